# Cases and what belongs to each.

desk-rail-cases = پرونده‌ها
cases-none = هنوز پرونده‌ای نیست. با یکی آغاز کنید: شهادت‌ها، افراد و مدارک به آن تعلق می‌گیرند.
