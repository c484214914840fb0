# The palette: one line for every command and every record.

palette-line = البحث عن سجل أو عن أمر
palette-place = اسم أو كلمة أو أمر
palette-list = ما عُثر عليه
palette-nothing = لا أمر بهذا الاسم.
palette-search-all = البحث عن { $words } في كل شيء
palette-go = الذهاب إلى: { $where }
palette-back = رجوع
palette-keys-back = Alt+Left
palette-lock = قفل الآن
palette-language = اللغة: { $language }
palette-text-size = حجم النص: { $size } ٪
palette-new-testimony = شهادة جديدة
palette-new-case = قضية جديدة
palette-new-person = شخص جديد
palette-place-care-backup = النسخة الاحتياطية
palette-place-care-health = سلامة الخزنة
palette-place-care-passphrase = عبارة المرور
palette-place-care-recovery = كلمات الاسترداد
palette-place-counts = الأعداد
palette-place-vocabularies = قوائم المصطلحات
