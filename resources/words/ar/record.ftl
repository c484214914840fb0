# سجل للقراءة.

record-text = نص السجل
record-withheld = محجوب: ليس في هذه النسخة
record-answer-unknown = غير معروف
record-answer-refused = امتناع عن الإجابة
record-answer-not-asked = لم يُسأل
record-covered = مخفيّ خلف الاسم المستعار
record-elsewhere = سجل ليس في هذه الخزنة
record-nameless = سجل بلا عنوان
record-unknown = باقٍ من استمارة أخرى
record-item = رقم { $number }
record-yes = نعم
record-no = لا
record-file-sha256 = قيمة تجزئة الملف (SHA-256)
record-file-size = الحجم
record-file-media-type = صيغة الملف
record-media = { $kind } ({ $format })
record-media-unknown = ملف من نوع غير معروف
record-file-name = اسم الملف كما ورد
record-grant = إذن
record-grant-unclear = هذا البند غير مفهوم، فهو لا يأذن بشيء.
record-grant-purpose = من أجل
record-grant-recipient = إلى
record-grant-any = { $of } (أي جهة من هذا النوع)
record-grant-party = { $name } ({ $of })
record-grant-party-unknown = { $of } (جهة بعينها ليست بطاقتها هنا)
record-grant-identity = الهوية
record-grant-scope = أي جزء
record-grant-all = كل شيء
record-grant-until = حتى
record-grant-no-end = بلا أجل
record-scope-photo-video = الصور والفيديو
record-scope-voice = الصوت
record-scope-contact = بيانات الاتصال
record-scope-medical = البيانات الطبية
record-scope-sgbv = العنف الجنسي
record-scope-family = العائلة
record-part-paragraph = الفقرة { $number }
record-part-paragraphs = الفقرات من { $first } إلى { $last }
record-untitled = { $kind } بلا عنوان
record-kind-unknown = سجل من نوع غير معروف هنا
record-open-itself = فتحه للعمل عليه
record-edit = تحرير
record-done = إنهاء التحرير
record-sealed = خُتم ووُقّع
record-is-withdrawn = سُحب هذا السجل: لا يخرج منه شيء بعد الآن، ولا يمكن إلا قراءته.
record-is-incomplete = لم تصل إلا مقترحات لتغيير هذا السجل، لا السجل نفسه.
record-is-conflict = لهذا السجل إصداران جنبًا إلى جنب. يمكن الكتابة عليه بعد الاختيار بينهما.
record-is-formless = هذا السجل من نوع لا استمارة له في هذه النسخة من HRDoc. لا يمكن إلا قراءته.
record-is-partly-withheld = أجزاء من هذا السجل محجوبة عنك. تبقى كما هي، ويمكن تحرير ما عداها.
record-is-foreign = جاء هذا السجل من غيرك. ما يتغيّر هنا يصبح تعديلًا يمكنه قبوله، ويبقى إصداره كما هو.
record-orphans-help = لم تعد الاستمارة تسأل عن هذه الإجابات. تبقى مع السجل ولا تخرج في أي تصدير.
record-export = إرساله في حزمة
record-export-both = إن أُرسل الآن ذهب الإصداران معًا.
record-withdraw = سحب أو حذف
record-written-on = يُكتب بهذه الاستمارة
record-ask-more = أسئلة أخرى
record-ask-more-tip = إضافة حقول خاصة إلى هذه الاستمارة
record-shipped-form = { $kind }: استمارة HRDoc نفسها
record-decide-do = إنشاء مسودة من هذه
record-decide-side = الإصدار { $number }
record-decide-here = خُتم في هذه الخزنة
record-decide-came = وصل في حزمة
record-decide-came-of = وصل في حزمة من { $name }
record-decide-missing = { $count ->
    [one] بقي اختيار إجابة واحدة
    [two] بقي اختيار إجابتين
    [few] بقي اختيار { $count } إجابات
    [many] بقي اختيار { $count } إجابة
   *[other] بقي اختيار { $count } إجابة
}
record-decide-title = { $kind }: أي الإصدارين هو الصحيح؟
record-decide-help = يُختار لكل إجابة أي الإصدارين هو الصحيح. وما يُختار يصبح مسودة تتبع الاثنين، ولا يضيع أي إصدار.
record-decide-nothing = لا شيء هنا

# Throwing away what was written since a record was sealed.

changes-discard = التخلّص من التغييرات …
changes-discard-asks = يُحذف نهائيًا كل ما كُتب بعد الختم.
changes-discard-yes = التخلّص من التغييرات
changes-discard-no = إبقاؤها
changes-discarded = جرى التخلّص من التغييرات. والسجل كما خُتم.
draft-discard = التخلّص من هذا السجل …
draft-discard-asks = يُحذف نهائيًا كل ما كُتب هنا.
draft-discard-yes = التخلّص من هذا السجل
draft-discarded = جرى التخلّص من السجل.
