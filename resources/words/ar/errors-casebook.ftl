error-no-such-record = لا يوجد سجل معرّفه { $record } في هذه الخزنة.
    .todo = اعرض قائمة السجلات بالأمر: hrdoc list VAULT
error-no-such-kind = لا يوجد نوع من السجلات اسمه { $kind }.
    .todo = استخدم أحد هذه الأنواع: { $known }.
error-not-evidence = ليس للسجل { $record } ملف في هذه الخزنة.
    .todo = اذكر معرّف دليل يوجد ملفه هنا.
error-not-sealed = لم يُختم السجل { $record } قط.
    .todo = اختمه أولًا بالأمر: hrdoc seal VAULT ID
error-form-unknown = الاستمارة التي مُلئ بها السجل { $record } ليست في هذه الخزنة.
    .todo = استورد من جديد الحزمة التي وصل معها.
error-conflict-unresolved = للسجل { $record } إصداران يختلفان في: { $fields }.
    .todo = اكتب قيمة لكل حقل من هذه الحقول في أمر edit واحد.
error-export-refused = { $count ->
    [zero] لا يجوز أن يخرج السجل { $record } ({ $reason }).
    [one] لا يجوز أن يخرج السجل { $record } ({ $reason }).
    [two] سجلان لا يجوز أن يخرجا؛ أولهما { $record } ({ $reason }).
    [few] { $count } سجلات لا يجوز أن تخرج؛ أولها { $record } ({ $reason }).
    [many] { $count } سجلًا لا يجوز أن يخرج؛ أولها { $record } ({ $reason }).
   *[other] { $count } سجل لا يجوز أن يخرج؛ أولها { $record } ({ $reason }).
}
    .todo = انظر إلى كل شيء مع ‎--dry-run، أو سجّل الموافقة الناقصة، أو اترك هذه السجلات مع ‎--only-covered.
error-plan-outdated = تغيّر ما يجوز أن يخرج منذ عُرض؛ ولم يُكتب شيء.
    .todo = انظر مرة أخرى إلى ما يخرج، ثم اكتبه.
error-conditions-unread = { $count ->
    [one] وضع شخص سيخرج كلامه شرطًا أو رفض شيئًا؛ ولم يُكتب شيء.
    [two] وُضع شرطان أو رُفض أمران ممن سيخرج كلامهم؛ ولم يُكتب شيء.
    [few] وُضعت { $count } شروط أو رُفضت أمور ممن سيخرج كلامهم؛ ولم يُكتب شيء.
   *[other] وُضع { $count } شرطًا أو رُفضت أمور ممن سيخرج كلامهم؛ ولم يُكتب شيء.
}
    .todo = اقرأ ما قالوه، وأكّد أنك قرأته.
error-nothing-leaves = لم يبقَ سجل يجوز أن يخرج.
    .todo = انظر ما الناقص مع ‎--dry-run.
error-no-such-contact = لا توجد بطاقة محفوظة باسم { $name }.
    .todo = احفظ بطاقة بالأمر: hrdoc trust VAULT CARD --as NAME --class CLASS
error-contact-revoked = لم تعد بطاقة { $name } موثوقًا بها.
    .todo = اطلب بطاقة جديدة واحفظها باسم آخر.
error-fingerprint-differs = البصمة التي كتبتها ليست بصمة هذه البطاقة.
    .todo = لا تستخدم هذه البطاقة. اسأل صاحبها عبر طريق آخر.
error-no-such-class = { $value } ليست من فئات المتلقّين.
    .todo = استخدم واحدة من: { $known }.
error-no-such-purpose = { $value } ليس من الأغراض.
    .todo = استخدم واحدًا من P1 إلى P14.
error-no-such-identity-level = { $value } ليس من مستويات الهوية.
    .todo = استخدم واحدًا من I0 إلى I4.
error-bundle-refused = الحزمة غير سليمة: لم تنجح الخطوة { $step }. لم يُستورد شيء.
    .todo = اعرف الخلل بالأمر: hrdoc verify FILE --vault VAULT، واطلب من المُرسِل نسخة أخرى.
error-sender-unknown = الحزمة سليمة، لكن ليست لديك بطاقة من وقّعها. لم يُستورد شيء.
    .todo = احفظ بطاقته بالأمر hrdoc trust، أو استوردها مع ذلك باستخدام ‎--accept-unknown.
error-passphrase-too-short = عبارة المرور هذه أقصر من أن تحمي شيئًا.
    .todo = عدد الحروف المطلوب على الأقل: { $least }؛ والأفضل خمس كلمات أو ست لا يخمّنها أحد.
error-passphrases-differ = عبارتا المرور غير متطابقتين.
    .todo = حاول مرة أخرى.
error-secret-file-invalid = ملف عبارة المرور ليس نصًّا عاديًّا.
    .todo = احفظه نصًّا بترميز UTF-8 وعبارة المرور في سطره الأول.
error-source-missing = { $what ->
    [passphrase] ملف عبارة المرور غير موجود.
    [fields] ملف الحقول غير موجود.
    [card] ملف البطاقة غير موجود.
    [key] ملف المفتاح غير موجود.
    [certificates] ملف الشهادات الرقمية غير موجود.
    [bundle] الحزمة رقم { $position } غير موجودة.
   *[file] الملف رقم { $position } غير موجود.
}
    .todo = تحقّق من الاسم وحاول مرة أخرى.
error-source-unreadable = { $what ->
    [passphrase] تعذّرت قراءة ملف عبارة المرور.
    [fields] تعذّرت قراءة ملف الحقول.
    [card] تعذّرت قراءة ملف البطاقة.
    [key] تعذّرت قراءة ملف المفتاح.
    [certificates] تعذّرت قراءة ملف الشهادات الرقمية.
    [timestamp] تعذّرت قراءة ملف الختم الزمني بجانب الحزمة.
    [bundle] تعذّرت قراءة الحزمة رقم { $position }.
   *[file] تعذّرت قراءة الملف رقم { $position }.
}
    .todo = تحقّق من أنه ملف لا مجلد ولا جهاز، وأنه يُسمح لك بقراءته.
error-source-too-large = { $what ->
    [passphrase] ملف عبارة المرور أكبر مما ينبغي؛ الحد الأقصى بالبايت: { $most }.
    [fields] الحقول أكبر مما ينبغي؛ الحد الأقصى بالبايت: { $most }.
    [card] ملف البطاقة أكبر مما ينبغي؛ الحد الأقصى بالبايت: { $most }.
    [key] ملف المفتاح أكبر مما ينبغي؛ الحد الأقصى بالبايت: { $most }.
    [certificates] ملف الشهادات الرقمية أكبر مما ينبغي؛ الحد الأقصى بالبايت: { $most }.
   *[file] هذا الملف أكبر مما ينبغي؛ الحد الأقصى بالبايت: { $most }.
}
    .todo = تحقّق من أنك اخترت الملف الصحيح.
error-output-exists = يوجد شيء في مكان الكتابة من قبل.
    .todo = اختر اسمًا آخر؛ لا يُكتب فوق أي شيء.
error-output-refused = لا يمكن الكتابة في هذا المكان.
    .todo = تحقّق من أن المجلد موجود وأنه يُسمح لك بالكتابة فيه.
error-input-not-fields = { $rule ->
    [too-large] الحقول أكبر مما ينبغي.
    [utf-8] الحقول ليست نصًّا بترميز UTF-8.
    [syntax] الحقول ليست بصيغة JSON.
    [member-twice] ورد في الحقول الاسم نفسه مرتين.
    [number] في الحقول عدد لا تقرؤه كل البرامج على نحو واحد.
    [string] في الحقول محارف تالفة لا يمكن حفظها.
    [depth] الحقول متداخلة أعمق مما ينبغي.
   *[type] الحقول بصيغة JSON لكنها ليست كائنًا واحدًا.
}
    .todo = اكتبها بترميز UTF-8 على هذا الشكل: ⁦{"{"}"field": value, …{"}"}⁩. لم يتغيّر شيء.
error-nothing-to-withhold = ليس في ما سيخرج شيء اسمه { $value }.
    .todo = استخدم اسم حقل (names أو place) أو اسم درجة حساسية (identity أو contact أو medical أو sgbv أو family أو location).
error-no-such-revision = ليس للسجل { $record } إصدار كهذا هنا.
    .todo = اعرض إصداراته بالأمر: ⁦hrdoc show VAULT ID⁩ --json
error-contact-changed = عُرضت بطاقة أخرى باسم { $name }، فلا يُعرف على وجه اليقين لمن البطاقة التي لديك.
    .todo = قارن البصمة عبر طريق آخر ثم احفظ البطاقة الصحيحة من جديد: ⁦hrdoc trust VAULT CARD --as NAME --class CLASS --fingerprint WORDS⁩
error-contact-of-another-class = { $name } محفوظ لديك من فئة { $kept }، وهي غير الفئة المذكورة هنا.
    .todo = اكتب { $kept } قبل الاسم، أو احفظ البطاقة بفئة أخرى.
error-contact-name-empty = تحتاج جهة الاتصال إلى اسم يمكن قراءته.
    .todo = اذكر اسمًا مع ‎--as.
error-basis-note-missing = الأساس «other» لا يبيّن شيئًا وحده.
    .todo = بيّن مع ‎--basis-note لماذا يجوز تسليم هذا الملف من دون موافقة.
error-nothing-logged = ليس في دفتر وقائع هذه الخزنة ما يخص السجل { $record }.
    .todo = تبدأ قيود السجل الذي جاء في حزمة من لحظة استيراده.
error-nothing-to-accept = لا شيء يخص السجل { $record } ينتظر القبول.
    .todo = انظر إليه بالأمر: ⁦hrdoc show VAULT ID⁩
error-several-to-accept = { $count ->
    [zero] لا إصدار من السجل { $record } ينتظر القبول.
    [one] إصدار واحد من السجل { $record } ينتظر القبول.
    [two] إصداران من السجل { $record } ينتظران القبول.
    [few] { $count } إصدارات من السجل { $record } تنتظر القبول.
    [many] { $count } إصدارًا من السجل { $record } ينتظر القبول.
   *[other] { $count } إصدار من السجل { $record } ينتظر القبول.
}
    .todo = انظر إليها بالأمر ⁦hrdoc show⁩، ثم أعطِ اسم الإصدار الذي تقبله.
error-no-such-state = لا يمكن أن يكون سجل في الحالة «{ $state }».
    .todo = الحالات هي: { $known }.
error-no-such-form = ليس في هذه الخزنة استمارة كهذه.
    .todo = اختر استمارة أخرى.
error-list-fixed = لا يمكن إضافة مصطلح إلى هذه القائمة: البرنامج يقرّر بحسب مصطلحاتها.
    .todo = اختر واحدًا منها واكتب الباقي بكلماتك.
error-no-such-term = قائمة المصطلحات هذه ليس فيها هذا المصطلح.
    .todo = اختر مصطلحًا آخر من القائمة.
error-term-unfit = لا يمكن إضافة هذه الكلمات إلى القائمة: فارغة أو طويلة أو موجودة فيها.
    .todo = اكتب اسمًا قصيرًا ليس في القائمة بعد.
error-no-such-violation = لا يوجد فعل بالرمز { $violation }.
    .todo = خذ رمزًا من مفردات الأفعال، مثل KIL أو KIL.EXJ.
error-search-date-unclear =
    { $end ->
        [since] لم يُفهم من أي يوم يبدأ البحث.
       *[other] لم يُفهم إلى أي يوم يمتد البحث.
    }
    .todo =
        { $reason ->
            [impossible] لا يوجد يوم كهذا في ذلك التقويم. راجع اليوم والشهر.
            [calendar-needed] اذكر أي تقويم هو المقصود، مثل ١٤٤٠ هـ أو ٢٠١٩ م.
            [calendar-conflict] ذُكر تقويمان. أبقِ أحدهما.
            [day-or-month-first] لا يُعرف أيهما اليوم وأيهما الشهر. اكتب السنة أولًا، مثل ‎2019-11-16.
            [two-digit-year] اكتب السنة بأربعة أرقام، مثل ٢٠١٩ أو ١٣٩٨.
            [no-year] اكتب السنة أيضًا بأربعة أرقام.
           *[other] اكتب سنة أو شهرًا أو يومًا، مثل ٢٠١٩ أو 2019-11 أو 2019-11-16 أو ١٣٩٨/٠٨/٢٥.
        }
error-search-dates-reversed = ينتهي زمن البحث قبل أن يبدأ.
    .todo = بدّل موضع التاريخين.
error-search-name-empty = البحث الذي يُحفظ يحتاج إلى اسم.
    .todo = أعطه اسمًا تعرفه به.
error-no-such-search = لا يوجد بحث محفوظ بالاسم «{ $name }».
    .todo = اعرض قائمة عمليات البحث المحفوظة وخذ أحد أسمائها.
