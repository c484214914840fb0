# المرشد.

desk-rail-guide = المرشد
guide-back = رجوع
guide-nothing = لا ترد هذه الكلمات في أي صفحة من المرشد. يمكن تجربة كلمات أقل أو أول الكلمة فقط.
guide-search = البحث في المرشد
guide-stories = حكايات
guide-text = الصفحة المفتوحة
guide-title = المرشد
guide-topics = صفحات المرشد
lobby-guide = المرشد (F1)
