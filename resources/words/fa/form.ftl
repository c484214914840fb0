# پر کردن فرم.

form-add = افزودن
form-add-to = افزودن به: { $what }
form-answer-instead = به جای آن پاسخ بدهید
form-answer-line = { $label }: { $text }
form-begin-record = { $kind } تازه: { $name }
form-bring-back = بازآوردن
form-clear = خالی کردن خانه
form-done-missing = { $count ->
    [one] یک پاسخ مانده است
   *[other] { $missing } پاسخ مانده است
}
form-done-nothing = هنوز چیزی نیست
form-done-some = { $answered } پاسخ از { $all }
form-element-menu = جابه‌جا کردن یا برداشتن
form-example = نمونه: { $text }
form-expected = بهتر است پر شود
form-find-record = جست‌وجو با نام
form-guideline = روش پر کردن: { $text }
form-how = روش پر کردن: { $what }
form-is-folded = بسته
form-is-open = باز
form-more = پاسخ‌های دیگر: { $what }
form-move-down = پایین‌تر
form-move-up = بالاتر
form-said-no = نه
form-no-longer-asked = پاسخ داده شده، ولی دیگر پرسیده نمی‌شود. پاسخ می‌ماند تا خودتان خالی‌اش کنید.
form-nothing-found = چیزی پیدا نشد.
form-number-only = اینجا تنها عدد صحیح نگه داشته می‌شود.
form-number-range = اینجا تنها عددی صحیح از { $low } تا { $high } نگه داشته می‌شود.
form-open-record = باز کردن: { $name }
form-redo = انجام دوباره
form-remove = برداشتن
form-section = { $title }. { $done }. { $state }
form-take-out = برداشتن: { $name }
form-taken-out = برداشته شد.
form-undo = برگرداندن
form-said-unsaid = گفته نشده
form-said-yes = بله
