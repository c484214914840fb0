# آنچه از یک بند و از افراد روایت می‌دانیم، کنار متن.

paragraph-close = بستن (Esc)
paragraph-title = بند { $number }
paragraph-none = اینجا هنوز چیزی نوشته نشده است. به بندی بروید تا آنچه از آن می‌دانیم نشان داده شود.
paragraph-people = افراد این بند
paragraph-people-add = کس دیگری که منظور است
paragraph-people-remove = { $handle }: بیرون آوردن از این بند
paragraph-people-title = افراد
paragraph-people-none = برای پیوند دادن کسی با یک نشانه، در متن @ بزنید. نام‌ها بیرون از متن می‌مانند.
paragraph-person-title = { $handle }
paragraph-person-tip = نقش، و اینکه نام چگونه معلوم شد
paragraph-person-open = گشودن سند
paragraph-person-begin = آغاز یک سند
paragraph-person-remove = برداشتن از فهرست
paragraph-person-gone = دیگر در متن نیست
paragraph-person-ask = نام چگونه معلوم شد؟
paragraph-details = جزئیات بند
paragraph-details-tip = آنچه از بندی که در آن هستید می‌دانیم (F2)
