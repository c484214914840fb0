# وارسی بسته، با گاوصندوق یا بدون آن، و خواندن آنچه در آن است.

desk-rail-verdict = وارسی بسته
verdict-leave = بازگشت
verdict-title = وارسی بسته
verdict-about = ببینید بسته کامل است یا نه و چه کسی امضایش کرده، سپس آنچه را در آن است بخوانید. چیزی از این رایانه بیرون نمی‌رود و چیزی بر آن نوشته نمی‌شود.
verdict-drop = بسته را هر جای این صفحه رها کنید. از بستهٔ چندتکه، که نام تکه‌هایش به 001 و 002 و مانند آن پایان می‌یابد، هر تکه‌ای کافی است.
verdict-choose = انتخاب بسته
verdict-more = چیزهای دیگر برای وارسی
verdict-fingerprint = اثر انگشت فرستنده
verdict-fingerprint-help = اگر آن را از راهی جز خود بسته گرفته‌اید، مثلاً با تلفن: واژه‌هایش، یا گروه‌های رقم و حرف.
verdict-authorities = مراجع مُهر زمانی
verdict-authorities-choose = انتخاب فایل
verdict-authorities-none = کنار گذاشتن
verdict-authorities-help = گواهی‌های مراجعی که دربارهٔ زمان به آن‌ها اعتماد دارید. خود مُهر زمانی کنار بسته جست‌وجو می‌شود.
verdict-checking = وارسی بسته
verdict-listing = خواندن فهرست سندها

verdict-locked = این بسته رمزگذاری شده است
verdict-key-about = برای کلید شخصی ساخته شده است. فایلی را که آن کلید در آن است بدهید.
verdict-key-not-vault = برای این گاوصندوق ساخته نشده است. اگر کلیدی را که بسته برایش ساخته شده دارید، فایل آن را بدهید.
verdict-key-help = فایلی متنی با سطری که با AGE-SECRET-KEY آغاز می‌شود. خوانده می‌شود و نگه داشته نمی‌شود.
verdict-key-choose = انتخاب فایل کلید
verdict-key-wrong = این کلید بسته را باز نمی‌کند: بسته برای کلید دیگری ساخته شده است. از فرستنده بپرسید برای کدام کلید.
verdict-passphrase = گذرواژهٔ بسته
verdict-passphrase-about = با گذرواژه بسته شده است. آن را درست همان‌گونه که فرستنده گفته بنویسید.
verdict-passphrase-open = باز کردن بسته
verdict-passphrase-wrong = این گذرواژه بسته را باز نمی‌کند. به حروف بزرگ و زبان صفحه‌کلید نگاه کنید و از فرستنده بخواهید دوباره بگوید.

verdict-cause-no-bundle = این فایل بسته نیست.
verdict-cause-damaged = این بسته آسیب دیده است.
verdict-cause-altered = این بسته پس از ساخته شدن تغییر کرده است.
verdict-cause-too-new = این بسته HRDoc تازه‌تری می‌خواهد.
verdict-cause-other = این بسته را نتوانستیم وارسی کنیم.
verdict-nothing-shown = چیزی از آن وارسی نشد، پس چیزی از آن نشان داده نمی‌شود.
verdict-again = وارسی بستهٔ دیگر

verdict-holds-signed = درست است. { $name } آن را امضا کرده که اثر انگشتش را مقایسه کرده‌اید.
verdict-holds-typed = درست است. با همان اثر انگشتی امضا شده که دادید.
verdict-where = کجا نادرست است
verdict-todo = چه باید کرد
verdict-todo-fails = به هیچ چیز آن تکیه نکنید؛ هیچ سندی از آن نشان داده نمی‌شود. سطرهای بالا را برای فرستنده بخوانید و از راهی دیگر نسخهٔ تازه‌ای بخواهید. اگر آن هم نادرست بود، شاید کسی آن را در راه تغییر می‌دهد.
verdict-todo-not-for-you = از فرستنده بپرسید این بسته برای شما بوده است یا نه و بخواهید یکی برای کلید خودتان بسازد.
verdict-unknown-title = چه کسی آن را امضا کرده است؟
verdict-unknown-about = کسی که کارتش را ندارید. اثر انگشت امضاکننده در زیر آمده است. چون اینجا نوشته شده به آن اعتماد نکنید: آن را از راهی دیگر، مثلاً با تلفن، از فرستنده بگیرید و مقایسه کنید.
verdict-compare = اثر انگشت این فرستنده به دستم رسیده است
verdict-steps = آنچه وارسی شد
verdict-step-figures = با شمارش‌ها
verdict-marks = جای آن، برای کسی که در این کار کمک می‌کند: { $marks }
verdict-step-others = { $count ->
    [one] نمایش { $count } مورد دیگر
   *[other] نمایش { $count } مورد دیگر
}
verdict-browse = خواندن سندها
verdict-facts = دربارهٔ این بسته
verdict-fact-signer = امضاکننده
verdict-fact-fingerprint = اثر انگشت
verdict-fact-purpose = ساخته‌شده برای
verdict-fact-created = تاریخ ساخت به گفتهٔ امضاکننده
verdict-fact-records = سندها
verdict-fact-files = فایل‌ها
verdict-fact-size = اندازه
verdict-fact-withheld = جاهای پوشیده، با پاسخ یا خالی
verdict-fact-id = شمارهٔ بسته

verdict-back = نتیجهٔ وارسی
verdict-kinds = گونهٔ سند
verdict-all-kinds = همهٔ سندها ({ $count })
verdict-of-kind = { $kind } ({ $count })
verdict-records = سندهای بسته
verdict-record = سند
verdict-untitled = بی‌عنوان
verdict-title-withheld = عنوان پوشیده
verdict-told-by = { $title }: { $file }
verdict-record-withdrawn = پس‌گرفته‌شده
verdict-record-amended = از کسی که آن را آغاز نکرده
verdict-record-withheld = { $count ->
    [one] { $count } جای پوشیده
   *[other] { $count } جای پوشیده
}
verdict-withheld-because = پوشیده در اینجا: { $reasons }
verdict-file-unnamed = فایلی که نامش پوشیده است
verdict-file-absent = در این بسته نیست
verdict-file-hash = SHA-256 { $hash }
verdict-file-save = ذخیرهٔ یک نسخه
verdict-file-saving = ذخیرهٔ یک نسخه
verdict-file-saved = نسخه ذخیره شد. رمزگذاری نشده است.
verdict-file-caution = نسخه رمزگذاری نشده است و شاید فایل زیان‌آور باشد: آن را در رایانه‌ای باز کنید که چیز دیگری در آن نیست.

verdict-take-in = وارد کردن به گاوصندوق
verdict-previewing = دیدن آنچه با خود می‌آورد
verdict-taking-in = وارد کردن بسته
verdict-take-in-title = این بسته وارد گاوصندوق شود؟
verdict-take-in-about = آنچه دارید می‌ماند: هیچ‌چیز بازنویسی نمی‌شود و وارد کردن دوبارهٔ همان بسته چیزی را تغییر نمی‌دهد.
verdict-take-in-now = وارد کردن
verdict-take-in-not = بازگشت به نتیجهٔ وارسی
verdict-taken = بسته در گاوصندوق است.
verdict-to-inbox = رفتن به رسیده‌ها
verdict-accept-unknown = وارد می‌کنم، هرچند نمی‌دانم چه کسی امضایش کرده است
verdict-in-unknown = هیچ‌یک از مخاطبان شما این بسته را امضا نکرده است. بسته کامل است، اما هر کسی می‌تواند آن را ساخته باشد.
verdict-in-new = { $count } سند تازه
verdict-in-updated = { $count } سند که پیش‌تر داشتید، با چیزی تازه
verdict-in-unchanged = { $count } سند که پیش‌تر داشتید، بی‌تغییر
verdict-in-files = { $count } فایل تازه
verdict-in-conflicts = { $count } سند اکنون دو چیز متفاوت می‌گوید: بازش کنید و خانه‌به‌خانه تصمیم بگیرید.
verdict-in-amendments = { $count } سند اصلاحیه‌ای از کسی دارد که آغازکنندهٔ آن نبوده است: در کنار نشان داده می‌شود، نه به جای آن.
verdict-refused-erased = { $count } متن وارد نمی‌شود: اینجا پاک شده است.
verdict-refused-erased-file = { $count } فایل وارد نمی‌شود: اینجا پاک شده است.
verdict-refused-contradicts = { $count } متن وارد نمی‌شود: با آنچه از همان نگارش می‌دانیم ناسازگار است.
