# رضایت‌ها در فهرست‌ها: با یک سند چه می‌توان کرد، در چند واژه، و از چه کسی باید دوباره پرسید.

badge-is-none = هنوز رضایتی نیست
badge-is-keep = فقط نگهداری
badge-is-pseudonym = تنها با نام مستعار
badge-is-partly = با نام، اما نه همهٔ آن یا نه به همه
badge-is-leaves = با نام بیرون می‌رود
badge-is-withdrawn = پس گرفته شد
badge-is-free = رضایت لازم ندارد
badge-is-waits = رضایت در حال خواندن …
badge-how-pseudonym = تنها با نام مستعار
badge-how-named = با نام
badge-leads = { $words }، به: { $to }
badge-leads-limited = { $words }؛ به: { $to }
badge-leads-both = با نام، به: { $to }؛ با نام مستعار، به: { $under }
badge-and-others = { $names } و دیگران
badge-limit-all = نه همهٔ آن
badge-limit-some = به برخی تنها بخش‌هایی
badge-limit-bound = با شرط
badge-limit-differs = برای سندهای دیگر فرق دارد
badge-joined = { $words }؛ { $more }
badge-first-all = نه همهٔ آن
badge-first-some = به برخی تنها بخش‌هایی
badge-first-bound = با شرط
badge-first-differs = برای سندهای دیگر فرق دارد
badge-limited = { $limits }. { $words }
badge-due = باید دوباره پرسید. { $words }
consents-title = رضایت‌ها
consents-due-title = رضایت‌هایی که باید دوباره پرسید
consents-of-case = رضایت‌های این پرونده
consents-about = رضایت‌ها دربارهٔ این سند
consents-count = { $count ->
    [one] یک رضایت
   *[other] { $count } رضایت
}
consents-none = هنوز رضایتی نیست. رضایت در صفحهٔ یک شهادت، شخص یا مدرک ثبت می‌شود.
consents-none-due = امروز کسی نیست که باید دوباره از او پرسید.
consents-due-chip = پرسش دوباره
consents-all-chip = همه
consents-due = { $count ->
    [one] یک رضایت که باید دوباره پرسید
   *[other] { $count } رضایت که باید دوباره پرسید
}
