# پرونده‌ها و آنچه به هر یک تعلق دارد.

desk-rail-cases = پرونده‌ها
cases-title = پرونده‌ها
cases-first-title = از اینجا آغاز کنید
cases-step-first = { $number }. { $what }
cases-first-case = پرونده‌ای آغاز کنید
cases-first-case-why = یک ماجرا، یک کارزار یا یک پوشهٔ کاری. عنوان کافی است؛ شهادت‌ها، اشخاص و مدرک‌ها در آن جای می‌گیرند.
cases-first-testimony = آنچه کسی می‌گوید بنویسید
cases-first-testimony-why = ده سطر به بیان خودش. هیچ فرمی را نباید پر کرد و هر واژه همان دم که نوشته می‌شود، رمزگذاری‌شده نگه داشته می‌شود.
cases-first-consent = بپرسید با آن چه می‌توان کرد
cases-first-consent-why = تا شخص نپذیرد به چه کسی و برای چه کاری می‌رود، چیزی از این گاوصندوق بیرون نمی‌رود.
cases-first-kept = با F12 هر لحظه قفل می‌شود؛ هیچ نوشته‌ای از دست نمی‌رود.
cases-count = { $count } پرونده
cases-testimonies = { $count ->
    [0] هنوز بی شهادت
   *[other] { $count } شهادت
}
cases-changed = آخرین تغییر { $when }
cases-untitled = پروندهٔ بی‌عنوان
cases-new = پروندهٔ تازه
cases-new-tip = آغاز یک پرونده (Ctrl+N)
cases-new-title = عنوان پرونده
cases-new-place = نیمکت‌های شکسته
cases-new-help = نامی کوتاه که خودتان با آن پرونده را بشناسید. نام کسی را در آن ننویسید.
cases-begin = آغاز پرونده
cases-without = شهادت‌های بی‌پرونده
cases-without-count = { $count } شهادت بی‌پرونده

case-title = عنوان پرونده
case-title-tip = عنوان پرونده؛ برای تغییر، بنویسید
case-list = آنچه پرونده از آن ساخته شده است
case-count = { $count ->
    [0] هنوز چیزی در آن نیست
   *[other] { $count } سند
}
case-export = فرستادن
case-export-tip = پیش از آنکه چیزی بیرون برود، ببینید چه می‌تواند برود و چرا
case-is-withdrawn = این پرونده پس گرفته شده است: دیگر چیزی از آن بیرون نمی‌رود.
case-is-foreign = این پرونده از کس دیگری رسیده است. تغییر عنوان آن اصلاحیه‌ای می‌شود که او می‌تواند بپذیرد.
case-part-overview = نمای کلی
case-part-testimonies = شهادت‌ها
case-part-evidence = مدرک‌ها
case-part-people = اشخاص
case-part-events = رویدادها
case-part-relations = پیوندها
case-part-timeline = گاه‌شمار
case-part-proceedings = روند قضایی
case-part-actions = اقدام‌ها
case-part-exports = فرستاده‌ها
case-go-to = این پرونده: { $part }
case-new-testimony = شهادت تازه
case-new-evidence = افزودن فایل
case-new-person = افزودن شخص
case-new-group = افزودن گروه
case-new-event = رویداد تازه
case-new-proceeding = مرحلهٔ قضایی تازه
case-new-action = اقدام تازه
case-new-referral = ارجاع تازه
case-new-risk = ارزیابی خطر تازه
case-new-assessment = ارزیابی تازه
case-new-review-note = یادداشت بازبینی تازه
case-tip-new = { $what } (Ctrl+N)
case-empty-testimony = آنچه کسی گفته بنویسید: ده سطر کافی است. اشخاص، رضایت و مدرک در کنار آن جای می‌گیرند.
case-empty-evidence = عکس، فیلم، صدا و نوشته اینجا جای دارد. فایل بیفزایید یا آن را روی همین صفحه رها کنید: هر فایل هنگام ورود رمزگذاری می‌شود و هرگز تغییر نمی‌کند.
case-empty-person = هر کس که شهادت یا رویدادی از این پرونده نامش را ببرد، خودبه‌خود اینجا می‌آید. پیش از آن هم می‌توانید کسی را با نام مستعاری بیفزایید که هیچ نشانی از او ندهد.
case-empty-group = سازمان، نهاد، یگان یا جمع: چه به‌عنوان عامل و چه قربانی.
case-empty-event = رویداد چیزی است که در زمان و مکانی رخ داده، با عمل‌هایی که آن را ساخته‌اند: چه کسی با چه کسی چه کرد. نخست شهادت را بنویسید؛ سپس آنچه از آن برمی‌آید اینجا ثبت کنید.
case-empty-proceeding = احضار، اتهام، جلسهٔ دادگاه، حکم: هر گام مقام‌ها علیه یک نفر یک مرحلهٔ قضایی است. به آن تاریخ بدهید تا نمای کلی یادآوری کند.
case-empty-action = آنچه در این باره کرده‌اید: نامه، شکایت، دیدار، گزارش. به گام بعدی تاریخ بدهید تا نمای کلی یادآوری کند.
case-empty-referral = کمکی که به کسی پیشنهاد یا برایش فراهم کرده‌اید: پزشک، وکیل، جای امن.
case-empty-risk = این کار به چه کسی ممکن است آسیب برساند، از سوی چه کسی، و برای جلوگیری از آن چه می‌کنید.
case-empty-assessment = به یک منبع و گفتهٔ آن تا چه اندازه می‌توان تکیه کرد، و چرا.
case-empty-review-note = آنچه بازبین این کار می‌خواهد تغییر کند.
case-empty-export = هیچ چیز از این پرونده از این گاوصندوق بیرون نرفته است. پیش از هر فرستادن می‌بینید چه می‌تواند برود و بقیه چرا می‌ماند.
case-drop-here = رها کنید تا فایل‌ها وارد شوند
case-people = اشخاص پرونده
case-people-count = { $count } شخص و گروه
case-people-coming = { $count ->
    [0] در جست‌وجوی کسانی که این پرونده نامشان را برده …
   *[other] تا اینجا { $count }؛ جست‌وجو ادامه دارد …
}
case-exports-count = { $count } بسته
case-exports-note = آنچه بیرون رفته دیگر برنمی‌گردد. از پرونده‌های بسیار بزرگ تنها سندهایی که تازه‌تر تغییر کرده‌اند اینجا دیده می‌شوند.
case-export-unsaid = یک بسته
case-export-perhaps = شاید: HRDoc هنگام نوشتن آن متوقف شد
case-export-records = { $count } سند از این پرونده
case-next = گام بعدی
case-next-nothing = کاری در انتظار نیست.
case-next-first = با آنچه کسی گفته آغاز کنید. بقیه را می‌توان بعدها و به هر ترتیبی افزود.
case-next-consent = رضایت بگیرید
case-next-consent-count = دربارهٔ { $count } شهادت هنوز از کسی پرسیده نشده که با آن چه می‌توان کرد
case-next-event = بنویسید چه کسی با چه کسی چه کرد
case-next-event-why = شهادت هست و هنوز رویدادی نیست
case-next-seal = آنچه را آماده است مُهر کنید
case-next-seal-count = { $count } پیش‌نویس هنوز امضا نشده است
case-late-due = دیر شده: { $day }
case-due-appeal = آخرین روز اعتراض به حکم
case-due-referral = بپرسید کمک به کجا رسید
case-due-case = گام بعدی پرونده
case-due-hearing = جلسهٔ دادگاه یا گام مقام‌ها
case-due-step = گام بعدی یک اقدام
case-due-review = دوباره دربارهٔ رضایت بپرسید
case-due-risk = خطرها را دوباره بسنجید
case-due-promise = به قولی که به شاهد داده‌اید عمل کنید
case-summary = خلاصه
case-summary-place = این پرونده دربارهٔ چیست، در چند جمله
case-status = وضعیت
case-status-unsaid = گفته نشده
case-latest = تازه‌ترین تغییرها
case-details = همهٔ جزئیات پرونده

state-draft = پیش‌نویس، مُهرنشده
state-sealed = مُهرشده
state-changed = پیش‌نویس پس از نگارش مُهرشده
state-withdrawn = پس‌گرفته
state-incomplete = ناقص

sealed-by-self = مُهر شما
sealed-by-contact = مُهر { $name }
sealed-by-unknown = مُهر کسی که کارتش اینجا نیست
sealed-by-withheld = مُهرشده؛ نام مُهرکننده پوشیده است
sealed-withdrawal = پس‌گرفتن
