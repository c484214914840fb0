# What can be wrong with forms, vocabularies, fields and dates.

error-form-invalid = تعذّرت قراءة تعريف استمارة: { $rule }.
    .todo = يُطلب تصحيحها ممن كتب الاستمارة؛ لم يتغيّر شيء.

error-vocabulary-invalid = تعذّرت قراءة تعريف قائمة مصطلحات: { $rule }.
    .todo = يُطلب تصحيحها ممن كتب القائمة؛ لم يتغيّر شيء.

error-unknown-kind = لا يوجد نوع من السجلات اسمه { $kind }.
    .todo = الأنواع المعروفة: case، person، group، place، event، testimony، consent، evidence، proceeding، action، assessment، review-note، risk، referral.

error-unknown-vocabulary = لا توجد قائمة مصطلحات اسمها { $vocabulary }.
    .todo = يُرجى مراجعة كتابة اسم القائمة.

error-unknown-field = لا يوجد في الاستمارة حقل اسمه { $field }.
    .todo = يُرجى مراجعة كتابة اسم الحقل؛ لم يُكتب شيء.

error-invalid-field =
    { $rule ->
        [answer] تذكر قيمة { $field } سبب غياب الجواب، لكن ليس بإحدى الصيغ التي يعرفها HRDoc: unknown أو refused أو not-asked.
        [text] يجب أن تكون قيمة { $field } نصًّا.
        [too-long] قيمة { $field } أطول مما يتسع له سجل واحد.
        [broken-text] في نص { $field } محارف تالفة لا يمكن حفظها.
        [integer] يجب أن تكون قيمة { $field } عددًا صحيحًا.
        [range] العدد في { $field } أصغر أو أكبر مما يجوز.
        [boolean] يجب أن تكون قيمة { $field } إما true أو false.
        [date] يجب أن تكون قيمة { $field } تاريخًا: الكلمات كما ذُكرت، أو كائنًا فيه as_stated.
        [calendar] تقويم { $field } ليس واحدًا من gregorian أو solar-hijri أو islamic-civil.
        [edtf] قيمة { $field } ليست تاريخًا بصيغة EDTF التي يقرؤها HRDoc.
        [order] أول يوم في { $field } يأتي بعد آخر يوم فيه.
        [code] يجب أن تكون قيمة { $field } رمزًا من قائمة.
        [unknown-code] الرمز في { $field } ليس في قائمته.
        [record-id] يجب أن تكون قيمة { $field } معرّف سجل.
        [list] يجب أن تكون قيمة { $field } قائمة.
        [object] يجب أن تكون قيمة { $field } كائنًا ذا أجزاء مسماة.
        [sha256] يجب أن تكون قيمة { $field } قيمة تجزئة SHA-256 من ٦٤ رقمًا وحرفًا صغيرًا (0 إلى 9 و a إلى f).
        [grant-members] يجب أن يحوي الإذن في { $field } بالضبط purpose و recipient و identity و scope و until.
        [grant-purpose] غرض الإذن في { $field } ليس واحدًا من P1 إلى P15.
        [grant-recipient] متلقّي الإذن في { $field } ليس من الفئات المعروفة، أو أن ما بعده ليس بصمة بطاقة.
        [grant-identity] مستوى الهوية في الإذن في { $field } ليس واحدًا من I0 إلى I4.
        [grant-scope] لا يمكن فهم نطاق الإذن في { $field }.
        [grant-until] يجب أن يكون آخر يوم للإذن في { $field } يومًا مثل ⁦2030-12-31⁩ أو null.
       *[other] قيمة { $field } لا تناسب حقلها: { $rule }.
    }
    .todo = يلزم تصحيح هذه القيمة ثم المحاولة من جديد؛ لم يُكتب شيء.

error-impossible-date = التاريخ في { $field } غير موجود في تقويمه.
    .todo = يلزم تصحيحه، أو حفظ الكلمات كما قيلت بكتابتها على هذا الشكل: ⁦{"{"}"as_stated": "…"{"}"}⁩

error-day-outside-calendar = لا يوجد هذا اليوم في التقويم { $calendar } ({ $rule }).
    .todo = يُرجى مراجعة اليوم والشهر والسنة، أو حفظ التاريخ كما ذُكر فقط.

error-edtf-refused = هذا ليس تاريخًا بصيغة EDTF التي يقرؤها HRDoc ({ $rule }).
    .todo = يلزم تصحيح الصيغة، أو حفظ التاريخ كما ذُكر فقط.
