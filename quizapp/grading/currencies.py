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
    "kwanza": ("kwanza", "kwanzas"),
    "naira": ("naira", "nairas"),
    "shilling": ("shilling", "shillings"),
    "baht": ("฿", "baht"),
    "taka": ("৳", "taka"),
    "ringgit": ("ringgit",),
    "rupiah": ("rupiah", "rupiahs"),
    "dong": ("₫", "dong"),
    "forint": ("forint", "forints"),
    "koruna": ("koruna", "korunas"),
    "leu": ("leu", "lei"),
    "lev": ("lev", "leva"),
    "hryvnia": ("₴", "hryvnia", "hryvnias"),
    "lari": ("₾", "lari"),
    "tenge": ("₸", "tenge"),
    "birr": ("birr",),
    "cedi": ("₵", "cedi", "cedis"),
    "kwacha": ("kwacha",),
    "guilder": ("guilder", "guilders"),
    "mark": ("deutschmark", "deutschmarks"),
    "cent": ("¢", "cent", "cents", "c"),
    "penny": ("pence", "penny", "pennies", "p"),
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
    "twd": ("dollar", ("taiwan", "taiwanese")),
    "jmd": ("dollar", ("jamaican",)),
    "nad": ("dollar", ("namibian",)),
    "sdg": ("pound", ("sudanese",)),
    "npr": ("rupee", ("nepalese", "nepali")),
    "lkr": ("rupee", ("sri lankan",)),
    "xof": ("franc", ("west african", "cfa")),
    "ars": ("peso", ("argentine", "argentinian")),
    "clp": ("peso", ("chilean",)),
    "cop": ("peso", ("colombian",)),
    "php": ("peso", ("philippine",)),
    "isk": ("krona", ("icelandic",)),
    "kes": ("shilling", ("kenyan",)),
    "ugx": ("shilling", ("ugandan",)),
    "tzs": ("shilling", ("tanzanian",)),
    "aoa": ("kwanza", ("angolan",)),
    "ngn": ("naira", ("nigerian",)),
    "thb": ("baht", ("thai",)),
    "bdt": ("taka", ("bangladeshi",)),
    "myr": ("ringgit", ("malaysian",)),
    "idr": ("rupiah", ("indonesian",)),
    "vnd": ("dong", ("vietnamese",)),
    "huf": ("forint", ("hungarian",)),
    "czk": ("koruna", ("czech",)),
    "ron": ("leu", ("romanian",)),
    "bgn": ("lev", ("bulgarian",)),
    "uah": ("hryvnia", ("ukrainian",)),
    "gel": ("lari", ("georgian",)),
    "kzt": ("tenge", ("kazakh", "kazakhstani")),
    "etb": ("birr", ("ethiopian",)),
    "ghs": ("cedi", ("ghanaian",)),
    "zmw": ("kwacha", ("zambian",)),
    "nlg": ("guilder", ("dutch",)),
    "dem": ("mark", ("german",)),
}
"""By ISO 4217 code: the name the money bears and what tells it from others of that name."""

MEANT_ALONE = {"dollar": "usd", "pound": "gbp", "rupee": "inr", "cent": "usd", "penny": "gbp"} | {
    family: code
    for code, (family, _) in CURRENCIES.items()
    if sum(other == family for other, _ in CURRENCIES.values()) == 1
}
"""The code meant where a text says no more than the name."""

OTHER_SIGNS = {"qr": "qar", "nis": "ils", "sterling": "gbp", "₹": "inr"}
SMALL_COIN = {"cent": frozenset({"dollar", "euro", "rand"}), "penny": frozenset({"pound"})}
"""Hundredths, and of which money."""

IN_HUNDREDTHS = frozenset(sign for coin in SMALL_COIN for sign in SIGNS[coin])
LETTER_SIGNS = {"A$": "AUD ", "C$": "CAD ", "S$": "SGD "}
MONEY_WORDS = frozenset(
    {
        *("bucks", "quid", "money"),
        *OTHER_SIGNS,
        *CURRENCIES,
        *(sign for signs in SIGNS.values() for sign in signs),
        *(word for _, said in CURRENCIES.values() for name in said for word in name.split()),
    }
)


GLUED_CODE = re.compile(rf"\b({'|'.join((*CURRENCIES, 'rs'))})\.?(?=\d)", re.IGNORECASE)


@dataclass(frozen=True)
class Currency:
    """`code` is none where a text leaves open whose money of that name it means."""

    family: str
    code: str | None
    said_whose: bool


def with_codes(text: str) -> str:
    """The text with A$ and the like as codes, while "A$30" can still be told from "a $30", and codes apart (EUR13)."""
    text = GLUED_CODE.sub(r"\1 ", text)
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
