# التحقق من حزمة، بخزنة أو من دونها، وقراءة ما فيها.

desk-rail-verdict = التحقق من حزمة
verdict-leave = رجوع
verdict-title = التحقق من حزمة
verdict-about = هنا يُعرف هل الحزمة كاملة ومن وقّعها، ثم يُقرأ ما فيها. لا يخرج شيء من هذا الحاسوب ولا يُكتب عليه شيء.
verdict-drop = يمكن إفلات حزمة في أي مكان من هذه الصفحة. ومن الحزمة المقسّمة التي تنتهي أسماء أجزائها بـ 001 و002 وما يليها يكفي أي جزء.
verdict-choose = اختيار حزمة
verdict-more = أشياء أخرى للتحقق
verdict-fingerprint = بصمة المُرسِل
verdict-fingerprint-help = إن وصلتك عبر طريق غير الحزمة، كالهاتف: كلماتها، أو مجموعات الأرقام والحروف.
verdict-authorities = جهات الختم الزمني
verdict-authorities-choose = اختيار ملف
verdict-authorities-none = ترك
verdict-authorities-help = الشهادات الرقمية لجهات موثوق بها لديك في أمر الوقت. أما الختم الزمني نفسه فيُبحث عنه بجانب الحزمة.
verdict-checking = التحقق من الحزمة
verdict-listing = قراءة قائمة السجلات

verdict-locked = هذه الحزمة مشفَّرة
verdict-key-about = صُنعت لمفتاح شخص ما. يلزم الملف الذي فيه ذلك المفتاح.
verdict-key-not-vault = لم تُصنع لهذه الخزنة. إن كان لديك المفتاح الذي صُنعت له فيلزم ملفه.
verdict-key-help = ملف نصي فيه سطر يبدأ بـ AGE-SECRET-KEY، يُقرأ ولا يُحفظ.
verdict-key-choose = اختيار ملف المفتاح
verdict-key-wrong = هذا المفتاح لا يفتح الحزمة: صُنعت لمفتاح آخر. يُرجى سؤال المُرسِل لأي مفتاح صُنعت.
verdict-passphrase = عبارة مرور الحزمة
verdict-passphrase-about = أُغلقت بعبارة مرور. تُكتب كما قالها المُرسِل تمامًا.
verdict-passphrase-open = فتح الحزمة
verdict-passphrase-wrong = لا تفتح عبارة المرور هذه الحزمة. ربما السبب الأحرف الكبيرة أو لغة لوحة المفاتيح؛ ويمكن الطلب من المُرسِل أن يعيد قولها.

verdict-cause-no-bundle = هذا الملف ليس حزمة.
verdict-cause-damaged = هذه الحزمة تالفة.
verdict-cause-altered = غُيِّرت هذه الحزمة بعد صنعها.
verdict-cause-too-new = تحتاج هذه الحزمة إلى HRDoc أحدث.
verdict-cause-other = تعذّر التحقق من هذه الحزمة.
verdict-nothing-shown = لم يُتحقق من شيء، فلا يُعرض شيء.
verdict-again = التحقق من حزمة أخرى

verdict-holds-signed = سليمة. وقّعها { $name }، وقد قارنت بصمته.
verdict-holds-typed = سليمة. التوقيع بالبصمة التي أُدخلت.
verdict-where = أين الخلل
verdict-todo = ما العمل
verdict-todo-fails = لا يُعتمد على شيء فيها؛ ولا يُعرض أي من سجلاتها. تُقرأ الأسطر أعلاه على المُرسِل وتُطلب نسخة جديدة عبر طريق آخر. فإن لم تسلم هي أيضًا فقد يكون أحدهم يغيّرها في الطريق.
verdict-todo-not-for-you = يُرجى سؤال المُرسِل هل هذه الحزمة لك، وطلب واحدة منه لمفتاحك.
verdict-unknown-title = من وقّعها؟
verdict-unknown-about = شخص ليست بطاقته لديك. بصمة الموقِّع أدناه. ليست موثوقة لمجرد أنها مكتوبة هنا: تؤخذ من المُرسِل عبر طريق آخر، كالهاتف، وتُقارن.
verdict-compare = تلقيت البصمة
verdict-steps = ما جرى التحقق منه
verdict-step-figures = بالأرقام
verdict-marks = موضعه، لمن يساعد في هذا: { $marks }
verdict-step-others = { $count ->
    [one] عرض واحد آخر
    [two] عرض اثنين آخرين
    [few] عرض { $count } أخرى
    [many] عرض { $count } أخرى
   *[other] عرض { $count } أخرى
}
verdict-browse = قراءة سجلاتها
verdict-facts = عن هذه الحزمة
verdict-fact-signer = وقّعها
verdict-fact-fingerprint = البصمة
verdict-fact-purpose = صُنعت من أجل
verdict-fact-created = تاريخ صنعها كما يقول الموقِّع
verdict-fact-records = السجلات
verdict-fact-files = الملفات
verdict-fact-size = الحجم
verdict-fact-withheld = المواضع المحجوبة، بجواب أو فارغة
verdict-fact-id = رقم الحزمة

verdict-back = نتيجة التحقق
verdict-kinds = نوع السجل
verdict-all-kinds = كل السجلات ({ $count })
verdict-of-kind = { $kind } ({ $count })
verdict-records = سجلات الحزمة
verdict-record = السجل
verdict-untitled = بلا عنوان
verdict-title-withheld = العنوان محجوب
verdict-told-by = { $title }: { $file }
verdict-record-withdrawn = { $kind ->
    [case] مسحوبة
    [testimony] مسحوبة
    [consent] مسحوبة
    [group] مسحوبة
    [review-note] مسحوبة
    [referral] مسحوبة
   *[other] مسحوب
}
verdict-record-amended = ممن لم يبدأه
verdict-record-withheld = { $count ->
    [one] موضع محجوب واحد
    [two] موضعان محجوبان
    [few] { $count } مواضع محجوبة
    [many] { $count } موضعًا محجوبًا
   *[other] { $count } موضع محجوب
}
verdict-withheld-because = محجوب هنا: { $reasons }
verdict-file-unnamed = ملف اسمه محجوب
verdict-file-absent = ليس في هذه الحزمة
verdict-file-hash = SHA-256 { $hash }
verdict-file-save = حفظ نسخة
verdict-file-saving = حفظ نسخة
verdict-file-saved = حُفظت النسخة. وهي غير مشفَّرة.
verdict-file-caution = النسخة غير مشفَّرة وقد يكون الملف ضارًا: الأفضل فتحه على حاسوب لا شيء آخر عليه.

verdict-take-in = إدخال إلى الخزنة
verdict-previewing = النظر في ما تحمله
verdict-taking-in = إدخال الحزمة
verdict-take-in-title = إدخال هذه الحزمة إلى الخزنة؟
verdict-take-in-about = ما لديك يبقى: لا يُستبدل شيء، وإدخال الحزمة نفسها مرتين لا يغيّر شيئًا.
verdict-take-in-now = إدخال
verdict-take-in-not = العودة إلى نتيجة التحقق
verdict-taken = الحزمة في الخزنة.
verdict-to-inbox = الذهاب إلى الوارد
verdict-accept-unknown = تُدخَل مع أن من وقّعها غير معروف لي
verdict-in-unknown = لم يوقّع هذه الحزمة أحد من جهات اتصالك. هي سليمة، لكن أي شخص قد يكون صنعها.
verdict-in-new = سجلات جديدة: { $count }
verdict-in-updated = سجلات لديك من قبل وفيها جديد: { $count }
verdict-in-unchanged = سجلات لديك من قبل دون تغيير: { $count }
verdict-in-files = ملفات جديدة: { $count }
verdict-in-conflicts = سجلات صارت تقول أمرين مختلفين: { $count }. تُفتح ويُتخذ القرار حقلًا حقلًا.
verdict-in-amendments = سجلات لها تعديلات ممن لم يبدأها: { $count }. تُعرض إلى جانبها لا مكانها.
verdict-refused-erased = نصوص لا تدخل لأنها مُحيت هنا: { $count }.
verdict-refused-erased-file = ملفات لا تدخل لأنها مُحيت هنا: { $count }.
verdict-refused-contradicts = نصوص لا تدخل لأنها تناقض ما يُعرف عن الإصدار نفسه: { $count }.
