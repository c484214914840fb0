# What a verification found and what it leaves open; the text of VERIFY.txt.

verify-verdict-holds = همه‌چیز درست است: بسته کامل است و از امضاکننده‌ای است که اینجا نام برده شده.
verify-holds-not-compared = بسته کامل است و با کارتی امضا شده که نگه داشته‌اید، اما اثر انگشت آن را هرگز مقایسه نکرده‌اید: شاید از آنِ شخص دیگری باشد.
verify-verdict-fails = بسته درست نیست: به آن تکیه نکنید.
verify-verdict-unknown-signer = بسته کامل است، اما کارت امضاکننده‌اش را نگه نداشته‌اید.
verify-verdict-not-for-you = بسته کامل است، اما برای کلیدی که آن را باز کرد ساخته نشده است.

verify-result-holds = درست
verify-result-fails = نادرست
verify-result-absent = نیست

verify-step-container = پاکت
verify-step-manifests = فهرست فایل‌ها
verify-step-signatures = امضاها
verify-step-signer = امضاکننده
verify-step-records = سندها
verify-step-files = فایل‌ها
verify-step-journal = دفتر وقایع
verify-step-timestamps = مُهرهای زمانی
verify-step-recipients = گیرندگان و هدف

verify-detail-container-holds = پاکت همان است که نوشته شده. بخش‌ها: { $entries }؛ بایت‌ها: { $bytes }.
verify-detail-entry-damaged = بخشی آسیب دیده است: { $part }.
verify-detail-padding-not-zero = در فضای خالی پایان بسته چیزی هست.
verify-detail-manifests-hold = هر فایل با هش خود فهرست شده و همهٔ هش‌ها درست‌اند. فایل‌ها: { $files }.
verify-detail-tag-file-differs = فهرستی با آنچه در بسته است نمی‌خواند: { $part }.
verify-detail-bundle-id-differs = بسته شمارهٔ خودش را یکسان نمی‌گوید.
verify-detail-bundle-id-reused = پیش‌تر بستهٔ دیگری با همین شماره رسیده است: { $bundle }.
verify-detail-verify-text-differs = ‏VERIFY.txt آن نیست که این نسخهٔ HRDoc می‌نویسد، با آنکه بسته می‌گوید همین نسخه آن را ساخته است. به هیچ گفتهٔ آن عمل نکنید.
verify-detail-signatures-hold = هر دو امضا از کلیدهای روی کارت فرستنده است.
verify-detail-card-refused = کارت فرستنده پذیرفتنی نیست ({ $code }).
verify-detail-signature-false = امضایی نیست یا نادرست است ({ $algorithm }).
verify-detail-mldsa-key-differs = کلید دومی که کنار امضاهاست همان کلید روی کارت فرستنده نیست.
verify-detail-seal-differs = مُهر با امضاها نمی‌خواند.
verify-detail-signer-verified = امضاکننده { $name } است که اثر انگشتش را مقایسه کرده‌اید.
verify-detail-signer-typed = اثر انگشت امضاکننده همان است که دادید.
verify-detail-signer-unverified = امضاکننده صاحب کارتی است که با نام { $name } نگه داشته‌اید، اما اثر انگشتش را مقایسه نکرده‌اید.
verify-detail-signer-unknown = کارت امضاکننده را ندارید.
verify-detail-signer-not-shown = امضاها درست نیستند، پس امضاکننده‌ای را نشان نمی‌دهند.
verify-detail-signer-revoked = امضاکننده { $name } است که دیگر به کارتش اعتماد ندارید.
verify-detail-signer-changed = کلیدهای { $name } عوض شده و اثر انگشت تازه مقایسه نشده است.
verify-detail-fingerprint-differs = اثر انگشت امضاکننده آن نیست که دادید.
verify-detail-records-hold = سندها درست‌اند. سندها: { $records }؛ نگارش‌ها: { $revisions }؛ جاهای پوشیده، با پاسخ یا خالی: { $withheld }. نویسندگانی که اثر انگشتشان را مقایسه کرده‌اید: { $verified }؛ آن‌ها که کارتشان را دارید: { $known }؛ ناشناس: { $unknown }؛ بی‌نام: { $unnamed }.
verify-detail-records-missing = در بسته هیچ سندی نیست.
verify-detail-records-misnumbered = شمارهٔ یکی از فایل‌های سندها نادرست است: { $part }.
verify-detail-records-file-malformed = یکی از فایل‌های سندها خوانده نمی‌شود: { $part } ({ $rule }).
verify-detail-revision-invalid = سندی درست نیست: { $part }، سطر { $line } ({ $rule }).
verify-detail-revision-misplaced = سندی سر جای خود نیست یا دو بار آمده است: { $part }، سطر { $line }.
verify-detail-ancestor-in-part = فقط بخشی از یک نگارش پیشین نشان داده شده است: { $revision }.
verify-detail-withheld-unlisted = چیزی از یک نگارش کم است و دلیلی گفته نشده است. نگارش: { $revision }؛ جاها: { $count }.
verify-detail-withheld-stray = چیزی پوشیده فهرست شده است که پوشیده نیست: { $revision }.
verify-detail-erased-disclosed = نگارشی که پاک‌شده فهرست شده هنوز متن دارد: { $revision }.
verify-detail-erased-stray = نگارشی که پاک‌شده فهرست شده در بسته نیست: { $revision }.
verify-detail-definition-missing = فرمی که سندی با آن پر شده در بسته نیست: { $digest }.
verify-detail-definition-differs = فرم یا فهرست واژه‌ها همان نیست که نامش می‌گوید: { $digest }.
verify-detail-definition-malformed = فرمی خوانده نمی‌شود: { $digest }.
verify-detail-definition-unused = فرمی همراه بسته است که هیچ سندی با آن پر نشده: { $digest }.
verify-detail-files-hold = هر فایلی که سندها از آن نام می‌برند هست، یا پوشیده است و دلیلش گفته شده. موجود: { $files }؛ پوشیده: { $withheld }.
verify-detail-file-missing = فایلی که سندی از آن نام می‌برد در بسته نیست: { $file }.
verify-detail-file-unreferenced = فایلی هست که هیچ سندی از آن نام نمی‌برد: { $file }.
verify-detail-file-differs = فایلی همان نیست که نامش می‌گوید: { $file }.
verify-detail-file-size-differs = اندازهٔ فایلی آن نیست که سندش می‌گوید: { $file }.
verify-detail-file-withheld-but-present = فایلی پوشیده فهرست شده و با این حال هست: { $file }.
verify-detail-file-withheld-stray = فایلی پوشیده فهرست شده که هیچ سندی از آن نام نمی‌برد: { $file }.
verify-detail-journal-holds = دفتر وقایع فرستنده درست است. سطرها: { $entries }؛ دفترهای دیگران که همراه‌اند: { $foreign }؛ سندهایی که دفتر درباره‌شان چیزی نمی‌گوید: { $silent }.
verify-detail-journal-absent = هیچ دفتر وقایعی همراه بسته نیست.
verify-detail-journal-not-own = دفتر وقایع فرستنده همراه نیست. دفترهای دیگران که همراه‌اند و هر یک در خود درست است: { $foreign }.
verify-detail-journal-malformed = دفتر وقایعی خوانده نمی‌شود یا در آن افتادگی هست: { $log } ({ $rule }).
verify-detail-journal-proof-false = سطری با وضعیت امضاشدهٔ دفتر وقایعش نمی‌خواند: { $log }.
verify-detail-checkpoint-false = وضعیت دفتر وقایعی آن‌گونه که باید امضا نشده است: { $log }.
verify-detail-timestamps-absent = به هیچ مُهر زمانی نگاه نشد: گواهی هیچ مرجع مُهر زمانی داده نشده است.
verify-detail-timestamp-not-shown = به مُهر زمانی نگاه نشد، چون امضاها درست نیستند.
verify-detail-timestamp-not-found = کنار بسته هیچ مُهر زمانی نیست؛ نام فایل آن باید { $file } باشد.
verify-detail-timestamp-holds = مرجعی که به آن اعتماد دارید می‌گوید این مُهر در زمان { $time } وجود داشته است. گواهی این مرجع تا { $until } اعتبار دارد؛ پس از آن فقط اگر پیش‌تر وارسی شده باشد به آن تکیه کنید.
verify-detail-timestamp-false =
    { $rule ->
        [malformed] مُهر زمانی خوانده نمی‌شود.
        [refused] مرجع این مُهر زمانی را نداده است.
        [hash] مُهر زمانی با گونه‌ای هش ساخته شده است که HRDoc نمی‌پذیرد.
        [other-object] مُهر زمانی از آنِ چیزی جز این بسته است.
        [certificate] مُهر زمانی درست یک گواهی از امضاکنندهٔ خود به همراه ندارد.
       *[untrusted] مُهر زمانی به هیچ مرجعی نمی‌رسد که گواهی‌اش را داده‌اید.
    }
verify-detail-recipients-hold = بسته برای کلیدی ساخته شده که آن را باز کرد. گیرندگان نام‌برده: { $count }.
verify-detail-recipients-plain = بسته بدون رمزگذاری ساخته شده است. گیرندگان نام‌برده: { $count }.
verify-detail-recipients-decrypted = بسته رمزگذاری‌شده ساخته شده بود و کسی رمز آن را برداشته است. گیرندگان نام‌برده: { $count }.
verify-detail-recipients-passphrase = بسته برای دارندهٔ گذرواژه ساخته شده است. گیرندگان نام‌برده: { $count }.
verify-detail-recipients-rewrapped = بسته برای دیگران ساخته شده بود و کسی آن را دوباره با گذرواژه بسته است. گیرندگان نام‌برده: { $count }.
verify-detail-not-addressed = کلیدی که بسته را باز کرد از آنِ هیچ‌یک از گیرندگانی نیست که بسته نام می‌برد. گیرندگان نام‌برده: { $count }.

# The same without the codes in it, for a window, where the codes stand below.
verify-plain-container-holds = پاکت همان است که نوشته شده.
verify-plain-manifests-hold = هر فایل فهرست شده و همان است که فهرست می‌گوید.
verify-plain-records-hold = هر سند همان است که امضا شده.
verify-plain-files-hold = هر فایلی که سندها از آن نام می‌برند هست، یا پوشیده است و دلیلش گفته شده.
verify-plain-journal-holds = دفتر وقایع فرستنده درست است.
verify-plain-recipients-hold = بسته برای کلیدی ساخته شده که آن را باز کرد.
verify-plain-recipients-plain = بسته بدون رمزگذاری ساخته شده است.
verify-plain-recipients-decrypted = بسته رمزگذاری‌شده ساخته شده بود و کسی رمز آن را برداشته است.
verify-plain-recipients-passphrase = بسته برای دارندهٔ گذرواژه ساخته شده است.
verify-plain-recipients-rewrapped = بسته برای دیگران ساخته شده بود و کسی آن را دوباره با گذرواژه بسته است.
verify-plain-entry-damaged = بخشی از بسته آسیب دیده است.
verify-plain-tag-file-differs = فهرستی در بسته با آنچه در آن هست نمی‌خواند.
verify-plain-bundle-id-reused = پیش‌تر بستهٔ دیگری با همین شماره رسیده است.
verify-plain-card-refused = کارت فرستنده پذیرفتنی نیست.
verify-plain-signature-false = امضایی از فرستنده نیست یا نادرست است.
verify-plain-records-misnumbered = شمارهٔ یکی از فایل‌های سندها نادرست است.
verify-plain-records-file-malformed = یکی از فایل‌های سندها خوانده نمی‌شود.
verify-plain-revision-invalid =
    { $rule ->
        [signature] سندی همان نیست که نویسنده‌اش امضا کرده است.
        [too-new] سندی را نسخه‌ای تازه‌تر از این HRDoc ساخته است.
       *[other] سندی آن‌گونه که باید ساخته نشده است.
    }
verify-plain-revision-misplaced = سندی سر جای خود نیست یا دو بار آمده است.
verify-plain-ancestor-in-part = فقط بخشی از نگارش پیشین یک سند نشان داده شده است.
verify-plain-withheld-unlisted = چیزی از یک سند کم است و دلیلی گفته نشده است.
verify-plain-withheld-stray = چیزی پوشیده فهرست شده است که پوشیده نیست.
verify-plain-erased-disclosed = نگارشی که پاک‌شده فهرست شده هنوز متن دارد.
verify-plain-erased-stray = نگارشی که پاک‌شده فهرست شده در بسته نیست.
verify-plain-definition-missing = فرمی که سندی با آن پر شده در بسته نیست.
verify-plain-definition-differs = فرم یا فهرست واژه‌ها همان نیست که نامش می‌گوید.
verify-plain-definition-malformed = فرمی خوانده نمی‌شود.
verify-plain-definition-unused = فرمی همراه بسته است که هیچ سندی با آن پر نشده.
verify-plain-file-missing = فایلی که سندی از آن نام می‌برد در بسته نیست.
verify-plain-file-unreferenced = فایلی هست که هیچ سندی از آن نام نمی‌برد.
verify-plain-file-differs = فایلی همان نیست که نامش می‌گوید.
verify-plain-file-size-differs = اندازهٔ فایلی آن نیست که سندش می‌گوید.
verify-plain-file-withheld-but-present = فایلی پوشیده فهرست شده و با این حال هست.
verify-plain-file-withheld-stray = فایلی پوشیده فهرست شده که هیچ سندی از آن نام نمی‌برد.
verify-plain-journal-malformed = دفتر وقایعی خوانده نمی‌شود یا در آن افتادگی هست.
verify-plain-journal-proof-false = سطری با وضعیت امضاشدهٔ دفتر وقایعش نمی‌خواند.
verify-plain-checkpoint-false = وضعیت دفتر وقایعی آن‌گونه که باید امضا نشده است.

verify-not-proven-truth = ثابت نشده است: اینکه آنچه سندها می‌گویند راست است.
verify-not-proven-completeness = ثابت نشده است: اینکه فرستنده چیز دیگری دربارهٔ این پرونده ندارد.
verify-not-proven-time = ثابت نشده است: زمان نوشتن یا امضای هر چیز؛ زمان‌هایی که آمده گفتهٔ خود امضاکننده است.
verify-not-proven-signer = ثابت نشده است: اینکه امضاکننده کیست. اثر انگشت را از راهی دیگر مقایسه کنید.
verify-not-proven-authors = ثابت نشده است: اینکه هر سند را چه کسی نوشته، آنجا که نویسنده ناشناس یا بی‌نام است.
verify-not-proven-withheld = ثابت نشده است: اینکه در جاهای پوشیده یا پاک‌شده چه هست.
verify-not-proven-custody = ثابت نشده است: اینکه تا مدارک نزد فرستنده بوده چه بر آن‌ها گذشته است.
verify-not-proven-before-intake = ثابت نشده است: اینکه پیش از رسیدن مدارک به فرستنده چه بر آن‌ها گذشته است.
verify-not-proven-foreign-logs = ثابت نشده است: اینکه دفترهای دیگران از آنِ کیست؛ هر یک فقط در خود درست است.
verify-not-proven-report = ثابت نشده است: اینکه گزارش خواندنی همان را می‌گوید که سندها می‌گویند؛ گزارش گفتهٔ فرستنده است.
verify-not-proven-verify-text = ثابت نشده است: اینکه VERIFY.txt همان را می‌گوید که HRDoc می‌گفت. هیچ دستوری از آن را که خودتان نمی‌نوشتید اجرا نکنید.
verify-not-proven-transport = ثابت نشده است: اینکه بسته همان‌گونه که فرستاده شد به شما رسیده است؛ معلوم نیست چه کس دیگری آن را خوانده.

verify-reason-no-grant = هیچ رضایتی آن را در بر نمی‌گیرد
verify-reason-purpose = برای این هدف رضایتی نیست
verify-reason-recipient = برای این گیرنده رضایتی نیست
verify-reason-identity = رضایتی نیست که هویت تا این اندازه آشکار شود
verify-reason-expired = مهلت رضایت تمام شده است
verify-reason-withdrawn = رضایت پس گرفته شده است
verify-reason-scope = رضایت این بخش را در بر نمی‌گیرد
verify-reason-out-of-reach = دربارهٔ چیزی است که در بسته نیست
verify-reason-asked = فرستنده خواسته است که نباشد
verify-reason-not-relied = رضایتی است که این بسته بر آن تکیه ندارد
verify-reason-not-held = فرستنده هم آن را ندارد
verify-reason-no-basis = مبنایی که بیرون رفتنش را روا کند نوشته نشده است
verify-reason-superseded = فرستنده متنی تازه‌تر دارد که چیز دیگری می‌گوید
verify-reason-erased = پاک شده است
verify-reason-unknown = هیچ فرمی در اینجا آن یا نشانه‌اش را نمی‌شناسد و نمی‌توان دانست چه اندازه حساس است

verify-other-reason = دلیلی که این برنامه نمی‌شناسد ({ $reason })

verify-txt-intro = چگونه این بسته را با ابزارهایی جز HRDoc وارسی کنیم. در بالا اثر انگشت فرستنده به واژه، به گروه‌های رقم و حرف، و به شکلی که OpenSSH نشان می‌دهد آمده است.
verify-txt-trust = این متن درون خود بسته آمده است، پس به‌تنهایی چیزی را ثابت نمی‌کند. اثر انگشت فرستنده را از راهی دیگر (با صدا، روی کاغذ، از کسی که هر دو به او اعتماد دارید) بگیرید و با آنچه دستورهای زیر نشان می‌دهند مقایسه کنید. بدون آن فقط می‌دانید که بسته کامل است، نه اینکه از آنِ کیست.
verify-txt-unpack = رمزگشایی و باز کردن (بستهٔ رمزگذاری‌نشده خودش همان فایل zip است). این نشان می‌دهد که کلید شما آن را باز می‌کند؛ نشان نمی‌دهد چه کسی آن را فرستاده است.
verify-txt-hashes = هر فایل را با فهرست‌ها مقایسه کنید. اگر پیام خطایی نیاید، از زمان نوشتن فهرست‌ها چیزی از آنچه در آن‌هاست تغییر نکرده و گم نشده است؛ این نشان نمی‌دهد چه کسی فهرست‌ها را نوشته است. در PowerShell اگر چیزی نشان داده نشود همه درست‌اند.
verify-txt-signature = امضای نخست را وارسی کنید. کلیدی که نشان داده می‌شود باید همان اثر انگشت SHA256 فرستنده باشد که از راهی دیگر گرفته‌اید. این نشان می‌دهد که دارندهٔ آن کلید فهرست‌ها را امضا کرده است؛ نه زمان آن را نشان می‌دهد و نه اینکه آنچه امضا کرده راست است.
verify-txt-second = امضای دوم را وارسی کنید، که رایانهٔ کوانتومی هم نمی‌تواند جعلش کند (OpenSSL 3.5 یا تازه‌تر). این کلید در سطر mldsa65 از فایل data/sender.hrcard هم هست و واژه‌های اثر انگشت هر دو کلید را در بر می‌گیرند.
verify-txt-seal = مُهر را وارسی کنید: مُهر فهرست امضاشده و امضاها را با هم نام می‌برد و مُهرهای زمانی روی آن زده می‌شوند.
verify-txt-hrdoc = خود HRDoc همهٔ این‌ها و بیش از این‌ها را وارسی می‌کند: امضای هر سند، آنچه پوشیده است و دلیلش، دفتر وقایع، و اینکه بسته برای چه کسی ساخته شده است.
verify-txt-limits = هیچ‌یک از این‌ها نشان نمی‌دهد که نوشته‌ها راست‌اند، که چیز دیگری نیست، یا کی نوشته شده‌اند. صفحه‌های data/report گفتهٔ فرستنده است؛ آنچه امضا شده سندهاست.
