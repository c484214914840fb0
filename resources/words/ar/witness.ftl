# من يتكلم في الشهادة.

witness-title = من يتكلم
witness-none = لم يُذكر بعد من أدلى بالشهادة، ويمكن أن يبقى مجهولًا.
witness-name-them = تسمية الشاهد أو الشاهدة
witness-other = اختيار شخص آخر
witness-pseudonym = الاسم المستعار
witness-name = الاسم
witness-name-help = يُحفظ منفصلًا عن الرواية، ولا يخرج إلا حيث توجد موافقة على ذلك.
witness-keep = حفظ
witness-leave = ترك
witness-known = أو شخص له سجل، بأي إملاء
witness-nobody = لا يُعرف من أدلى بالشهادة
witness-unnamed = لم يُسمَّ أحد بعد. يمكن أن ينتظر ذلك، ويمكن أن يبقى كذلك.
