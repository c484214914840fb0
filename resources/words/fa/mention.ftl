# پیوند دادن اشخاص، جاها و تاریخ‌ها در روایت.

mention-list = منظور کیست
mention-here = در این روایت
mention-case = در این پرونده
mention-named = بر پایهٔ نام
mention-new = کسی تازه
mention-keys = ‏Enter نشانه را می‌گذارد. Ctrl+Enter برای کس تازه سندی هم آغاز می‌کند. Esc می‌بندد.
mention-note-date = یادداشت این تاریخ
mention-date-offered = به‌عنوان تاریخ شناخته شد و تنها پیشنهاد است: تا یادداشت نشود چیزی از آن نگه داشته نمی‌شود.
mention-is-person = این یک شخص است …
mention-is-place = این یک جاست
mention-is-date = این یک تاریخ است
