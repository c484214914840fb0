# پس گرفتن رضایت، درخواست پاک کردن از دیگران، و گزارش آنچه پاک شد.

withdrawal-title = پس گرفتن رضایت
withdrawal-done-title = رضایت پس گرفته شد
withdrawal-none-title = رضایتی برای پس گرفتن نیست
withdrawal-back = بازگشت
withdrawal-ends = چه پایان می‌یابد
withdrawal-does = { $count ->
    [one] دیگر چیزی از این سند از گاوصندوق بیرون نمی‌رود. این کار برگشت ندارد؛ شخص باید از نو رضایت بدهد.
   *[other] دیگر چیزی از این { $count } سند از گاوصندوق بیرون نمی‌رود. این کار برگشت ندارد؛ شخص باید از نو رضایت بدهد.
}
withdrawal-ended = دیگر چیزی از این‌ها از گاوصندوق بیرون نمی‌رود:
withdrawal-gone = { $what } (پاک‌شده)
withdrawal-follows = { $count ->
    [one] همراه آن، یک فایل که پشتوانه‌اش است پایان می‌یابد:
   *[other] همراه آن، { $count } فایل که پشتوانه‌اش هستند پایان می‌یابند:
}
withdrawal-count-testimony = { $count ->
    [one] ۱ شهادت
   *[other] { $count } شهادت
}
withdrawal-count-evidence = { $count ->
    [one] ۱ فایل
   *[other] { $count } فایل
}
withdrawal-count-others = { $count ->
    [one] ۱ سند دیگر
   *[other] { $count } سند دیگر
}
withdrawal-followed = { $count ->
    [one] و نه فایلی که پشتوانهٔ آن است:
   *[other] و نه { $count } فایلی که پشتوانهٔ آن‌اند:
}
withdrawal-both-asks = { $count ->
    [one] رضایت پس گرفته می‌شود، و گفته‌ها و فایل‌های یک سند برای همیشه نابود می‌شود. هیچ‌کس نمی‌تواند برش گرداند.
   *[other] رضایت پس گرفته می‌شود، و گفته‌ها و فایل‌های { $count } سند برای همیشه نابود می‌شود. هیچ‌کس نمی‌تواند برشان گرداند.
}
withdrawal-stays-title = آنچه اینجا می‌ماند
withdrawal-stays = گفته‌ها و فایل‌ها رمزگذاری‌شده در همین گاوصندوق می‌مانند. پاک نشده‌اند و بیرون نمی‌روند.
withdrawal-left = چه بیرون رفته است
withdrawal-cannot = آنچه را داده شده است HRDoc نمی‌تواند برگرداند. می‌توانید از گیرندگان بخواهید پاکش کنند؛ دادگاه یا سازمان ملل شاید آنچه را گرفته نگه دارد.
withdrawal-left-only = تنها بسته‌هایی اینجا هستند که چیزی از این در آن‌ها بود. فهرست «فرستاده‌ها»ی پرونده بسته‌های دیگر را هم نشان می‌دهد.
withdrawal-held = در آن بود: { $titles }
withdrawal-held-erased = { $count ->
    [one] در آن بود: یک سند که اکنون پاک شده است
   *[other] در آن بود: { $count } سند که اکنون پاک شده‌اند
}
withdrawal-held-untold = { $count ->
    [one] در آن بود: یک سند
   *[other] در آن بود: { $count } سند
}
withdrawal-package = شمارهٔ بسته: { $number }
withdrawal-more = { $count ->
    [one] و یکی دیگر
   *[other] و { $count } تای دیگر
}
withdrawal-how = چگونه شد
withdrawal-date = تاریخی که شخص این را گفت
withdrawal-way = چگونه به شما رسید
withdrawal-way-unsaid = گفته نشده چگونه به شما رسید.
withdrawal-by = چه کسی خواست
withdrawal-notes = یادداشت‌ها
withdrawal-asked-by = به خواست { $name }
withdrawal-yes = پس گرفتن …
withdrawal-sure = پس گرفتن رضایت
withdrawal-asks = { $count ->
    [one] اجازه‌هایی که دربارهٔ این سند داده شده بود برای همیشه پایان می‌یابد.
   *[other] اجازه‌هایی که دربارهٔ این { $count } سند داده شده بود برای همیشه پایان می‌یابد.
}
withdrawal-erase-title = پاک کردن آنچه اینجاست
withdrawal-erase = گفته‌ها و فایل‌ها هم پاک شوند
withdrawal-erase-does = گفته‌ها و فایل‌ها در این گاوصندوق نابود می‌شوند. بخش امضاشده می‌ماند: نشان می‌دهد چیزی مُهر شده بود، نه اینکه چه بود. خود رضایت و پس گرفتنش می‌ماند.
withdrawal-erase-what = این‌ها پاک خواهد شد:
withdrawal-files = { $count ->
    [one] یک فایل، { $size }
   *[other] { $count } فایل، { $size }
}
withdrawal-erase-also = اگر باید پاک هم بشوند
withdrawal-erase-only = پاک کردن گفته‌ها و فایل‌ها …
withdrawal-erase-sure = پاک کردن برای همیشه
withdrawal-both-sure = پس گرفتن، و پاک کردن برای همیشه
withdrawal-erase-asks = { $count ->
    [one] گفته‌ها و فایل‌های یک سند برای همیشه نابود می‌شود. هیچ‌کس نمی‌تواند برش گرداند.
   *[other] گفته‌ها و فایل‌های { $count } سند برای همیشه نابود می‌شود. هیچ‌کس نمی‌تواند برشان گرداند.
}
withdrawal-erased-told = پس گرفته و پاک شد؛ گزارش آن می‌ماند.
withdrawal-deleted-told = پاک شد؛ گزارش آن می‌ماند.
recall-notice = درخواست پاک کردن از آنان …
recall-later = پس از ثبت پس گرفتن، متنی که از آنان می‌خواهد پاکش کنند همین‌جا برای کپی یا ذخیره می‌آید.
recall-language = زبان درخواست
recall-save = ذخیره به شکل متن ساده …
recall-copy = کپی
recall-close = بستن
recall-copied = کپی شد. اکنون برنامه‌های دیگر و تاریخچهٔ حافظهٔ کپی می‌توانند آن را بخوانند؛ نام کسی در آن نیست.
recall-saved = ذخیره شد. این فایل رمزگذاری نشده است؛ نام کسی در آن نیست.
recall-title = رضایتی پس گرفته شد
recall-what = در { $date } بستهٔ { $bundle } را از ما گرفتید، برای این کار: { $purpose }.
recall-why = کسی که سخنانش در آن است رضایتش را پس گرفته است. او هر زمان چنین حقی دارد و لازم نیست دلیل بیاورد.
recall-please = خواهش می‌کنیم بی‌درنگ:
recall-ask-stop = سندهای زیر را دیگر به کار نبرید و به کسی نشان ندهید.
recall-ask-delete = نسخه‌ها، برگرفته‌ها و یادداشت‌های خود را از آن‌ها پاک کنید، و هر چه زودتر در پشتیبان‌ها هم.
recall-ask-pass = به ما بگویید آن را به چه کسانی داده‌اید، و این درخواست را به آن‌ها هم برسانید.
recall-ask-answer = به ما پاسخ بدهید چه کرده‌اید و چه چیزی را نمی‌توانید برگردانید، مانند آنچه دادگاه دارد.
recall-records = سندها:
erasure-title = گزارش آنچه پاک شد
erasure-at = در { $date } پاک شد.
erasure-gone = { $count ->
    [one] گفته‌های یک سند نابود شد.
   *[other] گفته‌های { $count } سند نابود شد.
}
erasure-files = { $count ->
    [one] یک فایل نابود شد.
   *[other] { $count } فایل نابود شد.
}
erasure-files-kept = { $count ->
    [one] یک فایل می‌ماند، چون سند دیگری هم آن را دارد.
   *[other] { $count } فایل می‌ماند، چون سندهای دیگر هم آن‌ها را دارند.
}
erasure-stays = { $count ->
    [one] یک بخش امضاشده می‌ماند. نشان می‌دهد چیزی مُهر شده بود، نه اینکه چه بود.
   *[other] { $count } بخش امضاشده می‌ماند. نشان می‌دهند چیزی مُهر شده بود، نه اینکه چه بود.
}
erasure-backups = { $count ->
    [one] یک پشتیبان هنوز آن را دارد. به‌روزش کنید:
   *[other] { $count } پشتیبان هنوز آن را دارند. به‌روزشان کنید:
}
erasure-backup = پشتیبان { $id }، آخرین به‌روزرسانی در { $date }
erasure-no-backup = هیچ پشتیبانی که HRDoc می‌شناسد دیگر آن را ندارد. نسخه‌هایی که با دست از پوشهٔ گاوصندوق گرفته شده‌اند شاید هنوز داشته باشند.
erasure-disk = شاید تا وقتی چیز دیگری روی آن نوشته نشود، ردی روی دیسک بماند؛ رمزگذاری‌شده است.
erasure-nobody = در هیچ بسته‌ای از این گاوصندوق بیرون نرفته بود.
erasure-held = { $count ->
    [one] پیش از آن یک بسته بیرون رفته بود. هر که آن را دارد شاید هنوز نگهش دارد:
   *[other] پیش از آن { $count } بسته بیرون رفته بود. هر که آن‌ها را دارد شاید هنوز نگهشان دارد:
}
erasure-held-by = { $date }: { $of }، بستهٔ { $bundle }
