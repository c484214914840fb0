# ملء استمارة.

form-add = إضافة
form-add-to = إضافة إلى: { $what }
form-answer-instead = جواب آخر بدلًا منه
form-answer-line = { $label }: { $text }
form-begin-record = { $kind } جديد: { $name }
form-bring-back = إعادته
form-clear = إفراغ الحقل
form-done-missing = { $count ->
    [one] بقيت إجابة واحدة
    [two] بقيت إجابتان
    [few] بقيت { $missing } إجابات
    [many] بقيت { $missing } إجابة
   *[other] بقيت { $missing } إجابة
}
form-done-nothing = لا شيء بعد
form-done-some = أُجيب عن { $answered } من { $all }
form-element-menu = نقل أو إزالة
form-example = مثال: { $text }
form-expected = يُستحسن ملؤه
form-find-record = البحث بالاسم
form-guideline = كيف يُملأ: { $text }
form-how = كيف يُملأ: { $what }
form-is-folded = مطوي
form-is-open = مفتوح
form-more = إجابات أخرى: { $what }
form-move-down = إلى الأسفل
form-move-up = إلى الأعلى
form-said-no = لا
form-no-longer-asked = أُجيب عنه لكنه لم يعد مطلوبًا. تبقى الإجابة حتى يُفرَغ الحقل.
form-nothing-found = لم يُعثر على شيء.
form-number-only = لا يُحفظ هنا إلا عدد صحيح.
form-number-range = لا يُحفظ هنا إلا عدد صحيح من { $low } إلى { $high }.
form-open-record = فتح: { $name }
form-redo = إعادة
form-remove = إزالة
form-section = { $title }. { $done }. { $state }
form-take-out = إخراج: { $name }
form-taken-out = أُزيل.
form-undo = تراجع
form-said-unsaid = لم يُذكر
form-said-yes = نعم
