# مدارک یک سند: چه هست، چه وارد می‌شود، و نسخه‌ای که بیرون برده می‌شود.

evidence-title = مدارک
evidence-title-count = مدارک ({ $count })
evidence-kind-image = تصویر
evidence-kind-video = فیلم
evidence-kind-audio = صدا
evidence-kind-paper = نوشته
evidence-kind-other = فایل
evidence-state-draft = هنوز مُهر نشده
evidence-state-changed = تغییر کرده، هنوز مُهر نشده
evidence-state-sealed = مُهرشده
evidence-state-withdrawn = پس‌گرفته‌شده
evidence-state-incomplete = ناقص
evidence-size-bytes = { $size } بایت
evidence-size-kb = { $size } کیلوبایت
evidence-size-mb = { $size } مگابایت
evidence-size-gb = { $size } گیگابایت
evidence-size-tb = { $size } ترابایت
evidence-not-held = خود فایل اینجا نیست
evidence-nameless = بی‌نام
evidence-more = نمایش بیشتر
evidence-before = { $count ->
    [one] یک فایل پس از رضایتِ { $date } آمده است.
   *[other] { $number } فایل پس از رضایتِ { $date } آمده‌اند.
}
evidence-before-whole = آن رضایت دربارهٔ همهٔ روایت و پشتوانه‌های آن است، پس این‌ها را هم در بر می‌گیرد. اگر شخص از آن خبر نداشت، دوباره بپرسید.
evidence-before-parts = آن رضایت تنها دربارهٔ بخش‌هایی است: فایل تنها اگر در آن بخش‌ها نام برده شده باشد بیرون می‌رود.

evidence-drop = فایل‌ها را اینجا رها کنید. کپی و رمزگذاری می‌شوند؛ اصل آن‌ها همان‌گونه که هست می‌ماند.
evidence-add = افزودن فایل
evidence-add-title = فایل‌هایی که وارد می‌شوند
evidence-no-files = در آنچه رها شد فایلی از این رایانه نبود.
evidence-in = { $count ->
    [one] یک فایل وارد شد.
   *[other] { $number } فایل وارد شد.
}
evidence-not-in = { $count ->
    [one] یکی نشد: دلیلش کنار آن آمده است.
   *[other] { $number } فایل نشد: دلیل هر یک کنار آن آمده است.
}
evidence-taking-in = وارد کردن فایل { $number } از { $total }
evidence-waiting = { $count ->
    [one] یکی دیگر در نوبت است
   *[other] { $number } فایل دیگر در نوبت‌اند
}
evidence-stop = توقف؛ چیزی از آن در گاوصندوق نمی‌ماند
evidence-stop-waiting = توقف آن‌ها
evidence-seal = { $count ->
    [one] مُهر کردن فایلی که هنوز مُهر نشده
   *[other] مُهر کردن { $number } فایلی که هنوز مُهر نشده‌اند
}
evidence-dismiss = برداشتن این پیام

evidence-look = ‏HRDoc هیچ فایلی را باز نمی‌کند تا هیچ فایلی به گاوصندوق آسیب نزند. برای دیدنش نسخه‌ای از آن را ذخیره کنید؛ بهتر است روی رایانه‌ای که چیز دیگری در آن نیست.
evidence-look-absent = خود فایل در این گاوصندوق نیست.
evidence-save = ذخیرهٔ یک نسخه …
evidence-save-caution = این نسخه رمزگذاری‌شده نیست. هر کس آن را بیابد می‌تواند بازش کند. تنها به کسی داده شود که شخص به آن رضایت داده است؛ بی‌رضایت، به هیچ‌کس.
evidence-save-where = انتخاب جا …
evidence-save-not = انصراف
evidence-save-title = ذخیرهٔ نسخه‌ای رمزگذاری‌نشده
evidence-saving = ذخیرهٔ یک نسخه
evidence-saved = نسخه‌ای ذخیره شد. رمزگذاری‌شده نیست.

error-dropped-folder = این یک پوشه است.
    .todo = بازش کنید و فایل‌های درون آن را رها کنید.
error-dropped-link = این تنها پیوندی به فایلی در جای دیگر است.
    .todo = خود فایل را رها کنید.
error-dropped-empty = این فایل خالی است؛ به‌احتمال زیاد کامل کپی نشده است.
    .todo = آن را دوباره از جای اصلی‌اش کپی کنید.
error-dropped-gone = این فایل دیگر آنجا نیست.
    .todo = ببینید کارت یا حافظه هنوز وصل است و فایل را دوباره رها کنید.
error-dropped-unreadable = این فایل خوانده نمی‌شود.
    .todo = ببینید برنامه‌های دیگر بازش می‌کنند یا نه؛ نخست آن را در این رایانه کپی کنید.

evidence-remove = حذف
evidence-remove-does = این فایل از گاوصندوق پاک می‌شود. اصل آن هر جا هست می‌ماند. در دفتر وقایع می‌ماند که فایلی وارد و حذف شد، نه اینکه نامش چه بود.
evidence-remove-yes = حذف این فایل
evidence-remove-no = بماند
evidence-removed = فایل حذف شد.

error-evidence-stays = این فایل مُهر شده یا سند دیگری از آن نام می‌برد، پس می‌ماند.
    .todo = آنچه مُهر شده را می‌توان پس گرفت یا پاک کرد.
