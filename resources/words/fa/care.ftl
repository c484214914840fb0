# Looking after the vault: backup, rehearsal, health, passphrase, recovery words.

desk-rail-care = نگهداری
care-title = نگهداری گاوصندوق
care-about = آنچه کار شما را حفظ می‌کند، اگر رایانه از دست برود، دیسک خراب شود یا گذرواژه فراموش شود.
care-stopped = متوقف شد. چیزی تغییر نکرد.

care-title-backup = پشتیبان
care-state-backup = هنوز پشتیبانی نیست. اگر این رایانه از دست برود، هرچه در گاوصندوق است با آن از دست می‌رود.
care-backup-newest = تازه‌ترین پشتیبان از { $when } است.
care-backup-behind =
    { $count ->
        [one] یک پشتیبان هنوز چیزی دارد که از آن پس پاک کرده‌اید؛ آن را به‌روز کنید.
       *[other] { $count } پشتیبان هنوز چیزی دارند که از آن پس پاک کرده‌اید؛ آن‌ها را به‌روز کنید.
    }
care-open-backup = پشتیبان‌گیری
care-backup-about = همان رمزگذاری در پوشه‌ای دیگر، بهتر است روی حافظه‌ای که جای دیگری نگه داشته می‌شود. هر چند بار که بخواهید به‌روز می‌شود و فقط تازه‌ها رونوشت می‌شوند.
care-backup-folder = پوشهٔ پشتیبان
care-backup-nowhere = پوشه‌ای خالی روی دیسکی دیگر یا پوشهٔ پشتیبان پیشین را انتخاب کنید.
care-backup-choose = انتخاب پوشهٔ پشتیبان
care-backup-folder-needed = نخست پوشهٔ پشتیبان را انتخاب کنید.
care-backup-now = اکنون پشتیبان بگیر
care-backup-runs = در حال رونوشت و بازخواندن آنچه رونوشت شد. می‌توانید به کارتان ادامه دهید.
care-backup-work = پشتیبان‌گیری
care-backup-done = پشتیبان کامل است و بازخوانده شد: سندها و { $files } فایل. در پایین آن را تمرین کنید تا بدانید که باز می‌شود.
care-backup-of =
    { $behind ->
        [0] پشتیبانی از { $when } هست.
       *[other] پشتیبانی از { $when } هست. هنوز چیزی دارد که از آن پس پاک شده است.
    }

care-rehearsal-title = تمرین بازگرداندن
care-rehearsal-about = همهٔ پشتیبان را چنان می‌خواند که گویی این رایانه از دست رفته است، با گذرواژه‌ای که به یاد دارید. چیزی تغییر نمی‌کند.
care-rehearsal-begin = تمرین
care-rehearsal-runs = در حال خواندن همهٔ پشتیبان. می‌توانید به کارتان ادامه دهید.
care-rehearsal-work = تمرین بازگرداندن
care-rehearsal-holds = همه‌چیز بازمی‌گردد: { $records } سند و { $files } فایل.
care-rehearsal-lost = از { $files } فایل، { $lost } فایل بازنمی‌گردد. بار دیگر در همین پوشه یا روی دیسکی دیگر پشتیبان بگیرید و دوباره تمرین کنید.

care-title-health = سلامت گاوصندوق
care-state-health = هنوز هیچ‌گاه سراسر آن خوانده نشده است.
care-health-last =
    { $count ->
        [0] در { $when } سراسر آن خوانده شد: همه‌چیز درست است.
       *[other] در { $when } سراسر آن خوانده شد: اشکالی پیدا شد. دوباره بخوانید تا ببینید چیست.
    }
care-open-health = خواندن سراسر
care-health-about = هر چیزی را که در گاوصندوق است یک بار می‌خواند، هر فایل را تا پایان، و با آنچه هنگام ورود ثبت شده می‌سنجد.
care-health-begin = همه‌چیز خوانده شود
care-health-runs = در حال خواندن. می‌توانید به کارتان ادامه دهید.
care-health-work = خواندن سراسر گاوصندوق
care-health-holds = همه‌چیز خواندنی است و همان است که هنگام ورود بود.
care-health-damaged = همه‌چیز همان نیست که بود. با این گاوصندوق کار نکنید: تازه‌ترین پشتیبان را در پوشه‌ای دیگر بازگردانید و بسنجید.
care-health-tidy = بازمانده‌ها پاک شوند
care-health-tidied = پاک شد.
care-left-over =
    { $count ->
        [one] یک فایل رمزشده بازمانده است، مانند پس از ازکارافتادن برنامه. به هیچ سندی تعلق ندارد و آسیب نیست.
       *[other] { $count } فایل رمزشده بازمانده است، مانند پس از ازکارافتادن برنامه. به هیچ سندی تعلق ندارند و آسیب نیستند.
    }
care-found-database-damaged = پایگاه داده آسیب دیده است: به آنچه می‌گوید نمی‌توان اعتماد کرد.
care-found-file-missing = { $count } فایل مدرک گم شده است.
care-found-file-damaged = { $count } فایل مدرک آسیب دیده است و تا پایان خوانده نمی‌شود.
care-found-file-swapped = { $count } فایل مدرک با فایلی دیگر عوض شده است.
care-found-revision-damaged = { $count } نسخهٔ مهرشده آسیب دیده است.
care-found-definition-damaged = { $count } فرم یا فهرست اصطلاحات آسیب دیده است.
care-found-journal-damaged = دفتر وقایع این گاوصندوق آسیب دیده است.
care-found-other-journal-damaged = { $count } دفتر وقایع که با بسته‌ای رسیده آسیب دیده است.
care-found-other-journal-forked = { $count } دفتر وقایع که با بسته‌ها رسیده دو روایت متفاوت می‌گوید. از فرستندگان بپرسید.

care-title-passphrase = گذرواژه
care-state-passphrase = اگر ممکن است کسی آن را دیده باشد، عوضش کنید.
care-open-passphrase = تغییر
care-passphrase-about = از این پس گذرواژهٔ تازه این گاوصندوق را باز می‌کند. پشتیبان‌ها و رونوشت‌های پیشین همچنان با گذرواژهٔ پیشین باز می‌شوند؛ پس از آن پشتیبان‌ها را به‌روز کنید.
care-passphrase-old = گذرواژهٔ کنونی
care-passphrase-old-needed = گذرواژهٔ کنونی این گاوصندوق را بنویسید.
care-passphrase-change = تغییر گذرواژه
care-passphrase-runs = در حال تغییر. چند ثانیه طول می‌کشد و این عمدی است.
care-passphrase-done = تغییر کرد. دوباره پشتیبان بگیرید: پشتیبان‌های پیشین با گذرواژهٔ پیشین باز می‌شوند.

care-title-recovery = واژه‌های بازیابی
care-state-recovery = واژه‌های روی کاغذ، گاوصندوق را هنگام گم‌شدن گذرواژه باز می‌کنند. ببینید کاغذتان هنوز درست است یا نه.
care-open-recovery = سنجیدن کاغذ
care-recovery-about = هر کس این واژه‌ها را داشته باشد می‌تواند گاوصندوق را باز کند. کاغذ را دور از این رایانه نگه دارید.
care-recovery-check-title = سنجیدن کاغذ
care-recovery-check = سنجیدن
care-recovery-whole = همهٔ واژه‌های کاغذ را به ترتیب بنویسید.
care-recovery-holds = این واژه‌ها گاوصندوق را باز می‌کنند. آنچه نوشتید دوباره فراموش شد.
care-recovery-new-title = ساختن واژه‌های تازه
care-recovery-new-about = اگر کاغذ گم شده یا کسی آن را دیده است. واژه‌های پیشین پس از آن فقط پشتیبان‌های قدیمی را باز می‌کنند.
care-recovery-new = ساختن واژه‌های تازه …
care-recovery-sure = واژه‌های روی کاغذ شما دیگر این گاوصندوق را باز نخواهند کرد. کاغذ و قلم آماده کنید: واژه‌های تازه یک بار نشان داده می‌شوند.
care-recovery-make = اکنون واژه‌های تازه بساز
care-recovery-keep = همین واژه‌ها بمانند
