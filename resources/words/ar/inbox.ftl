# The inbox: what came from others.

desk-rail-inbox = الوارد
inbox-title = الوارد
inbox-about = ما أرسله آخرون وأدخلتَه في هذه الخزنة. تجده بين القضايا مع اسم من وقّعه.
inbox-none = لم يرد شيء بعد. افتح حزمة أُرسلت إليك: تُفحص أولًا ثم تقرر أنت.
inbox-new = فتح حزمة
inbox-unknown = مرسل غير معروف
inbox-known = موقّع من جهة اتصال
inbox-accepted = مقبول مع أن الموقّع غير معروف هنا
