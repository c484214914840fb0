vocabulary-unlisted = كلمة ليست في هذه القائمة
