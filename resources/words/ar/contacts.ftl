# Contacts: people one exchanges bundles with.

desk-rail-contacts = جهات الاتصال
contacts-title = جهات الاتصال
contacts-about = أشخاص ومنظمات تحتفظ ببطاقاتهم. بالبطاقة ترسل إليهم ما لا يقرؤه سواهم، وتعرف ما وقّعوه.
contacts-none = لا أحد بعد. اطلب ملف بطاقة المحامي أو المنظمة التي تعمل معها وأضفه هنا.
contacts-add = إضافة جهة اتصال
contacts-words = بصمة البطاقة في كلمات
contacts-compare-about = اتصل بهم أو قابلهم ليقرؤوا لك كلمات بطاقتهم، ثم اضغط الزر.
contacts-compared = الكلمات متطابقة
contacts-revoke = إلغاء الثقة …
contacts-revoke-sure = لن يُرسل شيء إلى { $name } بعد الآن، ويُعدّ توقيعه مجهولًا. وما أُرسل سابقًا يبقى مقروءًا لديه.
contacts-revoke-really = إلغاء الثقة
contacts-stay = يبقى كما هو
