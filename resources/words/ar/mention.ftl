# ربط الأشخاص والأماكن والتواريخ في الرواية.

mention-list = من المقصود
mention-here = في هذه الرواية
mention-case = في هذه القضية
mention-named = بحسب الاسم
mention-new = شخص جديد
mention-keys = يضع Enter الرمز. ويبدأ Ctrl+Enter سجلًا لشخص جديد أيضًا. ويُغلق Esc القائمة.
mention-note-date = تدوين هذا التاريخ
mention-date-offered = تُعرِّف إليه كتاريخ، وهو مجرد اقتراح: لا يُحفظ منه شيء ما لم يُدوَّن.
mention-is-person = هذا شخص …
mention-is-place = هذا مكان
mention-is-date = هذا تاريخ
