cli-about = توثيق مشفّر لقضايا حقوق الإنسان يعمل من دون إنترنت.
cli-command = COMMAND
cli-interrupted = توقّف العمل. لم يُحفظ شيء غير مكتمل.

cli-arg-json = الجواب بصيغة JSON، للبرامج الأخرى
cli-arg-language = لغة الرسائل: en أو fa أو ar
cli-arg-vault = مجلد الخزنة
cli-arg-passphrase-file = ملف سطره الأول عبارة المرور؛ من دونه تُطلب منك
cli-arg-new-passphrase-file = ملف سطره الأول عبارة المرور الجديدة
cli-arg-recovery-file = ملف سطره الأول كلمات الاسترداد
cli-arg-bundle-passphrase-file = ملف سطره الأول عبارة مرور الحزمة
cli-arg-kind = نوع السجل، مثل case أو person أو testimony أو consent
cli-arg-id = معرّف السجل
cli-arg-from = ملف فيه حقول السجل على شكل كائن JSON واحد، أو - لقراءتها من الدخل القياسي
cli-arg-seal-all = ختم كل ما لم يُختم بعد
cli-arg-files = ملفات تُدخَل بوصفها أدلة
cli-arg-basis = لماذا يجوز أن يخرج هذا الملف من دون موافقة، مثل public-source
cli-arg-output = الملف الجديد المراد كتابته
cli-arg-folder = المجلد الجديد المراد كتابته
cli-arg-backup = مجلد النسخة الاحتياطية
cli-arg-no-recovery = من دون إنشاء مفتاح استرداد
cli-arg-identity-key = عرض مفتاح age الذي يفتح كل ملفات الأدلة
cli-arg-ssh = عرض السطر الذي يحتاج إليه ssh-keygen للتحقق من التوقيعات
cli-arg-card-name = إصدار بطاقة جديدة بهذا الاسم أو الاسم المستعار
cli-arg-organisation = المنظمة التي تظهر على البطاقة
cli-arg-role = الدور الذي يظهر على البطاقة
cli-arg-card = ملف بطاقة شخص آخر
cli-arg-as = الاسم المختار لجهة الاتصال هذه
cli-arg-class = فئة جهة الاتصال: self أو organisation أو lawyer أو un أو regional أو prosecutor أو court أو archive أو public
cli-arg-fingerprint = البصمة التي وصلتك عبر طريق آخر: كلماتها، أو مجموعات أرقامها وحروفها، أو SHA256:…‎
cli-arg-timestamps = الشهادات الرقمية لجهات الختم الزمني الموثوق بها لديك، بصيغة PEM؛ ويُبحث عن الختم الزمني بجانب الحزمة، واسمه قيمة تجزئة ختمها منتهيًا بـ ‎.tsr
cli-arg-purpose = غرض الإرسال، من P1 إلى P15
cli-arg-identity = كم يجوز أن يخرج من هوية الأشخاص، من I0 (بلا أي أثر) إلى I4 (علني)؛ وإن لم يُذكر فهو I1، أي الأسماء المستعارة
cli-arg-withhold = حقل أو نوع من المحتوى الحسّاس يُحجب؛ يمكن ذكره أكثر من مرة
cli-arg-history = إرسال نص الإصدارات السابقة أيضًا حيث لا يوجد شيء محجوب
cli-arg-dry-run = بيان ما سيخرج وما لن يخرج وأي موافقة تحسم الأمر، من دون كتابة شيء
cli-arg-only-covered = ترك ما لا تشمله أي موافقة، مع ذكر أنه تُرك
cli-arg-conditions-read = القول إنك قرأت شروط من سيخرج كلامهم وما رفضوه
cli-arg-to = اسم جهة الاتصال التي تتلقّى الحزمة
cli-arg-to-age = عنوان age (age1…) لمتلقٍّ ليست له بطاقة
cli-arg-to-passphrase = إغلاق الحزمة بعبارة مرور
cli-arg-plain = من دون تشفير: كل من لديه الملف يستطيع قراءته
cli-arg-recipient = فئة المتلقّي، واسم جهة الاتصال إن وُجد
cli-arg-bundle = ملف الحزمة
cli-arg-key = ملف فيه مفتاح age السرّي
cli-arg-preview = بيان ما سيتغيّر، من دون تغيير شيء
cli-arg-accept-unknown = استيراد حزمة من وقّعها غير معروف لديك
cli-arg-repair = حذف الملفات المشفّرة التي لا يشير إليها أي سجل

cli-help-init = إنشاء خزنة جديدة
cli-help-add = بدء سجل جديد
cli-help-edit = تغيير حقول سجل
cli-help-attach = إدخال ملفات بوصفها أدلة لسجل
cli-help-seal = توقيع سجلات لكي تبقى كما هي
cli-help-list = سرد السجلات
cli-help-show = عرض سجل
cli-help-log = عرض دفتر الوقائع
cli-help-extract = كتابة ملف الدليل الأصلي كما هو، من دون أي تغيير
cli-help-withdraw = سحب سجل: لا يخرج منه شيء بعد ذلك
cli-help-erase = سحب سجل ومحو ما فيه
cli-help-check = فحص سلامة الخزنة
cli-help-card = عرض بطاقتك أو كتابتها
cli-help-trust = حفظ بطاقة شخص آخر
cli-help-revoke = التوقف عن الوثوق ببطاقة شخص
cli-help-export = كتابة حزمة موقَّعة من السجلات
cli-help-verify = التحقق من حزمة، بخزنة أو من دونها
cli-help-unpack = كتابة محتوى حزمة جرى التحقق منها في مجلد
cli-help-import = استيراد حزم جرى التحقق منها
cli-help-passphrase = تغيير عبارة مرور الخزنة
cli-help-recover = وضع عبارة مرور جديدة بكلمات الاسترداد، أو عرض مفتاح الملفات
cli-help-backup = أخذ نسخة احتياطية من الخزنة في مجلد
cli-help-restore = استعادة خزنة من نسخة احتياطية
cli-help-demo = إنشاء خزنة تجريبية وأداء العمل كله مرة واحدة

cli-ask-passphrase = عبارة المرور:
cli-ask-new-passphrase = عبارة المرور الجديدة:
cli-ask-again = العبارة نفسها مرة أخرى:
cli-ask-recovery = كلمات الاسترداد (٣٣ كلمة):
cli-ask-either = عبارة المرور أو كلمات الاسترداد:
cli-ask-bundle-passphrase = عبارة مرور الحزمة:

cli-taking-in = إدخال الملف رقم { $number }
cli-writing-out = كتابة
cli-verifying = تحقق
cli-importing = إدخال الملفات
cli-checking = فحص
cli-backing-up = نسخ احتياطي

cli-founded = الخزنة جاهزة. معرّفها { $vault }.
cli-recovery-once = هذه كلمات الاسترداد، ولا تُعرض إلا هذه المرة. من يجدها يفتح الخزنة؛ ومن دونها لا يمكن استبدال عبارة مرور منسيّة.
cli-no-recovery = لم يُنشأ مفتاح استرداد. إذا نُسيت عبارة المرور فلن يفتح هذه الخزنة شيء.
cli-passphrase-changed = عبارة المرور الجديدة تفتح الخزنة. أما النسخ القديمة من الخزنة فما زالت تُفتح بالعبارة السابقة.
cli-recovered = عبارة المرور الجديدة تفتح الخزنة.
cli-identity-warning = من لديه السطر التالي يستطيع فتح كل ملفات الأدلة في هذه الخزنة. لا ينبغي حفظه في أي مكان.
cli-identity-commands = لفتح ملف من دون HRDoc يُحفظ ذلك السطر في ملف اسمه key.txt، ويُستخدم age بالإصدار 1.3 أو أحدث:
cli-identity-length = نهاية الملف بعد فك تشفيره مملوءة بالأصفار؛ وطوله الحقيقي مكتوب في آخر ثمانية بايتات منه:
cli-identity-powershell = الأمر نفسه في PowerShell:
cli-checked-well = كل ما فُحص سليم.
cli-checked-findings = { $count ->
    [zero] لا يوجد خلل:
    [one] وُجد خلل واحد:
    [two] وُجد خللان:
    [few] وُجدت { $count } مواضع خلل:
    [many] وُجد { $count } موضع خلل:
   *[other] وُجد { $count } موضع خلل:
}
cli-check-removed = حُذفت الملفات المتبقية.
cli-check-repair-hint = الملفات المتبقية من عمل لم يكتمل لا ضرر منها. يمكن حذفها بـ ‎--repair.
check-database-damaged = قاعدة البيانات تالفة:
check-file-missing = ملف دليل مفقود:
check-file-damaged = ملف دليل تالف:
check-file-swapped = ملف دليل استُبدل بملف آخر:
check-file-unnamed = ملف مشفّر متبقٍّ لا يخص أي سجل:
check-revision-damaged = إصدار مختوم تالف:
check-definition-damaged = استمارة أو قائمة مصطلحات تالفة:
check-journal-damaged = دفتر الوقائع تالف:
check-other-journal-damaged = دفتر وقائع تالف وصل مع حزمة:
check-other-journal-forked = دفتر وقائع وصل مع حزم يروي روايتين متعارضتين:
cli-backed-up = النسخة الاحتياطية كاملة، وقد أُعيدت قراءتها للتأكد منها. { $files ->
    [zero] ليس فيها أي ملف مشفّر
    [one] فيها ملف مشفّر واحد
    [two] فيها ملفان مشفّران
    [few] فيها { $files } ملفات مشفّرة
    [many] فيها { $files } ملفًا مشفّرًا
   *[other] فيها { $files } ملف مشفّر
}.
cli-restored = استُعيدت الخزنة وهي تبدأ دفتر وقائع جديدًا.

cli-seal-which = يلزم ذكر معرّفات السجلات المراد ختمها، أو ‎--all.
cli-list-empty = لا شيء هنا بعد. البداية بالأمر: hrdoc add VAULT case --from FILE
cli-show-conflict = لهذا السجل إصداران جنبًا إلى جنب. تعديله يحسم الأمر حقلًا حقلًا.
cli-show-amendments = { $count ->
    [zero] لا تعديلات في انتظار القبول.
    [one] تعديل واحد من شخص آخر في انتظار القبول.
    [two] تعديلان من آخرين في انتظار القبول.
    [few] { $count } تعديلات من آخرين في انتظار القبول.
    [many] { $count } تعديلًا من آخرين في انتظار القبول.
   *[other] { $count } تعديل من آخرين في انتظار القبول.
}
cli-show-withheld = محجوب
cli-withdrawn = سُحب السجل. لن يخرج منه شيء بعد الآن؛ أما النسخ التي خرجت من قبل فلا يمكن استرجاعها.
cli-withdraw-proposed = أسّس هذا السجل شخص آخر، فهذا اقتراح بسحبه فقط.
cli-erased = اكتمل المحو. إصدارات مُحي نصها: { $revisions }؛ ملفات حُذفت: { $deleted }؛ ملفات بقيت لأن سجلًا آخر يحتاج إليها: { $kept }.
cli-erased-limits = قد يبقى أثر ذلك في نسخ لدى آخرين، أو في نسخ احتياطية أقدم، أو على القرص.
cli-log-closed = غير مفتوح
cli-reason-unsealed = لم يُختم بعد

cli-card-name = بطاقة { $name }، رقمها { $serial }، بتاريخ { $date }.
cli-card-compare = تُقارَن هذه البصمة مع صاحب البطاقة أو صاحبتها عبر طريق آخر، بالهاتف أو وجهًا لوجه:
cli-trusted = حُفظت البطاقة باسم { $name }.
cli-trusted-not-compared = لم تُقارَن بصمتها: قد يكون أي شخص هو من صنع هذه البطاقة. تلزم مقارنة البصمة ثم إعادة الأمر مع ‎--fingerprint.
cli-revoked = لم تعد بطاقة { $name } موثوقًا بها.

cli-export-needs-recipient = يلزم ذكر فئة المتلقّي مع ‎--recipient، مثل ‎--recipient court.
cli-export-needs-output = يلزم ذكر مكان كتابة الحزمة مع ‎-o.
cli-export-plain = هذه الحزمة غير مشفّرة. كل من لديه الملف يستطيع قراءة كل ما فيها. وهذا مكتوب في دفتر الوقائع.
cli-export-not-compared = لم تُقارَن بصمة { $name } قط. إن كانت هذه البطاقة لشخص غيره فسيستطيع ذلك الشخص قراءة الحزمة.
cli-export-leaves = يخرج
cli-export-stays = يبقى
cli-export-grant = يحسم ذلك الإذن رقم { $number } في الموافقة { $consent }
cli-export-refused = { $count ->
    [zero] لا يوجد سجل ممنوع من الخروج، ومع ذلك لم يُكتب شيء.
    [one] سجل واحد لا يجوز أن يخرج، فلم يُكتب شيء.
    [two] سجلان لا يجوز أن يخرجا، فلم يُكتب شيء.
    [few] { $count } سجلات لا يجوز أن تخرج، فلم يُكتب شيء.
    [many] { $count } سجلًا لا يجوز أن يخرج، فلم يُكتب شيء.
   *[other] { $count } سجل لا يجوز أن يخرج، فلم يُكتب شيء.
}
cli-export-only-covered-hint = يلزم تسجيل الموافقة الناقصة، أو إعادة الأمر مع ‎--only-covered لترك هذه السجلات.
cli-export-conditions-hint = وضع شخص شرطًا أو رفض شيئًا. تلزم قراءته، ثم الكتابة مع ‎--conditions-read‎.
cli-export-condition = الموافقة { $consent }، بكلمات الشخص نفسه: { $words }
cli-export-left-out = { $count ->
    [zero] لم يُترك أي سجل.
    [one] تُرك سجل واحد لعدم وجود موافقة تشمله.
    [two] تُرك سجلان لعدم وجود موافقة تشملهما.
    [few] تُركت { $count } سجلات لعدم وجود موافقة تشملها.
    [many] تُرك { $count } سجلًا لعدم وجود موافقة تشملها.
   *[other] تُرك { $count } سجل لعدم وجود موافقة تشملها.
}
cli-export-name-in-text = للقراءة قبل الإرسال: في { $place } من السجل { $record } اسم للشخص { $person }، وهو لا يخرج باسمه.
cli-exported = كُتبت الحزمة { $bundle }. السجلات: { $records }؛ الملفات: { $files }؛ المواضع المحجوبة: { $withheld }.

cli-unpacked = كُتبت في المجلد. الملفات: { $files }.
cli-import-preview = هذه معاينة فقط؛ لم يتغيّر شيء.
cli-imported = الحزمة { $bundle }. سجلات جديدة: { $new }؛ محدَّثة: { $updated }؛ بلا تغيير: { $unchanged }؛ ملفات جديدة: { $files }.
cli-import-conflict = للسجل { $record } الآن إصداران جنبًا إلى جنب. تعديله يحسم الأمر.
cli-import-amendment = للسجل { $record } تعديل من شخص آخر في انتظار القبول.
cli-import-refused-file = ملف السجل { $record } مُحي هنا من قبل، فرُفض.
cli-import-contradicts = بعض ما وصل من السجل { $record } لا يستقيم مع ما هو هنا، فرُفض.
cli-import-refused = السجل { $record } مُحي هنا من قبل، فرُفضت أجزاء من نصه. عددها: { $count }.
cli-signer = وقّعها { $name } ({ $trust })، والبصمة { $fingerprint }.
cli-signer-nobody = شخص ليست لديك بطاقته
cli-not-proven = ما لا يثبته هذا التحقق:

trust-verified = البصمة مُقارَنة
trust-typed = البصمة مكتوبة الآن
trust-unverified = البصمة لم تُقارَن قط
trust-unknown = غير معروف
trust-revoked = لم يعد موثوقًا به
trust-changed = تغيّرت المفاتيح
trust-none = لا يظهر أي موقِّع
cli-arg-help = عرض هذه المساعدة
cli-arg-version = عرض رقم الإصدار
cli-arg-basis-note = السبب بالكلمات؛ والأساس «other» يحتاج إليه
cli-help-usage = طريقة الاستخدام:
cli-help-positions = ما يعمل عليه الأمر
cli-help-options = الخيارات
cli-help-commands = الأوامر
cli-usage-missing = ينقص شيء: { $names }.
cli-usage-unknown = لا يوجد هنا خيار أو وسيط كهذا: { $names }.
cli-usage-value = يجب أن تأتي قيمة بعد { $name }.
cli-usage-choice = يقبل { $name } واحدًا مما يلي: { $known }.
cli-usage-together = لا يمكن ذكر { $first } مع { $second }.
cli-usage-one-of = يلزم واحد مما يلي: { $names }.
cli-usage-other = الأمر غير مفهوم ({ $detail }).
cli-fault = هذا خطأ في HRDoc نفسه ({ $kind }، { $place }). ما حُفظ من قبل سليم. يُرجى الإبلاغ عن هذا السطر.
cli-not-opened = تعذّر فتح الحزمة، فلم يُتحقق من أي شيء فيها.
cli-about-bundle = الحزمة { $number } من { $count }: { $told }
cli-erased-backups = هذه النسخ الاحتياطية ما زالت تحتوي عليه. يلزم تحديث كل منها بالأمر hrdoc backup أو إتلافها:
cli-export-empty = { $count ->
    [zero] لم يُحجب أي موضع فارغ.
    [one] حُجب موضع فارغ واحد أيضًا كي لا يُعرف أنه فارغ.
    [two] حُجب موضعان فارغان أيضًا كي لا يُعرف أنهما فارغان.
    [few] حُجبت { $count } مواضع فارغة أيضًا كي لا يُعرف أنها فارغة.
    [many] حُجب { $count } موضعًا فارغًا أيضًا كي لا يُعرف أنها فارغة.
   *[other] حُجب { $count } موضع فارغ أيضًا كي لا يُعرف أنها فارغة.
}
cli-arg-proof = طباعة الإثبات أن دفتر الوقائع يحفظ آخر ما جرى للسجل
cli-arg-revision = الإصدار المقبول، إذا كانت إصدارات عدة تنتظر
cli-help-accept = قبول ما ختمه شخص آخر
cli-log-proof-of = يلزم ذكر معرّف السجل الذي يخصه الإثبات.
cli-accepted = صار هذا الإصدار معتمدًا في هذه الخزنة. وسُجّل ذلك في دفتر الوقائع.
cli-arg-split = تقسيم الحزمة إلى أجزاء من ٤ غيغابايت (‎.001، ‎.002، …) للأقراص التي لا تقبل ملفًا أكبر
cli-ask-plain = هل يُكتب مع ذلك؟ للتأكيد تُكتب { $yes }:
cli-yes = نعم
cli-arg-begin = بدء دفتر وقائع جديد لأن هذا المجلد نسخة من خزنة أخرى
cli-log-begun = بدأ دفتر وقائع جديد، وأول سطر فيه يسمّي الدفتر السابق.
cli-show-version = الإصدار { $revision } يقول بدلًا من ذلك:
cli-help-search = العثور على السجلات بكلمات بأي إملاء، وبما هي عليه
cli-arg-search-text = كلمات و"عبارات" وبدايات كلمات؛ مع - تُقرأ من الدخل القياسي؛ ومن دونها كل السجلات
cli-arg-search-kind = سجلات هذا النوع فقط؛ يمكن تكراره
cli-arg-search-state = السجلات التي في هذه الحالة فقط: draft أو sealed أو changed أو withdrawn أو incomplete؛ يمكن تكراره
cli-arg-search-case = سجلات هذه القضية فقط
cli-arg-search-person = السجلات المتعلقة بهذا الشخص فقط
cli-arg-search-place = السجلات المتعلقة بهذا المكان فقط
cli-arg-search-violation = السجلات التي فيها هذا الفعل أو فعل أضيق منه فقط، مثل KIL أو KIL.EXJ
cli-arg-search-since = السجلات التي لها تاريخ من هذا اليوم فصاعدًا فقط، بأي تقويم
cli-arg-search-until = السجلات التي لها تاريخ حتى هذا اليوم فقط، بأي تقويم
cli-arg-search-limit = كم نتيجة تُعرض
cli-arg-search-offset = كم نتيجة تُتخطى
cli-arg-search-facets = عدّ أنواع النتائج وحالاتها وقضاياها وأفعالها وسنواتها
cli-arg-search-save = حفظ هذا البحث في الخزنة باسم
cli-arg-search-saved = إجراء بحث محفوظ
cli-arg-search-searches = عرض قائمة عمليات البحث المحفوظة
cli-arg-search-forget = نسيان بحث محفوظ
cli-search-number = { $name } يحتاج إلى عدد صحيح من { $least } فصاعدًا.
cli-search-indexing = الفهرسة
cli-search-nothing = لم يُعثر على شيء.
cli-search-total = { $how ->
    [at-least] عُثر على { $count } سجل على الأقل؛ الأحدث أولًا.
   *[exactly] عدد السجلات التي عُثر عليها: { $count }؛ الأحدث أولًا.
}
cli-search-none-kept = لا يوجد بحث محفوظ.
cli-search-forgotten = نُسي البحث «{ $name }».
cli-search-name = اسم يشبهه في النطق: { $name }، في { $id }
