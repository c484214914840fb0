report-title = تقرير
report-notice = أعدّ هذه الصفحة من صدّر الحزمة. إنها قوله هو ولتسهيل القراءة فقط؛ والمعتمد هو السجلات الموقَّعة.
report-untitled = بلا عنوان
report-withheld = محجوب
report-withdrawn = { $kind ->
    [case] مسحوبة
    [testimony] مسحوبة
    [consent] مسحوبة
    [group] مسحوبة
    [review-note] مسحوبة
    [referral] مسحوبة
   *[other] مسحوب
}
report-amendment = تعديل من غير مؤسس السجل
report-back = كل السجلات
report-other = إجابات أخرى
report-yes = نعم
report-no = لا
report-answer-unknown = غير معروف
report-answer-refused = امتناع عن الإجابة
report-answer-not-asked = لم يُسأل
report-file = الملف في هذه الحزمة
report-file-name = الاسم
report-file-media_type = النوع
report-file-size = البايتات
report-file-sha256 = SHA-256
report-file-open = فتح
report-grant-purpose = الغرض
report-grant-recipient = المتلقّي
report-grant-party = حامل هذه البطاقة وحده
report-grant-identity = الهوية
report-grant-scope = النطاق
report-grant-everything = كل شيء
report-grant-until = حتى
report-origin = مصدر هذه الصفحة
report-record = السجل
report-revision = الإصدار
report-author = مختوم بالمفتاح
report-claimed-at = وقت الختم كما يذكره الخاتم
