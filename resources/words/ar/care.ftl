# Looking after the vault: backup, rehearsal, health, passphrase, recovery words.

desk-rail-care = الحفظ
care-title = حفظ الخزنة
care-about = ما يحفظ عملك إذا فُقد الجهاز أو تعطّل القرص أو نُسيت عبارة المرور.
care-stopped = أُوقف. لم يتغير شيء.

care-title-backup = النسخة الاحتياطية
care-state-backup = لا توجد نسخة احتياطية بعد. إذا فُقد هذا الحاسوب فُقد معه كل ما في الخزنة.
care-backup-newest = أحدث نسخة احتياطية من { $when }.
care-backup-behind =
    { $count ->
        [one] ما زالت نسخة احتياطية تحوي شيئًا مُحي بعدها: يلزم تحديثها.
       *[other] ما زالت نسخ احتياطية تحوي شيئًا مُحي بعدها، وعددها { $count }: يلزم تحديثها.
    }
care-open-backup = نسخ احتياطي
care-backup-about = التشفير نفسه في مجلد آخر، والأفضل على ذاكرة تُحفظ في مكان آخر. يمكن تحديثها في أي وقت، ولا يُنسخ إلا الجديد.
care-backup-folder = مجلد النسخة الاحتياطية
care-backup-nowhere = مجلد فارغ على قرص آخر، أو مجلد نسخة سابقة.
care-backup-choose = اختيار مجلد النسخة الاحتياطية
care-backup-folder-needed = يلزم أولًا اختيار مجلد النسخة الاحتياطية.
care-backup-now = النسخ الاحتياطي الآن
care-backup-runs = جارٍ النسخ وإعادة قراءة ما نُسخ. يمكنك مواصلة العمل.
care-backup-work = النسخ الاحتياطي
care-backup-done = النسخة الاحتياطية كاملة وأُعيدت قراءتها: كل السجلات { $files ->
        [zero] بلا ملفات
        [one] وملف واحد
        [two] وملفان
        [few] و{ $files } ملفات
        [many] و{ $files } ملفًا
       *[other] و{ $files } ملف
    }.
care-backup-untried = تجربتها أدناه تبيّن أنها تُفتح.
care-backup-of =
    { $behind ->
        [0] نُسخت الخزنة احتياطيًا في { $when }.
       *[other] نُسخت الخزنة احتياطيًا في { $when }. وما زالت النسخة تحوي شيئًا مُحي بعدها.
    }

care-rehearsal-title = تجربة الاستعادة
care-rehearsal-about = تُقرأ النسخة الاحتياطية كلها كما لو فُقد هذا الحاسوب، بعبارة المرور كما هي في الذاكرة. لا يتغير شيء.
care-rehearsal-begin = بدء التجربة
care-rehearsal-runs = جارٍ قراءة النسخة الاحتياطية كلها. يمكنك مواصلة العمل.
care-rehearsal-work = تجربة الاستعادة
care-rehearsal-holds = سيعود كل شيء: { $records ->
        [zero] لا سجلات
        [one] سجل واحد
        [two] سجلان
        [few] { $records } سجلات
        [many] { $records } سجلًا
       *[other] { $records } سجل
    } { $files ->
        [zero] بلا ملفات
        [one] وملف واحد
        [two] وملفان
        [few] و{ $files } ملفات
        [many] و{ $files } ملفًا
       *[other] و{ $files } ملف
    }.
care-rehearsal-lost = ملفات لن تعود: { $lost } من أصل { $files }. يلزم النسخ الاحتياطي مرة أخرى إلى هذا المجلد أو إلى قرص آخر، ثم إعادة التجربة.

care-title-health = سلامة الخزنة
care-state-health = لم تُقرأ كاملة من قبل.
care-health-last =
    { $count ->
        [0] قُرئت كاملة في { $when }: كل شيء سليم.
       *[other] قُرئت كاملة في { $when }: وُجد خلل. قراءتها من جديد تُظهره.
    }
care-open-health = قراءة كاملة
care-health-about = يُقرأ كل ما في الخزنة مرة واحدة، وكل ملف إلى آخره، ويُقارن بما دُوّن عند وروده.
care-health-begin = قراءة كل شيء
care-health-runs = جارٍ القراءة. يمكنك مواصلة العمل.
care-health-work = قراءة الخزنة كاملة
care-health-holds = قُرئ كل شيء، وهو كما كان عند وروده.
care-health-damaged = ليس كل شيء كما كان. لا ينبغي مواصلة العمل بهذه الخزنة: تلزم استعادة أحدث نسخة احتياطية في مجلد آخر، ثم المقارنة.
care-health-tidy = إزالة البقايا
care-health-tidied = أُزيلت.
care-left-over =
    { $count ->
        [one] بقي ملف مشفّر، كما يحدث بعد توقف البرنامج فجأة. لا يتبع أي سجل وليس ضررًا.
       *[other] بقيت ملفات مشفّرة عددها { $count }، كما يحدث بعد توقف البرنامج فجأة. لا تتبع أي سجل وليست ضررًا.
    }
care-health-restore = استعادة نسخة احتياطية …
care-restored = تمت الاستعادة في المجلد { $folder }. تُقفل هذه الخزنة (F12)، ثم يُختار ذلك المجلد ويُفتح بعبارة مروره.
care-found-more =
    { $count ->
        [one] وسجل آخر
        [two] وسجلان آخران
        [few] و{ $count } سجلات أخرى
        [many] و{ $count } سجلًا آخر
       *[other] و{ $count } سجل آخر
    }
care-found-database-damaged = قاعدة البيانات تالفة: لا يمكن الوثوق بما تقوله.
care-found-file-missing = ملفات أدلة مفقودة: { $count }.
care-found-file-damaged = ملفات أدلة تالفة لا تُقرأ إلى آخرها: { $count }.
care-found-file-swapped = ملفات أدلة استُبدلت بغيرها: { $count }.
care-found-revision-damaged = إصدارات مختومة تالفة: { $count }.
care-found-definition-damaged = استمارات أو قوائم مصطلحات تالفة: { $count }.
care-found-journal-damaged = دفتر وقائع هذه الخزنة تالف.
care-found-other-journal-damaged = دفاتر وقائع وردت مع حزم وهي تالفة: { $count }.
care-found-other-journal-forked = دفاتر وقائع وردت مع حزم وتروي روايتين مختلفتين: { $count }. يُرجى سؤال من أرسلها.

care-title-passphrase = عبارة المرور
care-state-passphrase = يُستحسن تغييرها إن كان قد رآها أحد.
care-open-passphrase = تغيير
care-passphrase-about = تفتح العبارة الجديدة هذه الخزنة من الآن. أما النسخ الاحتياطية السابقة فتظل تُفتح بالقديمة، ويلزم تحديثها بعد ذلك.
care-passphrase-old = عبارة المرور الحالية
care-passphrase-old-needed = تلزم كتابة عبارة المرور الحالية لهذه الخزنة.
care-passphrase-change = تغيير عبارة المرور
care-passphrase-runs = جارٍ التغيير. يستغرق ثواني عن قصد.
care-passphrase-done = تغيّرت العبارة. يلزم نسخ احتياطي جديد: النسخ الأقدم تُفتح بالعبارة القديمة.

care-title-recovery = كلمات الاسترداد
care-state-recovery = الكلمات التي على الورق تفتح الخزنة إذا ضاعت عبارة المرور. يُستحسن فحص الورقة من حين لآخر.
care-open-recovery = فحص الورقة
care-recovery-about = من لديه هذه الكلمات يستطيع فتح الخزنة. مكان الورقة بعيد عن هذا الحاسوب.
care-recovery-check-title = فحص الورقة
care-recovery-check = مقارنة
care-recovery-whole = تلزم كل كلمات الورقة بترتيبها.
care-recovery-holds = هذه الكلمات تفتح الخزنة. ولا يُحفظ ما كُتب هنا.
care-recovery-new-title = إنشاء كلمات جديدة
care-recovery-new-about = إذا ضاعت الورقة أو رآها أحد. لن تفتح الكلمات السابقة بعد ذلك إلا النسخ الاحتياطية القديمة.
care-recovery-new = إنشاء كلمات استرداد جديدة …
care-recovery-sure = لن تفتح الكلمات التي على ورقتك هذه الخزنة بعد الآن. يلزم ورق وقلم: تظهر الكلمات الجديدة مرة واحدة.
care-recovery-make = إنشاء كلمات جديدة الآن
care-recovery-keep = تبقى الكلمات كما هي
