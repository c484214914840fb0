## JSON that breaks the rules every reader agrees on.

error-json-refused = این JSON درستی نیست که HRDoc بتواند بخواند (قاعده: { $rule }).
    .todo = فایلی را که داده‌اید اصلاح کنید، یا از فرستنده نسخه‌ای سالم بخواهید.
