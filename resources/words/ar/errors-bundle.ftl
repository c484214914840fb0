# What can be wrong with bundles, and what a person can do about it.

error-bundle-not-one = هذا الملف ليس حزمة HRDoc.
    .todo = تحقّق من أنك اخترت الملف الصحيح وأنه نُسخ حتى آخره.

error-bundle-not-for-us = لا يفتح أي مفتاح من مفاتيحك هذه الحزمة: صُنعت لشخص آخر.
    .todo = اطلب من المُرسِل أن يصنعها لبطاقتك الحالية.

error-bundle-passphrase-wrong = هذه الحزمة مغلقة بعبارة مرور، ولا شيء مما أعطيته يفتحها.
    .todo = أعطِ عبارة المرور التي تلقيتها من المُرسِل كما قيلت لك تمامًا بالخيار ‎--bundle-passphrase-file.

error-bundle-too-new = صيغة هذه الحزمة { $found }، وهذا البرنامج يقرأ { $known }.
    .todo = ثبّت إصدارًا أحدث من HRDoc لقراءتها.

error-bundle-zip-not-canonical = غلاف هذه الحزمة ليس كما يكتبه HRDoc (الجزء { $entry }: { $rule })؛ فقد غُيّر أو صنعه برنامج آخر.
    .todo = لا تستخدمها؛ اطلب من المُرسِل نسخة جديدة.

error-bundle-truncated = تنتهي هذه الحزمة مبكرًا: جزء منها مفقود.
    .todo = انسخها مرة أخرى من مصدرها حتى آخرها.

error-bundle-limit = هذه الحزمة أكبر مما يجوز لحزمة ({ $limit }: { $allowed }).
    .todo = إن كنت تصنعها فأرسل سجلات أقل دفعة واحدة؛ وإن كنت تلقيتها فلا تثق بها.

error-bundle-incomplete = جزء لا بد منه في كل حزمة مفقود: { $part }.
    .todo = لا تستخدمها؛ اطلب من المُرسِل نسخة جديدة.

error-bundle-changed-while-read = تغيّرت الحزمة أثناء قراءتها: { $part }.
    .todo = انسخها إلى قرص تثق به وحاول مرة أخرى.

error-bundle-has-no-such-part = لا تحتوي الحزمة على ما طُلب ({ $digest }).
    .todo = اعرض قائمة الحزمة لترى ما فيها.

error-bundle-description-malformed = لا يمكن قراءة ما تقوله الحزمة عن نفسها ({ $rule }).
    .todo = لا تستخدمها؛ اطلب من المُرسِل نسخة جديدة.

error-bundle-part-missing = الجزء { $number } من الحزمة مفقود أو ناقص.
    .todo = ضع جميع الأجزاء، من ‎.001 فما بعده، في مجلد واحد وحاول مرة أخرى.

error-bundle-source-changed = ملف في خزنتك ليس كما يقول سجله ({ $digest })، فلم تُكتب أي حزمة.
    .todo = افحص الخزنة واستعد الملف من نسخة احتياطية.

error-bundle-content-unfit = لا يمكن كتابة هذا في حزمة ({ $rule })؛ لم يُكتب شيء.
    .todo = هذا خلل في البرنامج: نرجو الإبلاغ عنه بنص هذه الجملة.

error-bundle-recipients-disagree = المفاتيح التي كانت الحزمة ستُغلق لها ليست للمتلقّين الذين تذكرهم؛ لم يُكتب شيء.
    .todo = هذا خلل في البرنامج: نرجو الإبلاغ عنه بنص هذه الجملة.
