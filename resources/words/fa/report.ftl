report-title = گزارش
report-notice = این صفحه را کسی ساخته که بسته را فرستاده است. گفتهٔ اوست و فقط برای آسانی خواندن؛ آنچه اعتبار دارد سندهای امضاشده است.
report-untitled = بی‌عنوان
report-withheld = پوشیده
report-file = فایل
report-revision = ساخته‌شده از نگارش { $revision }.
