# الموافقة: ما يجوز فعله بسجل، وكيف تُسجَّل أو تُسحب.

consent-title = الموافقة
consent-shape-none = لا موافقة بعد. لا يخرج شيء.
consent-shape-keep = للحفظ فقط. لا يخرج شيء.
consent-shape-pseudonym = يجوز خروجه، باسم مستعار فقط
consent-shape-leaves = يجوز خروجه مع الاسم
consent-shape-withdrawn = سُحبت. لا يخرج شيء.
consent-who-any = { $of } (أيًّا كان)
consent-who-contact = { $name } ({ $of })
consent-who-unknown = { $of } لا تحتفظ ببطاقته
consent-who-uncompared = { $name } ({ $of }؛ لم تُقارن البصمة)
consent-part-only = ليس كله
consent-until = حتى { $date }
consent-ended = انتهى في { $date }
consent-refused = ما رُفض، بكلمات الشخص نفسه: «{ $words }»
consent-review = يُسأل من جديد في { $date }
consent-review-passed = مضى موعد السؤال من جديد: { $date }
consent-uncounted = { $count ->
    [one] موافقة واحدة بشأن هذا السجل لا يُعتدّ بها: فهي لشخص آخر أو ممن لا قول له هنا.
    [two] موافقتان بشأن هذا السجل لا يُعتدّ بهما: فهما لشخص آخر أو ممن لا قول له هنا.
    [few] { $number } موافقات بشأن هذا السجل لا يُعتدّ بها: فهي لشخص آخر أو ممن لا قول له هنا.
   *[other] { $number } موافقة بشأن هذا السجل لا يُعتدّ بها: فهي لشخص آخر أو ممن لا قول له هنا.
}
consent-record = سجّل الموافقة
consent-withdraw = سحب …

consent-withdraw-does = إذا سُحبت الموافقة فلن يخرج شيء من هذا السجل من الخزنة بعد الآن. لا رجوع عن ذلك؛ وعلى الشخص أن يوافق من جديد.
consent-withdraw-others = { $count ->
    [one] تشمل الموافقة نفسها سجلًا آخر. يبقى هو أيضًا.
    [two] تشمل الموافقة نفسها سجلّين آخرين. يبقيان هما أيضًا.
    [few] تشمل الموافقة نفسها { $number } سجلات أخرى. تبقى هي أيضًا.
   *[other] تشمل الموافقة نفسها { $number } سجلًا آخر. تبقى هي أيضًا.
}
consent-withdraw-yes = اسحب الموافقة
consent-withdraw-no = اتركها كما هي
consent-withdrawn-told = سُحبت الموافقة.
consent-left-nowhere = لم يخرج هذا السجل من هذه الخزنة في أي حزمة.
consent-left-title = ما خرج لا يمكن استرجاعه. خرج في:
consent-left = { $date }: حزمة إلى { $of }
consent-left-contact = { $date }: حزمة إلى { $name } ({ $of })
consent-left-perhaps = { $date }: ربما حزمة إلى { $of }. توقف HRDoc فجأة أثناء كتابتها.
consent-left-more = { $count ->
    [one] وحزمة أسبق
    [two] وحزمتان أسبق
    [few] و{ $number } حزم أسبق
   *[other] و{ $number } حزمة أسبق
}

consent-page-title = تسجيل الموافقة
consent-question = بماذا يسمح الشخص؟
consent-ready-keep = للحفظ فقط
consent-means-keep = يبقى في هذه الخزنة. لا يخرج شيء.
consent-ready-pseudonym = لمحامٍ أو منظمة، باسم مستعار
consent-means-pseudonym = الاسم يبقى هنا.
consent-ready-court = لمحكمة، مع الاسم
consent-means-court = يذهب الاسم معه، وتُطلب الحماية.
consent-to = لمن
consent-purpose = لأي غرض
consent-replaces = لا يبقى شيء مما سُمح به من قبل
consent-replaces-always = ينتهي بهذا ما سُمح به من قبل.
consent-read-aloud = اقرأ هذا بصوت مسموع
consent-how = كيف أُعطيت
consent-how-unsaid = لم يُذكر
consent-date = التاريخ
consent-date-refused = لا يوجد يوم كهذا. صحّحه، أو اكتب ما قيل بالكلمات.
consent-review-title = يُسأل من جديد في (إن اتُّفق على ذلك)
consent-record-title = موافقة، { $date }
consent-save = سجّل واختم
consent-cancel = لاحقًا

consent-ready-lines = شيء آخر، سطرًا سطرًا
consent-means-lines = لكل شخص ما يخصه: أجزاء منه، تواريخ، أسماء.
consent-lines-none = لم يُسمح بشيء بعد. أضف سطرًا لكل شخص أو جهة يجوز أن تحصل عليه.
consent-line-add = أضف سطرًا
consent-line-remove = احذف هذا السطر
consent-line-to = يجوز إعطاؤه إلى
consent-line-for = لغرض
consent-line-as = الاسم
consent-line-ends = حتى (فارغ: بلا نهاية)
consent-line-whole = كله
consent-line-some = أجزاء منه فقط
consent-line-paragraphs = الفقرات
consent-line-paragraphs-example = مثلًا ٢، ٥-٧
consent-line-no-part = اذكر الأجزاء: أرقام الفقرات، أو شيئًا مما يمكن اختياره.
consent-line-no-day = حتى متى؟ اكتب يومًا موجودًا، أو اتركه فارغًا.
consent-line-unclear = أحد السطور غير واضح بعد. أكمله أو احذفه.
consent-more = المزيد: الفهم، الأسئلة، الاتصال، وإن تعذّر
consent-more-tip = كيف فُهمت، وما سُئل عنه، وهل يجوز الاتصال من جديد، وما العمل إن تعذّر الوصول إلى الشخص
consent-begun = بدأت هذه الموافقة ولم تُختم بعد. لا تسمح بشيء حتى الآن؛ تابع من حيث توقفت.
consent-discard = تخلّص منها …
consent-discard-asks = يُحذف نهائيًا ما كُتب هنا، وما أُخذ لها من توقيع أو ملفات.
consent-discard-yes = تخلّص من هذه الموافقة
consent-sealed-told = سُجّلت الموافقة وخُتمت.
consent-sheet-person = موافقة من
consent-sheet-about = بشأن
consent-sheet-allows = ما تسمح به
consent-sheet-read = ما قُرئ بصوت مسموع
consent-sheet-refusals = الشروط وما رُفض، بكلمات الشخص نفسه
consent-sheet-understanding = ما قال إنه يوافق عليه
consent-sheet-questions = ما سأل عنه
consent-sheet-contact_again = معاودة الاتصال
consent-sheet-if_unreachable = إذا اعتُقل أو توفي
consent-untitled = بلا عنوان
consent-witnessed = بحضور { $name }
consent-given-on = في { $date }
consent-what-left = ما خرج وما حُذف
consent-ask-again = اسأل من جديد
consent-all-fields = كل الخانات
consent-line = يجوز لنا أن نعطي { $what } إلى { $recipient }، لهذا الغرض: { $purpose }.
consent-line-until = حتى { $date } يجوز لنا أن نعطي { $what } إلى { $recipient }، لهذا الغرض: { $purpose }.
consent-line-i0 = لا يُقال لهم إنك شاركت.
consent-line-i1 = لا يُقال لهم اسمك.
consent-line-i2 = يُقال لهم اسمك، وعليهم ألا يذكروه لأحد.
consent-line-i3 = يُقال لهم اسمك، وتُطلب لك الحماية.
consent-line-i4 = يجوز أن يصير اسمك معلنًا.
consent-scope-all = كل ما قلته لنا وما سلّمته لنا، حتى أكثره خصوصية
consent-scope-parts = هذه الأجزاء فقط ({ $parts })
consent-scope-paragraph = الفقرة { $number }
consent-scope-paragraphs = الفقرات من { $first } إلى { $last }

# تُقرأ على الشخص بلغته، أيًّا كانت لغة النافذة.
consent-read-keep = ما قلته لنا وما سلّمته لنا يبقى عندنا مشفّرًا. لا نعطيه لأحد إلا إذا سألناك من جديد وكان جوابك نعم.
consent-read-pseudonym = يجوز لنا أن نعطي كل ما قلته لنا، حتى أكثره خصوصية، وما سلّمته لنا، إلى { $recipient }، ولهذا الغرض وحده: { $purpose }. لا يُعطى اسمك، بل تُذكر شهادتك باسم آخر. ومع ذلك قد يعرفك من يعرف ما حدث.
consent-read-court = يجوز لنا أن نعطي كل ما قلته لنا، حتى أكثره خصوصية، وما سلّمته لنا، إلى { $recipient }، ولهذا الغرض وحده: { $purpose }. ويذهب معه اسمك وطريقة الوصول إليك، وتُطلب لك الحماية. وقد يقرؤه المتهمون ومحاموهم، وقد يسمح القاضي لآخرين بقراءته.
consent-read-lines = هذا ما تسمح به:
consent-read-others = ولا يجوز أن يحصل عليه أحد غير ذلك، إلا بموافقتك.
consent-read-refused = قلت لنا: «{ $words }». وعلى من يرسله أن يقرأ ذلك أولًا.
consent-read-back-keep = يمكنك تغيير رأيك في أي وقت، ولا حاجة إلى ذكر السبب.
consent-read-back = يمكنك سحب هذا الإذن في أي وقت، ولا حاجة إلى ذكر السبب. ومن ذلك الحين لا يخرج شيء بعد. أما ما وصل إليهم حتى ذلك الحين فلا نستطيع استرجاعه؛ كل ما نستطيعه أن نطلب منهم حذفه.
consent-read-back-court = يمكنك سحب هذا الإذن في أي وقت، ولا حاجة إلى ذكر السبب. ومن ذلك الحين لا يخرج شيء بعد. أما ما وصل إلى محكمة أو جهة رسمية حتى ذلك الحين فيبقى عندها؛ ولا نستطيع استرجاعه.
consent-read-question = هل نحصل على موافقتك؟
consent-read-any-lawyer = محامٍ، أيًّا كان
consent-read-any-organisation = منظمة أخرى، أيًّا كانت
consent-read-any-court = محكمة، أيًّا كانت
consent-read-any-self = زملائنا في منظمتنا
consent-read-any-un = الأمم المتحدة
consent-read-any-regional = هيئة إقليمية لحقوق الإنسان
consent-read-any-prosecutor = نيابة دولة أخرى أو شرطتها
consent-read-any-archive = أرشيف أو نصب تذكاري
consent-read-any-public = الجميع (يجوز نشره)
consent-read-named-lawyer = المحامي { $name }
consent-read-named-organisation = منظمة { $name }
consent-read-named-court = هذه المحكمة، { $name }
consent-read-named-self = { $name }، من منظمتنا
consent-read-named-un = { $name }، من الأمم المتحدة
consent-read-named-regional = الهيئة الإقليمية { $name }
consent-read-named-prosecutor = هذه النيابة أو الشرطة، { $name }
consent-read-named-archive = أرشيف { $name }
consent-read-named-public = { $name }، ويجوز له نشره

consent-sign = التوقيع هنا على الشاشة
consent-sign-here = التوقيع أدناه بالفأرة أو الإصبع أو القلم
consent-sign-keep = احفظ التوقيع
consent-sign-again = من البداية
consent-sign-leave = لا توقيع هنا
consent-signature-title = توقيع رُسم على الشاشة
consent-how-signature = يُرسم هنا، أو على الورق ثم يُصوَّر. يُشفَّر فورًا ولا يكون ملفًا في الخارج أبدًا.
consent-how-thumbprint = على الورق ثم تُصوَّر. اذكر من كان حاضرًا.
consent-how-audio = ليقل الشخص بكلماته ما يوافق عليه. أدخل التسجيل هنا، ثم احذفه من الجهاز.
consent-how-video = ليقل الشخص بكلماته ما يوافق عليه. أدخل الفيلم هنا، ثم احذفه من الجهاز.
consent-how-witnessed-oral = لا شيء على الورق؛ ويُذكر أدناه من سمع.
consent-how-written-message = صورة الرسالة أو نسختها، كما وصلت.
consent-take-signature = صورة الورقة الموقعة …
consent-take-thumbprint = صورة البصمة …
consent-take-audio = التسجيل الصوتي …
consent-take-video = الفيلم …
consent-take-witnessed-oral = ملف، إن وُجد …
consent-take-written-message = الرسالة …
