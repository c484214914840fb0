# سندی برای خواندن.

record-text = متن سند
record-withheld = پوشیده: در این نسخه نیست
record-answer-unknown = نامعلوم
record-answer-refused = نخواست بگوید
record-answer-not-asked = پرسیده نشد
record-covered = پشت نام مستعار پنهان است
record-elsewhere = سندی که در این گاوصندوق نیست
record-nameless = سندی بی‌عنوان
record-unknown = مانده از فرمی دیگر
record-item = شمارهٔ { $number }
record-yes = بله
record-no = نه
record-file-sha256 = هش فایل (SHA-256)
record-file-size = اندازه
record-file-media-type = نوع
record-media = { $kind } ({ $format })
record-media-unknown = فایلی از نوع ناشناخته
record-file-name = نام فایل، همان‌گونه که رسید
record-grant = اجازه
record-grant-unclear = این بخش فهمیده نمی‌شود، پس اجازه‌ای نمی‌دهد.
record-grant-purpose = برای
record-grant-recipient = به
record-grant-any = { $of } (هر کس از این دسته)
record-grant-party = { $name } ({ $of })
record-grant-party-unknown = { $of } (یک طرف معین که کارتش اینجا نیست)
record-grant-identity = هویت
record-grant-scope = چه بخشی
record-grant-all = همه‌چیز
record-grant-until = تا
record-grant-no-end = بدون پایان
record-scope-photo-video = عکس و فیلم
record-scope-voice = صدا
record-scope-contact = راه‌های تماس
record-scope-medical = اطلاعات پزشکی
record-scope-sgbv = خشونت جنسی
record-scope-family = خانواده
record-part-paragraph = بند { $number }
record-part-paragraphs = بندهای { $first } تا { $last }
record-untitled = { $kind } بی‌عنوان
record-kind-unknown = سندی از گونه‌ای ناشناخته
record-open-itself = باز کردن برای کار
record-edit = ویرایش
record-done = پایان ویرایش
record-sealed = مُهر و امضا شد
record-is-withdrawn = این سند پس گرفته شده است: دیگر چیزی از آن بیرون نمی‌رود و تنها می‌توان آن را خواند.
record-is-incomplete = تنها پیشنهادهایی برای تغییر این سند رسیده است، نه خود سند.
record-is-conflict = دو نگارش از این سند کنار هم مانده‌اند. وقتی کسی میان آن‌ها تصمیم گرفت می‌توان روی آن نوشت.
record-is-formless = این سند از گونه‌ای است که این نسخهٔ HRDoc فرمی برای آن ندارد. تنها می‌توان آن را خواند.
record-is-partly-withheld = بخش‌هایی از این سند از شما پوشیده است. آن‌ها همان‌گونه می‌مانند؛ بقیه را می‌توان ویرایش کرد.
record-is-foreign = این سند از کس دیگری رسیده است. آنچه تغییر می‌دهید اصلاحیه‌ای می‌شود که او می‌تواند بپذیرد؛ نگارش او همان می‌ماند.
record-orphans-help = فرم دیگر این‌ها را نمی‌پرسد. این پاسخ‌ها با سند می‌مانند و در هیچ بسته‌ای بیرون نمی‌روند.
record-export = فرستادن در یک بسته
record-export-both = اگر اکنون فرستاده شود هر دو نگارش با هم می‌رود.
record-withdraw = پس گرفتن یا پاک کردن
record-written-on = روی این فرم نوشته می‌شود
record-ask-more = پرسش‌های بیشتر
record-ask-more-tip = افزودن خانه‌های خودتان به این فرم
record-shipped-form = { $kind }: فرم خود HRDoc
record-decide-do = ساختن پیش‌نویس از این‌ها
record-decide-side = نگارش { $number }
record-decide-here = در همین گاوصندوق مُهر شده
record-decide-came = در بسته‌ای رسیده
record-decide-came-of = در بسته‌ای از { $name } رسیده
record-decide-missing = { $count ->
    [one] هنوز باید انتخاب شود: یک پاسخ
   *[other] هنوز باید انتخاب شود: { $count } پاسخ
}
record-decide-title = { $kind }: کدام نگارش درست است؟
record-decide-help = برای هر پاسخ بگویید کدام نگارش درست است. آنچه انتخاب می‌کنید پیش‌نویسی می‌شود که پس از هر دو می‌آید؛ هیچ نگارشی از دست نمی‌رود.
record-decide-nothing = اینجا چیزی نیست

# Throwing away what was written since a record was sealed.

changes-discard = دور انداختن تغییرها …
changes-discard-asks = همهٔ آنچه پس از مُهر شدن نوشته شده برای همیشه پاک می‌شود.
changes-discard-yes = دور انداختن تغییرها
changes-discard-no = بماند
changes-discarded = تغییرها دور انداخته شد. همان است که مُهر شده بود.
draft-discard = دور انداختن این سند …
draft-discard-asks = همهٔ آنچه اینجا نوشته شده برای همیشه پاک می‌شود.
draft-discard-yes = دور انداختن این سند
draft-discarded = سند دور انداخته شد.
