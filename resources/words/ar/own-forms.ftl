# استمارات ينشئها الناس بأنفسهم.

own-forms-begin = إنشاء استمارة
own-forms-begin-do = إنشاء هذه الاستمارة
own-forms-begin-kind = لسجلات من هذا النوع
own-forms-begin-name = اسم الاستمارة
own-forms-delicate-contact = وسيلة للوصول إلى أحد: لا تخرج إلا حيث سُمح بالتواصل
own-forms-delicate-family = عن العائلة: لا تخرج إلا حيث سُمح بذلك
own-forms-delicate-identity = حساسة كالاسم: لا تخرج إلا حيث يجوز خروج الاسم
own-forms-delicate-location = مكان: يبقى حيث لا يُسمّى من روى
own-forms-delicate-medical = عن الصحة: لا تخرج إلا حيث سُمح بذلك
own-forms-delicate-none = غير حساسة: تخرج مع السجل
own-forms-delicate-sgbv = عن العنف الجنسي: لا تخرج إلا حيث سُمح بذلك
own-forms-fields = { $count ->
    [0] لا حقول خاصة بها بعد
    [one] حقل خاص واحد
    [two] حقلان خاصان
    [few] { $number } حقول خاصة
    [many] { $number } حقلًا خاصًّا
   *[other] { $number } حقل خاص
}
own-forms-for-new = تُكتب السجلات الجديدة من هذا النوع بها
own-forms-help = لكل نوع من السجلات استمارته. وإن لزمت أسئلة أكثر فيمكن إنشاء استمارة خاصة: فيها كل ما في تلك، وتليه الحقول المضافة. وهي تسافر مع السجلات ليقرأ من يتلقّاها هذه الأسئلة أيضًا.
own-forms-in-use = صارت مستعملة. تسأل السجلات المكتوبة بها هذه الأسئلة من الآن.
own-forms-kind-date = تاريخ
own-forms-kind-line = سطر من النص
own-forms-kind-number = عدد
own-forms-kind-person = شخص
own-forms-kind-place = مكان
own-forms-kind-prose = نص أطول
own-forms-kind-term = اختيار واحد من قائمة
own-forms-kind-terms = عدة اختيارات من قائمة
own-forms-kind-yes-no = نعم أو لا
own-forms-list-new = قائمة خاصة به
own-forms-make-help = ما يتغيّر هنا يُحفظ أثناء الكتابة، ولا يُسأل عنه أحد حتى تصير الاستمارة مستعملة. الحقل الذي يُزال لا يُسأل عنه بعد ذلك؛ وتبقى إجاباته في سجلاتها ولا تخرج أبدًا.
own-forms-needs-name = اسم الاستمارة
own-forms-none = لا استمارات خاصة بعد.
own-forms-not-in-use = حُفظت، لكنها غير مستعملة بعد.
own-forms-of-kind = استمارة خاصة: { $kind }
own-forms-title = استمارات خاصة
own-forms-unnamed = استمارة بلا اسم
own-forms-use = بدء استعمالها
own-forms-waiting = { $count ->
    [one] صارت مستعملة، ما عدا جزءًا واحدًا بلا كلمات بعد. وهو محفوظ هنا.
    [two] صارت مستعملة، ما عدا جزأين بلا كلمات بعد. وهما محفوظان هنا.
    [few] صارت مستعملة، ما عدا { $number } أجزاء بلا كلمات بعد. وهي محفوظة هنا.
    [many] صارت مستعملة، ما عدا { $number } جزءًا بلا كلمات بعد. وهي محفوظة هنا.
   *[other] صارت مستعملة، ما عدا { $number } جزء بلا كلمات بعد. وهي محفوظة هنا.
}
