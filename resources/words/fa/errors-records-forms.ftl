# What can be wrong with forms, vocabularies, fields and dates.

error-form-invalid = تعریف یک فرم خوانده نمی‌شود: { $rule }.
    .todo = از نویسندهٔ فرم بخواهید آن را درست کند؛ چیزی تغییر نکرد.

error-vocabulary-invalid = تعریف یک فهرست واژه‌ها خوانده نمی‌شود: { $rule }.
    .todo = از نویسندهٔ فهرست بخواهید آن را درست کند؛ چیزی تغییر نکرد.

error-unknown-kind = گونه‌ای از سند به نام { $kind } وجود ندارد.
    .todo = یکی از این‌ها را به کار ببرید: case، person، group، place، event، testimony، consent، evidence، proceeding، action، assessment، review-note، risk، referral.

error-unknown-vocabulary = فهرست واژه‌هایی به نام { $vocabulary } وجود ندارد.
    .todo = املای نام فهرست را بررسی کنید.

error-unknown-field = این فرم خانه‌ای به نام { $field } ندارد.
    .todo = املای نام را بررسی کنید؛ چیزی نوشته نشد.

error-invalid-field =
    { $rule ->
        [answer] مقدار { $field } می‌گوید چرا پاسخی نیست، اما نه به یکی از شکل‌هایی که HRDoc می‌شناسد: unknown، refused، not-asked.
        [text] مقدار { $field } باید متن باشد.
        [too-long] مقدار { $field } برای یک سند بیش از اندازه بلند است.
        [broken-text] متن { $field } نویسه‌های خرابی دارد که نمی‌توان نگه داشت.
        [integer] مقدار { $field } باید عدد صحیح باشد.
        [range] عدد { $field } بیش از اندازه کوچک یا بزرگ است.
        [boolean] مقدار { $field } باید true یا false باشد.
        [date] مقدار { $field } باید تاریخ باشد: همان‌گونه که گفته شده، یا شیئی با as_stated.
        [calendar] تقویم { $field } هیچ‌یک از gregorian، solar-hijri و islamic-civil نیست.
        [edtf] مقدار { $field } تاریخی به شیوهٔ EDTF که HRDoc بتواند بخواند نیست.
        [order] نخستین روز { $field } پس از آخرین روز آن است.
        [code] مقدار { $field } باید کدی از یک فهرست باشد.
        [unknown-code] کد { $field } در فهرست آن نیست.
        [record-id] مقدار { $field } باید شناسهٔ یک سند باشد.
        [list] مقدار { $field } باید فهرست باشد.
        [object] مقدار { $field } باید شیئی با بخش‌های نام‌دار باشد.
        [sha256] مقدار { $field } باید هش SHA-256 باشد: ۶۴ رقم و حرف کوچک (0 تا 9 و a تا f).
        [grant-members] اجازهٔ { $field } باید دقیقاً purpose، recipient، identity، scope و until داشته باشد.
        [grant-purpose] هدف اجازهٔ { $field } یکی از P1 تا P15 نیست.
        [grant-recipient] گیرندهٔ اجازهٔ { $field } از دسته‌های شناخته‌شده نیست، یا آنچه پس از آن آمده اثر انگشت کارت نیست.
        [grant-identity] سطح هویت در اجازهٔ { $field } یکی از I0 تا I4 نیست.
        [grant-scope] دامنهٔ اجازهٔ { $field } قابل فهم نیست.
        [grant-until] آخرین روز اجازهٔ { $field } باید روزی مانند ⁦2030-12-31⁩ یا null باشد.
       *[other] مقدار { $field } با این خانه از فرم سازگار نیست: { $rule }.
    }
    .todo = این مقدار را درست کنید و دوباره تلاش کنید؛ چیزی نوشته نشد.

error-impossible-date = تاریخ { $field } در تقویم خود وجود ندارد.
    .todo = آن را درست کنید، یا برای آنکه همان‌گونه که گفته شده بماند، آن را به این شکل بنویسید: ⁦{"{"}"as_stated": "…"{"}"}⁩

error-day-outside-calendar = در تقویم { $calendar } چنین روزی نیست ({ $rule }).
    .todo = روز و ماه و سال را بررسی کنید، یا تاریخ را فقط همان‌گونه که گفته شده نگه دارید.

error-edtf-refused = این تاریخ به شیوهٔ EDTF که HRDoc بتواند بخواند نیست ({ $rule }).
    .todo = شیوهٔ نوشتن را درست کنید، یا تاریخ را فقط همان‌گونه که گفته شده نگه دارید.
