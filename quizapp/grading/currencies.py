"""Which money a text speaks of. A table of our own: Babel's costs 9 MB in every web process."""

import re
from dataclasses import dataclass

SIGNS = {
    "dollar": ("$", "dollar", "dollars"),
    "euro": ("€", "euro", "euros"),
    "pound": ("£", "pound", "pounds"),
    "yen": ("¥", "yen"),
    "yuan": ("yuan", "renminbi", "rmb"),
    "rupee": ("₹", "rupee", "rupees", "rs"),
    "riyal": ("riyal", "riyals", "rial", "rials"),
    "dinar": ("dinar", "dinars"),
    "dirham": ("dirham", "dirhams"),
    "franc": ("franc", "francs"),
    "shekel": ("₪", "shekel", "shekels"),
    "lira": ("₺", "lira", "liras", "lire"),
    "rouble": ("₽", "rouble", "roubles", "ruble", "rubles"),
    "won": ("₩", "won"),
    "peso": ("peso", "pesos"),
    "real": ("real", "reais"),
    "rand": ("rand",),
    "krona": ("krona", "kronor", "krone", "kroner"),
    "zloty": ("zloty", "zlotys"),
}
CURRENCIES = {
    "usd": ("dollar", ("us", "american", "united states")),
    "aud": ("dollar", ("au", "australian")),
    "cad": ("dollar", ("ca", "canadian")),
    "hkd": ("dollar", ("hk", "hong kong")),
    "nzd": ("dollar", ("nz", "new zealand")),
    "sgd": ("dollar", ("sg", "singapore")),
    "eur": ("euro", ()),
    "gbp": ("pound", ("british", "uk")),
    "egp": ("pound", ("egyptian",)),
    "lbp": ("pound", ("lebanese",)),
    "syp": ("pound", ("syrian",)),
    "jpy": ("yen", ("japanese",)),
    "cny": ("yuan", ("chinese",)),
    "inr": ("rupee", ("indian",)),
    "pkr": ("rupee", ("pakistani",)),
    "qar": ("riyal", ("qatari",)),
    "sar": ("riyal", ("saudi",)),
    "omr": ("riyal", ("omani",)),
    "irr": ("riyal", ("iranian",)),
    "yer": ("riyal", ("yemeni",)),
    "jod": ("dinar", ("jordanian",)),
    "kwd": ("dinar", ("kuwaiti",)),
    "bhd": ("dinar", ("bahraini",)),
    "iqd": ("dinar", ("iraqi",)),
    "tnd": ("dinar", ("tunisian",)),
    "dzd": ("dinar", ("algerian",)),
    "aed": ("dirham", ("emirati", "uae")),
    "mad": ("dirham", ("moroccan",)),
    "chf": ("franc", ("swiss",)),
    "ils": ("shekel", ("israeli", "new")),
    "try": ("lira", ("turkish",)),
    "rub": ("rouble", ("russian",)),
    "krw": ("won", ("south korean", "korean")),
    "mxn": ("peso", ("mexican",)),
    "brl": ("real", ("brazilian",)),
    "zar": ("rand", ("south african",)),
    "sek": ("krona", ("swedish",)),
    "nok": ("krona", ("norwegian",)),
    "dkk": ("krona", ("danish",)),
    "pln": ("zloty", ("polish",)),
}
"""By ISO 4217 code: the name the money bears and what tells it from others of that name."""

MEANT_ALONE = {"dollar": "usd", "pound": "gbp"} | {
    family: code
    for code, (family, _) in CURRENCIES.items()
    if sum(other == family for other, _ in CURRENCIES.values()) == 1
}
"""The code meant where a text says no more than the name."""

OTHER_SIGNS = {"qr": "qar", "nis": "ils", "sterling": "gbp"}
LETTER_SIGNS = {"A$": "AUD ", "C$": "CAD ", "S$": "SGD "}
MONEY_WORDS = frozenset(
    {
        *OTHER_SIGNS,
        *CURRENCIES,
        *(sign for signs in SIGNS.values() for sign in signs),
        *(word for _, said in CURRENCIES.values() for name in said for word in name.split()),
    }
)


@dataclass(frozen=True)
class Currency:
    """`code` is none where a text leaves open whose money of that name it means."""

    family: str
    code: str | None
    said_whose: bool


def with_codes(text: str) -> str:
    """The text with A$ and the like as codes, while "A$30" can still be told from "a $30"."""
    return re.sub(r"\b[ACS]\$", lambda sign: LETTER_SIGNS[sign[0]], text)


def currency(words: tuple[str, ...]) -> Currency | None:
    """The currency that the words of a text name by code (QAR), sign or word."""
    codes = (OTHER_SIGNS.get(word, word) for word in words)
    code = next((code for code in codes if code in CURRENCIES), None)
    if code:
        return Currency(CURRENCIES[code][0], code, True)
    for family, signs in SIGNS.items():
        if set(signs) & set(words):
            said = _said(family, f" {' '.join(words)} ")
            return Currency(family, said or MEANT_ALONE.get(family), said is not None)
    return None


def _said(family: str, text: str) -> str | None:
    """The code of the money whose country stands before the family's name."""
    signs = SIGNS[family]
    for code, (of_family, countries) in CURRENCIES.items():
        named = any(f" {country} {sign} " in text for country in countries for sign in signs)
        if of_family == family and named:
            return code
    return None
