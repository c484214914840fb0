error-no-such-record = سندی با شناسهٔ { $record } در این گاوصندوق نیست.
    .todo = فهرست سندها را ببینید: hrdoc list VAULT
error-no-such-kind = گونه‌ای از سند به نام { $kind } وجود ندارد.
    .todo = یکی از این‌ها را به کار ببرید: { $known }.
error-not-evidence = سند { $record } در این گاوصندوق فایلی ندارد.
    .todo = شناسهٔ مدرکی را بدهید که فایلش اینجاست.
error-not-sealed = سند { $record } هیچ‌گاه مُهر نشده است.
    .todo = نخست آن را مُهر کنید: hrdoc seal VAULT ID
error-form-unknown = فرمی که سند { $record } با آن پر شده در این گاوصندوق نیست.
    .todo = بسته‌ای را که سند با آن آمده دوباره وارد کنید.
error-conflict-unresolved = سند { $record } دو نگارش دارد که در این خانه‌ها با هم فرق دارند: { $fields }.
    .todo = برای هر یک از این خانه‌ها در همین دستور edit مقداری بدهید.
error-export-refused = { $count ->
    [one] سند { $record } اجازهٔ بیرون رفتن ندارد ({ $reason }).
   *[other] { $count } سند اجازهٔ بیرون رفتن ندارند؛ نخستین آن‌ها { $record } است ({ $reason }).
}
    .todo = همه را با ‎--dry-run ببینید، رضایتی را که نیست ثبت کنید، یا این‌ها را با ‎--only-covered کنار بگذارید.
error-nothing-leaves = سندی که اجازهٔ بیرون رفتن داشته باشد نماند.
    .todo = با ‎--dry-run ببینید چه کم است.
error-no-such-contact = کارتی با نام { $name } نگه داشته نشده است.
    .todo = یکی نگه دارید: hrdoc trust VAULT CARD --as NAME --class CLASS
error-contact-revoked = دیگر به کارت { $name } اعتماد نمی‌شود.
    .todo = کارت تازه‌ای بخواهید و آن را با نامی دیگر نگه دارید.
error-fingerprint-differs = اثر انگشتی که نوشتید از آنِ این کارت نیست.
    .todo = این کارت را به کار نبرید. از راهی دیگر از صاحبش بپرسید.
error-no-such-class = { $value } از دسته‌های گیرندگان نیست.
    .todo = یکی از این‌ها را به کار ببرید: { $known }.
error-no-such-purpose = { $value } از هدف‌ها نیست.
    .todo = یکی از P1 تا P14 را به کار ببرید.
error-no-such-identity-level = { $value } از سطح‌های هویت نیست.
    .todo = یکی از I0 تا I4 را به کار ببرید.
error-bundle-refused = بسته درست نیست: گام { $step } نادرست است. چیزی وارد نشد.
    .todo = با این دستور ببینید چه ایرادی دارد: hrdoc verify FILE --vault VAULT، و از فرستنده نسخهٔ دیگری بخواهید.
error-sender-unknown = بسته سالم است، اما کارت امضاکننده‌اش را ندارید. چیزی وارد نشد.
    .todo = کارتش را با hrdoc trust نگه دارید، یا با ‎--accept-unknown با همین حال واردش کنید.
error-passphrase-too-short = این گذرواژه کوتاه‌تر از آن است که از چیزی محافظت کند.
    .todo = دست‌کم { $least } حرف به کار ببرید؛ پنج شش واژه که کسی حدس نزند از همه بهتر است.
error-passphrases-differ = دو گذرواژه یکی نیستند.
    .todo = دوباره تلاش کنید.
error-secret-file-invalid = فایل گذرواژه متن ساده نیست.
    .todo = آن را به شکل متن UTF-8 ذخیره کنید، با گذرواژه در سطر نخست.
error-source-missing = { $what ->
    [passphrase] فایل گذرواژه وجود ندارد.
    [fields] فایل خانه‌های سند وجود ندارد.
    [card] فایل کارت وجود ندارد.
    [key] فایل کلید وجود ندارد.
    [certificates] فایل گواهی‌ها وجود ندارد.
    [bundle] بستهٔ شمارهٔ { $position } وجود ندارد.
   *[file] فایل شمارهٔ { $position } وجود ندارد.
}
    .todo = نام آن را بررسی کنید و دوباره تلاش کنید.
error-source-unreadable = { $what ->
    [passphrase] فایل گذرواژه خوانده نمی‌شود.
    [fields] فایل خانه‌های سند خوانده نمی‌شود.
    [card] فایل کارت خوانده نمی‌شود.
    [key] فایل کلید خوانده نمی‌شود.
    [certificates] فایل گواهی‌ها خوانده نمی‌شود.
    [timestamp] فایل مُهر زمانی کنار بسته خوانده نمی‌شود.
    [bundle] بستهٔ شمارهٔ { $position } خوانده نمی‌شود.
   *[file] فایل شمارهٔ { $position } خوانده نمی‌شود.
}
    .todo = بررسی کنید که واقعاً فایل باشد، نه پوشه یا دستگاه، و اجازهٔ خواندنش را داشته باشید.
error-source-too-large = { $what ->
    [passphrase] فایل گذرواژه بیش از اندازه بزرگ است؛ حداکثر { $most } بایت خوانده می‌شود.
    [fields] خانه‌های سند بیش از اندازه بزرگ‌اند؛ حداکثر { $most } بایت خوانده می‌شود.
    [card] فایل کارت بیش از اندازه بزرگ است؛ حداکثر { $most } بایت خوانده می‌شود.
    [key] فایل کلید بیش از اندازه بزرگ است؛ حداکثر { $most } بایت خوانده می‌شود.
    [certificates] فایل گواهی‌ها بیش از اندازه بزرگ است؛ حداکثر { $most } بایت خوانده می‌شود.
   *[file] این فایل بزرگ‌تر از آن است که باید باشد؛ حداکثر { $most } بایت خوانده می‌شود.
}
    .todo = بررسی کنید که فایل درست را داده باشید.
error-output-exists = در جایی که باید نوشته شود از پیش چیزی هست.
    .todo = نام دیگری انتخاب کنید؛ روی هیچ چیز نوشته نمی‌شود.
error-output-refused = اینجا نمی‌توان نوشت.
    .todo = ببینید که پوشه وجود دارد و اجازهٔ نوشتن در آن را دارید.
error-input-not-fields = { $rule ->
    [too-large] خانه‌های سند بیش از اندازه بزرگ‌اند.
    [utf-8] خانه‌های سند متن UTF-8 نیستند.
    [syntax] خانه‌های سند JSON نیستند.
    [member-twice] در خانه‌های سند یک نام دو بار آمده است.
    [number] در خانه‌های سند عددی هست که همهٔ برنامه‌ها آن را یکسان نمی‌خوانند.
    [string] در خانه‌های سند نویسه‌های خرابی هست که نمی‌توان نگه داشت.
    [depth] خانه‌های سند بیش از اندازه تودرتو هستند.
   *[type] خانه‌های سند JSON هستند، اما نه یک شیء.
}
    .todo = آن‌ها را با UTF-8 این‌گونه بنویسید: ⁦{"{"}"field": value, …{"}"}⁩. چیزی تغییر نکرد.
error-nothing-to-withhold = در آنچه بیرون می‌رود چیزی با نام { $value } نیست.
    .todo = نام یک خانه (names، place) یا یک گونهٔ حساسیت (identity، contact، medical، sgbv، family، location) را بدهید.
error-no-such-revision = سند { $record } چنین نگارشی در این گاوصندوق ندارد.
    .todo = نگارش‌های آن را با این دستور ببینید: ⁦hrdoc show VAULT ID⁩ --json
error-contact-changed = کارت دیگری به نام { $name } پیشنهاد شد؛ پس معلوم نیست کارتی که دارید از کیست.
    .todo = اثر انگشت را از راهی دیگر مقایسه کنید و کارت درست را دوباره نگه دارید: ⁦hrdoc trust VAULT CARD --as NAME --class CLASS --fingerprint WORDS⁩
error-contact-of-another-class = { $name } نزد شما از دستهٔ { $kept } است، نه از دسته‌ای که اینجا آمده است.
    .todo = پیش از نام، { $kept } بنویسید، یا کارت را با دسته‌ای دیگر نگه دارید.
error-contact-name-empty = مخاطب باید نامی داشته باشد که بتوان آن را خواند.
    .todo = با ‎--as نامی بدهید.
error-basis-note-missing = مبنای «other» به‌تنهایی چیزی نمی‌گوید.
    .todo = با ‎--basis-note بگویید چرا این فایل بدون رضایت می‌تواند بیرون برود.
error-nothing-logged = دفتر وقایع این گاوصندوق رویدادی دربارهٔ سند { $record } ندارد.
    .todo = رویدادهای سندی که با بسته آمده از زمان ورود آن آغاز می‌شود.
error-nothing-to-accept = دربارهٔ سند { $record } چیزی در انتظار پذیرش نیست.
    .todo = آن را با این فرمان ببینید: ⁦hrdoc show VAULT ID⁩
error-several-to-accept = { $count ->
    [one] { $count } نگارش از سند { $record } در انتظار پذیرش است.
   *[other] { $count } نگارش از سند { $record } در انتظار پذیرش است.
}
    .todo = با ⁦hrdoc show⁩ آن‌ها را ببینید و نام نگارشی را که می‌پذیرید بدهید.
