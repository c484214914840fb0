# What can be wrong with bundles, and what a person can do about it.

error-bundle-not-one = هذا الملف ليس حزمة HRDoc.
    .todo = تحقق من أنك اخترت الملف الصحيح وأنه نُسخ حتى آخره.

error-bundle-not-for-us = لا يفتح أي مفتاح من مفاتيحك هذه الحزمة: صُنعت لشخص آخر.
    .todo = اطلب من المرسل أن يصنعها لبطاقتك الحالية.

error-bundle-passphrase-wrong = هذه الحزمة مغلقة بعبارة مرور، والعبارة المعطاة ليست هي.
    .todo = أدخل عبارة المرور التي تلقيتها من المرسل كما قيلت لك تمامًا.

error-bundle-too-new = صيغة هذه الحزمة { $found }، وهذا البرنامج يقرأ { $known }.
    .todo = ثبّت إصدارًا أحدث من HRDoc لقراءتها.

error-bundle-zip-not-canonical = وعاء هذه الحزمة ليس كما يكتبه HRDoc (العنصر { $entry }: { $rule })؛ فقد غُيّر أو صنعه برنامج آخر.
    .todo = لا تستعملها؛ اطلب من المرسل نسخة جديدة.

error-bundle-truncated = تنتهي هذه الحزمة مبكرًا: جزء منها مفقود.
    .todo = انسخها مرة أخرى من مصدرها حتى آخرها.

error-bundle-limit = تتجاوز هذه الحزمة حدًّا من حدود الصيغة ({ $limit }: { $allowed }).
    .todo = إن كنت تصنعها فأرسل سجلات أقل دفعة واحدة؛ وإن كنت تلقيتها فلا تثق بها.

error-bundle-incomplete = جزء موجود في كل حزمة مفقود: { $part }.
    .todo = لا تستعملها؛ اطلب من المرسل نسخة جديدة.

error-bundle-changed-while-read = تغيّرت الحزمة أثناء قراءتها: { $part }.
    .todo = انسخها إلى قرص تثق به وحاول مرة أخرى.

error-bundle-has-no-such-part = لا تحتوي الحزمة على ما طُلب ({ $digest }).
    .todo = اعرض قائمة الحزمة لترى ما فيها.

error-bundle-description-malformed = لا يمكن قراءة ما تقوله الحزمة عن نفسها ({ $rule }).
    .todo = لا تستعملها؛ اطلب من المرسل نسخة جديدة.

error-bundle-part-missing = الجزء { $number } من الحزمة مفقود أو ناقص.
    .todo = ضع جميع الأجزاء، من ‎.001 فما بعده، في مجلد واحد وحاول مرة أخرى.

error-bundle-source-changed = ملف في خزنتك ليس كما يقول سجله ({ $digest })، فلم تُكتب أي حزمة.
    .todo = افحص الخزنة واستعد الملف من نسخة احتياطية.

error-bundle-content-unfit = لا يمكن كتابة هذا في حزمة ({ $rule })؛ لم يُكتب شيء.
    .todo = هذا خلل في البرنامج: أبلغ عنه مع هذا الرمز.

error-bundle-recipients-disagree = المفاتيح التي كانت الحزمة ستُغلق لها ليست للمتلقين الذين تسميهم؛ لم يُكتب شيء.
    .todo = هذا خلل في البرنامج: أبلغ عنه مع هذا الرمز.
