# What can be wrong with forms, vocabularies, fields and dates.

error-form-invalid = تعریف یک فرم خوانده نمی‌شود: { $rule }.
    .todo = از نویسندهٔ فرم بخواهید آن را اصلاح کند؛ چیزی تغییر نکرد.

error-vocabulary-invalid = تعریف یک فهرست واژه‌ها خوانده نمی‌شود: { $rule }.
    .todo = از نویسندهٔ فهرست بخواهید آن را اصلاح کند؛ چیزی تغییر نکرد.

error-unknown-kind = نوعی از سند به نام { $kind } وجود ندارد.
    .todo = یکی از این‌ها را به کار ببرید: case، person، group، place، event، testimony، consent، evidence، proceeding، action، assessment، review-note، risk، referral.

error-unknown-vocabulary = فهرست واژه‌هایی به نام { $vocabulary } وجود ندارد.
    .todo = املای نام فهرست را بررسی کنید.

error-unknown-field = این فرم بخشی به نام { $field } ندارد.
    .todo = املای نام را بررسی کنید؛ چیزی نوشته نشد.

error-invalid-field = مقدار { $field } با این بخش از فرم سازگار نیست: { $rule }.
    .todo = این مقدار را اصلاح و دوباره تلاش کنید؛ چیزی نوشته نشد.

error-impossible-date = تاریخ { $field } در تقویم خود وجود ندارد.
    .todo = آن را اصلاح کنید، یا برای نگه‌داشتن همان گفته آن را به شکل {"{"}"as_stated": "…"{"}"} بنویسید.

error-day-outside-calendar = تقویم { $calendar } چنین روزی را به دست نمی‌دهد: { $rule }.
    .todo = روز و ماه و سال را بررسی کنید، یا تاریخ را فقط همان‌گونه که گفته شده نگه دارید.

error-edtf-refused = این تاریخ به آن نگارش EDTF که HRDoc می‌خواند نیست: { $rule }.
    .todo = نگارش را اصلاح کنید، یا تاریخ را فقط همان‌گونه که گفته شده نگه دارید.
