## JSON that breaks the rules every reader agrees on.

error-json-refused = هذه ليست صيغة JSON سليمة كما يقرؤها HRDoc (القاعدة: { $rule }).
    .todo = يلزم تصحيح الملف، أو طلب نسخة سليمة من المُرسِل.
