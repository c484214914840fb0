# إطار النافذة والمدخل والإعدادات.

window-title = HRDoc
window-fault = أخطأ HRDoc نفسه ({ $kind }، { $place }). ما كُتب من قبل محفوظ. يُرجى إخبار صانعي HRDoc بهاتين الكلمتين؛ فهما لا تقولان شيئًا عن سجلاتك.

window-undone = لم يُنجز شيء ما قبل قفل الخزنة. يظهر ما هو عند فتحها من جديد.

language-en = English
language-fa = فارسی
language-ar = العربية

desk-lock = قفل  F12
desk-lock-tip = قفل الخزنة فورًا (F12 من أي مكان)
desk-back = رجوع  Alt+Left
desk-find = البحث أو التنفيذ …  Ctrl+K
desk-find-tip = البحث عن سجل أو أمر بكلماته (Ctrl+K)
desk-kept = محفوظ ومشفّر
desk-keeping = جارٍ الحفظ …
desk-work-pause = إيقاف مؤقت
desk-work-resume = متابعة
desk-work-cancel = إيقاف
desk-work-paused = متوقف مؤقتًا
desk-work-waiting = ينتظر دوره
desk-work-queued = الجاري: { $running }، في الانتظار: { $waiting }
desk-work-several = { $count ->
    [one] عمل واحد جارٍ
    [two] عملان جاريان
    [few] { $count } أعمال جارية
    [many] { $count } عملًا جاريًا
   *[other] { $count } عمل جارٍ
}
desk-tick-first = توضع العلامة في الأعلى أولًا.
desk-work-percent = ⁧{ $percent }٪⁩

desk-rail-settings = الإعدادات

lobby-to-dark = الألوان الداكنة
lobby-to-light = الألوان الفاتحة

settings-title = الإعدادات
settings-language = لغة البرنامج
settings-appearance = الألوان
settings-appearance-light = فاتحة
settings-appearance-dark = داكنة
settings-appearance-system = كما في النظام
settings-text-size = حجم النص
settings-text-size-percent = ⁧{ $size }٪⁩
settings-kept = تُحفظ هذه الاختيارات داخل الخزنة، ولا يتذكّرها شيء خارجها.
