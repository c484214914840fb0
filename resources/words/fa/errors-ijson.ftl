## JSON that breaks the rules every reader agrees on.

error-json-refused = داده‌ها JSON درستی نیستند که HRDoc بتواند بخواند (قاعده: { $rule }).
    .todo = پرونده‌ای را که داده‌اید اصلاح کنید، یا از فرستنده نسخه‌ای سالم بخواهید.
