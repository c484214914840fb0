# فرستادن سندها: برای چه کسی، برای چه، چه بیرون می‌رود و چرا.

export-title = فرستادن
export-about = نخست برای چه کسی و برای چه؛ سپس می‌بینید چه بیرون می‌رود و کدام رضایت تصمیم می‌گیرد. تا شما نگویید چیزی نوشته نمی‌شود.
export-to-whom = برای چه کسی
export-no-contacts = هنوز مخاطبی نیست. فایل کارت آن شخص را از او بخواهید و اینجا بیفزایید؛ او هم کارت شما را لازم دارد.
export-compared-on = اثر انگشت مقایسه شده در { $date }
export-contact-verified = اثر انگشت مقایسه شده
export-contact-unverified = اثر انگشت هرگز مقایسه نشده
export-contact-revoked = دیگر مورد اعتماد نیست: چیزی نمی‌توان فرستاد
export-contact-changed = کارت دیگری با این نام داده شد: تا تصمیم نگیرید چیزی نمی‌توان فرستاد
export-add-contact = افزودن مخاطب
export-my-card = کارت من
export-other-ways = راه‌های دیگر
export-compare = اکنون مقایسه شود
export-panel-close = بستن

export-card-title = افزودن مخاطب از فایل کارت
export-card-about = آن شخص کارتش را در HRDoc ذخیره می‌کند و فایل را به شما می‌دهد. در کارت چیز محرمانه‌ای نیست.
export-card-choose = انتخاب فایل کارت
export-card-compare = به او زنگ بزنید یا او را ببینید. او واژه‌های کارت خودش را برایتان می‌خواند؛ باید همین‌ها باشد:
export-card-compared = اثر انگشت را تلفنی یا حضوری با او مقایسه کردم
export-card-uncompared = بدون مقایسه هم می‌توانید بفرستید، اما شاید کسی کارت خودش را جای کارت درست گذاشته باشد و همه‌چیز را بخواند.
export-card-name = نامی که شما به او می‌دهید
export-card-class = او کیست
export-card-keep = نگه داشتن کارت
export-my-card-about = دیگران این کارت را لازم دارند تا چیزی برایتان بفرستند و بدانند شما امضا کرده‌اید. واژه‌ها را تلفنی برایشان بخوانید؛ چیز محرمانه‌ای در آن نیست.
export-my-card-save = ذخیرهٔ کارت من
export-my-card-saved = کارت ذخیره شد. فایل را به کسی بدهید که باید چیزی برایتان بفرستد.

export-class-none = انتخاب …
export-way-class = گیرنده از کدام دسته است
export-way-named = چه کسی آن را می‌گیرد
export-way-named-help = نام یک شخص یا دفتر. تنها در همین گاوصندوق می‌ماند و هرگز در بسته نمی‌رود: برای روزی که باید از او خواست پاکش کند.
export-way-nameless = نامی در بالا نوشته نشده است: بی آن شاید بعدها ندانید از چه کسی باید خواست پاکش کند.
export-way-passphrase = با گذرواژه‌ای که هر دو می‌دانید
export-way-age = برای کلیدی عمومی (⁦age1…⁩)
export-way-plain = بدون رمزگذاری
export-passphrase = گذرواژهٔ بسته
export-passphrase-again = دوباره همان
export-passphrase-help = دست‌کم چهار واژه که کسی حدس نزند. آن را از راهی جز راه بسته بگویید و برای هیچ چیز دیگری به کار نبرید.
export-age = کلید عمومی او
export-age-help = با age1 آغاز می‌شود. برای کسی که کارت HRDoc ندارد.
export-plain-caution = هر کس فایل را بیابد همه‌چیز آن را می‌خواند. در دفتر وقایع می‌آید که رمزگذاری نشده است.

export-for-what = برای چه
export-purpose = هدف
export-purpose-none = انتخاب هدف
export-identity = هویت اشخاص تا چه اندازه بیرون برود
export-language = زبان گزارش خواندنی درون بسته

export-what-leaves = چه بیرون می‌رود و چرا
export-plan-needs = انتخاب کنید برای چه کسی و برای چه. سپس اینجا می‌بینید چه بیرون می‌رود.
export-needs = هنوز گفته نشده: { $what }.
export-needs-whom = برای چه کسی
export-needs-secret = گذرواژه یا کلیدی که بسته را می‌بندد
export-needs-purpose = برای چه هدفی
export-needs-covered = هنوز در بالا: آنچه نمی‌تواند برود کنار گذاشته شود؟
export-needs-read = هنوز در بالا: خواندن آنچه اشخاص رد کرده‌اند.
export-card-needs = نخست نامی بدهید و دسته‌اش را انتخاب کنید.
export-planning = نگاه به رضایت‌ها …
export-only-covered = کنار گذاشتن آنچه هیچ رضایتی در بر نمی‌گیرد، و نوشتن بقیه
export-refused = { $count ->
    [one] { $count } سند نباید بیرون برود. به این شکل بسته‌ای نوشته نمی‌شود.
   *[other] { $count } سند نباید بیرون بروند. به این شکل بسته‌ای نوشته نمی‌شود.
}
export-left-out = { $count ->
    [one] { $count } سند کنار گذاشته می‌شود.
   *[other] { $count } سند کنار گذاشته می‌شوند.
}
export-nothing = هیچ چیز از این نباید بیرون برود.
export-nothing-why = هیچ چیز از این نباید بیرون برود: { $reason }.
export-summary = سندهایی که بیرون می‌روند: { $records }. فایل‌ها: { $files } ({ $size }). جاهای پوشیده: { $places } با پاسخ، { $empty } خالی.
export-list-refused = در بسته لازم است، اما نباید بیرون برود ({ $count })
export-list-leaving = بیرون می‌رود ({ $count })
export-list-staying = در بسته لازم نیست: می‌ماند ({ $count })
export-names = پیش از فرستادن این‌ها را دوباره بخوانید؛ در متنشان نام کسی هست که با نام بیرون نمی‌رود: { $records }
export-more = { $count ->
    [one] نمایش { $count } مورد دیگر
   *[other] نمایش { $count } مورد دیگر
}
export-untitled = بی‌عنوان
export-consent-of = رضایت { $name }
export-place = جایی دیگر
export-item-by = با اجازهٔ رضایت: { $grant }
export-item-file-stays = خودِ فایل همین‌جا می‌ماند: رضایتی اجازهٔ بیرون رفتن آن را نمی‌دهد، یا در این گاوصندوق نیست.
export-span = { $first } تا { $last }
export-numbered = { $name }: شمارهٔ { $numbers }
export-item-withheld = پوشیده: { $places } ({ $reason })
export-reason-unsealed = هنوز مُهر نشده است
export-reached-given = خودتان انتخابش کردید.
export-reached-documented = دربارهٔ چیزی است که انتخاب کردید.
export-reached-person = کسی که در آن هست.
export-reached-consent = رضایتی که آن را مجاز می‌کند.
export-reached-case = به آنچه انتخاب کردید تعلق دارد.
export-todo-no-grant = هنوز از کسی پرسیده نشده است. در صفحهٔ سند رضایتی ثبت کنید.
export-todo-purpose = رضایت تنها برای هدف دیگری است. اگر این بسته برای همان هدف است، آن را انتخاب کنید؛ وگرنه دوباره بپرسید.
export-todo-recipient = رضایت تنها برای گیرندهٔ دیگری است. اگر این بسته برای همان گیرنده است، او را انتخاب کنید؛ وگرنه دوباره بپرسید.
export-todo-identity = رضایت کمتر از این از هویت شخص را مجاز می‌کند. میزان بالا را کم کنید یا دوباره بپرسید.
export-todo-scope = رضایت فقط بخشی از آن را در بر می‌گیرد. بقیه را کنار بگذارید یا دوباره بپرسید.
export-todo-expired = مهلت رضایت تمام شده است. دوباره بپرسید.
export-todo-withdrawn = تنها با رضایت تازهٔ خود شخص می‌تواند بیرون برود.
export-todo-no-basis = گفته نشده این فایل چرا می‌تواند بیرون برود. مبنای آن را بنویسید یا رضایتی ثبت کنید.
export-todo-unsealed = در صفحه‌اش آن را مُهر کنید؛ سپس می‌تواند بیرون برود.
export-todo-other = آن را کنار بگذارید یا در صفحه‌اش ببینید.

export-write = نوشتن بسته
export-writing = نوشتن بسته
export-done = بسته نوشته شد.
export-done-for = برای { $name }.
export-done-holds = سندها: { $records }. فایل‌ها: { $files }. جاهای پوشیده: { $places } با پاسخ، { $empty } خالی. اندازه: { $size }.
export-done-next = اکنون چه باید کرد
export-next-card = فایل را از هر راهی به گیرنده بدهید؛ فقط او می‌تواند بازش کند. سپس شمارهٔ بسته را تلفنی به او بگویید.
export-next-age = فایل را از هر راهی به گیرنده بدهید؛ فقط کلید او بازش می‌کند. سپس شمارهٔ بسته و اثر انگشت خود را تلفنی به او بگویید.
export-next-passphrase = فایل را از یک راه و گذرواژه را از راهی دیگر بدهید، بهتر است با صدا. سپس شمارهٔ بسته و اثر انگشت خود را تلفنی بگویید.
export-next-plain = فایل را دست‌به‌دست بدهید: هر کس آن را داشته باشد می‌خواند. سپس شمارهٔ بسته و اثر انگشت خود را تلفنی بگویید.
export-done-number = شمارهٔ بسته
export-done-fingerprint = اثر انگشت شما، برای مقایسهٔ آنان
export-again = فرستادن برای کسی دیگر
export-leave = بازگشت به سند

export-conditions = پیش از فرستادن: آنچه کسانی رد کرده یا شرط کرده‌اند، به بیان خودشان
export-conditions-read = این را خوانده‌ام و آنچه می‌فرستم با آن سازگار است
export-condition-withheld = چیزی رد شده است و متن آن از این گاوصندوق پوشیده است.
