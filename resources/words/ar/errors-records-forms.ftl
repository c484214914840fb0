# What can be wrong with forms, vocabularies, fields and dates.

error-form-invalid = تعذّرت قراءة تعريف استمارة: { $rule }.
    .todo = اطلب ممن كتب الاستمارة أن يصحّحها؛ لم يتغيّر شيء.

error-vocabulary-invalid = تعذّرت قراءة تعريف قائمة مصطلحات: { $rule }.
    .todo = اطلب ممن كتب القائمة أن يصحّحها؛ لم يتغيّر شيء.

error-unknown-kind = لا يوجد نوع من السجلات اسمه { $kind }.
    .todo = استخدم أحد هذه الأنواع: case، person، group، place، event، testimony، consent، evidence، proceeding، action، assessment، review-note، risk، referral.

error-unknown-vocabulary = لا توجد قائمة مصطلحات اسمها { $vocabulary }.
    .todo = تحقّق من كتابة اسم القائمة.

error-unknown-field = لا يوجد في الاستمارة حقل اسمه { $field }.
    .todo = تحقّق من كتابة اسم الحقل؛ لم يُكتب شيء.

error-invalid-field = قيمة { $field } لا تناسب حقلها: { $rule }.
    .todo = صحّح هذه القيمة وأعد المحاولة؛ لم يُكتب شيء.

error-impossible-date = التاريخ في { $field } غير موجود في تقويمه.
    .todo = صحّحه، أو احفظ الكلمات كما قيلت بكتابتها على شكل {"{"}"as_stated": "…"{"}"}.

error-day-outside-calendar = لا يمكن تحديد هذا اليوم في التقويم { $calendar }: { $rule }.
    .todo = تحقّق من اليوم والشهر والسنة، أو احفظ التاريخ كما ذُكر فقط.

error-edtf-refused = هذا ليس تاريخًا بصيغة EDTF التي يقرؤها HRDoc: { $rule }.
    .todo = صحّح الصيغة، أو احفظ التاريخ كما ذُكر فقط.
