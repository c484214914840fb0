# إرسال السجلات: إلى من، ولأي غرض، وما الذي يخرج ولماذا.

export-title = إرسال
export-about = أولًا إلى من ولأي غرض؛ ثم يُعرض ما الذي يخرج وأي موافقة تقرر ذلك. لا يُكتب شيء قبل طلبك.
export-to-whom = إلى من
export-no-contacts = لا توجد جهات اتصال بعد. يُطلب من الشخص ملف بطاقته ويُضاف هنا؛ وهو يحتاج إلى بطاقتك أيضًا.
export-compared-on = قورنت البصمة في { $date }
export-contact-verified = قورنت البصمة
export-contact-unverified = لم تُقارَن البصمة قط
export-contact-revoked = لم يعد موثوقًا: لا يمكن إرسال شيء
export-contact-changed = عُرضت بطاقة أخرى بهذا الاسم: لا يمكن إرسال شيء قبل قرارك
export-add-contact = إضافة جهة اتصال
export-my-card = بطاقتي
export-other-ways = طرق أخرى
export-compare = المقارنة الآن
export-panel-close = إغلاق

export-card-title = إضافة جهة اتصال من ملف بطاقة
export-card-about = يحفظ الشخص الآخر بطاقته في HRDoc ويعطيك الملف. ليس في البطاقة شيء سري.
export-card-choose = اختيار ملف البطاقة
export-card-compare = في اتصال أو لقاء يقرأ عليك الشخص كلمات بطاقته هو؛ ويجب أن تكون هذه:
export-card-compared = قارنت البصمة معه بالهاتف أو وجهًا لوجه
export-card-uncompared = يمكنك الإرسال من دون مقارنة، لكن قد يكون أحدهم وضع بطاقته مكان البطاقة الصحيحة فيقرأ كل شيء.
export-card-name = الاسم المحفوظ لديك
export-card-class = فئة المتلقّي
export-card-keep = حفظ البطاقة
export-my-card-about = يحتاج الآخرون إلى هذه البطاقة ليرسلوا إليك وليعرفوا توقيعك. تُقرأ عليهم الكلمات بالهاتف؛ ليس فيها شيء سري.
export-my-card-save = حفظ بطاقتي
export-my-card-saved = حُفظت البطاقة. يُعطى الملف لمن سيرسل إليك شيئًا.

export-class-none = اختيار
export-way-class = فئة المتلقّي
export-way-named = من سيتلقّاها
export-way-named-help = اسم شخص أو مكتب. يُحفظ في هذه الخزنة وحدها ولا يدخل الحزمة أبدًا: لليوم الذي يلزم فيه طلب حذفها.
export-way-nameless = لم يُدوَّن اسم في الأعلى: من دونه قد لا يُعرف لاحقًا ممن يُطلب حذفها.
export-way-passphrase = بعبارة مرور يعرفها الطرفان
export-way-age = إلى مفتاح عام (⁦age1…⁩)
export-way-plain = من دون تشفير
export-passphrase = عبارة مرور الحزمة
export-passphrase-again = العبارة نفسها مرة أخرى
export-passphrase-help = أربع كلمات على الأقل لا يخمّنها أحد. تُقال عبر طريق غير طريق الحزمة، ولا تُستعمل لشيء آخر.
export-age = المفتاح العام
export-age-help = يبدأ بـ age1. لمن ليست له بطاقة HRDoc.
export-plain-caution = كل من يجد الملف يقرأ كل ما فيه. ويُذكر في دفتر الوقائع أنه غير مشفَّر.

export-for-what = لأي غرض
export-purpose = الغرض
export-purpose-none = اختيار الغرض
export-identity = مقدار ما يخرج من هوية الأشخاص
export-language = لغة التقرير المقروء في الحزمة

export-what-leaves = ما الذي يخرج، ولماذا
export-plan-needs = يُختار أولًا إلى من ولأي غرض. عندئذ يظهر هنا ما الذي يخرج.
export-needs = ما زال ناقصًا: { $what }.
export-needs-whom = إلى من
export-needs-secret = عبارة المرور أو المفتاح الذي يُغلق الحزمة
export-needs-purpose = لأي غرض
export-needs-covered = بقي في الأعلى: هل يُترك ما لا يجوز خروجه؟
export-needs-read = بقي في الأعلى: قراءة ما رفضه الناس.
export-card-needs = يُعطى اسم أولًا وتُختار الفئة.
export-planning = سؤال الموافقات …
export-only-covered = ترك ما لا تشمله أي موافقة، وكتابة الباقي
export-refused = { $count ->
    [one] سجل واحد لا يجوز أن يخرج. لا يمكن كتابة حزمة على هذه الحال.
    [two] سجلان لا يجوز أن يخرجا. لا يمكن كتابة حزمة على هذه الحال.
    [few] { $count } سجلات لا يجوز أن تخرج. لا يمكن كتابة حزمة على هذه الحال.
    [many] { $count } سجلًا لا يجوز أن يخرج. لا يمكن كتابة حزمة على هذه الحال.
   *[other] { $count } سجل لا يجوز أن يخرج. لا يمكن كتابة حزمة على هذه الحال.
}
export-left-out = { $count ->
    [one] يُترك سجل واحد.
    [two] يُترك سجلان.
    [few] تُترك { $count } سجلات.
    [many] يُترك { $count } سجلًا.
   *[other] يُترك { $count } سجل.
}
export-nothing = لا يجوز أن يخرج شيء من هذا.
export-nothing-why = لا يجوز أن يخرج شيء من هذا: { $reason }.
export-summary = السجلات التي تخرج: { $records }. الملفات: { $files } ({ $size }). المواضع المحجوبة: { $places } فيها جواب، و{ $empty } فارغة.
export-list-refused = لازم في الحزمة، لكن لا يجوز أن يخرج ({ $count })
export-list-leaving = يخرج ({ $count })
export-list-staying = غير لازم فيها: يبقى ({ $count })
export-names = للقراءة من جديد قبل الإرسال؛ ففي كلامها اسم شخص لا يخرج باسمه: { $records }
export-more = { $count ->
    [one] عرض واحد آخر
    [two] عرض اثنين آخرين
    [few] عرض { $count } أخرى
    [many] عرض { $count } أخرى
   *[other] عرض { $count } أخرى
}
export-untitled = بلا عنوان
export-consent-of = موافقة { $name }
export-place = موضع آخر
export-item-by = تجيزه موافقة: { $grant }
export-item-file-stays = يبقى الملف نفسه هنا: لا موافقة تسمح بخروجه، أو ليس في هذه الخزنة.
export-span = { $first } إلى { $last }
export-numbered = { $name }: رقم { $numbers }
export-item-withheld = محجوب: { $places } ({ $reason })
export-reason-unsealed = لم يُختم بعد
export-reached-given = من اختيارك.
export-reached-documented = يوثّق ما وقع عليه اختيارك.
export-reached-person = شخص يرد فيه.
export-reached-consent = الموافقة التي تجيزه.
export-reached-case = يتبع ما وقع عليه اختيارك.
export-todo-no-grant = لم يُسأل أحد بعد. تُسجَّل الموافقة في صفحة السجل.
export-todo-purpose = توجد موافقة لغرض آخر فقط. يُختار ذلك الغرض إن كانت هذه الحزمة له حقًا، وإلا فيُسأل الشخص من جديد.
export-todo-recipient = الموافقة لمتلقٍّ آخر فقط. إن كانت هذه الحزمة له فيُختار هو، وإلا يُسأل الشخص من جديد.
export-todo-identity = تجيز الموافقة قدرًا أقل من هوية الشخص. يُخفض المقدار أعلاه، أو يُسأل الشخص من جديد.
export-todo-scope = تشمل الموافقة جزءًا منه فقط. يُترك الباقي، أو يُسأل الشخص من جديد.
export-todo-expired = انتهت مدة الموافقة. يُسأل الشخص من جديد.
export-todo-withdrawn = لا يخرج إلا بموافقة جديدة من الشخص نفسه.
export-todo-no-basis = لم يُذكر لماذا يجوز أن يخرج هذا الملف. يلزم ذكر أساسه، أو تسجيل موافقة.
export-todo-unsealed = يُختم في صفحته؛ ثم يمكن أن يخرج.
export-todo-other = يُترك، أو يُنظر فيه في صفحته.

export-write = كتابة الحزمة
export-writing = كتابة الحزمة
export-done = كُتبت الحزمة.
export-done-for = إلى { $name }.
export-done-holds = السجلات: { $records }. الملفات: { $files }. المواضع المحجوبة: { $places } فيها جواب، و{ $empty } فارغة. الحجم: { $size }.
export-done-next = ما العمل الآن
export-next-card = يُعطى الملف للمتلقّي عبر أي طريق؛ لا يفتحه غيره. ثم يُخبَر بالهاتف برقم الحزمة.
export-next-age = يُعطى الملف للمتلقّي عبر أي طريق؛ لا يفتحه إلا مفتاحه. ثم يُخبَر بالهاتف برقم الحزمة وببصمتك.
export-next-passphrase = يُعطى الملف عبر طريق وعبارة المرور عبر طريق آخر، والأفضل صوتًا. ثم يُخبَر المتلقّي بالهاتف برقم الحزمة وببصمتك.
export-next-plain = يُعطى الملف يدًا بيد: كل من يحمله يقرؤه. ثم يُخبَر المتلقّي بالهاتف برقم الحزمة وببصمتك.
export-done-number = رقم الحزمة
export-done-fingerprint = بصمتك، للمقارنة عند المتلقّي
export-again = الإرسال إلى شخص آخر
export-leave = رجوع إلى السجل

export-conditions = قبل الإرسال: ما رفضه أشخاص أو اشترطوه، بكلماتهم
export-conditions-read = قرأت هذا، وما أرسله يراعيه
export-condition-withheld = رُفض شيء، وكلماته محجوبة عن هذه الخزنة.
