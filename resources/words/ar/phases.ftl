# مراحل المقابلة وإعادة قراءة الرواية.

phases-more = مراحل وأسئلة إضافية
phases-more-tip = يعرض مراحل المقابلة الكاملة: الضرورة والخطر والخطة والموافقة وإعادة القراءة
phases-less = الاكتفاء برواية أولى
phases-title = المراحل
phases-name-need = الضرورة
phases-tip-need = لماذا تلزم هذه المقابلة وما قيل قبلها
phases-name-risk = الخطر
phases-tip-risk = من قد يتضرر منها وما الذي تقرر
phases-name-plan = الخطة
phases-tip-plan = متى وأين وكيف ومع من وبأي مترجم
phases-name-explain = الشرح والموافقة
phases-tip-explain = ما شُرح قبل أي سؤال
phases-name-account = الرواية
phases-tip-account = الرواية نفسها: تُكتب هنا
phases-name-probing = أسئلة للتوضيح
phases-tip-probing = الأسئلة بعد الرواية الحرة وما عُرض والاستراحات
phases-name-read-back = إعادة القراءة والختام
phases-read-leave = إنهاء إعادة القراءة
phases-tip-read-back = ما أُكّد وما صُحّح، والتواقيع والإحالة والوعود
phases-name-evaluation = المراجعة الختامية
phases-tip-evaluation = ما يجب التحقق منه ومتابعته، وكيف حالك
phases-state-open = لا شيء بعد
phases-state-begun = بدأت
phases-state-complete = مكتملة
phases-written = { $count ->
    [one] كُتبت فقرة واحدة
    [two] كُتبت فقرتان
    [few] كُتبت { $count } فقرات
    [many] كُتبت { $count } فقرة
   *[other] كُتبت { $count } فقرة
}
phases-said = { $phase }: { $state }
phases-counted = { $state }؛ أُجيب عن { $answered } من { $all }
phases-back = العودة إلى الكتابة  F9
phases-back-tip = العودة إلى الرواية، ويعيدك F9 إلى هنا
phases-read = إعادة القراءة فقرة فقرة
phases-read-note = التصحيح بالكلمات التي قيل بها
phases-read-confirm = تأكيد هذه الفقرة
phases-read-correct = تصحيح هذه الفقرة …
phases-read-cancel = إلغاء
phases-read-keep = حفظ التصحيح
phases-read-change = تغيير النص
phases-read-before = السابقة
phases-read-after = التالية
phases-read-where = الفقرة { $number } من { $all }
phases-heard-confirmed = أُكّدت هذه الفقرة عند إعادة القراءة.
phases-heard-corrected = صُحّحت هذه الفقرة عند إعادة القراءة.
phases-break = استراحة
phases-break-tip = يسجل أن استراحة تبدأ الآن
phases-break-end = متابعة
phases-break-since = استراحة منذ { $time }
phases-next = التالي: { $phase }
