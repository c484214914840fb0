cli-about = مستندسازی رمزگذاری‌شدهٔ پرونده‌های حقوق بشری، بدون نیاز به اینترنت.
cli-command = COMMAND
cli-interrupted = متوقف شد. هیچ کار نیمه‌تمامی نگه داشته نشد.

cli-arg-json = پاسخ به شکل JSON، برای برنامه‌های دیگر
cli-arg-language = زبان پیام‌ها: en، fa یا ar
cli-arg-vault = پوشهٔ گاوصندوق
cli-arg-passphrase-file = فایلی که سطر نخستش گذرواژه است؛ اگر ندهید، گذرواژه از شما پرسیده می‌شود
cli-arg-new-passphrase-file = فایلی که سطر نخستش گذرواژهٔ تازه است
cli-arg-recovery-file = فایلی که سطر نخستش کلید بازیابی است
cli-arg-bundle-passphrase-file = فایلی که سطر نخستش گذرواژهٔ بسته است
cli-arg-kind = گونهٔ سند، مانند case، person، testimony یا consent
cli-arg-id = شناسهٔ سند
cli-arg-from = فایلی با خانه‌های سند به شکل یک شیء JSON، یا - برای خواندن از ورودی استاندارد
cli-arg-seal-all = مُهر کردن هر چه هنوز مُهر نشده است
cli-arg-files = فایل‌هایی که باید به‌عنوان مدرک وارد شوند
cli-arg-basis = چرا این فایل بدون رضایت می‌تواند بیرون برود، مانند public-source
cli-arg-output = فایل تازه‌ای که باید نوشته شود
cli-arg-folder = پوشهٔ تازه‌ای که باید نوشته شود
cli-arg-backup = پوشهٔ نسخهٔ پشتیبان
cli-arg-no-recovery = بدون ساختن کلید بازیابی
cli-arg-identity-key = نشان دادن کلید age که همهٔ فایل‌های مدرک را باز می‌کند
cli-arg-ssh = نشان دادن سطری که ssh-keygen برای وارسی امضاها می‌خواهد
cli-arg-card-name = صدور کارتی تازه با این نام یا نام مستعار
cli-arg-organisation = سازمانی که روی کارت می‌آید
cli-arg-role = نقشی که روی کارت می‌آید
cli-arg-card = فایل کارت شخصی دیگر
cli-arg-as = نامی که خودتان روی این مخاطب می‌گذارید
cli-arg-class = این مخاطب چیست: self، organisation، lawyer، un، regional، prosecutor، court، archive یا public
cli-arg-fingerprint = اثر انگشتی که از راهی دیگر به شما رسیده است: واژه‌ها، گروه‌های رقم و حرف، یا SHA256:…‎
cli-arg-timestamps = گواهی‌های مرجع‌های مُهر زمانی که به آن‌ها اعتماد دارید، به صورت PEM؛ مُهر زمانی کنار بسته جست‌وجو می‌شود، به نام هش مُهر بسته و با پایان ‎.tsr
cli-arg-purpose = هدف فرستادن، از P1 تا P15
cli-arg-identity = هویت اشخاص تا چه اندازه می‌تواند بیرون برود، از I0 (بی‌هیچ نشانی) تا I4 (علنی)؛ اگر ندهید I1 است، یعنی نام مستعار
cli-arg-withhold = خانه‌ای از سند یا گونه‌ای از محتوای حساس که باید پوشیده بماند؛ می‌توانید آن را چند بار بدهید
cli-arg-history = فرستادن متن نگارش‌های پیشین نیز، آنجا که چیزی پوشیده نیست
cli-arg-dry-run = نشان دادن اینکه چه بیرون می‌رود، چه نمی‌رود و کدام رضایت تعیین‌کننده است، بی‌آنکه چیزی نوشته شود
cli-arg-only-covered = کنار گذاشتن آنچه هیچ رضایتی آن را در بر نمی‌گیرد، و گفتن آن
cli-arg-conditions-read = گفتن اینکه شرط‌ها و ردهای کسانی را که سخنشان بیرون می‌رود خوانده‌اید
cli-arg-to = نام مخاطبی که بسته را می‌گیرد
cli-arg-to-age = نشانی age (age1…) برای گیرنده‌ای که کارت ندارد
cli-arg-to-passphrase = بستن بسته با گذرواژه
cli-arg-plain = بدون رمزگذاری: هر که فایل را داشته باشد می‌تواند آن را بخواند
cli-arg-recipient = گیرنده از کدام دسته است، و نام مخاطب اگر نامی هست
cli-arg-bundle = فایل بسته
cli-arg-key = فایلی با کلید محرمانهٔ age
cli-arg-preview = نشان دادن اینکه چه تغییر خواهد کرد، بی‌آنکه چیزی تغییر کند
cli-arg-accept-unknown = وارد کردن بسته‌ای که امضاکننده‌اش را نمی‌شناسید
cli-arg-repair = حذف فایل‌های رمزگذاری‌شده‌ای که هیچ سندی از آن‌ها یاد نمی‌کند

cli-help-init = ساختن گاوصندوقی تازه
cli-help-add = آغاز یک سند تازه
cli-help-edit = تغییر خانه‌های یک سند
cli-help-attach = وارد کردن فایل‌ها به‌عنوان مدرک یک سند
cli-help-seal = امضای سندها، تا همان‌گونه که هستند بمانند
cli-help-list = فهرست سندها
cli-help-show = نشان دادن یک سند
cli-help-log = نشان دادن دفتر وقایع
cli-help-extract = نوشتن اصل فایل یک مدرک، بی‌هیچ تغییر
cli-help-withdraw = پس گرفتن یک سند: دیگر چیزی از آن بیرون نمی‌رود
cli-help-erase = پس گرفتن یک سند و پاک کردن محتوای آن
cli-help-check = بررسی سلامت گاوصندوق
cli-help-card = نشان دادن یا نوشتن کارت خودتان
cli-help-trust = نگه داشتن کارت شخصی دیگر
cli-help-revoke = دست برداشتن از اعتماد به کارت یک نفر
cli-help-export = نوشتن بسته‌ای امضاشده از سندها
cli-help-verify = وارسی یک بسته، با گاوصندوق یا بدون آن
cli-help-unpack = نوشتن محتوای بستهٔ وارسی‌شده در یک پوشه
cli-help-import = وارد کردن بسته‌های وارسی‌شده
cli-help-passphrase = عوض کردن گذرواژهٔ گاوصندوق
cli-help-recover = گذاشتن گذرواژهٔ تازه با کلید بازیابی، یا نشان دادن کلید فایل‌ها
cli-help-backup = گرفتن نسخهٔ پشتیبان از گاوصندوق در یک پوشه
cli-help-restore = بازگرداندن گاوصندوق از نسخهٔ پشتیبان
cli-help-demo = ساختن یک گاوصندوق نمایشی و انجام همهٔ کار، یک بار از آغاز تا پایان

cli-ask-passphrase = گذرواژه:
cli-ask-new-passphrase = گذرواژهٔ تازه:
cli-ask-again = همان، یک بار دیگر:
cli-ask-recovery = کلید بازیابی (۳۳ واژه):
cli-ask-either = گذرواژه یا کلید بازیابی:
cli-ask-bundle-passphrase = گذرواژهٔ بسته:

cli-taking-in = وارد کردن فایل { $number }
cli-writing-out = نوشتن
cli-verifying = وارسی
cli-importing = وارد کردن فایل‌ها
cli-checking = بررسی
cli-backing-up = پشتیبان‌گیری

cli-founded = گاوصندوق آماده است. شناسهٔ آن { $vault } است.
cli-recovery-once = این کلید بازیابی است و تنها همین یک بار نشان داده می‌شود. هر که آن را بیابد گاوصندوق را باز می‌کند؛ و بدون آن نمی‌توان به جای گذرواژهٔ فراموش‌شده گذرواژهٔ تازه‌ای گذاشت.
cli-no-recovery = کلید بازیابی ساخته نشد. اگر گذرواژه فراموش شود، هیچ چیز این گاوصندوق را باز نمی‌کند.
cli-passphrase-changed = گذرواژهٔ تازه گاوصندوق را باز می‌کند. نسخه‌های قدیمی گاوصندوق هنوز با گذرواژهٔ پیشین باز می‌شوند.
cli-recovered = گذرواژهٔ تازه گاوصندوق را باز می‌کند.
cli-identity-warning = هر که سطر بعد را داشته باشد می‌تواند همهٔ فایل‌های مدرک این گاوصندوق را باز کند. آن را هیچ جا نگه ندارید.
cli-identity-commands = برای باز کردن یک فایل بدون HRDoc، آن سطر را در فایلی به نام key.txt ذخیره کنید و age نسخهٔ 1.3 یا تازه‌تر را به کار ببرید:
cli-identity-length = پایان فایل رمزگشایی‌شده با صفر پر شده است؛ طول واقعی آن در هشت بایت آخرش نوشته شده:
cli-identity-powershell = همین کار در PowerShell:
cli-checked-well = هر چه بررسی شد درست است.
cli-checked-findings = { $count ->
    [one] { $count } چیز درست نیست:
   *[other] { $count } چیز درست نیست:
}
cli-check-removed = فایل‌های برجامانده حذف شدند.
cli-check-repair-hint = فایل‌هایی که از یک کار نیمه‌تمام به جا مانده‌اند بی‌زیان‌اند. آن‌ها را با ‎--repair حذف کنید.
check-database-damaged = پایگاه داده آسیب دیده است:
check-file-missing = فایل یک مدرک سر جایش نیست:
check-file-damaged = فایل یک مدرک آسیب دیده است:
check-file-swapped = فایل یک مدرک با فایل دیگری عوض شده است:
check-file-unnamed = یک فایل رمزگذاری‌شده به جا مانده که از آنِ هیچ سندی نیست:
check-revision-damaged = یک نگارش مُهرشدهٔ سند آسیب دیده است:
check-definition-damaged = یک فرم یا فهرست واژه‌ها آسیب دیده است:
check-journal-damaged = دفتر وقایع آسیب دیده است:
check-other-journal-damaged = دفتر وقایعی که همراه یک بسته آمده آسیب دیده است:
check-other-journal-forked = دفتر وقایعی که همراه بسته‌ها آمده دو روایت ناسازگار دارد:
cli-backed-up = نسخهٔ پشتیبان کامل است و دوباره خوانده و بررسی شد. { $files ->
    [one] { $files } فایل رمزگذاری‌شده در آن است
   *[other] { $files } فایل رمزگذاری‌شده در آن است
}.
cli-restored = گاوصندوق بازگردانده شد و دفتر وقایع تازه‌ای آغاز می‌کند.

cli-seal-which = شناسهٔ سندهایی را که باید مُهر شوند بدهید، یا ‎--all.
cli-list-empty = هنوز چیزی اینجا نیست. این‌گونه آغاز کنید: hrdoc add VAULT case --from FILE
cli-show-conflict = دو نگارش از این سند کنار هم مانده‌اند. آن را ویرایش کنید و برای هر خانه تصمیم بگیرید.
cli-show-amendments = { $count ->
    [one] { $count } اصلاحیه از شخصی دیگر در انتظار پذیرش است.
   *[other] { $count } اصلاحیه از دیگران در انتظار پذیرش است.
}
cli-show-withheld = پوشیده
cli-withdrawn = سند پس گرفته شد. دیگر چیزی از آن بیرون نمی‌رود؛ نسخه‌هایی را که پیش‌تر بیرون رفته‌اند نمی‌توان بازگرداند.
cli-withdraw-proposed = این سند را شخص دیگری بنیاد گذاشته است؛ پس این فقط پیشنهادی برای پس گرفتن آن است.
cli-erased = پاک شد: متن { $revisions ->
    [one] { $revisions } نگارش
   *[other] { $revisions } نگارش
} و { $deleted ->
    [one] { $deleted } فایل
   *[other] { $deleted } فایل
}. فایل‌هایی که ماندند چون سند دیگری به آن‌ها نیاز دارد: { $kept }.
cli-erased-limits = شاید هنوز در نسخه‌هایی که دیگران دارند، در نسخه‌های پشتیبان قدیمی یا در ردهای به‌جامانده روی دیسک باشد.
cli-log-closed = باز نشده
cli-reason-unsealed = هنوز مُهر نشده

cli-card-name = کارت { $name }، شمارهٔ { $serial }، به تاریخ { $date }.
cli-card-compare = این اثر انگشت را از راهی دیگر، تلفنی یا رودررو، با صاحب کارت مقایسه کنید:
cli-trusted = کارت با نام { $name } نگه داشته شد.
cli-trusted-not-compared = اثر انگشت آن مقایسه نشده است: هر کسی ممکن است این کارت را ساخته باشد. آن را مقایسه کنید و دستور را با ‎--fingerprint دوباره بدهید.
cli-revoked = دیگر به کارت { $name } اعتماد نمی‌شود.

cli-export-needs-recipient = با ‎--recipient بگویید گیرنده از کدام دسته است، مانند ‎--recipient court.
cli-export-needs-output = با ‎-o بگویید بسته کجا نوشته شود.
cli-export-plain = این بسته رمزگذاری نشده است. هر که فایل را داشته باشد می‌تواند همهٔ آن را بخواند. این در دفتر وقایع نوشته می‌شود.
cli-export-not-compared = اثر انگشت { $name } هیچ‌گاه مقایسه نشده است. اگر این کارت از آنِ شخص دیگری باشد، او می‌تواند بسته را بخواند.
cli-export-leaves = بیرون می‌رود
cli-export-stays = می‌ماند
cli-export-grant = اجازهٔ { $number } از رضایت { $consent } تعیین‌کننده است
cli-export-refused = { $count ->
    [one] { $count } سند اجازهٔ بیرون رفتن ندارد؛ پس چیزی نوشته نشد.
   *[other] { $count } سند اجازهٔ بیرون رفتن ندارند؛ پس چیزی نوشته نشد.
}
cli-export-only-covered-hint = رضایتی را که نیست ثبت کنید، یا دستور را با ‎--only-covered دوباره بدهید تا این‌ها کنار گذاشته شوند.
cli-export-conditions-hint = کسی شرطی گذاشته یا چیزی را رد کرده است. آن را بخوانید؛ سپس با ‎--conditions-read بنویسید.
cli-export-condition = رضایت { $consent }، به بیان خود شخص: { $words }
cli-export-left-out = { $count ->
    [one] { $count } سند کنار گذاشته شد، چون هیچ رضایتی آن را در بر نمی‌گیرد.
   *[other] { $count } سند کنار گذاشته شد، چون هیچ رضایتی آن‌ها را در بر نمی‌گیرد.
}
cli-export-name-in-text = پیش از فرستادن بخوانید: در { $place } از سند { $record } نامی از شخص { $person } هست، که قرار نیست با نام بیرون برود.
cli-exported = بستهٔ { $bundle } نوشته شد: { $records } سند، { $files } فایل، { $withheld } جای پوشیده.

cli-unpacked = در پوشه نوشته شد: { $files } فایل.
cli-import-preview = این فقط پیش‌نمایش است؛ چیزی تغییر نکرد.
cli-imported = بستهٔ { $bundle }: { $new } سند تازه، { $updated } به‌روزشده، { $unchanged } بی‌تغییر؛ { $files } فایل تازه.
cli-import-conflict = سند { $record } اکنون دو نگارش کنار هم دارد. آن را ویرایش کنید و تصمیم بگیرید.
cli-import-amendment = سند { $record } اصلاحیه‌ای از شخصی دیگر دارد که در انتظار پذیرش است.
cli-import-refused-file = فایل سند { $record } در این گاوصندوق پاک شده بود و پذیرفته نشد.
cli-import-contradicts = بخشی از آنچه از سند { $record } آمد با آنچه اینجاست سازگار نیست و پذیرفته نشد.
cli-import-refused = سند { $record } در این گاوصندوق پاک شده بود؛ { $count } بخش از متن آن پذیرفته نشد.
cli-signer = امضای { $name } ({ $trust })، اثر انگشت { $fingerprint }.
cli-signer-nobody = کسی که کارتش را ندارید
cli-not-proven = آنچه این وارسی ثابت نمی‌کند:

trust-verified = اثر انگشت مقایسه شده
trust-typed = اثر انگشت همین حالا نوشته شد
trust-unverified = اثر انگشت هیچ‌گاه مقایسه نشده
trust-unknown = ناشناس
trust-revoked = دیگر به آن اعتماد نمی‌شود
trust-changed = کلیدها عوض شده‌اند
trust-none = امضاکننده‌ای نشان داده نشده
cli-arg-help = نشان دادن این راهنما
cli-arg-version = نشان دادن شمارهٔ نسخه
cli-arg-basis-note = توضیح دلیل؛ مبنای «other» به آن نیاز دارد
cli-help-usage = شیوهٔ کاربرد:
cli-help-positions = آنچه دستور روی آن کار می‌کند
cli-help-options = گزینه‌ها
cli-help-commands = دستورها
cli-usage-missing = چیزی کم است: { $names }.
cli-usage-unknown = چنین گزینه یا آرگومانی اینجا نیست: { $names }.
cli-usage-value = پس از { $name } باید مقداری بیاید.
cli-usage-choice = { $name } یکی از این‌ها را می‌پذیرد: { $known }.
cli-usage-together = { $first } را نمی‌توان همراه { $second } داد.
cli-usage-one-of = یکی از این‌ها لازم است: { $names }.
cli-usage-other = این دستور فهمیده نمی‌شود ({ $detail }).
cli-fault = این خطای خود HRDoc است ({ $kind }، { $place }). آنچه پیش از این ذخیره شده سالم است. لطفاً این سطر را گزارش کنید.
cli-not-opened = بسته باز نشد؛ پس هیچ چیز آن وارسی نشد.
cli-about-bundle = بستهٔ { $number } از { $count }: { $told }
cli-erased-backups = این نسخه‌های پشتیبان هنوز آن را دارند. هر یک را با hrdoc backup به‌روز کنید یا از میان ببرید:
cli-export-empty = { $count ->
    [one] { $count } جای خالی نیز پوشیده می‌شود تا کسی نداند خالی است.
   *[other] { $count } جای خالی نیز پوشیده می‌شوند تا کسی نداند خالی‌اند.
}
cli-arg-proof = گواه اینکه آخرین کار با این سند در دفتر وقایع هست چاپ شود
cli-arg-revision = نگارشی که می‌پذیرید، اگر چند نگارش در انتظار است
cli-help-accept = پذیرفتن آنچه کس دیگری مُهر کرده است
cli-log-proof-of = با شناسه بگویید گواه دربارهٔ کدام سند باشد.
cli-accepted = از این پس این نگارش در این گاوصندوق معتبر است. این در دفتر وقایع ثبت شد.
cli-arg-split = بسته به بخش‌های ۴ گیگابایتی (‎.001، ‎.002، …) بریده شود، برای دیسک‌هایی که فایل بزرگ‌تر نمی‌پذیرند
cli-ask-plain = با این حال نوشته شود؟ بنویسید { $yes }:
cli-yes = بله
cli-arg-begin = دفتر وقایع تازه‌ای آغاز شود، چون این پوشه نسخه‌ای از گاوصندوق دیگری است
cli-log-begun = دفتر وقایع تازه‌ای آغاز شد؛ نخستین سطر آن دفتر پیشین را نام می‌برد.
cli-show-version = نگارش { $revision } به جای آن می‌گوید:
cli-help-search = یافتن سندها با واژه‌ها به هر املایی، و با آنچه هستند
cli-arg-search-text = واژه‌ها، "عبارت‌ها" و آغاز واژه‌ها؛ با - از ورودی استاندارد خوانده می‌شود؛ اگر ندهید، همهٔ سندها
cli-arg-search-kind = تنها سندهای این گونه؛ می‌توانید آن را چند بار بدهید
cli-arg-search-state = تنها سندهایی که در این وضعیت‌اند: draft، sealed، changed، withdrawn یا incomplete؛ می‌توانید آن را چند بار بدهید
cli-arg-search-case = تنها سندهای این پرونده
cli-arg-search-person = تنها سندهای مربوط به این شخص
cli-arg-search-place = تنها سندهای مربوط به این مکان
cli-arg-search-violation = تنها سندهایی با این عمل یا عملی محدودتر از آن، مثل KIL یا KIL.EXJ
cli-arg-search-since = تنها سندهایی با تاریخی از این روز به بعد، به هر تقویمی
cli-arg-search-until = تنها سندهایی با تاریخی تا این روز، به هر تقویمی
cli-arg-search-limit = چند یافته نشان داده شود
cli-arg-search-offset = از چند یافته گذشته شود
cli-arg-search-facets = شمردن گونه‌ها، وضعیت‌ها، پرونده‌ها، عمل‌ها و سال‌های یافته‌ها
cli-arg-search-save = نگه داشتن این جست‌وجو در گاوصندوق با یک نام
cli-arg-search-saved = انجام جست‌وجویی که نگه داشته شده است
cli-arg-search-searches = فهرست جست‌وجوهای نگه‌داشته‌شده
cli-arg-search-forget = فراموش کردن جست‌وجویی که نگه داشته شده است
cli-search-number = { $name } عدد صحیحی از { $least } به بالا می‌خواهد.
cli-search-indexing = آماده‌سازی جست‌وجو
cli-search-nothing = چیزی یافت نشد.
cli-search-total = { $how ->
    [at-least] دست‌کم { $count } سند یافت شد؛ تازه‌ترین‌ها بالاترند.
   *[exactly] { $count } سند یافت شد؛ تازه‌ترین‌ها بالاترند.
}
cli-search-none-kept = هیچ جست‌وجویی نگه داشته نشده است.
cli-search-forgotten = جست‌وجوی «{ $name }» فراموش شد.
cli-search-name = نامی که مانند آن است: { $name }، در { $id }
