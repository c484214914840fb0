# What can be wrong with keys, signatures, the vault's header and the journal's proofs.

error-signature-invalid =
    { $rule ->
        [malformed] تعذّرت قراءة هذا التوقيع ({ $algorithm }).
        [key] لا يمكن استخدام المفتاح العام لهذا التوقيع ({ $algorithm }).
        [other-key] صُنع هذا التوقيع بمفتاح غير المفتاح المتوقع ({ $algorithm }).
        [namespace] صُنع هذا التوقيع لغرض آخر ({ $algorithm }).
       *[false] هذا التوقيع ليس لهذا المحتوى ({ $algorithm }).
    }
    .todo = لا تعتمد عليه. اطلب من المُرسِل نسخة جديدة عبر طريق آخر.

error-public-key-malformed = هذا ليس مفتاحًا عامًا من النوع المتوقع ({ $algorithm }).
    .todo = اطلب المفتاح مرة أخرى ولا تعدّل ملفه.

error-passphrase-empty = عبارة المرور فارغة.
    .todo = اكتب حرفًا أو رقمًا أو علامة على الأقل؛ المسافات وحدها لا تكفي.

error-passphrase-not-text = في عبارة المرور محرف ليس نصًّا.
    .todo = اكتبها مرة أخرى بلوحة المفاتيح، أو احفظ ملفها بترميز UTF-8.

error-passphrase-rule-unknown = تقرأ هذه الخزنة عبارة المرور بالقاعدة { $rule } التي لا يعرفها هذا البرنامج.
    .todo = افتحها بإصدار أحدث من HRDoc.

error-cost-out-of-bounds = في ملف مفاتيح هذه الخزنة إعداد لا يسمح به HRDoc ({ $setting }).
    .todo = لا تفتح هذه الخزنة على حالها؛ أعد vault.json من نسخة احتياطية.

error-memory-too-small = يحتاج فتح هذه الخزنة إلى { $mebibytes } ميغابايت من الذاكرة الحرة.
    .todo = أغلق البرامج الأخرى وحاول مرة أخرى، أو استخدم حاسوبًا ذاكرته أكبر.

error-header-damaged = ملف مفاتيح هذه الخزنة تالف أو ليس ملف مفاتيح ({ $rule }).
    .todo = أعد vault.json من vault.json.copy أو من نسخة احتياطية. لم تتأثر السجلات.

error-header-too-new = أُنشئت هذه الخزنة بإصدار أحدث من HRDoc (الصيغة { $found }؛ ويعرف هذا البرنامج حتى { $known }).
    .todo = افتحها بإصدار أحدث من HRDoc.

error-wrong-key = عبارة المرور هذه أو مفتاح الاسترداد هذا لا يفتح الخزنة.
    .todo = اكتبه مرة أخرى ببطء. لم يتغيّر شيء.

error-recovery-word-unknown = الكلمة رقم { $position } من مفتاح الاسترداد ليست في قائمة الكلمات.
    .todo = قارن هذه الكلمة بالورقة حرفًا حرفًا.

error-recovery-words-mistyped = كلمات الاسترداد لا تتوافق معًا: إحداها خاطئة أو ناقصة أو زائدة أو في غير مكانها.
    .todo = قارن كل كلمة ومكانها بالورقة.

error-recovery-key-of-other-kind = هذه الكلمات جزء واحد من مفتاح استرداد مقسَّم، لا مفتاح استرداد كامل لـ HRDoc.
    .todo = استخدم الكلمات التي عرضها HRDoc عند إنشاء الخزنة.

error-log-proof-invalid =
    { $proof ->
        [consistency] حالتا دفتر الوقائع هذا لا تكمل إحداهما الأخرى.
       *[inclusion] هذا السطر ليس من دفتر الوقائع الذي يُقال إنه منه.
    }
    .todo = لا تعتمد على دفتر الوقائع هذا. اطلب من صاحبه نسخة جديدة.

error-checkpoint-malformed = تعذّرت قراءة الحالة الموقَّعة لدفتر وقائع ({ $rule }).
    .todo = اطلب نسخة جديدة ولا تعدّلها.

error-log-proof-malformed = تعذّرت قراءة إثبات سطر في دفتر الوقائع.
    .todo = اطلب نسخة جديدة ولا تعدّلها.
