# The palette: one line for every command and every record.

palette-line = یافتن سندی یا کاری
palette-place = نامی، واژه‌ای یا کاری که می‌خواهید
palette-list = آنچه یافت شد
palette-nothing = هیچ کاری به این نام نیست.
palette-search-all = جست‌وجوی { $words } در همه‌جا
palette-go = رفتن به: { $where }
palette-back = بازگشت
palette-keys-back = Alt+Left
palette-lock = همین حالا قفل شود
palette-language = زبان: { $language }
palette-text-size = اندازهٔ نوشته: { $size } ٪
palette-new-testimony = شهادت تازه
palette-new-case = پروندهٔ تازه
palette-new-person = شخص تازه
palette-place-care-backup = پشتیبان
palette-place-care-health = سلامت گاوصندوق
palette-place-care-passphrase = گذرواژه
palette-place-care-recovery = واژه‌های بازیابی
palette-place-counts = شمارش‌ها
palette-place-vocabularies = فهرست‌های واژه‌ها
