# مرحله‌های گفت‌وگو و بازخوانی روایت.

phases-more = مرحله‌ها و پرسش‌های بیشتر
phases-more-tip = مرحله‌های یک گفت‌وگوی کامل را نشان می‌دهد: ضرورت، خطر، برنامه، رضایت، بازخوانی
phases-less = ماندن در روایت نخست
phases-title = مرحله‌ها
phases-name-need = ضرورت
phases-tip-need = چرا این گفت‌وگو لازم است و پیش‌تر چه گفته شده
phases-name-risk = خطر
phases-tip-risk = چه کسی ممکن است آسیب ببیند و چه تصمیمی گرفته شد
phases-name-plan = برنامه
phases-tip-plan = کی، کجا، چگونه، با چه کسانی و با کدام مترجم
phases-name-explain = توضیح و رضایت
phases-tip-explain = آنچه پیش از هر پرسشی توضیح داده شد
phases-name-account = روایت
phases-tip-account = خود روایت: همین‌جا بنویسید
phases-name-probing = پرسش‌های تکمیلی
phases-tip-probing = پرسش‌های پس از روایت آزاد، آنچه نشان داده شد، استراحت‌ها
phases-name-read-back = بازخوانی و پایان
phases-read-leave = پایان بازخوانی
phases-tip-read-back = آنچه شاهد تأیید و اصلاح کرد، امضاها، ارجاع و قول‌ها
phases-name-evaluation = مرور پایانی
phases-tip-evaluation = آنچه باید بررسی و پیگیری شود، و حال خود شما
phases-state-open = هنوز خالی
phases-state-begun = آغاز شده
phases-state-complete = کامل
phases-written = { $count ->
    [one] یک بند نوشته شده
   *[other] { $count } بند نوشته شده
}
phases-said = { $phase }: { $state }
phases-counted = { $state }؛ { $answered } از { $all } پاسخ داده شده
phases-back = بازگشت به نوشتن  F9
phases-back-tip = بازگشت به روایت؛ F9 دوباره به اینجا می‌آورد
phases-read = بازخوانی بندبه‌بند
phases-read-note = آنچه شاهد اصلاح کرد، با واژه‌های خودش
phases-read-confirm = ثبت تأیید شاهد
phases-read-correct = یادداشت اصلاح …
phases-read-cancel = انصراف
phases-read-keep = ثبت اصلاح
phases-read-change = تغییر متن
phases-read-before = پیشین
phases-read-after = بعدی
phases-read-where = بند { $number } از { $all }
phases-heard-confirmed = شاهد این بند را تأیید کرد.
phases-heard-corrected = شاهد این بند را اصلاح کرد.
phases-break = استراحت
phases-break-tip = می‌نویسد که استراحت از اکنون آغاز شد
phases-break-end = ادامه
phases-break-since = استراحت از { $time }
phases-next = سپس: { $phase }
