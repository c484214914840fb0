# صفحة الشهادة.

testimony-title = عنوان الشهادة
testimony-title-place = كلمات قليلة من دون اسم
testimony-title-help = كلمات قليلة من دون اسم. ينقلك Enter إلى الرواية.
testimony-untitled = شهادة بلا عنوان
testimony-date = تاريخ المقابلة
testimony-date-help = كما يقولها الناس: ٢٦ تشرين الأول ٢٠٢٤، خريف ٢٠٢٤، الشتاء الماضي. يُحفظ حرفًا بحرف.
testimony-language = لغة الرواية
testimony-language-unsaid = لم تُذكر
testimony-account = الرواية
testimony-account-place = يُكتب هنا ما قيل بالكلمات التي قيل بها. يبدأ Enter فقرة جديدة.
testimony-continue = متابعة الكتابة
testimony-continue-tip = بدء فقرة جديدة (Enter في نهاية الأخيرة)
testimony-gutter = أرقام الفقرات
testimony-source-tip = كيف عُرف هذا (Tab أو Alt+Down، أو الضغط بجانب الفقرة)
testimony-source-of = الفقرة { $number }: { $source }
testimony-source-ask = كيف عُرف؟
testimony-source-unsaid = لم يُذكر
testimony-knows-own-senses = برؤية أو سماع أو معايشة
testimony-knows-told = نقلًا عن شخص
testimony-knows-media = من وسائل الإعلام
testimony-knows-document = من وثيقة
testimony-knows-inference = استنتاجًا
testimony-knows-common-knowledge = كان معروفًا للجميع
testimony-knows-unclear = غير واضح
testimony-menu-undo = تراجع
testimony-menu-redo = إعادة
testimony-menu-cut = قص
testimony-menu-copy = نسخ
testimony-menu-paste = لصق
testimony-menu-select-all = تحديد الكل
testimony-details = عن الشهادة
testimony-details-tip = الموافقة والأدلة والإصدارات (ينتقل F6 بين أجزاء النافذة)
testimony-account-back = العودة إلى الرواية
testimony-paragraph-closed = [محجوب: ليس في هذه النسخة]
testimony-translation-stayed = تبقى الترجمة كاملة مع الفقرة { $number }. يلزم قطعها هناك أيضًا.

testimony-case = القضية
testimony-no-case = لا تنتمي إلى قضية بعد.
testimony-version = هذا الإصدار
testimony-conflict = يقف إصداران جنبًا إلى جنب، ويلزم قرار بينهما.
testimony-waiting = { $count ->
    [one] تعديل واحد من شخص آخر ينتظر.
    [two] تعديلان من آخرين ينتظران.
    [few] { $count } تعديلات من آخرين تنتظر.
    [many] { $count } تعديلًا من آخرين ينتظر.
   *[other] { $count } تعديل من آخرين ينتظر.
}
testimony-earlier = { $count ->
    [one] وإصدار سابق واحد
    [two] وإصداران سابقان
    [few] و{ $count } إصدارات سابقة
    [many] و{ $count } إصدارًا سابقًا
   *[other] و{ $count } إصدار سابق
}
testimony-seal = ختم هذا الإصدار
testimony-seal-tip = توقيع ما هو مكتوب الآن
testimony-seal-help = يوقّعه كما هو الآن. وما يتغيّر لاحقًا يصبح إصدارًا جديدًا.
testimony-empty = ما زال فارغًا، ويمكن أن يبقى كذلك:
testimony-empty-consent = الموافقة
testimony-empty-person = من يتكلم
testimony-empty-date = تاريخ المقابلة
testimony-empty-place = مكان المقابلة
testimony-sealed = خُتمت ووُقّعت
testimony-sealed-with = خُتمت ووُقّعت مع { $what }
testimony-sealed-empty = { $told }. ما زال فارغًا: { $what }
testimony-sealed-kind = { $kind ->
    [evidence] { $count ->
        [one] دليل واحد
        [two] دليلين
        [few] { $number } أدلة
        [many] { $number } دليلًا
       *[other] { $number } دليل
    }
    [person] { $count ->
        [one] شخص واحد
        [two] شخصين
        [few] { $number } أشخاص
        [many] { $number } شخصًا
       *[other] { $number } شخص
    }
    [group] { $count ->
        [one] مجموعة واحدة
        [two] مجموعتين
        [few] { $number } مجموعات
        [many] { $number } مجموعة
       *[other] { $number } مجموعة
    }
   *[other] { $words }: { $number }
}

testimony-is-withdrawn = سُحبت هذه الشهادة: لن يخرج منها شيء بعد الآن، ولا يمكن إلا قراءتها.
testimony-is-incomplete = لم تصل سوى مقترحات لتعديل هذه الشهادة، لا الشهادة نفسها.
testimony-is-conflict = يقف إصداران من هذه الشهادة جنبًا إلى جنب. يُعرض أحدهما للقراءة فقط إلى أن يُتخذ قرار بينهما.
testimony-is-withheld = أجزاء من هذه الرواية محجوبة عنك، فلا يمكن إلا قراءتها.
testimony-is-unusual = كُتبت هذه الرواية بطريقة لا تستطيع هذه الصفحة تغييرها بأمان. لا يمكن هنا إلا قراءتها.
testimony-is-foreign = وردت هذه الشهادة من شخص آخر. ما يتغيّر هنا يصبح تعديلًا يمكنه قبوله، ويبقى إصداره كما هو.

testimony-is-sealed = تاريخ الختم: { $when }.
testimony-is-sealed-once = جرى ختمه.
testimony-is-final = أي تغيير يبدأ إصدارًا جديدًا.
testimony-is-written-on = ما يُكتب الآن يصبح إصدارًا جديدًا، ويبقى الإصدار المختوم كما هو.
testimony-is-changed = إصدار جديد ما زال مسودة. ويبقى الإصدار المختوم في { $when } كما كان.
testimony-begins-version = بالكتابة يبدأ إصدار جديد، ويبقى الإصدار المختوم كما كان.
testimony-change = تغيير: إصدار جديد
testimony-change-tip = متابعة الكتابة. ويبقى المختوم كما كان (Ctrl+E)
testimony-leave = إبقاء كل شيء كما هو
testimony-leave-tip = لم يتغيّر شيء بعد: العودة إلى القراءة دون بدء نسخة
testimony-discard = التخلّص من هذه الشهادة …
testimony-discard-asks = يُحذف نهائيًا كل ما كُتب هنا، ومعه الموافقة والملفات التي بُدئت لأجلها وحدها.
testimony-discard-yes = التخلّص من هذه الشهادة
testimony-discarded = جرى التخلّص من الشهادة.
