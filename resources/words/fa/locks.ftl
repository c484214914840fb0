# Locking by itself: how long there is, and what is finished before the vault closes.
locks-minutes = قفل تا { $minutes } دقیقهٔ دیگر
locks-soon = قفل تا کمتر از یک دقیقهٔ دیگر
locks-finishing-title = قفل شد؛ کار نیمه‌تمام به پایان می‌رسد
locks-finishing-about = دیگر چیزی از گاوصندوق دیده نمی‌شود. نخست کاری که در جریان بود به پایان می‌رسد، سپس گاوصندوق خودش بسته می‌شود.
locks-finishing-stop = توقف کار و بستن گاوصندوق، همین حالا
locks-finishing-stop-help = چیزی نیمه‌کاره نمی‌ماند؛ آنچه را متوقف شد بعداً می‌توان دوباره انجام داد.
locks-setting-after = قفل شود اگر کاری نشود تا
locks-setting-minutes = { $minutes ->
    [one] یک دقیقه
   *[other] { $minutes } دقیقه
}
locks-setting-counts = چه چیزی کار به شمار می‌آید
locks-setting-counts-program = کار با HRDoc
locks-setting-counts-computer = هر کاری با این رایانه
locks-setting-help = با قفل شدن صفحهٔ رایانه و پیش از خواب رفتن آن هم قفل می‌شود. F12 همان دم قفل می‌کند. اگر رایانه نگوید کسی با آن کار می‌کند یا نه، تنها کار با HRDoc به شمار می‌آید.
