# What can be wrong with cards and fingerprints, and what a person can do about it.

error-card-malformed = این کارتی نیست که HRDoc می‌نویسد ({ $rule }).
    .todo = کارت را دوباره به شکل فایل بخواهید؛ اگر کارت خود شماست، نام و تاریخ را بررسی کنید.

error-card-signature-false = این کارت را کلیدهایی که نام می‌برد امضا نکرده‌اند ({ $algorithm })؛ تغییر داده شده است.
    .todo = از آن استفاده نکنید؛ کارت را دوباره از راهی دیگر بگیرید.

error-fingerprint-malformed = این اثر انگشت نیست، یا بخشی از آن نادرست نوشته شده است ({ $rule }).
    .todo = ۱۷ واژه، ۴۰ رقم و حرف (0 تا 9 و a تا f)، یا متنی را که با SHA256:‎ آغاز می‌شود بنویسید.
