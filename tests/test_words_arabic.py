"""The Arabic of forms, lists, screens and guide speaks to women and men alike.

An imperative without a feminine ending, and a prohibition with the prefix of "you", are said to a
man. What somebody else says («…») is kept as it was said.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

RESOURCES = Path(__file__).parents[1] / "resources"
WHOLE = {"forms/earlier": "kept as it was sealed", "palette.ftl": "words somebody may search by"}

_QUOTED = re.compile("«[^«»]*»")
_MARKS = re.compile("[\u064b-\u064e\u0650\u0652\u0640]")  # all but shadda and damma (a passive)
_BEGINS = r"(?:^|[.؟!؛:—-])\s*(?:[وف](?=\w{3}))?"
_WHOM = "(?:ه|ها|هم|هما)?"  # noqa: RUF001

# Imperatives that are no past tense as well, of the verbs a guideline is likely to be made of.
_ORDERS = (
    "أضف|احتفظ|سجّل|دوّن|استخدم|استعمل|استعن|أنشئ|خذ|تأكد|تأكّد|أعط|صف|علّم|فكّر|جرّب|قل|قيّم"
    "|راجع|قارن|دع|ضع|أدخل|بيّن|سمّ|صغ|كن|تذكّر|تجنّب|حدّد|حاول|تعال|لخّص|صحّح"
)
_FORBIDDEN = (
    "تكتب|تسأل|تختر|تترك|تضف|تعد|تنس|تضغط|تقل|تخبر|تحسب|تضع|تعرض|تستنتج|تحوّل|تلم|تصنع|تقاطع"
    "|تطلب|تلحّ|تبن|تدوّن|تربط|تقصّ|تنشر|تكمل|تذهب|تتصل|ترسل|تستخدم|تنظف|تحذف|تثق|تعط"
    "|تقرأ|تختصر|تكرر|تبدأ|تفترض|تخمّن"
)
_SAID_TO_A_MAN = (
    re.compile(f"{_BEGINS}(?:{_ORDERS}){_WHOM}(?!\\w)"),
    re.compile(f"{_BEGINS}لا (?:{_FORBIDDEN}){_WHOM}(?!\\w)"),
    re.compile(r"(?<!\w)[وف]?لا ت\w+وا(?!\w)"),
)
# A short imperative (اكتب): a bare alif, three letters and perhaps whom it is done to.
_SHORT = re.compile(rf"(?<!\w)[وف]?ا(?!ل)[ء-ي]{{3}}{_WHOM}(?!\w)")  # noqa: RUF001
_NO_ORDERS = re.compile(
    "واحدة|واحدا|فارغة|فارغا|واقعة|واقعه|واسعة|وافقت|فاعلة|فاصلة|فاتحة|فارسي|فانوس|اسمه|اسمها|اسمهم|اسمك"
    "|اسمي|اسما|واسمه|واسمها|امتد|اطلع|اتصل|اتفق|ادعي|ابنة|اثني|اتجاه"
)


def said_to_a_man(text: str) -> list[str]:
    bare = _MARKS.sub("", _QUOTED.sub("", text))
    found = [each[0].strip() for rule in _SAID_TO_A_MAN for each in rule.finditer(bare)]
    short = _SHORT.findall(bare.replace("\u0651", "").replace("\u064f", ""))
    return found + [each for each in short if not _NO_ORDERS.fullmatch(each)]


def _lines() -> Iterator[tuple[str, str]]:
    for path in sorted(RESOURCES.glob("*/**/*.*")):
        where = path.relative_to(RESOURCES).as_posix()
        if any(each in where for each in WHOLE):
            continue
        for number, line in enumerate(_arabic_of(where, path), 1):
            yield f"{where}:{number}", line


def _arabic_of(where: str, path: Path) -> Iterator[str]:
    if where.startswith(("forms/", "vocabularies/")) and path.suffix == ".toml":
        for line in path.read_text("utf-8").splitlines():
            yield " — ".join(re.findall(r'\bar = "((?:[^"\\]|\\.)*)"', line))
    elif where.startswith("words/ar/"):
        for line in path.read_text("utf-8").splitlines():
            told = "" if line.startswith("#") else line
            yield re.sub(r"^\s*(?:[\w-]+ *=|\.\w+ *=|\*?\[[\w-]+\])", "", told)
    elif where.startswith("help/guide/ar/"):
        yield from path.read_text("utf-8").splitlines()


def test_no_sentence_of_ours_is_an_order_to_a_man() -> None:
    told = [(where, said_to_a_man(line), line) for where, line in _lines()]
    assert len(told) > 4000
    assert [each for each in told if each[1]] == []


@pytest.mark.parametrize(
    "order",
    [
        "اكتب الطريق الآمن.",
        "بصدق؛ واذكر إن كان تخمينًا.",
        "إن كان نعم فاتركه فارغًا.",
        "اختر ما لا يدل على الشخص.",
        "كل اسم كما يُكتب؛ أضف الألقاب.",
        "احتفظ بكل كتابة.",
        "سجّل ما قيل.",
        "لا تكتب أسماء.",
        "لا تسأل شيئًا هنا.",
        "لا تتحدثوا عن الرواية.",
    ],
)
def test_an_order_to_a_man_is_found(order: str) -> None:
    assert said_to_a_man(order)


@pytest.mark.parametrize(
    "neutral",
    [
        "يُكتب الطريق الآمن.",
        "لا تُربط إلا الشهادة.",
        "لا تتغير الأرقام.",
        "سجل لكل واحد.",
        "واحدة فقط.",
        "قيل: «اكتب من أعطاك العنوان.»",
        "بقدر ما قيل، قلّ أو كثر.",
    ],
)
def test_what_is_said_to_all_is_left(neutral: str) -> None:
    assert not said_to_a_man(neutral)
