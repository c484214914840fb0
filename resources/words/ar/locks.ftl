# Locking by itself: how long there is, and what is finished before the vault closes.
locks-minutes = { $minutes ->
    [one] يُقفل بعد دقيقة
    [two] يُقفل بعد دقيقتين
    [few] يُقفل بعد { $minutes } دقائق
    [many] يُقفل بعد { $minutes } دقيقة
   *[other] يُقفل بعد { $minutes } دقيقة
}
locks-soon = يُقفل خلال أقل من دقيقة
locks-finishing-title = أُقفل؛ يجري إتمام ما بدأ
locks-finishing-about = لم يعد يُرى شيء من الخزنة. يُتمّ أولًا العمل الذي كان جاريًا، ثم تُغلق الخزنة من نفسها.
locks-finishing-stop = إيقافه وإغلاق الخزنة الآن
locks-finishing-stop-help = لا يبقى شيء ناقصًا، ويمكن إعادة ما أُوقف لاحقًا.
locks-setting-after = الإقفال إذا لم يُفعل شيء مدة
locks-setting-minutes = { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
locks-setting-counts = ما الذي يُعدّ استعمالًا
locks-setting-counts-program = استعمال HRDoc
locks-setting-counts-computer = أي استعمال لهذا الحاسوب
locks-setting-help = يُقفل أيضًا عند إقفال شاشة الحاسوب وقبل أن يدخل في السكون. ومفتاح F12 يُقفل فورًا. وحيث لا يخبر الحاسوب عن استعماله لا يُعدّ إلا استعمال HRDoc.
