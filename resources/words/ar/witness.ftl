# من يتكلم في الشهادة.

witness-title = من يتكلم
witness-none = لم يُذكر الشاهد بعد، ويمكن أن يبقى مجهولًا.
witness-name-them = سمِّ الشاهد
witness-other = اختر شخصًا آخر
witness-pseudonym = الاسم المستعار
witness-name = الاسم
witness-name-help = يُحفظ منفصلًا عن الرواية، ولا يخرج إلا حيث وافق الشاهد.
witness-keep = احفظ
witness-leave = اتركه
witness-known = أو شخص له سجل، بأي إملاء
witness-nobody = الشاهد غير معروف
witness-unnamed = لم يُسمَّ أحد شاهدًا. يمكن أن ينتظر ذلك، ويمكن أن يبقى كذلك.
