# الطريق إلى الخزنة: فتحها وإنشاؤها وعبارة المرور الضائعة.

unlock-title = افتح خزنتك
unlock-vault = الخزنة
unlock-no-vault = اختر مجلد خزنتك أو أفلته هنا.
unlock-choose = اختيار …
unlock-choose-vault = اختيار مجلد الخزنة
unlock-vault-needed = اختر أولًا مجلد خزنتك.
unlock-passphrase = عبارة المرور
unlock-passphrase-needed = اكتب عبارة مرور هذه الخزنة.
unlock-open = افتح الخزنة
unlock-opening = جارٍ الفتح. يستغرق ذلك بضع ثوانٍ عن قصد، كي يكون تخمين عبارة المرور بطيئًا.
unlock-waiting =
    { $seconds ->
        [zero] بعد عدة محاولات خاطئة تعيد الخزنة المحاولة الآن.
        [one] بعد عدة محاولات خاطئة تنتظر الخزنة ثانية واحدة ثم تعيد المحاولة.
        [two] بعد عدة محاولات خاطئة تنتظر الخزنة ثانيتين ثم تعيد المحاولة.
        [few] بعد عدة محاولات خاطئة تنتظر الخزنة { $number } ثوانٍ ثم تعيد المحاولة.
       *[other] بعد عدة محاولات خاطئة تنتظر الخزنة { $number } ثانية ثم تعيد المحاولة.
    }
unlock-next-waits =
    { $seconds ->
        [zero] المحاولة التالية بلا انتظار.
        [one] تنتظر المحاولة التالية ثانية واحدة.
        [two] تنتظر المحاولة التالية ثانيتين.
        [few] تنتظر المحاولة التالية { $number } ثوانٍ.
       *[other] تنتظر المحاولة التالية { $number } ثانية.
    }
unlock-to-new = إنشاء خزنة جديدة
unlock-to-recover = ضاعت عبارة المرور
unlock-to-verdict = التحقق من حزمة بلا خزنة
unlock-back = رجوع

unlock-new-title = إنشاء خزنة جديدة
unlock-new-about = الخزنة مجلد واحد. كل ما فيه مشفّر، ولا يخرج منه شيء إلا إذا أردت.
unlock-new-where = مكانها
unlock-new-nowhere = اختر مجلدًا أو قرصًا أو أفلته هنا.
unlock-new-choose = اختيار مكان الخزنة
unlock-new-where-needed = اختر أولًا أين تُنشأ الخزنة.
unlock-new-name = اسم مجلدها
unlock-new-name-help = من يرى هذا القرص يقرأ الاسم: اختر اسمًا لا يدل على شيء.
unlock-new-name-wrong = أعطِ المجلد اسمًا خاليًا من ‎/ \ : * ? " < > |‎
unlock-new-folder = notes.vault
unlock-new-first = عبارة المرور
unlock-new-other = عبارة المرور الجديدة
unlock-new-again = عبارة المرور نفسها مرة أخرى
unlock-new-make = أنشئ الخزنة
unlock-new-making = جارٍ إنشاء الخزنة. يستغرق ذلك بضع ثوانٍ: يقيس البرنامج إلى أي حد يمكن إبطاء التخمين على هذا الجهاز.
unlock-length-hint = الطول وحده هو المهم. خمس كلمات أو ست غير مألوفة يسهل حفظها ويصعب تخمينها. لا أحد يستطيع أن يجدها لك أو يغيّرها.
unlock-length-short =
    { $characters ->
        [zero] لا شيء بعد: قصيرة جدًا.
        [one] حرف واحد: قصيرة جدًا.
        [two] حرفان: قصيرة جدًا.
        [few] { $number } أحرف: قصيرة جدًا.
       *[other] { $number } حرفًا: قصيرة جدًا.
    }
unlock-length-enough =
    { $characters ->
        [few] { $number } أحرف: تكفي للبداية. خمس كلمات أو ست أفضل.
       *[other] { $number } حرفًا: تكفي للبداية. خمس كلمات أو ست أفضل.
    }
unlock-length-good = { $number } حرفًا: طويلة وجيدة.
unlock-again-same = العبارتان متطابقتان.
unlock-again-differs = العبارتان غير متطابقتين.

unlock-words-title = اكتب هذه الكلمات على ورق
unlock-words-about = تفتح هذه الكلمات الخزنة إذا ضاعت عبارة المرور. تُعرض الآن فقط ولا يحفظها شيء، ولا الخزنة نفسها.
unlock-words-caution = احفظ الورقة بعيدًا عن هذا الحاسوب، حيث لا يجدها من لا ينبغي أن يقرأ الخزنة: من يملك هذه الكلمات يستطيع فتحها.
unlock-words-written = كتبتُها كلها مع أرقامها
unlock-words-go-on = الذهاب إلى الخزنة

unlock-recover-title = وضع عبارة مرور جديدة
unlock-recover-about = بكلمات الاسترداد التي كتبتها على ورق عند إنشاء الخزنة.
unlock-recover-words = كلمات الاسترداد بترتيبها
unlock-recover-count = { $count } من { $words } كلمة
unlock-recover-words-needed = الكلمات الـ{ $words } كلها لازمة بترتيبها.
unlock-recover-open = الفتح بعبارة المرور الجديدة

passphrase-keyboard = لوحة المفاتيح: { $language }
passphrase-letters-latin = لوحة المفاتيح: أحرف لاتينية
passphrase-letters-arabic = لوحة المفاتيح: أحرف عربية أو فارسية
passphrase-letters-cyrillic = لوحة المفاتيح: أحرف سيريلية
passphrase-caps-on = ‏Caps Lock يعمل
passphrase-pasted = أُلصقت العبارة وأُفرغت الحافظة. قد يحتفظ بها برنامج يحفظ ما يُنسخ: كتابتها أكثر أمانًا.

unlock-to-restore = استعادة خزنة من نسختها الاحتياطية
unlock-restore-title = استعادة خزنة من نسختها الاحتياطية
unlock-restore-about = إذا فُقد حاسوب أو تعطّل قرص. تبقى النسخة الاحتياطية كما هي.
unlock-restore-backup = النسخة الاحتياطية
unlock-restore-no-backup = اختر مجلد النسخة الاحتياطية أو أفلته هنا.
unlock-restore-choose = اختيار مجلد النسخة الاحتياطية
unlock-restore-backup-needed = اختر مجلد النسخة الاحتياطية أولًا.
unlock-restore-where = الاستعادة إلى
unlock-restore-where-needed = اختر أولًا أين ستكون الخزنة.
unlock-restore-by-words = فقدت عبارة المرور: بكلمات الاسترداد
unlock-restore-secret-needed = اكتب عبارة المرور أو كلمات الاسترداد كلها.
unlock-restore-begin = استعادة
unlock-restore-runs = جارٍ فتح النسخة الاحتياطية. يستغرق ثواني.
unlock-restore-work = الاستعادة
unlock-restore-progress = عاد { $done } من { $total } من الملفات.
unlock-restore-done = تمت الاستعادة. افتحها بعبارة مرورها.
