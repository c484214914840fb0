# الموافقات في القوائم: ما يجوز فعله بسجل في كلمات قليلة، ومن يُسأل من جديد.

badge-is-none = لا موافقة بعد
badge-is-keep = للحفظ فقط
badge-is-pseudonym = باسم مستعار فقط
badge-is-partly = مع الاسم، لكن ليس كله أو ليس للجميع
badge-is-leaves = يجوز خروجه مع الاسم
badge-is-withdrawn = سُحبت
badge-is-free = لا يحتاج إلى موافقة
badge-is-waits = الموافقة قيد القراءة …
badge-how-pseudonym = باسم مستعار فقط
badge-how-named = مع الاسم
badge-leads = { $words }، إلى: { $to }
badge-leads-limited = { $words }؛ إلى: { $to }
badge-leads-both = مع الاسم، إلى: { $to }؛ باسم مستعار، إلى: { $under }
badge-and-others = { $names } وآخرين
badge-limit-all = ليس كله
badge-limit-some = ولبعضهم أجزاء فقط
badge-limit-bound = مع شرط
badge-limit-differs = ويختلف في سجلات أخرى
badge-joined = { $words }؛ { $more }
badge-first-all = ليس كله
badge-first-some = لبعضهم أجزاء فقط
badge-first-bound = مع شرط
badge-first-differs = يختلف في سجلات أخرى
badge-limited = { $limits }. { $words }
badge-due = يُسأل من جديد. { $words }
consents-title = الموافقات
consents-due-title = موافقات يُسأل عنها من جديد
consents-of-case = موافقات هذه القضية
consents-about = الموافقات بشأن هذا السجل
consents-count = { $count ->
    [one] موافقة واحدة
    [two] موافقتان
    [few] { $count } موافقات
    [many] { $count } موافقة
   *[other] { $count } موافقة
}
consents-none = لا موافقة بعد. تُسجَّل في صفحة شهادة أو شخص أو دليل.
consents-none-due = لا أحد يُسأل من جديد اليوم.
consents-due-chip = للسؤال من جديد
consents-all-chip = الكل
consents-due = { $count ->
    [one] موافقة واحدة يُسأل عنها من جديد
    [two] موافقتان يُسأل عنهما من جديد
    [few] { $count } موافقات يُسأل عنها من جديد
    [many] { $count } موافقة يُسأل عنها من جديد
   *[other] { $count } موافقة يُسأل عنها من جديد
}
