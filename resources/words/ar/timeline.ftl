# خط زمني لقضية، مرسومًا وفي قائمة.

timeline-title = الخط الزمني
timeline-canvas = الخط الزمني: اليسار واليمين للانتقال من تاريخ إلى تاريخ، + و− لأيام أقل أو أكثر، 0 للكل، Enter للفتح
timeline-list = التواريخ في قائمة
timeline-as-list = في قائمة
timeline-all = الكل
timeline-closer = أيام أقل (+)
timeline-farther = أيام أكثر (−)
timeline-open = فتح
timeline-open-tip = فتح السجل (Enter)
timeline-again = القراءة من جديد
timeline-reading = تواريخ قضية
timeline-reading-now = تُقرأ تواريخ هذه القضية الآن؛ ومقدار ما قُرئ يظهر في الأسفل.
timeline-stopped = توقفت القراءة قبل نهايتها.
timeline-changed = تغيّر شيء منذ قُرئ هذا.
timeline-none = لا تاريخ في هذه القضية بعد. كل ما له تاريخ يأتي إلى هنا من تلقاء نفسه: الأفعال والأحداث وخطوات الإجراءات والمحادثات والأدلة.
timeline-count = { $count ->
    [one] تاريخ واحد
    [two] تاريخان
    [few] { $count } تواريخ
    [many] { $count } تاريخًا
   *[other] { $count } تاريخ
}
timeline-unknown = { $count ->
    [one] تاريخ واحد بلا يوم
    [two] تاريخان بلا يوم
    [few] { $count } تواريخ بلا يوم
    [many] { $count } تاريخًا بلا يوم
   *[other] { $count } تاريخ بلا يوم
}
timeline-counted = التواريخ كثيرة فعُدّت: الممتلئ أيام مؤكدة، والفاتح ما يُحتمل أنه وقع حينها. أعلى عمود يمثّل { $count }.
timeline-which = { $which }: { $name }
timeline-stated = «{ $stated }»
timeline-no-day = لا يُعرف يومه
timeline-between = بين { $first } و{ $last }
timeline-since = { $first } أو بعده
timeline-until = { $last } أو قبله
timeline-key-event = حدث
timeline-key-other = سجل آخر
timeline-is-time = الوقت
timeline-is-begin = البداية
timeline-is-end = النهاية
timeline-is-due = الموعد
timeline-untitled = { $kind } بلا عنوان
