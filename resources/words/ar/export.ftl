# إرسال السجلات: إلى من، ولأي غرض، وما الذي يخرج ولماذا.

export-title = إرسال
export-about = أولًا إلى من ولأي غرض؛ ثم ترى ما الذي يخرج وأي موافقة تقرر ذلك. لا يُكتب شيء قبل أن تطلبه.
export-to-whom = إلى من
export-no-contacts = لا تحتفظ بعدُ ببطاقة أحد. اطلب من الشخص ملف بطاقته وأضفه هنا؛ وهو يحتاج إلى بطاقتك أيضًا.
export-compared-on = قورنت البصمة في { $date }
export-contact-verified = قورنت البصمة
export-contact-unverified = لم تُقارَن البصمة قط
export-contact-revoked = لم يعد موثوقًا: لا يمكن إرسال شيء
export-contact-changed = عُرضت بطاقة أخرى بهذا الاسم: لا يمكن إرسال شيء حتى تقرر
export-add-contact = إضافة جهة اتصال
export-my-card = بطاقتي
export-other-ways = طرق أخرى
export-panel-close = إغلاق

export-card-title = إضافة جهة اتصال من ملف بطاقة
export-card-about = يحفظ الشخص الآخر بطاقته في HRDoc ويعطيك الملف. ليس في البطاقة شيء سري.
export-card-choose = اختيار ملف البطاقة
export-card-compare = اتصل بالشخص أو قابله. يقرأ عليك كلمات بطاقته هو؛ ويجب أن تكون هذه:
export-card-compared = قارنت البصمة معه بالهاتف أو وجهًا لوجه
export-card-uncompared = يمكنك الإرسال من دون مقارنة، لكن قد يكون أحدهم وضع بطاقته مكان البطاقة الصحيحة فيقرأ كل شيء.
export-card-name = الاسم الذي تسميه به
export-card-class = صفته
export-card-keep = حفظ البطاقة
export-my-card-about = يحتاج الآخرون إلى هذه البطاقة ليرسلوا إليك وليعرفوا أنك أنت الموقِّع. اقرأ عليهم الكلمات بالهاتف؛ ليس فيها شيء سري.
export-my-card-save = حفظ بطاقتي
export-my-card-saved = حُفظت البطاقة. أعطِ الملف لمن سيرسل إليك شيئًا.

export-class-none = اختر
export-way-class = صفة المتلقّي
export-way-passphrase = بعبارة مرور تعرفانها كلاكما
export-way-age = إلى مفتاح عام (⁦age1…⁩)
export-way-plain = من دون تشفير
export-passphrase = عبارة مرور الحزمة
export-passphrase-again = العبارة نفسها مرة أخرى
export-passphrase-help = أربع كلمات على الأقل لا يخمّنها أحد. قلها من طريق غير طريق الحزمة، ولا تستعملها لشيء آخر.
export-age = مفتاحه العام
export-age-help = يبدأ بـ age1. لمن ليست له بطاقة HRDoc.
export-plain-caution = كل من يجد الملف يقرأ كل ما فيه. ويُذكر في دفتر الوقائع أنه غير مشفَّر.

export-for-what = لأي غرض
export-purpose = الغرض
export-purpose-none = اختر غرضًا
export-identity = مقدار ما يخرج من هوية الأشخاص
export-language = لغة التقرير المقروء في الحزمة

export-what-leaves = ما الذي يخرج، ولماذا
export-plan-needs = اختر إلى من ولأي غرض. عندئذ ترى هنا ما الذي يخرج.
export-planning = سؤال الموافقات …
export-only-covered = اترك ما لا تشمله أي موافقة واكتب الباقي
export-refused = { $count ->
    [one] سجل واحد لا يجوز أن يخرج. لا يمكن كتابة حزمة على هذه الحال.
    [two] سجلان لا يجوز أن يخرجا. لا يمكن كتابة حزمة على هذه الحال.
    [few] { $count } سجلات لا يجوز أن تخرج. لا يمكن كتابة حزمة على هذه الحال.
   *[other] { $count } سجلًا لا يجوز أن يخرج. لا يمكن كتابة حزمة على هذه الحال.
}
export-left-out = { $count ->
    [one] يُترك سجل واحد.
    [two] يُترك سجلان.
    [few] تُترك { $count } سجلات.
   *[other] يُترك { $count } سجلًا.
}
export-nothing = لا يجوز أن يخرج شيء من هذا.
export-summary = السجلات التي تخرج: { $records }. الملفات: { $files } ({ $size }). المواضع المحجوبة: { $places }.
export-list-refused = لا يجوز أن يخرج ({ $count })
export-list-leaving = يخرج ({ $count })
export-list-staying = يبقى ({ $count })
export-names = أعد قراءة هذه قبل الإرسال؛ ففي كلامها اسم شخص لا يخرج باسمه: { $records }
export-more = { $count ->
    [one] عرض { $count } آخر
   *[other] عرض { $count } أخرى
}
export-untitled = بلا عنوان
export-place = موضع آخر
export-item-by = تجيزه موافقة: { $grant }
export-item-stays = يبقى: { $reason }
export-item-withheld = محجوب: { $places } ({ $reason })
export-reason-unsealed = لم يُختم بعد
export-reached-given = أنت اخترته.
export-reached-documented = يوثّق ما اخترته.
export-reached-person = شخص يرد فيه.
export-reached-consent = الموافقة التي تجيزه.
export-reached-case = يتبع ما اخترته.
export-todo-no-grant = لم يُسأل أحد بعد. دوّن موافقة في صفحة السجل.
export-todo-purpose = توجد موافقة لغرض آخر. اختر ذلك الغرض، أو اسأل من جديد.
export-todo-recipient = توجد موافقة لشخص آخر. اختر ذلك المتلقّي، أو اسأل من جديد.
export-todo-identity = تجيز الموافقة قدرًا أقل من هوية الشخص. اخفض المقدار أعلاه، أو اسأل من جديد.
export-todo-scope = تشمل الموافقة جزءًا منه فقط. اترك الباقي، أو اسأل من جديد.
export-todo-expired = انتهت مدة الموافقة. اسأل من جديد.
export-todo-withdrawn = سحب الشخص موافقته. فيبقى.
export-todo-no-basis = لم يُذكر لماذا يجوز أن يخرج هذا الملف. اذكر أساسه، أو دوّن موافقة.
export-todo-unsealed = اختمه في صفحته؛ ثم يمكن أن يخرج.
export-todo-other = اتركه، أو انظر إليه في صفحته.

export-write = كتابة الحزمة
export-writing = كتابة الحزمة
export-done = كُتبت الحزمة.
export-done-holds = السجلات: { $records }. الملفات: { $files }. المواضع المحجوبة: { $places }. الحجم: { $size }.
export-done-next = ما العمل الآن
export-next-card = أعطِ الملف للمتلقّي من أي طريق؛ لا يفتحه غيره. ثم أخبره برقم الحزمة بالهاتف.
export-next-age = أعطِ الملف للمتلقّي من أي طريق؛ لا يفتحه إلا مفتاحه. ثم أخبره برقم الحزمة وببصمتك بالهاتف.
export-next-passphrase = أعطِ الملف من طريق وعبارة المرور من طريق آخر، والأفضل صوتًا. ثم أخبره برقم الحزمة وببصمتك بالهاتف.
export-next-plain = أعطِ الملف يدًا بيد: كل من يحمله يقرؤه. ثم أخبره برقم الحزمة وببصمتك بالهاتف.
export-done-number = رقم الحزمة
export-done-fingerprint = بصمتك، ليقارنوها
export-again = الإرسال إلى شخص آخر
export-leave = رجوع إلى السجل

export-conditions = قبل الإرسال: ما رفضه أشخاص أو اشترطوه، بكلماتهم
export-conditions-read = قرأت هذا، وما أرسله يراعيه
export-condition-withheld = رُفض شيء، وكلماته محجوبة عن هذه الخزنة.
