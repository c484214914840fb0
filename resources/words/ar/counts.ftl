# أعداد ما وُثّق.

counts-title = الأعداد
counts-choose-unit = ما يُعدّ
counts-choose-by = بحسب
counts-choose-calendar = التقويم
counts-choose-case = في القضية
counts-all-cases = كل القضايا
counts-unit-acts = الأفعال
counts-unit-persons = الأشخاص (الضحايا)
counts-unit-events = الأحداث
counts-by-act = نوع الفعل
counts-by-victim = الضحية
counts-by-perpetrator = المرتكب المزعوم
counts-by-place = المكان
counts-by-year = السنة
counts-by-month = الشهر
counts-by-sdg = الأذى (SDG 16.10.1)
counts-told-by-act = نوع الفعل
counts-told-by-victim = الضحية
counts-told-by-perpetrator = المرتكب المزعوم
counts-told-by-place = المكان
counts-told-by-year = السنة
counts-told-by-month = الشهر
counts-told-by-sdg = الأذى (SDG 16.10.1)
counts-gregorian = الميلادي
counts-solar = الهجري الشمسي
counts-in-calendar = { $by }، { $calendar }
counts-heading = { $unit } بحسب { $by }
counts-broad = تصنيف أعمّ
counts-broad-tip = يُعدّ كل فعل بأعمّ مصطلح فوقه
counts-number-acts = { $count ->
    [one] فعل واحد
    [two] فعلان
    [few] { $count } أفعال
    [many] { $count } فعلًا
   *[other] { $count } فعل
}
counts-number-persons = { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
counts-number-events = { $count ->
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
counts-in-events = { $count ->
    [one] في حدث واحد
    [two] في حدثين
    [few] في { $count } أحداث
    [many] في { $count } حدثًا
   *[other] في { $count } حدث
}
counts-not-certain-year = { $count ->
    [one] واحد قد يقع في أكثر من سنة
    [two] اثنان قد يقعان في أكثر من سنة
    [few] { $count } قد تقع في أكثر من سنة
    [many] { $count } قد تقع في أكثر من سنة
   *[other] { $count } قد تقع في أكثر من سنة
}
counts-not-certain-month = { $count ->
    [one] واحد قد يقع في أكثر من شهر
    [two] اثنان قد يقعان في أكثر من شهر
    [few] { $count } قد تقع في أكثر من شهر
    [many] { $count } قد تقع في أكثر من شهر
   *[other] { $count } قد تقع في أكثر من شهر
}
counts-both = { $certain } + { $possible }
counts-between = { $number } أخرى محتملة
counts-uncertain = أخرى محتملة
counts-none-act = لم يُذكر نوع الفعل
counts-none-victim = لم تُسمَّ ضحية
counts-none-perpetrator = لم يُسمَّ مرتكب مزعوم
counts-none-place = لم يُذكر مكان
counts-none-year = لا تُعرف سنته
counts-none-month = لا يُعرف شهره
counts-none-sdg = ليس من هذه الأضرار، أو يحتاج إلى تقدير
counts-other-act = مصطلح غير موجود هنا
counts-unnamed = { $handle } (بلا سجل)
counts-untitled-person = شخص لا اسم له هنا
counts-untitled-place = مكان لا اسم له هنا
counts-numbered-person = الشخص { $number }
counts-numbered-place = المكان { $number }
counts-harm-killing = القتل
counts-harm-kidnapping = الخطف
counts-harm-enforced-disappearance = الاختفاء القسري
counts-harm-arbitrary-detention = الاحتجاز التعسفي
counts-harm-torture = التعذيب
counts-harm-other-harmful-act = فعل ضار آخر
counts-caution = هذه أعداد ما وُثّق في هذه الخزنة، بما فيها المسودات؛ ولا تقول كم وقع فعلًا. وما كان الوصول إليه أسهل عُدّ أكثر. ليست عيّنة إحصائية: لا تُستخرج منها نسب ولا اتجاهات ولا مقارنات.
counts-caution-acts = قد يتعرّض شخص واحد لأفعال عدة؛ ويُعدّ كل منها.
counts-caution-persons = يُعدّ الشخص مرة واحدة في كل صف ومرة واحدة في المجموع. ومن لا سجل له يُعدّ مرة لكل حدث يسمّيه، إذ لا أحد يعرف إن كان اثنان منهم شخصًا واحدًا.
counts-caution-events = قد يقع حدث ذو أفعال عدة في صفوف عدة؛ ويُعدّ مرة واحدة في المجموع.
counts-caution-between = التاريخ الذي قد يقع في فترات عدة ليس مؤكدًا في أي منها: يُذكر بجانب كل منها «أخرى محتملة»، ولا يُجمع هذا العمود.
counts-caution-sdg = يعدّ المؤشر الحالات المتحقَّق منها لمدافعي حقوق الإنسان والصحفيين والنقابيين، كل شخص مرة واحدة؛ وهنا يُعدّ كل من وُثّق، بحسب مصطلحاتكم.
counts-bars = الأعداد أعمدةً؛ يقود Enter إلى الأحداث وراء العدد
counts-table = الأعداد في جدول؛ يقود Enter إلى الأحداث وراء العدد
counts-table-heads = رؤوس الأعمدة
counts-as-table = في جدول
counts-behind = الأحداث وراء هذا العدد
counts-none = لا شيء يُعدّ بعد. تأتي الأعداد من تلقاء نفسها من الأحداث وما فيها من أفعال.
counts-small = الأعداد الأقل من { $number } قد تدلّ على شخص بعينه، ولو بلا اسم. يلزم حذف مثل هذه الصفوف أو دمجها قبل عرض هذا على أحد.
counts-again = العدّ من جديد
counts-reading = الأحداث للعدّ
counts-reading-now = تُقرأ الأحداث الآن؛ ومقدار ما قُرئ يظهر في الأسفل.
counts-counting = العدّ
counts-stopped = توقّف قبل نهايته.
counts-changed = تغيّر شيء منذ عُدّ هذا.
counts-take-out = إخراج …
counts-leaving-caution = ما يخرج هنا نص صريح. يغادر الخزنة بلا تشفير، ولا يستطيع أحد استرجاعه.
counts-leaving-what = لا يخرج إلا رؤوس الأعمدة والفترات والأعداد، ومعها التنبيه. الأشخاص والأماكن مرقّمة؛ وأسماؤها تبقى هنا.
counts-leaving-yes = ليخرج هذا من الخزنة بلا تشفير
counts-leaving-not = يبقى هنا
counts-copy = نسخ نصًّا
counts-copied = نُسخ. يستطيع أي شخص على هذا الحاسوب لصقه إلى أن يُنسخ شيء آخر أو تُقفل الخزنة.
counts-save = حفظ في ملف CSV …
counts-save-title = أين يوضع الجدول
counts-saving = الأعداد إلى ملف
counts-saved = حُفظ، بلا تشفير.
