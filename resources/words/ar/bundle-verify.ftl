# What a verification found and what it leaves open; the text of VERIFY.txt.

verify-verdict-holds = كل شيء سليم: الحزمة كاملة وهي من الموقِّع المذكور هنا.
verify-holds-not-compared = الحزمة كاملة وموقَّعة ببطاقة محفوظة لديك، لكن بصمتها لم تُقارَن قط: فقد تكون لشخص آخر.
verify-verdict-fails = الحزمة غير سليمة: لا يُعتمد عليها.
verify-verdict-unknown-signer = الحزمة كاملة، لكن بطاقة من وقّعها ليست لديك.
verify-verdict-not-for-you = الحزمة كاملة، لكنها لم تُصنع للمفتاح الذي فتحها.

verify-result-holds = سليم
verify-result-fails = غير سليم
verify-result-absent = غير موجود

verify-step-container = الغلاف
verify-step-manifests = قوائم الملفات
verify-step-signatures = التوقيعات
verify-step-signer = الموقِّع
verify-step-records = السجلات
verify-step-files = الملفات
verify-step-journal = دفتر الوقائع
verify-step-timestamps = الأختام الزمنية
verify-step-recipients = المتلقّون والغرض

verify-detail-container-holds = الغلاف كما كُتب. الأجزاء: { $entries }؛ البايتات: { $bytes }.
verify-detail-entry-damaged = جزء تالف: { $part }.
verify-detail-padding-not-zero = في الفراغ الذي في آخر الحزمة شيء ما.
verify-detail-manifests-hold = كل ملف مدرج مع قيمة التجزئة الخاصة به، وكل القيم صحيحة. الملفات: { $files }.
verify-detail-tag-file-differs = قائمة لا توافق ما في الحزمة: { $part }.
verify-detail-bundle-id-differs = لا تذكر الحزمة رقمها بصورة واحدة.
verify-detail-bundle-id-reused = وصلت من قبل حزمة أخرى بالرقم نفسه: { $bundle }.
verify-detail-verify-text-differs = الملف VERIFY.txt ليس ما تكتبه هذه النسخة من HRDoc، مع أن الحزمة تقول إن هذه النسخة صنعتها. لا ينبغي اتباع شيء مما يقوله.
verify-detail-signatures-hold = التوقيعان كلاهما بمفاتيح بطاقة المُرسِل.
verify-detail-card-refused = لا يمكن قبول بطاقة المُرسِل ({ $code }).
verify-detail-signature-false = توقيع مفقود أو غير صحيح ({ $algorithm }).
verify-detail-mldsa-key-differs = المفتاح الثاني المرافق للتوقيعات ليس المفتاح الذي على بطاقة المُرسِل.
verify-detail-seal-differs = الختم لا يوافق التوقيعات.
verify-detail-signer-verified = الموقِّع هو { $name }، وقد قارنت بصمته.
verify-detail-signer-typed = بصمة الموقِّع هي التي أدخلتها.
verify-detail-signer-unverified = الموقِّع صاحب البطاقة المحفوظة لديك باسم { $name }، لكن بصمته لم تُقارن بعد.
verify-detail-signer-unknown = ليست لديك بطاقة الموقِّع.
verify-detail-signer-not-shown = التوقيعات غير سليمة، فلا تدل على موقِّع.
verify-detail-signer-revoked = الموقِّع هو { $name }، ولم تعد بطاقته موثوقًا بها.
verify-detail-signer-changed = تغيّرت مفاتيح { $name } ولم تُقارَن البصمة الجديدة.
verify-detail-fingerprint-differs = بصمة الموقِّع ليست التي أدخلتها.
verify-detail-records-hold = السجلات سليمة. السجلات: { $records }؛ الإصدارات: { $revisions }؛ المواضع المحجوبة، بجواب أو فارغة: { $withheld }. كاتبون قارنت بصمتهم: { $verified }؛ كاتبون لديك بطاقتهم: { $known }؛ مجهولون: { $unknown }؛ بلا اسم: { $unnamed }.
verify-detail-records-missing = ليس في الحزمة أي سجل.
verify-detail-records-misnumbered = رقم أحد ملفات السجلات خطأ: { $part }.
verify-detail-records-file-malformed = تعذّرت قراءة أحد ملفات السجلات: { $part } ({ $rule }).
verify-detail-revision-invalid = سجل غير سليم: { $part }، السطر { $line } ({ $rule }).
verify-detail-revision-misplaced = سجل في غير موضعه أو مكرّر: { $part }، السطر { $line }.
verify-detail-ancestor-in-part = لا يظهر من إصدار سابق إلا جزء منه: { $revision }.
verify-detail-withheld-unlisted = ينقص شيء من أحد الإصدارات ولم يُذكر السبب. الإصدار: { $revision }؛ المواضع: { $count }.
verify-detail-withheld-stray = أُدرج شيء على أنه محجوب وليس كذلك: { $revision }.
verify-detail-erased-disclosed = إصدار مدرج على أنه مَمحوّ وما زال نصه موجودًا: { $revision }.
verify-detail-erased-stray = إصدار مدرج على أنه مَمحوّ ليس في الحزمة: { $revision }.
verify-detail-definition-missing = الاستمارة التي مُلئ بها أحد السجلات مفقودة: { $digest }.
verify-detail-definition-differs = استمارة أو قائمة مصطلحات ليست ما يدل عليه اسمها: { $digest }.
verify-detail-definition-malformed = تعذّرت قراءة استمارة: { $digest }.
verify-detail-definition-unused = رافقت الحزمة استمارة لم يُملأ بها أي سجل: { $digest }.
verify-detail-files-hold = كل ملف تذكره السجلات موجود، أو محجوب مع ذكر السبب. الموجود: { $files }؛ المحجوب: { $withheld }.
verify-detail-file-missing = ملف يذكره سجل مفقود: { $file }.
verify-detail-file-unreferenced = يوجد ملف لا يذكره أي سجل: { $file }.
verify-detail-file-differs = ملف ليس ما يدل عليه اسمه: { $file }.
verify-detail-file-size-differs = حجم ملف ليس كما يقول سجله: { $file }.
verify-detail-file-withheld-but-present = ملف مدرج على أنه محجوب وهو موجود: { $file }.
verify-detail-file-withheld-stray = أُدرج على أنه محجوب ملف لا يذكره أي سجل: { $file }.
verify-detail-journal-holds = دفتر وقائع المُرسِل سليم. الأسطر: { $entries }؛ دفاتر الآخرين المرافقة: { $foreign }؛ سجلات لا يذكر الدفتر عنها شيئًا: { $silent }.
verify-detail-journal-absent = لم يرافق الحزمة أي دفتر وقائع.
verify-detail-journal-not-own = لم يرافق الحزمة دفتر وقائع المُرسِل. دفاتر الآخرين المرافقة، وكل منها سليم في ذاته: { $foreign }.
verify-detail-journal-malformed = دفتر وقائع لا يُقرأ أو فيه انقطاع: { $log } ({ $rule }).
verify-detail-journal-proof-false = سطر لا يوافق الحالة الموقَّعة لدفتر وقائعه: { $log }.
verify-detail-checkpoint-false = حالة دفتر وقائع غير موقَّعة كما يجب: { $log }.
verify-detail-timestamps-absent = لم يُنظر في أي ختم زمني: لم تُعطَ الشهادات الرقمية لأي جهة للختم الزمني.
verify-detail-timestamp-not-shown = لم يُنظر في الختم الزمني لأن التوقيعات غير سليمة.
verify-detail-timestamp-not-found = لا يوجد ختم زمني بجانب الحزمة؛ كان اسم ملفه سيكون { $file }.
verify-detail-timestamp-holds = تقول جهة موثوق بها لديك إن الختم كان موجودًا في { $time }. شهادتها الرقمية صالحة حتى { $until }؛ وبعد ذلك لا يُعتمد عليها إلا إذا كان الختم قد فُحص قبله.
verify-detail-timestamp-false =
    { $rule ->
        [malformed] تعذّرت قراءة الختم الزمني.
        [refused] لم تمنح الجهة هذا الختم الزمني.
        [hash] صُنع الختم الزمني بنوع من التجزئة لا يقبله HRDoc.
        [other-object] الختم الزمني يخص شيئًا غير هذه الحزمة.
        [certificate] لا يحمل الختم الزمني شهادة رقمية واحدة بعينها لموقِّعه.
       *[untrusted] لا يقود الختم الزمني إلى أي جهة أعطيت شهادتها الرقمية.
    }
verify-detail-recipients-hold = صُنعت الحزمة للمفتاح الذي فتحها. المتلقّون المذكورون: { $count }.
verify-detail-recipients-plain = صُنعت الحزمة من دون تشفير. المتلقّون المذكورون: { $count }.
verify-detail-recipients-decrypted = صُنعت الحزمة مشفّرة، ثم أزال أحدهم تشفيرها. المتلقّون المذكورون: { $count }.
verify-detail-recipients-passphrase = صُنعت الحزمة لمن لديه عبارة المرور. المتلقّون المذكورون: { $count }.
verify-detail-recipients-rewrapped = صُنعت الحزمة لآخرين، ثم أغلقها أحدهم من جديد بعبارة مرور. المتلقّون المذكورون: { $count }.
verify-detail-not-addressed = المفتاح الذي فتح الحزمة ليس لأحد من المتلقّين الذين تذكرهم. المتلقّون المذكورون: { $count }.

# The same without the codes in it, for a window, where the codes stand below.
verify-plain-container-holds = الغلاف كما كُتب.
verify-plain-manifests-hold = كل ملف مدرج، وكل ملف كما تقول القائمة.
verify-plain-records-hold = كل سجل كما وُقِّع.
verify-plain-files-hold = كل ملف تذكره السجلات موجود، أو محجوب مع ذكر السبب.
verify-plain-journal-holds = دفتر وقائع المُرسِل سليم.
verify-plain-recipients-hold = صُنعت الحزمة للمفتاح الذي فتحها.
verify-plain-recipients-plain = صُنعت الحزمة من دون تشفير.
verify-plain-recipients-decrypted = صُنعت الحزمة مشفّرة، ثم أزال أحدهم تشفيرها.
verify-plain-recipients-passphrase = صُنعت الحزمة لمن لديه عبارة المرور.
verify-plain-recipients-rewrapped = صُنعت الحزمة لآخرين، ثم أغلقها أحدهم من جديد بعبارة مرور.
verify-plain-entry-damaged = جزء من الحزمة تالف.
verify-plain-tag-file-differs = قائمة في الحزمة لا توافق ما فيها.
verify-plain-bundle-id-reused = وصلت من قبل حزمة أخرى بالرقم نفسه.
verify-plain-card-refused = لا يمكن قبول بطاقة المُرسِل.
verify-plain-signature-false = توقيع للمُرسِل مفقود أو غير صحيح.
verify-plain-records-misnumbered = رقم أحد ملفات السجلات خطأ.
verify-plain-records-file-malformed = تعذّرت قراءة أحد ملفات السجلات.
verify-plain-revision-invalid =
    { $rule ->
        [signature] سجل ليس ما وقّعه كاتبه.
        [too-new] سجل صنعته نسخة من HRDoc أحدث من هذه.
       *[other] سجل لم يُبنَ كما يجب.
    }
verify-plain-revision-misplaced = سجل في غير موضعه أو مكرّر.
verify-plain-ancestor-in-part = لا يظهر من إصدار سابق لسجل إلا جزء منه.
verify-plain-withheld-unlisted = ينقص شيء من أحد السجلات ولم يُذكر السبب.
verify-plain-withheld-stray = أُدرج شيء على أنه محجوب وليس كذلك.
verify-plain-erased-disclosed = إصدار مدرج على أنه مَمحوّ وما زال نصه موجودًا.
verify-plain-erased-stray = إصدار مدرج على أنه مَمحوّ ليس في الحزمة.
verify-plain-definition-missing = الاستمارة التي مُلئ بها أحد السجلات مفقودة.
verify-plain-definition-differs = استمارة أو قائمة مصطلحات ليست ما يدل عليه اسمها.
verify-plain-definition-malformed = تعذّرت قراءة استمارة.
verify-plain-definition-unused = رافقت الحزمة استمارة لم يُملأ بها أي سجل.
verify-plain-file-missing = ملف يذكره سجل مفقود.
verify-plain-file-unreferenced = يوجد ملف لا يذكره أي سجل.
verify-plain-file-differs = ملف ليس ما يدل عليه اسمه.
verify-plain-file-size-differs = حجم ملف ليس كما يقول سجله.
verify-plain-file-withheld-but-present = ملف مدرج على أنه محجوب وهو موجود.
verify-plain-file-withheld-stray = أُدرج على أنه محجوب ملف لا يذكره أي سجل.
verify-plain-journal-malformed = دفتر وقائع لا يُقرأ أو فيه انقطاع.
verify-plain-journal-proof-false = سطر لا يوافق الحالة الموقَّعة لدفتر وقائعه.
verify-plain-checkpoint-false = حالة دفتر وقائع غير موقَّعة كما يجب.

verify-not-proven-truth = لم يثبت: أن ما تقوله السجلات صحيح.
verify-not-proven-completeness = لم يثبت: أن المُرسِل لا يملك شيئًا آخر عن القضية.
verify-not-proven-time = لم يثبت: متى كُتب أو وُقّع أي شيء؛ فالأوقات المذكورة قول الموقِّع نفسه.
verify-not-proven-signer = لم يثبت: من هو الموقِّع. تلزم مقارنة البصمة عبر طريق آخر.
verify-not-proven-authors = لم يثبت: من كتب كل سجل، حيث يكون الكاتب مجهولًا أو بلا اسم.
verify-not-proven-withheld = لم يثبت: ما في المواضع المحجوبة أو الممحوّة.
verify-not-proven-custody = لم يثبت: ما جرى للأدلة وهي لدى المُرسِل.
verify-not-proven-before-intake = لم يثبت: ما جرى للأدلة قبل وصولها إلى المُرسِل.
verify-not-proven-foreign-logs = لم يثبت: لمن دفاتر وقائع الآخرين؛ فكل منها سليم في ذاته فقط.
verify-not-proven-report = لم يثبت: أن التقرير المقروء يقول ما تقوله السجلات؛ فهو قول المُرسِل.
verify-not-proven-verify-text = لم يثبت: أن الملف VERIFY.txt يقول ما كان HRDoc سيقوله. لا ينبغي تنفيذ أي أمر منه ما لم يكن معروفًا لك من قبل.
verify-not-proven-transport = لم يثبت: أن الحزمة وصلتك كما أُرسلت؛ ولا يُعرف من قرأها غيرك.

verify-reason-no-grant = لا تشمله أي موافقة
verify-reason-purpose = لا موافقة لهذا الغرض
verify-reason-recipient = لا موافقة لهذا المتلقّي
verify-reason-identity = لا موافقة على كشف الهوية إلى هذا الحد
verify-reason-expired = انتهت مدة الموافقة
verify-reason-withdrawn = سُحبت الموافقة
verify-reason-scope = الموافقة لا تبلغ هذا المدى
verify-reason-out-of-reach = يتعلق بما ليس في الحزمة
verify-reason-asked = اختار المُرسِل تركه
verify-reason-not-relied = موافقة لا تعتمد عليها هذه الحزمة
verify-reason-not-held = ليس لدى المُرسِل أيضًا
verify-reason-no-basis = لم يُذكر أساس يجيز خروجه
verify-reason-superseded = لدى المُرسِل نص أحدث يقول خلاف ذلك
verify-reason-erased = مُحي
verify-reason-unknown = لا تعرفه أو لا تعرف علامته أي استمارة هنا، فلا يُعرف مدى حساسيته

verify-other-reason = سبب لا يعرفه هذا البرنامج ({ $reason })

verify-txt-intro = كيف يُتحقق من هذه الحزمة بأدوات غير HRDoc. في الأعلى بصمة المُرسِل بالكلمات، وبمجموعات من الأرقام والحروف، وكما يعرضها OpenSSH.
verify-txt-trust = جاء هذا النص داخل الحزمة، فهو لا يثبت شيئًا بنفسه. يلزم الحصول على بصمة المُرسِل عبر طريق آخر (صوتًا، أو على ورق، أو من شخص موثوق لدى الطرفين) ومقارنتها بما تعرضه الأوامر أدناه. من دونها لا يُعلم إلا أن الحزمة كاملة، لا لمن هي.
verify-txt-unpack = فك التشفير والفتح (الحزمة غير المشفّرة هي ملف zip نفسه). هذا يدل على أن مفتاحك يفتحها؛ ولا يدل على من أرسلها.
verify-txt-hashes = مقارنة كل ملف بالقوائم. إن لم تظهر رسالة خطأ فلم يتغيّر ولم يضع شيء مما في القوائم منذ كتابتها؛ ولا يدل ذلك على من كتبها. في PowerShell إن لم يظهر شيء فكل شيء صحيح.
verify-txt-signature = التحقق من التوقيع الأول. يجب أن يكون المفتاح الذي يظهر هو بصمة SHA256 للمُرسِل التي وصلتك عبر طريق آخر. هذا يدل على أن صاحب ذلك المفتاح وقّع القوائم؛ ولا يدل على الوقت ولا على صحة ما وقّعه.
verify-txt-second = التحقق من التوقيع الثاني الذي لا يستطيع حاسوب كمومي تزويره (OpenSSL 3.5 أو أحدث). المفتاح موجود أيضًا في السطر mldsa65 من الملف data/sender.hrcard، وكلمات البصمة تشمل المفتاحين.
verify-txt-seal = التحقق من الختم: فهو يذكر القائمة الموقَّعة والتوقيعات معًا، وعليه توضع الأختام الزمنية.
verify-txt-hrdoc = يتحقق HRDoc نفسه من كل هذا وأكثر: توقيع كل سجل، وما حُجب ولماذا، ودفتر الوقائع، ولمن صُنعت الحزمة.
verify-txt-limits = لا يدل شيء من هذا على أن المكتوب صحيح، ولا على أنه لا يوجد غيره، ولا على وقت كتابته. صفحات data/report قول المُرسِل؛ أما ما وُقّع فهو السجلات.
