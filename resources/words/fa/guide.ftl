# راهنما.

desk-rail-guide = راهنما
guide-back = بازگشت
guide-nothing = این واژه‌ها در هیچ صفحهٔ راهنما نیست. واژه‌های کمتر یا تنها آغاز یک واژه را امتحان کنید.
guide-search = جست‌وجو در راهنما
guide-stories = داستان‌ها
guide-text = صفحه‌ای که باز است
guide-title = راهنما
guide-topics = صفحه‌های راهنما
lobby-guide = راهنما (F1)
