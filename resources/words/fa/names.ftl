# The names of a person: each in its script, and who is known by a name like it.
names-language = زبان
names-kind = گونهٔ نام
names-note = یادداشت
names-take-out = برداشتن این نام
names-perhaps = شاید از پیش در گاوصندوق باشد؛ پیش از ادامه نگاه کنید:
names-another = نامی دیگر
names-other-script = همین نام به خطی دیگر
