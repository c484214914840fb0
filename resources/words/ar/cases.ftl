# القضايا وما ينتمي إلى كل منها.

desk-rail-cases = القضايا
cases-title = القضايا
cases-first-title = من هنا البداية
cases-step-first = { $number }. { $what }
cases-first-case = بدء قضية
cases-first-case-why = قصة واحدة أو حملة واحدة أو ملف عمل واحد. العنوان يكفي؛ وتجد الشهادات والأشخاص والأدلة مكانها فيها.
cases-first-testimony = تدوين ما يقوله أحدهم
cases-first-testimony-why = عشرة أسطر بكلمات من يروي. لا استمارة يجب ملؤها، وكل كلمة تُحفظ مشفّرة لحظة كتابتها.
cases-first-consent = السؤال عمّا يجوز فعله بها
cases-first-consent-why = لا يخرج شيء من هذه الخزنة قبل أن يوافق الشخص على من يتسلمه ولأي غرض.
cases-first-kept = زر F12 يقفل في أي لحظة؛ ولا يضيع شيء مما كُتب.
cases-count = { $count ->
    [one] قضية واحدة
    [two] قضيتان
    [few] { $count } قضايا
    [many] { $count } قضية
   *[other] { $count } قضية
}
cases-testimonies = { $count ->
    [0] لا شهادة بعد
    [one] شهادة واحدة
    [two] شهادتان
    [few] { $count } شهادات
    [many] { $count } شهادة
   *[other] { $count } شهادة
}
cases-changed = آخر تغيير { $when }
cases-changed-itself = آخر تغيير في القضية نفسها { $when }
cases-untitled = قضية بلا عنوان
cases-new = قضية جديدة
cases-new-tip = بدء قضية (Ctrl+N)
cases-new-title = عنوان القضية
cases-new-place = مثلًا: المقاعد المكسورة
cases-new-wanted = ما زال ناقصًا: العنوان.
cases-new-cancel = إلغاء
cases-new-help = اسم قصير يدلّك عليها. من دون اسم أحد.
cases-begin = بدء القضية
cases-without = شهادات بلا قضية
cases-without-count = { $count ->
    [one] شهادة واحدة بلا قضية
    [two] شهادتان بلا قضية
    [few] { $count } شهادات بلا قضية
    [many] { $count } شهادة بلا قضية
   *[other] { $count } شهادة بلا قضية
}

case-title = عنوان القضية
case-title-tip = عنوان القضية؛ تُغيّره الكتابة فيه
case-list = ما تتكوّن منه القضية
case-count-testimony = { $count ->
    [one] شهادة واحدة
    [two] شهادتان
    [few] { $count } شهادات
    [many] { $count } شهادة
   *[other] { $count } شهادة
}
case-count-evidence = { $count ->
    [one] دليل واحد
    [two] دليلان
    [few] { $count } أدلة
    [many] { $count } دليلًا
   *[other] { $count } دليل
}
case-count-person = { $count ->
    [one] شخص واحد
    [two] شخصان
    [few] { $count } أشخاص
    [many] { $count } شخصًا
   *[other] { $count } شخص
}
case-count-group = { $count ->
    [one] مجموعة واحدة
    [two] مجموعتان
    [few] { $count } مجموعات
    [many] { $count } مجموعة
   *[other] { $count } مجموعة
}
case-count-event = { $count ->
    [one] حدث واحد
    [two] حدثان
    [few] { $count } أحداث
    [many] { $count } حدثًا
   *[other] { $count } حدث
}
case-count-proceeding = { $count ->
    [one] إجراء واحد
    [two] إجراءان
    [few] { $count } إجراءات
    [many] { $count } إجراءً
   *[other] { $count } إجراء
}
case-count-action = { $count ->
    [one] تحرّك واحد
    [two] تحرّكان
    [few] { $count } تحرّكات
    [many] { $count } تحرّكًا
   *[other] { $count } تحرّك
}
case-count-referral = { $count ->
    [one] إحالة واحدة
    [two] إحالتان
    [few] { $count } إحالات
    [many] { $count } إحالة
   *[other] { $count } إحالة
}
case-count-risk = { $count ->
    [one] تقييم مخاطر واحد
    [two] تقييما مخاطر
    [few] { $count } تقييمات مخاطر
    [many] { $count } تقييم مخاطر
   *[other] { $count } تقييم مخاطر
}
case-count-assessment = { $count ->
    [one] تقييم واحد
    [two] تقييمان
    [few] { $count } تقييمات
    [many] { $count } تقييمًا
   *[other] { $count } تقييم
}
case-count-review-note = { $count ->
    [one] ملاحظة مراجعة واحدة
    [two] ملاحظتا مراجعة
    [few] { $count } ملاحظات مراجعة
    [many] { $count } ملاحظة مراجعة
   *[other] { $count } ملاحظة مراجعة
}
case-export = إرسال
case-export-tip = ما يمكن أن يخرج ولماذا، قبل أن يخرج شيء
case-is-withdrawn = سُحبت هذه القضية: لن يخرج منها شيء بعد الآن.
case-is-foreign = وردت هذه القضية من شخص آخر. يصبح تغيير عنوانها تعديلًا يمكنه قبوله.
case-part-overview = نظرة عامة
case-part-testimonies = الشهادات
case-part-evidence = الأدلة
case-part-people = الأشخاص
case-part-events = الأحداث
case-part-relations = الصلات
case-part-timeline = الخط الزمني
case-part-proceedings = الإجراءات
case-part-actions = التحرّكات
case-part-exports = المُرسَل
case-go-to = هذه القضية: { $part }
case-new-testimony = شهادة جديدة
case-new-evidence = إضافة ملفات
case-new-person = إضافة شخص
case-new-group = إضافة مجموعة
case-new-event = حدث جديد
case-new-proceeding = إجراء جديد
case-new-action = تحرّك جديد
case-new-referral = إحالة جديدة
case-new-risk = تقييم مخاطر جديد
case-new-assessment = تقييم جديد
case-new-review-note = ملاحظة مراجعة جديدة
case-tip-new = { $what } (Ctrl+N)
case-empty-testimony = ما قاله أحدهم: عشرة أسطر تكفي. ثم يجد الأشخاص والموافقة والأدلة مكانهم بجانبه.
case-empty-evidence = مكان الصور والفيديو والتسجيلات والوثائق هنا. يمكن إضافة الملفات أو إفلاتها في أي موضع من هذه الصفحة: يُشفَّر كل ملف عند دخوله ولا يُغيَّر أبدًا.
case-empty-person = كل من تذكره شهادة أو حدث في هذه القضية يظهر هنا تلقائيًا. ويمكنك إضافة أحدهم قبل ذلك باسم مستعار لا يدل عليه.
case-empty-group = منظمة أو جهاز أو وحدة أو جماعة: فاعلةً كانت أو متضررة.
case-empty-event = الحدث ما وقع في زمان ومكان، والأفعال التي كوّنته: من فعل ماذا بمن. تُكتب الشهادة أولًا، ثم يُدوَّن هنا ما يُستفاد منها.
case-empty-proceeding = استدعاء أو تهمة أو جلسة أو حكم: كل خطوة من السلطات ضد شخص إجراء. وإن كان له تاريخ ذكّرت به النظرة العامة.
case-empty-action = ما فُعل حيال ذلك: رسالة أو شكوى أو زيارة أو تقرير. وإن كان للخطوة التالية تاريخ ذكّرت بها النظرة العامة.
case-empty-referral = مساعدة عُرضت على أحدهم أو رُتّبت له: رعاية طبية أو محاماة أو مكان آمن.
case-empty-risk = من قد يتأذى من هذا العمل، وممن، وما الذي يُفعل حيال ذلك.
case-empty-assessment = إلى أي حد يمكن الاعتماد على مصدر وما يقوله، ولماذا.
case-empty-review-note = ما يريد من راجع هذا العمل أن يتغير فيه.
case-empty-export = لم يخرج شيء من هذه القضية من هذه الخزنة. وقبل أن يخرج شيء يُعرض ما يجوز خروجه، ولماذا يبقى الباقي.
case-drop-here = تدخل الملفات بإفلاتها هنا
case-people = أشخاص القضية
case-people-count = { $count ->
    [one] شخص أو مجموعة واحدة
    [two] اثنان من الأشخاص والمجموعات
    [few] { $count } أشخاص ومجموعات
    [many] { $count } من الأشخاص والمجموعات
   *[other] { $count } من الأشخاص والمجموعات
}
case-people-coming = { $count ->
    [0] جارٍ البحث عمن تذكرهم هذه القضية …
   *[other] { $count } حتى الآن، والبحث مستمر …
}
case-exports-count = { $count ->
    [one] حزمة واحدة
    [two] حزمتان
    [few] { $count } حزم
    [many] { $count } حزمة
   *[other] { $count } حزمة
}
case-exports-note = ما خرج لا يمكن استرداده.
case-exports-some = { $count ->
    [one] في قضية بهذا الحجم لا يُنظر هنا إلا في آخر سجل تغيّر.
    [two] في قضية بهذا الحجم لا يُنظر هنا إلا في آخر سجلين تغيّرا.
    [few] في قضية بهذا الحجم لا يُنظر هنا إلا في آخر { $count } سجلات تغيّرت.
    [many] في قضية بهذا الحجم لا يُنظر هنا إلا في آخر { $count } سجلًا تغيّرت.
   *[other] في قضية بهذا الحجم لا يُنظر هنا إلا في آخر { $count } سجل تغيّرت.
}
case-export-unsaid = حزمة
case-export-what = ما خرج في الحزمة
case-export-what-to = ما خرج: { $to }
case-export-withdrawn-consents = { $count ->
    [one] سُحبت بعد ذلك موافقة واحدة
    [two] سُحبت بعد ذلك موافقتان
    [few] سُحبت بعد ذلك { $count } موافقات
    [many] سُحبت بعد ذلك { $count } موافقة
   *[other] سُحبت بعد ذلك { $count } موافقة
}
case-export-withdrawn-records = { $count ->
    [one] سُحب بعد ذلك سجل واحد
    [two] سُحب بعد ذلك سجلان
    [few] سُحبت بعد ذلك { $count } سجلات
    [many] سُحب بعد ذلك { $count } سجلًا
   *[other] سُحب بعد ذلك { $count } سجل
}
case-export-perhaps = ربما: توقف HRDoc أثناء كتابتها
case-export-records = { $count ->
    [one] سجل واحد من هذه القضية
    [two] سجلان من هذه القضية
    [few] { $count } سجلات من هذه القضية
    [many] { $count } سجلًا من هذه القضية
   *[other] { $count } سجل من هذه القضية
}
case-next = ما التالي
case-next-nothing = لا شيء بانتظارك هنا.
case-next-first = البداية مما قاله أحدهم. وكل ما عداه يمكن أن يأتي لاحقًا وبأي ترتيب.
case-next-consent = طلب الموافقة
case-next-consent-count = { $count ->
    [one] شهادة واحدة لم يُسأل أحد بعد عمّا يجوز فعله بها
    [two] شهادتان لم يُسأل أحد بعد عمّا يجوز فعله بهما
    [few] { $count } شهادات لم يُسأل أحد بعد عمّا يجوز فعله بها
    [many] { $count } شهادة لم يُسأل أحد بعد عمّا يجوز فعله بها
   *[other] { $count } شهادة لم يُسأل أحد بعد عمّا يجوز فعله بها
}
case-next-event = تدوين من فعل ماذا بمن
case-next-event-why = توجد شهادات ولا يوجد حدث بعد
case-next-seal = ختم ما اكتمل
case-next-seal-count = { $count ->
    [one] مسودة واحدة لم تُختم بعد
    [two] مسودتان لم تُختما بعد
    [few] { $count } مسودات لم تُختم بعد
    [many] { $count } مسودة لم تُختم بعد
   *[other] { $count } مسودة لم تُختم بعد
}
case-late-due = متأخر: { $day }
case-due-appeal = آخر يوم للطعن
case-due-referral = السؤال عمّا آلت إليه المساعدة
case-due-case = الخطوة التالية في القضية
case-due-hearing = جلسة أو خطوة من السلطات
case-due-step = الخطوة التالية في تحرّك
case-due-review = السؤال من جديد عن موافقة
case-due-risk = النظر في المخاطر من جديد
case-due-promise = الوفاء بوعد لمن أدلى بشهادة
case-summary = الملخص
case-summary-place = عمّ تدور هذه القضية، في بضع جمل
case-summary-none = لم يُكتب شيء.
case-status = الحالة
case-status-unsaid = لم تُذكر
case-latest = آخر ما تغيّر
case-details = كل تفاصيل القضية

state-draft = مسودة غير مختومة
state-sealed = { $kind ->
    [case] مختومة
    [testimony] مختومة
    [consent] مختومة
    [group] مختومة
    [review-note] مختومة
    [referral] مختومة
   *[other] مختوم
}
state-changed = مسودة بعد إصدار مختوم
state-withdrawn = { $kind ->
    [case] مسحوبة
    [testimony] مسحوبة
    [consent] مسحوبة
    [group] مسحوبة
    [review-note] مسحوبة
    [referral] مسحوبة
   *[other] مسحوب
}
state-incomplete = { $kind ->
    [case] ناقصة
    [testimony] ناقصة
    [consent] ناقصة
    [group] ناقصة
    [review-note] ناقصة
    [referral] ناقصة
   *[other] ناقص
}

sealed-by-self = ختمته أنت
sealed-by-contact = ختمه { $name }
sealed-by-unknown = ختمه شخص ليست بطاقته هنا
sealed-by-withheld = مختوم؛ اسم الخاتم محجوب
sealed-withdrawal = سحب
