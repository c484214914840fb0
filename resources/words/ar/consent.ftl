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
consent-date-means = أي { $date }
consent-date-between = أي يوم بين { $first } و{ $last }
consent-date-as-written = يُحفظ كما كُتب؛ لم يُعرف منه يوم.
consent-date-impossible = لا يوجد يوم كهذا.
consent-date-refused = لا يوجد يوم كهذا. صحّحه، أو اكتب ما قيل بالكلمات.
consent-review-title = يُسأل من جديد في (إن اتُّفق على ذلك)
consent-refused-title = ما يرفضه الشخص (إن وُجد)
consent-refused-help = بكلماته. يراه هنا من يُعدّ حزمة؛ ويذهب مع الموافقة.
consent-record-title = موافقة، { $date }
consent-save = سجّل واختم
consent-cancel = إلغاء

# تُقرأ على الشخص بلغته، أيًّا كانت لغة النافذة.
consent-read-keep = أوافق على أن يُحفظ هنا مشفّرًا ما قلته وما سلّمته. لا يُعطى لأحد إلا إذا سُئلت من جديد ووافقت. ويمكنني أن أسحب موافقتي في أي وقت.
consent-read-pseudonym = أوافق على أن يُعطى كل ما قلته، حتى أكثره خصوصية، وما سلّمته إلى { $recipient }، لهذا الغرض وحده: { $purpose }. لا يُعطى اسمي، بل أُذكر باسم آخر. ولا يجوز أن يحصل عليه أحد غيره إلا إذا وافقت على ذلك أيضًا. ويمكنني أن أسحب موافقتي في أي وقت؛ أما ما سُلّم حتى ذلك الحين فلا يمكن استرجاعه.
consent-read-court = أوافق على أن يُعطى كل ما قلته، حتى أكثره خصوصية، وما سلّمته إلى { $recipient }، لهذا الغرض وحده: { $purpose }. ويذهب معه اسمي وطريقة الوصول إليّ، وتُطلب لي الحماية. وقد يقرؤه المتهمون ومحاموهم. ولا يجوز أن يحصل عليه أحد غير ذلك إلا إذا وافقت على ذلك أيضًا. ويمكنني أن أسحب موافقتي في أي وقت؛ أما ما وصل إلى محكمة حتى ذلك الحين فلا يمكن استرجاعه.
consent-read-any-lawyer = محامٍ، أيًّا كان
consent-read-any-organisation = منظمة أخرى، أيًّا كانت
consent-read-any-court = محكمة، أيًّا كانت
consent-read-named-lawyer = المحامي { $name }
consent-read-named-organisation = منظمة { $name }
consent-read-named-court = هذه المحكمة: { $name }
