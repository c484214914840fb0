# The names of a person: each in its script, and who is known by a name like it.
names-language = اللغة
names-kind = نوع الاسم
names-note = ملاحظة
names-take-out = إزالة هذا الاسم
names-perhaps = ربما هو في الخزنة من قبل؛ يُستحسن النظر قبل المتابعة:
names-another = اسم آخر
names-other-script = الاسم نفسه بخط آخر
