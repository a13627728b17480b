"""Is a text English? Told by its function words, which no text can do without."""

import re

from quizapp.documents.refusals import NotEnglish

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

ENGLISH = frozenset(
    "the of and to in is was are were be been by for with that this these those it its he she they his her their "
    "from at which who not or but has have had will would can could may when where while than there into after "
    "before between also about over under during both each other some such only more most what if we you our your "
    "i my do does did then so because through on as an a no all".split()
)
OTHERS = {
    "French": "le la les des du une et est dans que qui pour pas sur au aux par avec sont cette il elle ce ces ne se "
    "été leur ses mais ou où plus",
    "German": "der die das und ist nicht ein eine einen den dem des im mit von zu auf für sich auch wurde sind als bei "
    "nach wird aus an es er sie",
    "Spanish": "el los las del y es en que por con una para se su al lo como más fue son pero sus entre este esta ha",
    "Italian": "il lo gli della dei del di che è per una con non sono nel nella alla dal le si da un al anche come più",
    "Dutch": "het een van en de dat zijn voor op met niet aan er ook als bij door naar uit wordt werd hij zij maar",
    "Portuguese": "o os das dos do da em que uma para com não por se mais foi ao são como mas na no pela pelo sua seu",
    "a Scandinavian language": "og i det som er på til av en et den ikke har med de och att är för inte var ble blev",
    "Indonesian": "yang dan di ke dari untuk dengan pada adalah ini itu tidak oleh dalam sebagai akan juga telah atau",
}
OTHER_LANGUAGES = {name: frozenset(words.split()) for name, words in OTHERS.items()}
MIN_SHARE = 0.12
ENOUGH_WORDS = 5


def refuse_other_languages(text: str) -> None:
    words = [word.lower() for word in WORD.findall(text)]
    share, other = _share(words, ENGLISH), _strongest(words)
    latin = sum(word[0] < "\u0250" for word in words)
    too_few = share < MIN_SHARE and len(words) >= ENOUGH_WORDS
    if too_few or latin * 2 < len(words) or other[0] > share:
        likely = f" (it looks like {other[1]})" if other[0] > share else ""
        raise NotEnglish(f"The text does not read as English{likely}. Give an English text, or a translation of it.")


def _strongest(words: list[str]) -> tuple[float, str]:
    return max((_share(words, vocabulary), name) for name, vocabulary in OTHER_LANGUAGES.items())


def _share(words: list[str], vocabulary: frozenset[str]) -> float:
    return sum(word in vocabulary for word in words) / len(words) if words else 0.0
