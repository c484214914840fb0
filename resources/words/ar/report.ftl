report-title = تقرير
report-notice = أعدّ هذه الصفحة من صدّر الحزمة. إنها قوله هو ولتسهيل القراءة فقط؛ والمعتمد هو السجلات الموقَّعة.
report-untitled = بلا عنوان
report-withheld = محجوب
report-file = الملف
report-revision = أُعدّ من الإصدار { $revision }.
