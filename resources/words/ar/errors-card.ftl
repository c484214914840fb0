# What can be wrong with cards and fingerprints, and what a person can do about it.

error-card-malformed = هذه ليست بطاقة كما يكتبها HRDoc ({ $rule }).
    .todo = يُرجى طلب البطاقة مرة أخرى على هيئة ملف؛ وإن كانت بطاقتك فالخلل في الاسم أو التاريخ.

error-card-signature-false = هذه البطاقة ليست موقَّعة بالمفاتيح التي تذكرها ({ $algorithm })؛ فقد غُيّرت.
    .todo = لا ينبغي استخدامها؛ يُرجى طلب البطاقة مرة أخرى عبر طريق آخر.

error-fingerprint-malformed = هذه ليست بصمة، أو أن جزءًا منها كُتب خطأ ({ $rule }).
    .todo = تُكتب الكلمات السبع عشرة، أو الأرقام والحروف الأربعون (0 إلى 9 و a إلى f)، أو النص الذي يبدأ بـ SHA256:‎.
