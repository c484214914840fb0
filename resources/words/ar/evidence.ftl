# أدلة سجل: ما هو موجود، وما يُدخَل، ونسخة تُخرَج.

evidence-title = الأدلة
evidence-title-count = الأدلة ({ $count })
evidence-kind-image = صورة
evidence-kind-video = فيديو
evidence-kind-audio = صوت
evidence-kind-paper = وثيقة
evidence-kind-other = ملف
evidence-state-draft = لم يُختم بعد
evidence-state-changed = تغيّر ولم يُختم بعد
evidence-state-sealed = مختوم
evidence-state-withdrawn = مسحوب
evidence-state-incomplete = ناقص
evidence-size-bytes = { $size } بايت
evidence-size-kb = { $size } كيلوبايت
evidence-size-mb = { $size } ميغابايت
evidence-size-gb = { $size } غيغابايت
evidence-size-tb = { $size } تيرابايت
evidence-not-held = الملف نفسه ليس هنا
evidence-nameless = بلا اسم
evidence-more = عرض المزيد
evidence-before = { $count ->
    [one] جاء ملف واحد بعد موافقة { $date }.
    [two] جاء ملفان بعد موافقة { $date }.
    [few] جاءت { $number } ملفات بعد موافقة { $date }.
    [many] جاء { $number } ملفًا بعد موافقة { $date }.
   *[other] جاء { $number } ملف بعد موافقة { $date }.
}
evidence-before-whole = تلك الموافقة عن الرواية كلها وما يدعمها، فهي تسري عليها أيضًا. يُسأل الشخص من جديد إن لم يكن يعلم بذلك.
evidence-before-parts = تلك الموافقة عن أجزاء فحسب: لا يخرج ملف إلا إذا ذُكر في تلك الأجزاء.

evidence-drop = يمكن إفلات الملفات هنا. تُنسخ وتُشفَّر؛ وتبقى أصولها كما هي.
evidence-add = إضافة ملفات
evidence-add-title = الملفات التي تُدخَل
evidence-no-files = لم يكن فيما أُفلت ملف من هذا الحاسوب.
evidence-in = { $count ->
    [one] أُدخل ملف واحد.
    [two] أُدخل ملفان.
    [few] أُدخلت { $number } ملفات.
    [many] أُدخل { $number } ملفًا.
   *[other] أُدخل { $number } ملف.
}
evidence-not-in = { $count ->
    [one] ولم يدخل ملف واحد: السبب بجانبه.
    [two] ولم يدخل ملفان: السبب بجانب كل منهما.
    [few] ولم تدخل { $number } ملفات: السبب بجانب كل منها.
    [many] ولم يدخل { $number } ملفًا: السبب بجانب كل منها.
   *[other] ولم يدخل { $number } ملف: السبب بجانب كل منها.
}
evidence-taking-in = إدخال الملف { $number } من { $total }
evidence-waiting = { $count ->
    [one] ملف آخر ينتظر
    [two] ملفان آخران ينتظران
    [few] { $number } ملفات أخرى تنتظر
    [many] { $number } ملفًا آخر ينتظر
   *[other] { $number } ملف آخر ينتظر
}
evidence-stop = إيقاف؛ لا يبقى منه شيء في الخزنة
evidence-stop-waiting = إيقافها
evidence-seal = { $count ->
    [one] ختم الملف غير المختوم بعد
    [two] ختم الملفين غير المختومين بعد
    [few] ختم { $number } ملفات غير مختومة بعد
    [many] ختم { $number } ملفًا غير مختوم بعد
   *[other] ختم { $number } ملف غير مختوم بعد
}
evidence-dismiss = إزالة هذه الرسالة

evidence-look = لا يفتح HRDoc أي ملف، كي لا يضر ملف بالخزنة. لرؤيته يمكن حفظ نسخة منه، والأفضل على حاسوب لا شيء آخر فيه.
evidence-look-absent = الملف نفسه ليس في هذه الخزنة.
evidence-save = حفظ نسخة …
evidence-save-caution = النسخة غير مشفّرة. من يعثر عليها يستطيع فتحها. لا تُعطى إلا لمن وافق صاحبها عليه؛ وبلا موافقة لا تُعطى لأحد.
evidence-save-where = اختيار المكان …
evidence-save-not = إلغاء
evidence-save-title = حفظ نسخة غير مشفّرة
evidence-saving = حفظ نسخة
evidence-saved = حُفظت نسخة. وهي غير مشفّرة.

error-dropped-folder = هذا مجلد.
    .todo = يمكن فتحه وإفلات الملفات التي فيه.
error-dropped-link = هذا مجرد رابط إلى ملف في مكان آخر.
    .todo = يُرجى إفلات الملف نفسه.
error-dropped-empty = هذا الملف فارغ؛ والأرجح أنه لم يُنسخ كاملًا.
    .todo = يُرجى نسخه من جديد من مصدره.
error-dropped-gone = لم يعد هذا الملف موجودًا.
    .todo = يُرجى التأكد من أن البطاقة أو الذاكرة ما زالت موصولة، ثم إفلات الملف من جديد.
error-dropped-unreadable = لا يمكن قراءة هذا الملف.
    .todo = إن كانت برامج أخرى تفتحه فيُرجى نسخه أولًا إلى هذا الحاسوب.

evidence-remove = حذف
evidence-remove-does = يُحذف هذا الملف من الخزنة. ويبقى أصله حيث هو. ويبقى في دفتر الوقائع أن ملفًا أُدخل ثم حُذف، لا ما كان اسمه.
evidence-remove-yes = حذف هذا الملف
evidence-remove-no = يبقى هنا
evidence-removed = حُذف الملف.

error-evidence-stays = خُتم هذا الملف أو يذكره سجل آخر، فهو باقٍ.
    .todo = ما خُتم يمكن سحبه أو محوه.
