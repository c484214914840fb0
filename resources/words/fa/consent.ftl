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
consent-date-means = یعنی { $date }
consent-date-between = یعنی روزی میان { $first } و { $last }
consent-date-as-written = همان‌گونه که نوشته شده می‌ماند؛ روزی از آن به دست نیامد.
consent-date-impossible = چنین روزی وجود ندارد.
consent-date-refused = چنین روزی وجود ندارد. درستش کنید یا آنچه گفته شد را به واژه بنویسید.
consent-review-title = پرسش دوباره در (اگر قرار شد)
consent-refused-title = آنچه شخص رد می‌کند (اگر هست)
consent-refused-help = به بیان خودش. هر که بسته‌ای آماده کند آن را اینجا می‌بیند؛ همراه رضایت می‌رود.
consent-record-title = رضایت، { $date }
consent-save = ثبت و مُهر
consent-cancel = انصراف

# برای خود شخص و به زبان او خوانده می‌شود، زبان پنجره هر چه باشد.
consent-read-keep = می‌پذیرم که آنچه گفته‌ام و آنچه سپرده‌ام رمزگذاری‌شده همین‌جا نگه داشته شود. به هیچ‌کس داده نمی‌شود، مگر آنکه دوباره از من بپرسند و بپذیرم. هر وقت بخواهم می‌توانم این رضایت را پس بگیرم.
consent-read-pseudonym = می‌پذیرم که همهٔ آنچه گفته‌ام، حتی شخصی‌ترین بخش‌ها، و آنچه سپرده‌ام به { $recipient } داده شود، تنها برای این کار: { $purpose }. نام من داده نمی‌شود و با نام دیگری از من یاد می‌شود. هیچ‌کس دیگری نباید آن را داشته باشد، مگر آن را هم پذیرفته باشم. هر وقت بخواهم می‌توانم این رضایت را پس بگیرم؛ آنچه تا آن هنگام داده شده باشد برگرداندنی نیست.
consent-read-court = می‌پذیرم که همهٔ آنچه گفته‌ام، حتی شخصی‌ترین بخش‌ها، و آنچه سپرده‌ام به { $recipient } داده شود، تنها برای این کار: { $purpose }. نام من و راه تماس با من همراه آن می‌رود و برای من درخواست حفاظت می‌شود. متهمان و وکیلانشان شاید آن را بخوانند. هیچ‌کس دیگری نباید آن را داشته باشد، مگر آن را هم پذیرفته باشم. هر وقت بخواهم می‌توانم این رضایت را پس بگیرم؛ آنچه تا آن هنگام به دادگاه رسیده باشد برگرداندنی نیست.
consent-read-any-lawyer = یک وکیل، هر که باشد
consent-read-any-organisation = سازمانی دیگر، هر کدام که باشد
consent-read-any-court = یک دادگاه، هر کدام که باشد
consent-read-named-lawyer = وکیل، { $name }
consent-read-named-organisation = سازمان { $name }
consent-read-named-court = این دادگاه: { $name }
