# What can be wrong with cards and fingerprints, and what a person can do about it.

error-card-malformed = هذه ليست بطاقة كما يكتبها HRDoc ({ $rule }).
    .todo = اطلب البطاقة مرة أخرى على هيئة ملف؛ وإن كانت بطاقتك فتحقق من الاسم والتاريخ.

error-card-signature-false = هذه البطاقة ليست موقعة بالمفاتيح التي تذكرها ({ $algorithm })؛ فقد غُيّرت.
    .todo = لا تستعملها؛ احصل على البطاقة مرة أخرى بطريق آخر.

error-fingerprint-malformed = هذه ليست بصمة، أو أن كلمة منها كُتبت خطأ ({ $rule }).
    .todo = اكتب الكلمات السبع عشرة، أو الأرقام الستة عشرية الأربعين، أو النص الذي يبدأ بـ SHA256:‎.
