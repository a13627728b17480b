"""The few templates that carry words of the text; what any other stands for is left out."""

import re
from collections.abc import Callable, Mapping
from datetime import date

Arguments = Mapping[str, str]
"""What a template is given, by name, or by its place counted from "1"."""

FOREIGN_OPENS, FOREIGN_CLOSES = "\x02", "\x03"
"""Around a name in another language: out of place in brackets beside the English one."""
QUOTE_OPENS, QUOTE_CLOSES = "\x04", "\x05"
"""Around a quotation that stands apart, as paragraphs of its own."""

FIRST = frozenset(
    "nowrap,nobr,small,smaller,big,bigger,larger,em,strong,sc,smallcaps,abbr,tooltip,nts,sic,not a typo,linktext,"
    "\",vanchor,visible anchor,ill,interlanguage link,sub,math,mvar,nihongo,flag,flagcountry,flagu,noitalic".split(",")
)
SIGNS = {
    "nbsp": " ", "spaces": " ", "thinsp": " ", "hairsp": " ", "snd": " – ", "spnd": " – ", "spaced ndash": " – ",
    "ndash": "–", "en dash": "–", "mdash": "—", "em dash": "—", "spaced mdash": " — ", "'": "'", "'s": "'s",
    "=": "=", "okina": "ʻ", "ellipsis": "...", "pi": "π", "co2": "CO2", "ampersand": "&",
}  # fmt: skip
CURRENCY = {
    "usd": "US$", "us$": "US$", "us dollar": "US$", "gbp": "£", "£": "£", "pound sterling": "£", "eur": "€",
    "euro": "€", "€": "€", "inr": "₹", "indian rupee": "₹", "aud": "A$", "a$": "A$", "cad": "C$", "ca$": "C$",
    "nzd": "NZ$", "nz$": "NZ$", "hkd": "HK$", "sgd": "S$", "jpy": "¥", "¥": "¥", "cny": "CN¥", "krw": "₩", "won": "₩",
    "chf": "CHF ", "rub": "₽", "currency": "US$",
}  # fmt: skip
SHIPS = frozenset("hms hmas hmcs hmnzs uss usns uscgc ss rms ms mv mt rrs ins".split())
UNITS = {
    "c": "°C", "f": "°F", "k": "K", "km2": "km²", "m2": "m²", "m3": "m³", "km3": "km³", "sqmi": "square miles",
    "sqft": "square feet", "sqkm": "km²", "cuft": "cubic feet", "acre": "acres", "mi": "miles", "ft": "feet",
    "in": "inches", "yd": "yards", "lb": "pounds", "kph": "km/h", "nmi": "nautical miles",
    "oilbbl/d": "barrels per day", "oilbbl": "barrels", "bbl": "barrels", "usgal": "US gallons", "gal": "gallons",
    "impgal": "imperial gallons", "pd/sqmi": "people per square mile", "pd/km2": "people per km²",
    "/sqmi": "per square mile", "/km2": "per km²",
}  # fmt: skip
VOLUMES = frozenset("oilbbl/d oilbbl bbl usgal gal impgal cuft".split())
PREFIXES = {"k": "thousand", "m": "million", "b": "billion", "g": "billion", "t": "trillion"}
"""Of volumes only: "kt" and "MW" are read as they stand."""
SINGULAR = {
    "acres": "acre", "miles": "mile", "feet": "foot", "inches": "inch", "yards": "yard", "pounds": "pound",
    "square miles": "square-mile", "square feet": "square-foot", "nautical miles": "nautical-mile",
    "gallons": "gallon", "US gallons": "US-gallon", "imperial gallons": "imperial-gallon", "barrels": "barrel",
}  # fmt: skip
TWO_UNITS = {("ft", "in"), ("lb", "oz"), ("st", "lb"), ("mi", "yd")}
POWERS = {"e3": "thousand", "e6": "million", "e9": "billion"}
LONGEST_NUMBER = 20
RAISED = str.maketrans("0123456789-−+", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻⁺")
BETWEEN = {"-": "–", "–": "–", "to": " to ", "and": " and ", "or": " or ", "by": " by ", "x": " by ", "to(-)": " to ",
           "&": " and ", "+/-": " ± ", "±": " ± "}  # fmt: skip
LANGUAGE = re.compile(r"lang-\w+")
DAY = re.compile(r"(?:start|end|birth|death|film|opening|release)[ -]?(?:date|year)(?: and age)?|dob|bda|dda")
MONTHS = "January February March April May June July August September October November December".split()


def words_of(name: str, given: Arguments) -> str:
    """What the template called `name` puts into the sentence around it."""
    name = " ".join(name.replace("_", " ").split()).lower()
    if name.startswith("formatnum:"):
        return name.removeprefix("formatnum:")
    if name in SIGNS:
        return SIGNS[name]
    if name in CURRENCY and (amount := _first(given)):
        return CURRENCY[name] + amount
    if name in SHIPS:
        return f"{name.upper()} {_first(given)}"
    write = WRITERS.get(name) or next((write for pattern, write in FAMILIES if pattern.fullmatch(name)), None)
    return write(given) if write else _first(given) if name in FIRST else ""


def raised(text: str) -> str:
    """ "³" of "3", so that 10 with a raised 3 does not become 103; words as they are."""
    return text.translate(RAISED) if text.strip("-−+").isdecimal() else text


def _first(given: Arguments) -> str:
    return given.get("1", "")


def _second(given: Arguments) -> str:
    return given.get("2") or given.get("text", "")


def _places(given: Arguments) -> list[str]:
    return [value for key, value in given.items() if key.isdecimal() and value]


def _foreign(given: Arguments) -> str:
    return f"{FOREIGN_OPENS}{_first(given)}{FOREIGN_CLOSES}"


def _foreign_last(given: Arguments) -> str:
    return _foreign({"1": _places(given)[-1]}) if _places(given) else ""


def _quotation(given: Arguments) -> str:
    said = given.get("1") or given.get("text") or given.get("quote", "")
    return f"\n\n{QUOTE_OPENS}\n{said}\n{QUOTE_CLOSES}\n\n" if said else ""


def _circa(given: Arguments) -> str:
    return " – ".join(f"c. {year}" for year in _places(given)[:2]) or "c."


def _quantity(given: Arguments) -> str:
    """ "5 to 10 km" of 5, to, 10, km; the unit it is turned into stays out."""
    said, *rest = [_grouped(place) for place in _places(given)] or [""]
    while len(rest) > 1 and rest[0].lower() in BETWEEN:
        said += BETWEEN[rest[0].lower()] + rest[1]
        rest = rest[2:]
    if len(rest) > 2 and (rest[0], rest[2]) in TWO_UNITS:
        return f"{said} {_unit(rest[0])} {rest[1]} {_unit(rest[2])}"
    unit = _unit(rest[0]) if said and rest else ""
    if unit in SINGULAR and given.get("adj") == "on":
        return f"{said}-{SINGULAR[unit]}"
    if unit in SINGULAR and said == "1":
        return f"{said} {SINGULAR[unit].replace('-', ' ')}"
    return f"{said} {unit}".rstrip()


def _unit(code: str) -> str:
    """ "million acres" of e6acre, "million barrels" of Moilbbl."""
    if power := POWERS.get(code[:2]):
        return f"{power} {_unit(code[2:])}"
    prefix = PREFIXES.get(code[:1].lower()) if code[1:].lower() in VOLUMES else None
    return f"{prefix} {_unit(code[1:])}" if prefix else UNITS.get(code.lower(), code)


def _value(given: Arguments) -> str:
    return f"{_first(given)} {_unit(given.get('ul') or given.get('u', ''))}".rstrip()


def _raised(given: Arguments) -> str:
    return raised(_first(given))


def _grouped(number: str) -> str:
    return f"{int(number):,}" if number.isascii() and number.isdecimal() and len(number) < LONGEST_NUMBER else number


def _day(given: Arguments) -> str:
    """ "4 April 1932" of 1932, 4, 4 with df=yes; "April 4, 1932" of it without."""
    places = _places(given)
    if not places:
        return ""
    year, month, day = (*(part.strip() for part in places[:3]), "", "")[:3]
    if not (year.isdecimal() and month.isdecimal() and 1 <= int(month[:4]) <= 12):
        return year
    named = MONTHS[int(month[:4]) - 1]
    if not day.isdecimal():
        return f"{named} {year}"
    return f"{day} {named} {year}" if given.get("df", "").startswith("y") else f"{named} {day}, {year}"


def _iso_day(given: Arguments) -> str:
    """The day as it was typed, but for 2015-03-09, which nobody would say so."""
    said = _first(given)
    if given.get("2", "").isdecimal():
        return _day({**given, "df": "y"})
    try:
        day = date.fromisoformat(said)
    except ValueError:
        return said
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _as_of(given: Arguments) -> str:
    if given.get("alt"):
        return given["alt"]
    places = _places(given)[:3]
    when = places[0] if len(places) == 1 else _day({**dict(zip("123", places, strict=False)), "df": "y"})
    words = "Since" if given.get("since") else "As of"
    return f"{words.lower() if given.get('lc') else words} {when}" if when else ""


def _fraction(given: Arguments) -> str:
    match _places(given):
        case [below]:
            return f"1/{below}"
        case [above, below]:
            return f"{above}/{below}"
        case [whole, above, below]:
            return f"{whole} {above}/{below}"
    return ""


def _ship(given: Arguments) -> str:
    return " ".join(_places(given)[:2])


def _together(given: Arguments) -> str:
    return "".join(_places(given))


WRITERS: Mapping[str, Callable[[Arguments], str]] = {
    "lang": _second, "native name": _second, "nativename": _second, "transl": _foreign_last,
    "transliteration": _foreign_last, "val": _value, "sup": _raised, "circa": _circa, "c.": _circa, "ca.": _circa,
    "convert": _quantity, "cvt": _quantity, "date": _iso_day, "dts": _iso_day, "as of": _as_of, "frac": _fraction,
    "fraction": _fraction, "sfrac": _fraction, "ship": _ship, "chem": _together, "chem2": _together,
    "quote": _quotation, "blockquote": _quotation, "block quote": _quotation, "bquote": _quotation,
    "cquote": _quotation, "quotation": _quotation, "poemquote": _quotation,
}  # fmt: skip
FAMILIES = ((LANGUAGE, _foreign), (DAY, _day))
