# Cases and what belongs to each.

desk-rail-cases = القضايا
cases-none = لا قضية بعد. ابدأ بواحدة: إليها تنتمي الشهادات والأشخاص والأدلة.
