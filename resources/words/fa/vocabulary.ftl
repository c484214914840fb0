vocabulary-unlisted = واژه‌ای که در این فهرست نیست
