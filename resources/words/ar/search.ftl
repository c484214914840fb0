# البحث: خانة واحدة، ونتائج أثناء الكتابة، ومرشّحات، وعمليات بحث محفوظة.

desk-rail-search = البحث
search-title = البحث
search-field = عمّ يدور البحث
search-field-tip = كلمات أو اسم أو مكان أو ملف …
search-results = النتائج
search-untitled = بلا عنوان
search-count =
    { $count ->
        [zero] لم يُعثر على سجل
        [one] عُثر على سجل واحد
        [two] عُثر على سجلين
        [few] عُثر على { $number } سجلات
        [many] عُثر على { $number } سجلًا
       *[other] عُثر على { $number } سجل
    }
search-count-least =
    { $count ->
        [few] عُثر على { $number } سجلات على الأقل
        [many] عُثر على { $number } سجلًا على الأقل
       *[other] عُثر على { $number } سجل على الأقل
    }
search-catching-up =
    { $count ->
       *[other] السجلات التي أصبح البحث فيها ممكنًا: { $ready } من أصل { $records }. والبقية تلحق من تلقاء نفسها.
    }

search-state-draft = مسودة
search-state-sealed = { $kind ->
    [case] مختومة
    [testimony] مختومة
    [consent] مختومة
    [group] مختومة
    [review-note] مختومة
    [referral] مختومة
   *[other] مختوم
}
search-state-changed = تغيّر بعد ختمه
search-state-withdrawn = { $kind ->
    [case] مسحوبة
    [testimony] مسحوبة
    [consent] مسحوبة
    [group] مسحوبة
    [review-note] مسحوبة
    [referral] مسحوبة
   *[other] مسحوب
}
search-state-incomplete = ناقص

search-filter-kinds = النوع
search-filter-states = الحالة
search-filter-case = القضية
search-filter-person = الشخص
search-filter-place = المكان
search-filter-violation = الانتهاك
search-filter-since = من
search-filter-until = إلى
search-filter-date = ‏٢٠١٩ أو ١٤٤٠
search-filter-date-tip = يوم أو شهر أو سنة، بأي تقويم، كما في السجل
search-filter-clear = إزالة المرشّحات
search-filter-any = أيًّا كان
search-filter-none = لا يوجد ما يُختار منه.
search-chosen = { $choice }، مختار
search-find-person = اسم الشخص بأي كتابة
search-find-place = اسم المكان بأي كتابة

search-also-written = يُكتب أيضًا:
search-name = البحث عن الاسم { $name }
search-near = لا توجد هذه الكلمات مكتوبة في أي مكان. أسماء قريبة منها في اللفظ:
search-name-met = اسم وراء الاسم المستعار يطابق المكتوب
search-near-appears = يرد ذكر { $name } في هذه الشهادة

search-start = البحث في كل ما في هذه الخزنة يبدأ مع الكتابة
search-tip-everything = يشمل البحث كل حقل وملاحظة واسم ملف في كل سجل، والمسودات أيضًا.
search-tip-spelling = لا أثر لطريقة الكتابة: التشكيل والهمزات والتاء المربوطة وأشكال الياء والكاف والأرقام كلها سواء.
search-tip-beginning = يكفي أول الكلمة. وإذا كُتبت عدة كلمات بُحث عنها كلها معًا.
search-tip-phrase = الكلمات بين علامتي اقتباس توجد متجاورة: «ملابس مدنية».
search-tip-names = يُقترح الاسم بكتاباته الأخرى وبالخطوط الأخرى أيضًا.

search-nothing = لم يُعثر على شيء
search-found-nothing = لم يُعثر على شيء لـ«{ $words }»
search-nothing-fewer = يمكن تجربة كلمات أقل.
search-nothing-beginning = يمكن تجربة أول الكلمة فقط.
search-nothing-spelling = قد تنفع كتابة أخرى للاسم أو خط آخر.
search-nothing-filters = يمكن إزالة المرشّحات: فلعل المطلوب من نوع آخر أو من زمن آخر.

search-kept = عمليات بحث محفوظة
search-kept-none = لم تُحفظ عملية بحث بعد. يُحفظ البحث هنا باسم.
search-kept-run = البحث من جديد: { $name }
search-kept-forget = نسيان «{ $name }»
search-keep-name = اسم لهذا البحث
search-keep = حفظ

search-found-in = { $where }:
