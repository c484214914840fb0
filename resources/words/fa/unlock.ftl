# راه ورود به گاوصندوق: باز کردن، ساختن، گذرواژهٔ گم‌شده.

unlock-title = گاوصندوقتان را باز کنید
unlock-vault = گاوصندوق
unlock-no-vault = پوشهٔ گاوصندوقتان را انتخاب کنید یا آن را اینجا رها کنید.
unlock-choose = انتخاب …
unlock-choose-vault = انتخاب پوشهٔ گاوصندوق
unlock-vault-needed = نخست پوشهٔ گاوصندوقتان را انتخاب کنید.
unlock-passphrase = گذرواژه
unlock-passphrase-needed = گذرواژهٔ این گاوصندوق را بنویسید.
unlock-open = باز کردن گاوصندوق
unlock-opening = در حال باز کردن. این کار عمداً چند ثانیه طول می‌کشد تا حدس زدن گذرواژه کُند باشد.
unlock-waiting =
    { $seconds ->
        [one] پس از چند بار گذرواژهٔ نادرست، گاوصندوق { $number } ثانیه صبر می‌کند و سپس دوباره می‌آزماید.
       *[other] پس از چند بار گذرواژهٔ نادرست، گاوصندوق { $number } ثانیه صبر می‌کند و سپس دوباره می‌آزماید.
    }
unlock-next-waits =
    { $seconds ->
        [one] تلاش بعدی { $number } ثانیه صبر می‌خواهد.
       *[other] تلاش بعدی { $number } ثانیه صبر می‌خواهد.
    }
unlock-to-new = ساختن گاوصندوق تازه
unlock-to-recover = گذرواژه را گم کرده‌ام
unlock-to-verdict = وارسی بسته بدون گاوصندوق
unlock-back = انصراف

unlock-needs = هنوز مانده: { $what }.
unlock-needs-vault = پوشهٔ گاوصندوق
unlock-needs-passphrase = گذرواژه
unlock-needs-where = جای آن
unlock-needs-name = نام پوشهٔ آن
unlock-needs-long = گذرواژه‌ای که به اندازهٔ کافی بلند باشد
unlock-needs-again = تکرار همان گذرواژه
unlock-needs-words = واژه‌های بازیابی
unlock-needs-backup = پوشهٔ پشتیبان
unlock-needs-target = جایی که بازگردانده شود
unlock-needs-old = گذرواژهٔ کنونی

unlock-new-title = ساختن گاوصندوق تازه
unlock-new-about = گاوصندوق یک پوشه است. هرچه در آن است رمزگذاری شده است و چیزی از آن بیرون نمی‌رود مگر آنکه شما بخواهید.
unlock-new-where = جای آن
unlock-new-nowhere = پوشه یا دیسکی را انتخاب کنید یا آن را اینجا رها کنید.
unlock-new-choose = انتخاب جای گاوصندوق
unlock-new-where-needed = نخست انتخاب کنید که گاوصندوق کجا ساخته شود.
unlock-new-name = نام پوشهٔ آن
unlock-new-name-help = هر که این دیسک را ببیند نام آن را می‌خواند: نامی بگذارید که چیزی را لو ندهد.
unlock-new-name-wrong-sign = برای پوشه نامی بدون ‎/ \ : * ? " < > |‎ بگذارید.
unlock-new-name-wrong-dot = برای پوشه نامی بگذارید که به نقطه پایان نیابد: ویندوز چنین پوشه‌ای را باز نمی‌کند.
unlock-new-name-wrong-device = ویندوز این نام را برای دستگاه‌ها نگه داشته است: برای پوشه نام دیگری بگذارید.
unlock-new-name-wrong-long = این نام برای دیسک زیادی بلند است: برای پوشه نام کوتاه‌تری بگذارید.
unlock-new-folder = notes.vault
unlock-new-first = گذرواژه
unlock-new-other = گذرواژهٔ تازه
unlock-new-again = همان گذرواژه، بار دیگر
unlock-new-make = ساختن گاوصندوق
unlock-new-making = در حال ساختن گاوصندوق. چند ثانیه طول می‌کشد: برنامه می‌سنجد که حدس زدن گذرواژه روی این دستگاه تا چه اندازه کُند می‌شود.
unlock-length-hint = تنها بلندی آن مهم است. پنج شش واژهٔ نامعمول را آسان به یاد می‌سپارید و دیگران سخت حدس می‌زنند. هیچ‌کس نمی‌تواند آن را برایتان پیدا یا عوض کند.
unlock-length-short =
    { $characters ->
        [one] { $number } نویسه: خیلی کوتاه است.
       *[other] { $number } نویسه: خیلی کوتاه است.
    }
unlock-length-enough = { $number } نویسه: برای آغاز بس است. پنج شش واژه بهتر است.
unlock-length-good = { $number } نویسه: بلند و خوب است.
unlock-again-same = هر دو یکی هستند.
unlock-again-differs = این دو یکی نیستند.

unlock-words-title = این واژه‌ها را روی کاغذ بنویسید
unlock-words-about = اگر گذرواژه گم شود، این واژه‌ها گاوصندوق را باز می‌کنند. تنها همین حالا نشان داده می‌شوند و هیچ‌جا نگه داشته نمی‌شوند، حتی در گاوصندوق.
unlock-words-caution = کاغذ را دور از این رایانه نگه دارید، جایی که کسی که نباید گاوصندوق را بخواند پیدایش نکند: هر که این واژه‌ها را داشته باشد می‌تواند آن را باز کند.
unlock-words-written = همه را با شماره‌هایشان نوشته‌ام
unlock-words-go-on = رفتن به گاوصندوق

unlock-recover-title = گذاشتن گذرواژهٔ تازه
unlock-recover-about = با واژه‌های بازیابی که هنگام ساختن گاوصندوق روی کاغذ نوشتید.
unlock-recover-words = واژه‌های بازیابی، به ترتیب
unlock-recover-count = { $count } واژه از { $words } واژه
unlock-recover-words-needed = هر { $words } واژه به ترتیب لازم است.
unlock-recover-open = باز کردن با گذرواژهٔ تازه

passphrase-show = نشان دادن گذرواژه
passphrase-hide = پنهان کردن گذرواژه
passphrase-keyboard = صفحه‌کلید: { $language }
passphrase-letters-latin = صفحه‌کلید: حروف لاتین
passphrase-letters-arabic = صفحه‌کلید: حروف فارسی یا عربی
passphrase-letters-cyrillic = صفحه‌کلید: حروف سیریلیک
passphrase-caps-on = ‏Caps Lock روشن است
passphrase-pasted = چسبانده شد و حافظهٔ کپی خالی شد. برنامه‌ای که کپی‌ها را نگه می‌دارد شاید هنوز گذرواژه را داشته باشد: نوشتن آن امن‌تر است.

unlock-to-restore = بازگرداندن گاوصندوق از پشتیبان
unlock-restore-title = بازگرداندن گاوصندوق از پشتیبان
unlock-restore-about = اگر رایانه‌ای از دست رفته یا دیسکی خراب شده است. خود پشتیبان دست نمی‌خورد.
unlock-restore-backup = پشتیبان
unlock-restore-no-backup = پوشهٔ پشتیبان را انتخاب کنید یا آن را اینجا رها کنید.
unlock-restore-choose = انتخاب پوشهٔ پشتیبان
unlock-restore-backup-needed = نخست پوشهٔ پشتیبان را انتخاب کنید.
unlock-restore-where = محل بازگرداندن
unlock-restore-where-needed = نخست بگویید گاوصندوق کجا باشد.
unlock-restore-by-words = گذرواژه را گم کرده‌ام: با واژه‌های بازیابی
unlock-restore-secret-needed = گذرواژه یا همهٔ واژه‌های بازیابی را بنویسید.
unlock-restore-begin = بازگرداندن گاوصندوق
unlock-restore-runs = در حال باز کردن پشتیبان. چند ثانیه طول می‌کشد.
unlock-restore-work = بازگرداندن
unlock-restore-progress = { $done } فایل از { $total } فایل بازگشته است.
unlock-restore-done = بازگردانده شد. با گذرواژه‌اش بازش کنید.
