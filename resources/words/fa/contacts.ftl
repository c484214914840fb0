# Contacts: people one exchanges bundles with.

desk-rail-contacts = مخاطبان
contacts-title = مخاطبان
contacts-about = کسان و سازمان‌هایی که کارتشان را نگه داشته‌اید. با کارت می‌توانید چیزی برایشان بفرستید که فقط خودشان بخوانند، و بدانید چه چیزی را آنان امضا کرده‌اند.
contacts-none = هنوز کسی نیست. فایل کارت وکیل یا سازمانی را که با آن کار می‌کنید بگیرید و اینجا بیفزایید.
contacts-add = افزودن مخاطب
contacts-words = اثر انگشت کارت، به صورت واژه
contacts-compare-about = به آنان تلفن کنید یا حضوری ببینیدشان تا واژه‌های کارت خودشان را برایتان بخوانند. فقط پس از آن دکمه را بزنید.
contacts-compared = واژه‌ها یکی است
contacts-revoke = دیگر اعتماد نشود …
contacts-revoke-sure = دیگر چیزی برای { $name } فرستاده نمی‌شود و امضایش ناشناس به شمار می‌آید. آنچه پیش‌تر فرستاده‌اید برایش خواندنی می‌ماند.
contacts-revoke-really = دیگر اعتماد نشود
contacts-stay = بماند
