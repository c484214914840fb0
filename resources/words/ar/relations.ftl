# الصلات حول سجل، مرسومةً وفي قائمة.

relations-title = الصلات
relations-around = حول { $title }
relations-canvas = الصلات: الأسهم للتنقّل، Enter للمضيّ، Backspace للرجوع، F للفتح
relations-list = الصلات في قائمة
relations-as-list = في قائمة
relations-back = خطوة إلى الوراء
relations-back-tip = يعود ما كان في الوسط قبل ذلك إلى الوسط (Backspace)
relations-walk = المضيّ من هنا
relations-walk-tip = وضع هذا في الوسط (Enter)
relations-open = فتح
relations-open-tip = فتح السجل (F)
relations-none = لا شيء متصل بهذا بعد. تنشأ الصلات من تلقاء نفسها: حين يسمّي حدثٌ أشخاصه، وحين تُعرف الشهادة لمن هي، وحين يسند دليلٌ أيًّا منهما.
relations-unnamed = بلا سجل
relations-untitled = { $kind } بلا عنوان
relations-told = { $title }: { $words }
relations-comma = {"، "}
relations-of-case = من القضية نفسها
relations-words-more = { $count ->
    [one] وواحدة غيرها
    [two] واثنتان غيرها
    [few] و{ $count } غيرها
    [many] و{ $count } غيرها
   *[other] و{ $count } غيرها
}
relations-hidden = { $count ->
    [one] وواحدة غيرها
    [two] واثنتان غيرها
    [few] و{ $count } غيرها
    [many] و{ $count } غيرها
   *[other] و{ $count } غيرها
}
relations-hidden-least = { $count ->
    [one] وواحدة غيرها على الأقل
    [two] واثنتان غيرها على الأقل
    [few] و{ $count } غيرها على الأقل
    [many] و{ $count } غيرها على الأقل
   *[other] و{ $count } غيرها على الأقل
}
relations-hidden-help = يعرض Enter ما يليها حول الوسط نفسه.
relations-beyond = { $count ->
    [one] صلة أخرى واحدة غير مرسومة
    [two] صلتان أخريان غير مرسومتين
    [few] { $count } صلات أخرى غير مرسومة
    [many] { $count } صلة أخرى غير مرسومة
   *[other] { $count } صلة أخرى غير مرسومة
}
relations-beyond-least = { $count ->
    [one] صلة أخرى على الأقل غير مرسومة
    [two] صلتان أخريان على الأقل غير مرسومتين
    [few] { $count } صلات أخرى على الأقل غير مرسومة
    [many] { $count } صلة أخرى على الأقل غير مرسومة
   *[other] { $count } صلة أخرى على الأقل غير مرسومة
}
relations-beyond-short = { $count ->
    [one] أخرى واحدة
    [two] أخريان
    [few] { $count } أخرى
    [many] { $count } أخرى
   *[other] { $count } أخرى
}
relations-beyond-short-least = { $count ->
    [one] أخرى واحدة على الأقل
    [two] أخريان على الأقل
    [few] { $count } أخرى على الأقل
    [many] { $count } أخرى على الأقل
   *[other] { $count } أخرى على الأقل
}
relations-listed-who = { $who } في «{ $what }»
relations-listed-to = { $words }: { $other }
relations-victim-of = ضحية { $act }
relations-tie-victim = ضحية
relations-tie-perpetrator = مرتكب مزعوم
relations-tie-told-by = مصدر الرواية
relations-tie-given-by = مصدر الدليل
relations-tie-concerns = يخصّه
relations-tie-supports = يسند
relations-tie-made-from = مأخوذ من
relations-tie-part-of = جزء من
relations-tie-adds-to = إضافة إلى
relations-tie-of-event = من هذا الحدث
relations-tie-at-place = في هذا المكان
relations-tie-names = يسمّي
relations-key = الخط المتصل يمتد من الوسط إلى الخارج، والمتقطّع صلات أخرى بين المعروض.
relations-source = مصدر ({ $who })
