# ما نعرفه عن فقرة وعن أشخاص الرواية، إلى جانب النص.

paragraph-close = إغلاق (Esc)
paragraph-title = الفقرة { $number }
paragraph-none = لم يُكتب هنا شيء بعد. انتقل إلى فقرة لترى ما نعرفه عنها.
paragraph-people = الأشخاص في هذه الفقرة
paragraph-people-add = شخص آخر مقصود أيضًا
paragraph-people-remove = { $handle }: أخرجه من هذه الفقرة
paragraph-people-title = الأشخاص
paragraph-people-none = اكتب @ في الرواية لتربط شخصًا برمز. تبقى الأسماء خارج النص.
paragraph-person-title = { $handle }
paragraph-person-tip = الدور، وكيف عُرف الاسم
paragraph-person-open = افتح السجل
paragraph-person-begin = ابدأ سجلًا
paragraph-person-remove = أخرجه من القائمة
paragraph-person-gone = لم يعد في النص
paragraph-person-ask = كيف عُرف الاسم؟
paragraph-details = تفاصيل الفقرة
paragraph-details-tip = ما نعرفه عن الفقرة التي أنت فيها (F2)
