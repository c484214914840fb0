# Contacts: people one exchanges bundles with.

desk-rail-contacts = جهات الاتصال
contacts-title = جهات الاتصال
contacts-about = أشخاص ومنظمات بطاقاتهم محفوظة لديك. بالبطاقة يُرسَل إليهم ما لا يقرؤه سواهم، ويُعرف ما وقّعوه.
contacts-none = لا أحد بعد. يُطلب ملف بطاقة المحامية أو المحامي أو المنظمة الشريكة، ويُضاف هنا.
contacts-add = إضافة جهة اتصال
contacts-words = بصمة البطاقة في كلمات
contacts-compare-about = في اتصال أو لقاء يقرؤون عليك كلمات بطاقتهم. وبعد ذلك فقط يُضغط الزر.
contacts-compared = الكلمات متطابقة
contacts-revoke = إلغاء الثقة …
contacts-revoke-sure = لن يُرسل شيء إلى { $name } بعد الآن، ويُعدّ توقيعه مجهولًا. وما أُرسل سابقًا يبقى مقروءًا لديه.
contacts-revoke-really = إلغاء الثقة
contacts-stay = يبقى كما هو
