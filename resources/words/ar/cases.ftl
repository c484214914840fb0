# القضايا وما ينتمي إلى كل منها.

desk-rail-cases = القضايا
cases-title = القضايا
cases-none = القضية هي ما تنتمي إليه الشهادات والأشخاص والأدلة: حكاية واحدة أو حملة واحدة أو ملف عمل واحد. ابدأ بعنوانها، ويمكن إضافة كل ما عداه لاحقًا.
cases-count = { $count ->
    [one] قضية واحدة
    [two] قضيتان
    [few] { $count } قضايا
   *[other] { $count } قضية
}
cases-testimonies = { $count ->
    [0] لا شهادة بعد
    [one] شهادة واحدة
    [two] شهادتان
    [few] { $count } شهادات
   *[other] { $count } شهادة
}
cases-changed = آخر تغيير { $when }
cases-untitled = قضية بلا عنوان
cases-new = قضية جديدة
cases-new-tip = ابدأ قضية (Ctrl+N)
cases-new-title = عنوان القضية
cases-new-place = المقاعد المكسورة
cases-new-help = اسم قصير تتعرّف عليه أنت. لا تذكر فيه اسم أحد.
cases-begin = ابدأ القضية
cases-without = شهادات بلا قضية
cases-without-count = { $count ->
    [one] شهادة واحدة بلا قضية
    [two] شهادتان بلا قضية
    [few] { $count } شهادات بلا قضية
   *[other] { $count } شهادة بلا قضية
}

case-title = عنوان القضية
case-title-tip = عنوان القضية؛ اكتب لتغييره
case-list = ما تتكوّن منه القضية
case-count = { $count ->
    [0] لا شيء فيها بعد
    [one] سجل واحد
    [two] سجلان
    [few] { $count } سجلات
   *[other] { $count } سجلًا
}
case-none = اكتب ما قاله شخص: تكفي عشرة أسطر. وللأشخاص والموافقة والأدلة مكانها إلى جانبه.
case-export = إرسال
case-export-tip = انظر ما يمكن أن يخرج ولماذا قبل أن يخرج شيء
case-new-testimony = شهادة جديدة
case-new-testimony-tip = ابدأ شهادة (Ctrl+N)
case-is-withdrawn = سُحبت هذه القضية: لن يخرج منها شيء بعد الآن.
case-is-foreign = وردت هذه القضية من شخص آخر. يصبح تغيير عنوانها تعديلًا يمكنه قبوله.

state-draft = مسودة غير مختومة
state-sealed = مختوم
state-changed = مسودة بعد إصدار مختوم
state-withdrawn = مسحوب
state-incomplete = ناقص

sealed-by-self = ختمته أنت
sealed-by-contact = ختمه { $name }
sealed-by-unknown = ختمه شخص ليست بطاقته هنا
sealed-by-withheld = مختوم؛ اسم الخاتم محجوب
sealed-withdrawal = سحب
