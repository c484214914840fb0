error-no-such-record = لا يوجد سجل معرّفه { $record } في هذه الخزنة.
    .todo = قائمة السجلات بالأمر: hrdoc list VAULT
error-no-such-kind = لا يوجد نوع من السجلات اسمه { $kind }.
    .todo = الأنواع المعروفة: { $known }.
error-not-evidence = ليس للسجل { $record } ملف في هذه الخزنة.
    .todo = يلزم معرّف دليل يوجد ملفه هنا.
error-not-sealed = لم يُختم السجل { $record } قط.
    .todo = يلزم ختمه أولًا بالأمر: hrdoc seal VAULT ID
error-form-unknown = الاستمارة التي مُلئ بها السجل { $record } ليست في هذه الخزنة.
    .todo = يُرجى استيراد الحزمة التي وصل معها من جديد.
error-conflict-unresolved = للسجل { $record } إصداران يختلفان في: { $fields }.
    .todo = تُكتب قيمة لكل حقل من هذه الحقول في أمر edit واحد.
error-export-refused = { $count ->
    [zero] لا يجوز أن يخرج السجل { $record } ({ $reason }).
    [one] لا يجوز أن يخرج السجل { $record } ({ $reason }).
    [two] سجلان لا يجوز أن يخرجا؛ أولهما { $record } ({ $reason }).
    [few] { $count } سجلات لا يجوز أن تخرج؛ أولها { $record } ({ $reason }).
    [many] { $count } سجلًا لا يجوز أن يخرج؛ أولها { $record } ({ $reason }).
   *[other] { $count } سجل لا يجوز أن يخرج؛ أولها { $record } ({ $reason }).
}
    .todo = يُظهر ‎--dry-run كل شيء؛ ثم تُسجَّل الموافقة الناقصة، أو تُترك هذه السجلات مع ‎--only-covered.
error-plan-outdated = تغيّر ما يجوز أن يخرج منذ عُرض؛ ولم يُكتب شيء.
    .todo = يُرجى النظر مرة أخرى إلى ما يخرج، ثم الكتابة.
error-conditions-unread = { $count ->
    [one] وضع شخص سيخرج كلامه شرطًا أو رفض شيئًا؛ ولم يُكتب شيء.
    [two] وُضع شرطان أو رُفض أمران ممن سيخرج كلامهم؛ ولم يُكتب شيء.
    [few] وُضعت { $count } شروط أو رُفضت أمور ممن سيخرج كلامهم؛ ولم يُكتب شيء.
    [many] وُضع { $count } شرطًا أو رُفضت أمور ممن سيخرج كلامهم؛ ولم يُكتب شيء.
   *[other] وُضع { $count } شرط أو رُفضت أمور ممن سيخرج كلامهم؛ ولم يُكتب شيء.
}
    .todo = تلزم قراءة ما قالوه، ثم تأكيد أنه قُرئ.
error-nothing-leaves = لم يبقَ سجل يجوز أن يخرج.
    .todo = يُظهر ‎--dry-run ما الناقص.
error-no-such-contact = لا توجد بطاقة محفوظة باسم { $name }.
    .todo = تُحفظ البطاقة بالأمر: hrdoc trust VAULT CARD --as NAME --class CLASS
error-contact-revoked = لم تعد بطاقة { $name } موثوقًا بها.
    .todo = يُرجى طلب بطاقة جديدة وحفظها باسم آخر.
error-fingerprint-differs = البصمة التي كتبتها ليست بصمة هذه البطاقة.
    .todo = لا ينبغي استخدام هذه البطاقة. يُرجى سؤال صاحبها أو صاحبتها عبر طريق آخر.
error-no-such-class = { $value } ليست من فئات المتلقّين.
    .todo = الفئات المعروفة: { $known }.
error-no-such-purpose = { $value } ليس من الأغراض.
    .todo = الأغراض من P1 إلى P15.
error-no-such-identity-level = { $value } ليس من مستويات الهوية.
    .todo = المستويات من I0 إلى I4.
error-bundle-refused = الحزمة غير سليمة: لم تنجح الخطوة { $step }. لم يُستورد شيء.
    .todo = يُعرف الخلل بالأمر: hrdoc verify FILE --vault VAULT. ويُرجى طلب نسخة أخرى من المُرسِل.
error-sender-unknown = الحزمة سليمة، لكن ليست لديك بطاقة من وقّعها. لم يُستورد شيء.
    .todo = يمكن حفظ بطاقته بالأمر hrdoc trust، أو استيرادها مع ذلك باستخدام ‎--accept-unknown.
error-passphrase-too-short = عبارة المرور هذه أقصر من أن تحمي شيئًا.
    .todo = عدد الحروف المطلوب على الأقل: { $least }؛ والأفضل خمس كلمات أو ست لا يخمّنها أحد.
error-passphrases-differ = عبارتا المرور غير متطابقتين.
    .todo = يُرجى المحاولة مرة أخرى.
error-secret-file-invalid = ملف عبارة المرور ليس نصًّا عاديًّا.
    .todo = يُحفظ نصًّا بترميز UTF-8 وعبارة المرور في سطره الأول.
error-source-missing = { $what ->
    [passphrase] ملف عبارة المرور غير موجود.
    [fields] ملف الحقول غير موجود.
    [card] ملف البطاقة غير موجود.
    [key] ملف المفتاح غير موجود.
    [certificates] ملف الشهادات الرقمية غير موجود.
    [bundle] الحزمة رقم { $position } غير موجودة.
   *[file] الملف رقم { $position } غير موجود.
}
    .todo = يُرجى مراجعة الاسم ثم المحاولة مرة أخرى.
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
    .todo = يُرجى التأكد من أنه ملف لا مجلد ولا جهاز، وأن قراءته مسموح لك بها.
error-source-too-large = { $what ->
    [passphrase] ملف عبارة المرور أكبر مما ينبغي؛ الحد الأقصى بالبايت: { $most }.
    [fields] الحقول أكبر مما ينبغي؛ الحد الأقصى بالبايت: { $most }.
    [card] ملف البطاقة أكبر مما ينبغي؛ الحد الأقصى بالبايت: { $most }.
    [key] ملف المفتاح أكبر مما ينبغي؛ الحد الأقصى بالبايت: { $most }.
    [certificates] ملف الشهادات الرقمية أكبر مما ينبغي؛ الحد الأقصى بالبايت: { $most }.
   *[file] هذا الملف أكبر مما ينبغي؛ الحد الأقصى بالبايت: { $most }.
}
    .todo = يُرجى التأكد من أنه الملف الصحيح.
error-output-exists = يوجد شيء في مكان الكتابة من قبل.
    .todo = يُرجى اختيار اسم آخر؛ لا يُكتب فوق أي شيء.
error-output-refused = لا يمكن الكتابة في هذا المكان.
    .todo = يُرجى التأكد من أن المجلد موجود وأن الكتابة فيه مسموح لك بها.
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
    .todo = تُكتب بترميز UTF-8 على هذا الشكل: ⁦{"{"}"field": value, …{"}"}⁩. لم يتغيّر شيء.
error-nothing-to-withhold = ليس في ما سيخرج شيء اسمه { $value }.
    .todo = يُستخدم اسم حقل (names أو place) أو اسم درجة حساسية (identity أو contact أو medical أو sgbv أو family أو location).
error-no-such-revision = ليس للسجل { $record } إصدار كهذا هنا.
    .todo = إصداراته بالأمر: ⁦hrdoc show VAULT ID --json⁩
error-contact-changed = عُرضت بطاقة أخرى باسم { $name }، فلا يُعرف على وجه اليقين لمن البطاقة التي لديك.
    .todo = تلزم مقارنة البصمة عبر طريق آخر ثم حفظ البطاقة الصحيحة من جديد: ⁦hrdoc trust VAULT CARD --as NAME --class CLASS --fingerprint WORDS⁩
error-contact-of-another-class = { $name } محفوظ لديك من فئة { $kept }، وهي غير الفئة المذكورة هنا.
    .todo = يُكتب { $kept } قبل الاسم، أو تُحفظ البطاقة بفئة أخرى.
error-contact-name-empty = تحتاج جهة الاتصال إلى اسم يمكن قراءته.
    .todo = يلزم ذكر اسم مع ‎--as.
error-basis-note-missing = الأساس «other» لا يبيّن شيئًا وحده.
    .todo = يلزم مع ‎--basis-note بيان لماذا يجوز تسليم هذا الملف من دون موافقة.
error-nothing-logged = ليس في دفتر وقائع هذه الخزنة ما يخص السجل { $record }.
    .todo = تبدأ أسطر السجل الذي جاء في حزمة من لحظة استيراده.
error-nothing-to-accept = لا شيء يخص السجل { $record } ينتظر القبول.
    .todo = يُعرض بالأمر: ⁦hrdoc show VAULT ID⁩
error-several-to-accept = { $count ->
    [zero] لا إصدار من السجل { $record } ينتظر القبول.
    [one] إصدار واحد من السجل { $record } ينتظر القبول.
    [two] إصداران من السجل { $record } ينتظران القبول.
    [few] { $count } إصدارات من السجل { $record } تنتظر القبول.
    [many] { $count } إصدارًا من السجل { $record } ينتظر القبول.
   *[other] { $count } إصدار من السجل { $record } ينتظر القبول.
}
    .todo = تُعرض بالأمر ⁦hrdoc show⁩، ثم يُذكر اسم الإصدار المقبول.
error-no-such-state = لا يمكن أن يكون سجل في الحالة «{ $state }».
    .todo = الحالات هي: { $known }.
error-no-such-form = ليس في هذه الخزنة استمارة كهذه.
    .todo = يُرجى اختيار استمارة أخرى.
error-list-fixed = لا يمكن إضافة مصطلح إلى هذه القائمة: البرنامج يقرّر بحسب مصطلحاتها.
    .todo = يُختار واحد منها ويُكتب الباقي بالكلمات.
error-no-such-term = قائمة المصطلحات هذه ليس فيها هذا المصطلح.
    .todo = يُرجى اختيار مصطلح آخر من القائمة.
error-term-unfit = لا يمكن إضافة هذه الكلمات إلى القائمة: فارغة أو طويلة أو موجودة فيها.
    .todo = يلزم اسم قصير ليس في القائمة بعد.
error-no-such-violation = لا يوجد فعل بالرمز { $violation }.
    .todo = الرموز في قائمة الأفعال، مثل KIL أو KIL.EXJ.
error-search-date-unclear =
    { $end ->
        [since] لم يُفهم من أي يوم يبدأ البحث.
       *[other] لم يُفهم إلى أي يوم يمتد البحث.
    }
    .todo =
        { $reason ->
            [impossible] لا يوجد يوم كهذا في ذلك التقويم. يُرجى مراجعة اليوم والشهر.
            [calendar-needed] يلزم ذكر التقويم المقصود، مثل ١٤٤٠ هـ أو ٢٠١٩ م.
            [calendar-conflict] ذُكر تقويمان. يكفي أحدهما.
            [day-or-month-first] لا يُعرف أيهما اليوم وأيهما الشهر. تُكتب السنة أولًا، مثل ٢٠١٩/١١/١٦.
            [two-digit-year] تُكتب السنة بأربعة أرقام، مثل ٢٠١٩ أو ١٣٩٨.
            [no-year] تُكتب السنة أيضًا بأربعة أرقام.
           *[other] تُكتب سنة أو شهر أو يوم، مثل ٢٠١٩ أو نوفمبر ٢٠١٩ أو ٢٠١٩/١١/١٦ أو ١٣٩٨/٠٨/٢٥.
        }
error-search-dates-reversed = ينتهي زمن البحث قبل أن يبدأ.
    .todo = يلزم تبديل موضع التاريخين.
error-search-name-empty = البحث الذي يُحفظ يحتاج إلى اسم.
    .todo = اسم يدلّك عليه يكفي.
error-no-such-search = لا يوجد بحث محفوظ بالاسم «{ $name }».
    .todo = قائمة عمليات البحث المحفوظة تعرض أسماءها.
error-testimony-stays = هذه الشهادة باقية: خُتمت، أو يذكرها سجل مختوم.
    .todo = يمكن بدلًا من ذلك سحب الموافقة عليها؛ ومن هناك يمكن حذفها أيضًا.
