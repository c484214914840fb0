# رضایت: با یک سند چه می‌توان کرد، و رضایت چگونه ثبت یا پس گرفته می‌شود.

consent-title = رضایت
consent-shape-none = هنوز رضایتی نیست. چیزی بیرون نمی‌رود.
consent-shape-keep = فقط نگهداری. چیزی بیرون نمی‌رود.
consent-shape-pseudonym = می‌تواند بیرون برود، تنها با نام مستعار
consent-shape-leaves = می‌تواند با نام بیرون برود
consent-shape-withdrawn = پس گرفته شد. چیزی بیرون نمی‌رود.
consent-who-any = { $of } (هر کدام)
consent-who-contact = { $name } ({ $of })
consent-who-unknown = { $of }؛ کارتش را ندارید
consent-who-uncompared = { $name } ({ $of }؛ اثر انگشت مقایسه نشده)
consent-part-only = نه همهٔ آن
consent-until = تا { $date }
consent-ended = مهلت تمام شد: { $date }
consent-refused = رد شده، به بیان خود شخص: «{ $words }»
consent-review = پرسش دوباره در { $date }
consent-review-passed = روز پرسش دوباره گذشته است: { $date }
consent-uncounted = { $count ->
    [one] یک رضایت دربارهٔ این سند به حساب نمی‌آید: از شخص دیگری است یا از کسی که اینجا حق نظر ندارد.
   *[other] { $number } رضایت دربارهٔ این سند به حساب نمی‌آیند: از شخص دیگری‌اند یا از کسی که اینجا حق نظر ندارد.
}
consent-record = ثبت رضایت
consent-withdraw = پس گرفتن …

consent-withdraw-does = اگر رضایت پس گرفته شود، دیگر چیزی از این سند از گاوصندوق بیرون نمی‌رود. این کار برگشت ندارد؛ شخص باید از نو رضایت بدهد.
consent-withdraw-others = { $count ->
    [one] همین رضایت یک سند دیگر را هم در بر می‌گیرد. آن هم می‌ماند.
   *[other] همین رضایت { $number } سند دیگر را هم در بر می‌گیرد. آن‌ها هم می‌مانند.
}
consent-withdraw-yes = رضایت را پس بگیر
consent-withdraw-no = بگذار بماند
consent-withdrawn-told = رضایت پس گرفته شد.
consent-left-nowhere = این سند در هیچ بسته‌ای از این گاوصندوق بیرون نرفته است.
consent-left-title = آنچه بیرون رفته برگرداندنی نیست. بیرون رفته در:
consent-left = { $date }: بسته‌ای برای { $of }
consent-left-contact = { $date }: بسته‌ای برای { $name } ({ $of })
consent-left-perhaps = { $date }: شاید بسته‌ای برای { $of }. هنگام نوشتن آن، کار HRDoc ناگهان قطع شد.
consent-left-more = { $count ->
    [one] و یک بستهٔ پیشین
   *[other] و { $number } بستهٔ پیشین
}

consent-page-title = ثبت رضایت
consent-question = شخص چه چیزی را می‌پذیرد؟
consent-ready-keep = فقط نگهداری
consent-means-keep = در همین گاوصندوق می‌ماند. چیزی بیرون نمی‌رود.
consent-ready-pseudonym = به وکیل یا سازمان، با نام مستعار
consent-means-pseudonym = نام همین‌جا می‌ماند.
consent-ready-court = به دادگاه، با نام
consent-means-court = نام همراه آن می‌رود و درخواست حفاظت می‌شود.
consent-to = به چه کسی
consent-purpose = برای چه
consent-replaces = هیچ‌یک از اجازه‌های پیشین دیگر برقرار نیست
consent-replaces-always = با این، اجازه‌های پیشین پایان می‌یابد.
consent-read-aloud = این را بلند بخوانید
consent-how = چگونه داده شد
consent-how-unsaid = گفته نشده
consent-date = تاریخ
consent-date-refused = چنین روزی وجود ندارد. درستش کنید یا آنچه گفته شد را به واژه بنویسید.
consent-review-title = پرسش دوباره در (اگر قرار شد)
consent-record-title = رضایت، { $date }
consent-save = ثبت و مُهر
consent-cancel = بعداً

consent-ready-lines = چیزی دیگر، سطر به سطر
consent-means-lines = برای هر کس چیزی دیگر: بخشی از آن، تاریخ، نام.
consent-lines-none = هنوز هیچ اجازه‌ای نیست. برای هر کس یا نهادی که می‌تواند آن را داشته باشد سطری بیفزایید.
consent-line-add = افزودن سطر
consent-line-remove = برداشتن این سطر
consent-line-to = داده شود به
consent-line-for = برای
consent-line-as = نام شخص
consent-line-ends = تا (خالی: بی‌پایان)
consent-line-whole = همه‌اش
consent-line-some = تنها بخش‌هایی
consent-line-paragraphs = بندها
consent-line-paragraphs-example = برای نمونه ۲، ۵-۷
consent-line-no-part = بگویید کدام بخش‌ها: شمارهٔ بندها، یا یکی از گزینه‌ها.
consent-line-no-day = تا کی؟ روزی بنویسید که وجود دارد، یا خالی بگذارید.
consent-line-unclear = یک سطر هنوز روشن نیست. کاملش کنید یا برش دارید.
consent-more = بیشتر: فهم، پرسش‌ها، تماس، اگر نشد
consent-more-tip = چگونه فهمیده شد، چه پرسیده شد، آیا دوباره می‌توان تماس گرفت، و اگر دسترسی به شخص نبود چه باید کرد
consent-begun = این رضایت آغاز شده و هنوز مُهر نشده است. هنوز چیزی را اجازه نمی‌دهد؛ از همان‌جا که مانده‌اید ادامه بدهید.
consent-discard = دور انداختن …
consent-discard-asks = آنچه اینجا نوشته شده، و امضا یا فایل‌هایی که برای آن گرفته شده، برای همیشه پاک می‌شود.
consent-discard-yes = این رضایت را دور بینداز
consent-sealed-told = رضایت ثبت و مُهر شد.
consent-sheet-person = رضایت چه کسی
consent-sheet-about = دربارهٔ
consent-sheet-allows = آنچه اجازه می‌دهد
consent-sheet-read = آنچه بلند خوانده شد
consent-sheet-refusals = شرط‌ها و ردها، به بیان خود شخص
consent-sheet-understanding = گفت به چه چیزی رضایت می‌دهد
consent-sheet-questions = چه پرسید
consent-sheet-contact_again = تماس دوباره
consent-sheet-if_unreachable = اگر بازداشت شود یا درگذرد
consent-untitled = بی‌عنوان
consent-witnessed = در حضور { $name }
consent-given-on = در { $date }
consent-what-left = چه بیرون رفت و چه پاک شد
consent-ask-again = پرسیدن دوباره
consent-all-fields = همهٔ خانه‌ها
consent-line = می‌توانیم { $what } را به { $recipient } بدهیم، برای این کار: { $purpose }.
consent-line-until = تا { $date } می‌توانیم { $what } را به { $recipient } بدهیم، برای این کار: { $purpose }.
consent-line-i0 = به آن‌ها گفته نمی‌شود که شما چیزی گفته‌اید.
consent-line-i1 = نام شما به آن‌ها گفته نمی‌شود.
consent-line-i2 = نام شما به آن‌ها گفته می‌شود و باید پیش خودشان بماند.
consent-line-i3 = نام شما به آن‌ها گفته می‌شود و برای شما درخواست حفاظت می‌شود.
consent-line-i4 = نام شما می‌تواند علنی شود.
consent-scope-all = همهٔ آنچه به ما گفته و سپرده‌اید، حتی شخصی‌ترین بخش‌ها
consent-scope-parts = تنها این بخش‌ها ({ $parts })
consent-scope-paragraph = بند { $number }
consent-scope-paragraphs = بندهای { $first } تا { $last }

# برای خود شخص و به زبان او خوانده می‌شود، زبان پنجره هر چه باشد.
consent-read-keep = آنچه به ما گفته‌اید و آنچه به ما سپرده‌اید، رمزگذاری‌شده پیش ما می‌ماند. آن را به هیچ‌کس نمی‌دهیم، مگر دوباره از شما بپرسیم و شما بپذیرید.
consent-read-pseudonym = می‌توانیم همهٔ آنچه به ما گفته‌اید، حتی شخصی‌ترین بخش‌ها، و آنچه به ما سپرده‌اید را به { $recipient } بدهیم، و تنها برای این کار: { $purpose }. نام شما داده نمی‌شود و با نام دیگری از شما یاد می‌شود. با این همه، کسی که از ماجرا خبر دارد شاید شما را بشناسد.
consent-read-court = می‌توانیم همهٔ آنچه به ما گفته‌اید، حتی شخصی‌ترین بخش‌ها، و آنچه به ما سپرده‌اید را به { $recipient } بدهیم، و تنها برای این کار: { $purpose }. نام شما و راه تماس با شما همراه آن می‌رود و برای شما درخواست حفاظت می‌شود. متهمان و وکیلانشان شاید آن را بخوانند، و قاضی شاید بگذارد دیگران هم بخوانند.
consent-read-lines = شما این‌ها را اجازه می‌دهید:
consent-read-others = هیچ‌کس دیگری نباید آن را داشته باشد، مگر آن را هم بپذیرید.
consent-read-refused = شما گفته‌اید: «{ $words }». هر که آن را بفرستد، باید نخست این را بخواند.
consent-read-back-keep = هر وقت بخواهید می‌توانید نظرتان را عوض کنید، و لازم نیست بگویید چرا.
consent-read-back = هر وقت بخواهید می‌توانید این اجازه را پس بگیرید، و لازم نیست بگویید چرا. از آن پس دیگر چیزی بیرون نمی‌رود. آنچه تا آن هنگام به دستشان رسیده باشد، ما نمی‌توانیم برگردانیم؛ تنها می‌توانیم بخواهیم که پاکش کنند.
consent-read-back-court = هر وقت بخواهید می‌توانید این اجازه را پس بگیرید، و لازم نیست بگویید چرا. از آن پس دیگر چیزی بیرون نمی‌رود. آنچه تا آن هنگام به دادگاه یا مرجعی رسمی رسیده باشد، پیش آن‌ها می‌ماند؛ ما نمی‌توانیم برش گردانیم.
consent-read-question = آیا می‌پذیرید؟
consent-read-any-lawyer = یک وکیل، هر که باشد
consent-read-any-organisation = سازمانی دیگر، هر کدام که باشد
consent-read-any-court = یک دادگاه، هر کدام که باشد
consent-read-any-self = همکاران سازمان خودمان
consent-read-any-un = سازمان ملل متحد
consent-read-any-regional = یک نهاد منطقه‌ای حقوق بشر
consent-read-any-prosecutor = دادستانی یا پلیس کشوری دیگر
consent-read-any-archive = یک بایگانی یا یادبود
consent-read-any-public = همگان (می‌تواند منتشر شود)
consent-read-named-lawyer = وکیل، { $name }
consent-read-named-organisation = سازمان { $name }
consent-read-named-court = این دادگاه، { $name }
consent-read-named-self = { $name }، از سازمان خودمان
consent-read-named-un = { $name }، از سازمان ملل متحد
consent-read-named-regional = نهاد منطقه‌ای { $name }
consent-read-named-prosecutor = این دادستانی یا پلیس، { $name }
consent-read-named-archive = بایگانی { $name }
consent-read-named-public = { $name }، که می‌تواند منتشرش کند

consent-sign = امضا روی همین صفحه
consent-sign-here = زیر این با موشواره، انگشت یا قلم امضا کنید
consent-sign-keep = امضا را نگه دار
consent-sign-again = از نو
consent-sign-leave = اینجا امضا نمی‌شود
consent-signature-title = امضا، کشیده‌شده روی صفحه
consent-how-signature = همین‌جا کشیده می‌شود، یا روی کاغذ و سپس عکس آن. بی‌درنگ رمزگذاری می‌شود و بیرون از اینجا هیچ فایلی نیست.
consent-how-thumbprint = روی کاغذ، و عکس آن. بگویید چه کسی آنجا بود.
consent-how-audio = بگذارید شخص به بیان خودش بگوید به چه رضایت می‌دهد. صدا را به اینجا بیاورید و سپس از دستگاه پاک کنید.
consent-how-video = بگذارید شخص به بیان خودش بگوید به چه رضایت می‌دهد. فیلم را به اینجا بیاورید و سپس از دستگاه پاک کنید.
consent-how-witnessed-oral = چیزی روی کاغذ نیست؛ کسی که شنید در زیر نام برده می‌شود.
consent-how-written-message = عکس یا رونوشت پیام، همان‌گونه که رسید.
consent-take-signature = عکس کاغذ امضاشده …
consent-take-thumbprint = عکس اثر انگشت …
consent-take-audio = صدای ضبط‌شده …
consent-take-video = فیلم …
consent-take-witnessed-oral = فایلی، اگر هست …
consent-take-written-message = پیام …
