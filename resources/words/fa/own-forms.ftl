# فرم‌هایی که کاربران می‌سازند.

own-forms-begin = ساختن فرم
own-forms-begin-do = ساختن این فرم
own-forms-begin-kind = برای سندهایی از این گونه
own-forms-begin-name = نام فرم
own-forms-delicate-contact = راهی برای تماس با کسی: تنها جایی بیرون می‌رود که تماس مجاز باشد
own-forms-delicate-family = دربارهٔ خانواده: تنها جایی بیرون می‌رود که اجازه داده باشند
own-forms-delicate-identity = به اندازهٔ نام حساس: تنها جایی بیرون می‌رود که نام هم می‌تواند
own-forms-delicate-location = یک مکان: هر جا شاهد با نام نباشد می‌ماند
own-forms-delicate-medical = دربارهٔ سلامت: تنها جایی بیرون می‌رود که اجازه داده باشند
own-forms-delicate-none = حساس نیست: همراه سند بیرون می‌رود
own-forms-delicate-sgbv = دربارهٔ خشونت جنسی: تنها جایی بیرون می‌رود که اجازه داده باشند
own-forms-fields = { $count ->
    [0] هنوز خانه‌ای از خود ندارد
    [one] یک خانه از خود
   *[other] { $number } خانه از خود
}
own-forms-for-new = سندهای تازهٔ این گونه روی همین فرم نوشته شوند
own-forms-help = هر گونه سند فرمی دارد. اگر باید چیز بیشتری بپرسید، فرمی از خودتان بسازید: هر چه آن فرم دارد در آن هست و خانه‌های شما پس از آن می‌آیند. این فرم همراه سندها می‌رود تا گیرنده هم پرسش‌های شما را بخواند.
own-forms-in-use = به کار گرفته شد. از این پس سندهای این فرم همین‌ها را می‌پرسند.
own-forms-kind-date = تاریخ
own-forms-kind-line = یک خط متن
own-forms-kind-number = عدد
own-forms-kind-person = یک شخص
own-forms-kind-place = یک مکان
own-forms-kind-prose = متن بلندتر
own-forms-kind-term = یک گزینه از فهرست
own-forms-kind-terms = چند گزینه از فهرست
own-forms-kind-yes-no = بله یا نه
own-forms-list-new = فهرستی از خودش
own-forms-make-help = هر چه اینجا تغییر می‌دهید همان دم نگه داشته می‌شود، ولی تا به کارش نگیرید از کسی پرسیده نمی‌شود. خانه‌ای که بردارید دیگر پرسیده نمی‌شود؛ پاسخ‌هایش در سندها می‌مانند و هرگز بیرون نمی‌روند.
own-forms-needs-name = نام فرم
own-forms-none = هنوز فرمی از خودتان ندارید.
own-forms-not-in-use = نگه داشته شد، ولی هنوز به کار نرفته است.
own-forms-of-kind = فرم خودتان: { $kind }
own-forms-title = فرم‌های خودتان
own-forms-unnamed = فرم بی‌نام
own-forms-use = به کار گرفتن
own-forms-waiting = { $count ->
    [one] به کار گرفته شد، جز یک بخش که هنوز واژه‌ای ندارد. آن بخش همین‌جا می‌ماند.
   *[other] به کار گرفته شد، جز { $number } بخش که هنوز واژه‌ای ندارند. آن‌ها همین‌جا می‌مانند.
}
