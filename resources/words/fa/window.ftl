# چارچوب پنجره، ورودی و تنظیمات.

window-title = HRDoc
window-fault = خود HRDoc خطا کرد ({ $kind }، { $place }). آنچه پیش‌تر نوشته‌اید نگه داشته شده است. لطفاً این دو واژه را به سازندگان HRDoc بگویید؛ این‌ها چیزی از سندهای شما نمی‌گویند.

window-undone = کاری پیش از قفل شدن گاوصندوق انجام نشد. دوباره بازش کنید و نگاه کنید.

language-en = English
language-fa = فارسی
language-ar = العربية

desk-lock = قفل  F12
desk-lock-tip = گاوصندوق را همین حالا قفل کنید (F12، از هر جا)
desk-back = بازگشت  Alt+Left
desk-find = یافتن یا انجام …  Ctrl+K
desk-find-tip = یافتن سند یا دستور با واژه‌هایش (Ctrl+K)
desk-kept = ذخیره و رمزگذاری شد
desk-keeping = در حال ذخیره …
desk-work-pause = مکث
desk-work-resume = ادامه
desk-work-cancel = توقف
desk-work-paused = در مکث
desk-work-waiting = در نوبت
desk-work-queued = { $running } کار در جریان، { $waiting } در نوبت
desk-work-several = { $count } کار در جریان است
desk-tick-first = نخست خانهٔ بالا را علامت بزنید.
desk-work-percent = ⁦{ $percent }٪⁩

desk-rail-settings = تنظیمات

lobby-to-dark = رنگ‌های تیره
lobby-to-light = رنگ‌های روشن

settings-title = تنظیمات
settings-language = زبان برنامه
settings-appearance = رنگ‌ها
settings-appearance-light = روشن
settings-appearance-dark = تیره
settings-appearance-system = مانند سیستم
settings-text-size = اندازهٔ نوشته
settings-text-size-percent = ⁦{ $size }٪⁩
settings-kept = این گزینه‌ها درون گاوصندوق نگه داشته می‌شوند. بیرون از آن هیچ چیز آن‌ها را به یاد نمی‌آورد.
