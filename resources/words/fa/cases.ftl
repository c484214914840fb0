# پرونده‌ها و آنچه به هر یک تعلق دارد.

desk-rail-cases = پرونده‌ها
cases-title = پرونده‌ها
cases-none = شهادت‌ها، اشخاص و مدرک‌ها به پرونده تعلق دارند: یک ماجرا، یک کارزار یا یک پوشهٔ کاری. با عنوان آن آغاز کنید؛ بقیه را می‌توان بعدها افزود.
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
case-none = آنچه کسی گفته بنویسید: ده سطر کافی است. اشخاص، رضایت و مدرک در کنار آن جای می‌گیرند.
case-export = فرستادن
case-export-tip = پیش از آنکه چیزی بیرون برود، ببینید چه می‌تواند برود و چرا
case-new-testimony = شهادت تازه
case-new-testimony-tip = آغاز یک شهادت (Ctrl+N)
case-is-withdrawn = این پرونده پس گرفته شده است: دیگر چیزی از آن بیرون نمی‌رود.
case-is-foreign = این پرونده از کس دیگری رسیده است. تغییر عنوان آن اصلاحیه‌ای می‌شود که او می‌تواند بپذیرد.

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
