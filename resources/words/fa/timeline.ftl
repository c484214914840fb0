# گاه‌شمار یک پرونده، به صورت نمودار و فهرست.

timeline-title = گاه‌شمار
timeline-canvas = گاه‌شمار: کلیدهای چپ و راست از تاریخی به تاریخ دیگر می‌روند، + و − روزهای کمتر یا بیشتری نشان می‌دهند، 0 همه را، Enter باز می‌کند
timeline-list = تاریخ‌ها به صورت فهرست
timeline-as-list = به صورت فهرست
timeline-all = همه
timeline-closer = روزهای کمتر (+)
timeline-farther = روزهای بیشتر (−)
timeline-open = باز کردن
timeline-open-tip = باز کردن سند (Enter)
timeline-again = خواندن دوباره
timeline-reading = تاریخ‌های یک پرونده
timeline-reading-now = تاریخ‌های این پرونده خوانده می‌شود؛ پیشرفت آن در پایین است.
timeline-stopped = خواندن پیش از پایان متوقف شد.
timeline-changed = پس از خواندن چیزی تغییر کرده است.
timeline-none = هنوز چیزی در این پرونده تاریخ ندارد. هر چه تاریخ داشته باشد خودبه‌خود اینجا می‌آید: عمل‌ها، رویدادها، روندهای قضایی، گفت‌وگوها، مدارک.
timeline-count = { $count } تاریخ
timeline-unknown = { $count } تاریخ بدون روز
timeline-counted = تاریخ‌ها بسیارند و شمرده شده‌اند: بخش توپر روزهای قطعی است و بخش با خط‌چین آنچه شاید در آن زمان بوده است. بلندترین ستون برابر { $count } است.
timeline-which = { $which }: { $name }
timeline-stated = «{ $stated }»
timeline-no-day = روز آن معلوم نیست
timeline-between = میان { $first } و { $last }
timeline-since = { $first } یا پس از آن
timeline-until = { $last } یا پیش از آن
