# جست‌وجو: یک خانه، نتیجه هم‌زمان با نوشتن، فیلترها، و جست‌وجوهای نگه‌داشته.

desk-rail-search = جست‌وجو
search-title = جست‌وجو
search-field = دنبال چه می‌گردید
search-field-tip = واژه، نام، مکان، فایل …
search-results = نتیجه‌ها
search-untitled = بی‌عنوان
search-count =
    { $count ->
       *[other] { $number } سند پیدا شد
    }
search-count-least =
    { $count ->
       *[other] دست‌کم { $number } سند پیدا شد
    }
search-catching-up =
    { $count ->
       *[other] تا اینجا { $ready } سند از { $records } سند آمادهٔ جست‌وجوست. بقیه خودبه‌خود آماده می‌شود.
    }

search-state-draft = پیش‌نویس
search-state-sealed = مُهرشده
search-state-changed = تغییرکرده پس از مُهر
search-state-withdrawn = پس‌گرفته‌شده
search-state-incomplete = ناقص

search-filter-kinds = گونه
search-filter-states = وضعیت
search-filter-case = پرونده
search-filter-person = شخص
search-filter-place = مکان
search-filter-violation = نقض
search-filter-since = از
search-filter-until = تا
search-filter-date = ‏۱۳۹۸ یا ۲۰۱۹
search-filter-date-tip = یک روز، ماه یا سال، در هر تقویمی، همان‌گونه که در سند می‌نویسید
search-filter-clear = برداشتن فیلترها
search-filter-any = هرچه باشد
search-filter-none = چیزی برای انتخاب نیست.
search-chosen = { $choice }، انتخاب شده
search-find-person = نام شخص، با هر املایی
search-find-place = نام مکان، با هر املایی

search-also-written = با املای دیگر:
search-name = جست‌وجوی نام { $name }
search-near = این واژه‌ها جایی نوشته نشده‌اند. نام‌هایی که به گوش نزدیک‌اند:
search-name-met = نامی پشت نام مستعار با آن می‌خواند
search-near-appears = در این شهادت از { $name } یاد شده است

search-start = بنویسید تا همهٔ این گاوصندوق جست‌وجو شود
search-tip-everything = همهٔ پاسخ‌ها، یادداشت‌ها و نام فایل‌های همهٔ سندها جست‌وجو می‌شود، پیش‌نویس‌ها هم.
search-tip-spelling = شیوهٔ نوشتن مهم نیست: اعراب، نیم‌فاصله، گونه‌های «ی» و «ک»، رقم‌ها و همزه‌ها یکی شمرده می‌شوند.
search-tip-beginning = آغاز واژه بس است. اگر چند واژه بنویسید، همه با هم جست‌وجو می‌شوند.
search-tip-phrase = برای یافتن واژه‌هایی که کنار هم آمده‌اند، آن‌ها را در گیومه بگذارید: «لباس شخصی».
search-tip-names = شکل‌های دیگر یک نام، به خط‌های دیگر هم، پیشنهاد می‌شود.

search-nothing = چیزی پیدا نشد
search-found-nothing = برای «{ $words }» چیزی پیدا نشد
search-nothing-fewer = واژه‌های کمتری را امتحان کنید.
search-nothing-beginning = تنها آغاز یک واژه را امتحان کنید.
search-nothing-spelling = نام را با املا یا خط دیگری امتحان کنید.
search-nothing-filters = فیلترها را بردارید: شاید آنچه می‌خواهید از گونه یا زمان دیگری باشد.

search-kept = جست‌وجوهای نگه‌داشته
search-kept-none = هنوز جست‌وجویی نگه داشته نشده است. چیزی را جست‌وجو کنید و اینجا با نامی نگه دارید.
search-kept-run = جست‌وجوی دوباره: { $name }
search-kept-forget = فراموش کردن «{ $name }»
search-keep-name = نامی برای این جست‌وجو
search-keep = نگه داشتن

search-found-in = { $where }:
