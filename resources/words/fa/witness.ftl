# گویندهٔ روایت.

witness-title = چه کسی سخن می‌گوید
witness-none = شاهد هنوز معرفی نشده است؛ می‌تواند ناشناس بماند.
witness-name-them = معرفی شاهد
witness-other = انتخاب کسی دیگر
witness-pseudonym = نام مستعار
witness-name = نام
witness-name-help = جدا از روایت نگه داشته می‌شود؛ تنها جایی بیرون می‌رود که شاهد پذیرفته باشد.
witness-keep = نگه داشتن
witness-leave = انصراف
witness-known = یا کسی که پیش‌تر ثبت شده، با هر املایی
witness-nobody = شاهد ناشناس است
witness-unnamed = کسی به‌عنوان شاهد معرفی نشده است. می‌تواند برای بعد بماند، یا همین‌طور بماند.
