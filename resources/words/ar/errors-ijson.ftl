## JSON that breaks the rules every reader agrees on.

error-json-refused = هذه ليست صيغة JSON سليمة كما يقرؤها HRDoc (القاعدة: { $rule }).
    .todo = صحّح الملف الذي قدّمته، أو اطلب من المُرسِل نسخة سليمة.
