"""Units of measure, and how many of the smallest they are."""

from dataclasses import dataclass
from fractions import Fraction

MEASURES: dict[str, dict[str, Fraction]] = {
    "mass": {
        "mg": Fraction(1, 1000),
        "gram": Fraction(1),
        "kg": Fraction(1000),
        "tonne": Fraction(10**6),
        "ton": Fraction("907184.74"),
        "pound": Fraction("453.59237"),
        "ounce": Fraction("28.349523125"),
        "stone": Fraction("6350.29318"),
    },
    "length": {
        "mm": Fraction(1, 1000),
        "cm": Fraction(1, 100),
        "metre": Fraction(1),
        "km": Fraction(1000),
        "inch": Fraction("0.0254"),
        "foot": Fraction("0.3048"),
        "yard": Fraction("0.9144"),
        "mile": Fraction("1609.344"),
        "nautical mile": Fraction(1852),
    },
    "area": {
        "square metre": Fraction(1),
        "hectare": Fraction(10**4),
        "square km": Fraction(10**6),
        "square foot": Fraction("0.09290304"),
        "square mile": Fraction("2589988.110336"),
        "acre": Fraction("4046.8564224"),
    },
    "volume": {
        "ml": Fraction(1, 1000),
        "litre": Fraction(1),
        "cubic metre": Fraction(1000),
        "gallon": Fraction("3.785411784"),
        "cubic km": Fraction(10**12),
        "barrel": Fraction("158.987294928"),
    },
    "time": {
        "second": Fraction(1),
        "minute": Fraction(60),
        "hour": Fraction(3600),
        "day": Fraction(86400),
        "week": Fraction(7 * 86400),
    },
    "months": {"month": Fraction(1), "year": Fraction(12), "decade": Fraction(120)},
    "share": {"percent": Fraction(1)},
    "points": {"percentage point": Fraction(1)},
    "speed": {
        "km/h": Fraction(1),
        "mph": Fraction("1.609344"),
        "knot": Fraction("1.852"),
        "m/s": Fraction("3.6"),
    },
    "power": {
        "watt": Fraction(1, 1000),
        "kw": Fraction(1),
        "mw": Fraction(1000),
        "gw": Fraction(10**6),
    },
    "energy": {"kwh": Fraction(1), "mwh": Fraction(1000), "gwh": Fraction(10**6), "twh": Fraction(10**9)},
    "temperature": {"degree celsius": Fraction(1), "degree fahrenheit": Fraction(5, 9), "kelvin": Fraction(1)},
    "degrees": {"degree": Fraction(1)},
}
ZEROS = {"degree fahrenheit": Fraction(32), "kelvin": Fraction("273.15")}
"""Where the scale has what Celsius calls 0."""

SPELLINGS = {
    "%": "percent",
    "per cent": "percent",
    "pct": "percent",
    "°c": "degree celsius",
    "°f": "degree fahrenheit",
    "°": "degree",
    "c": "degree celsius",
    "f": "degree fahrenheit",
    "deg": "degree",
    "º": "degree",
    "ºc": "degree celsius",
    "degree c": "degree celsius",
    "degree f": "degree fahrenheit",
    "centigrade": "degree celsius",
    "degree centigrade": "degree celsius",
    "celsius": "degree celsius",
    "fahrenheit": "degree fahrenheit",
    "milligram": "mg",
    "g": "gram",
    "kilo": "kg",
    "kilogram": "kg",
    "kilogramme": "kg",
    "metric ton": "tonne",
    "t": "tonne",
    "lb": "pound",
    "metric tonne": "tonne",
    "kilogramm": "kg",
    "oz": "ounce",
    "millimetre": "mm",
    "millimeter": "mm",
    "centimetre": "cm",
    "centimeter": "cm",
    "m": "metre",
    "meter": "metre",
    "kilometre": "km",
    "kilometer": "km",
    "inches": "inch",
    "feet": "foot",
    "ft": "foot",
    "m²": "square metre",
    "m2": "square metre",
    "square meter": "square metre",
    "km²": "square km",
    "km2": "square km",
    "square kilometre": "square km",
    "square kilometer": "square km",
    "sq km": "square km",
    "sq mile": "square mile",
    "sq mi": "square mile",
    "sq m": "square metre",
    "square feet": "square foot",
    "sq ft": "square foot",
    "mi": "mile",
    "yd": "yard",
    "km³": "cubic km",
    "km3": "cubic km",
    "cubic kilometre": "cubic km",
    "cubic kilometer": "cubic km",
    "ha": "hectare",
    "l": "litre",
    "liter": "litre",
    "millilitre": "ml",
    "milliliter": "ml",
    "m³": "cubic metre",
    "m3": "cubic metre",
    "cubic meter": "cubic metre",
    "s": "second",
    "sec": "second",
    "wk": "week",
    "mo": "month",
    "yr": "year",
    "min": "minute",
    "h": "hour",
    "hr": "hour",
    "kmh": "km/h",
    "kn": "knot",
    "kph": "km/h",
    "kilometre per hour": "km/h",
    "kilometer per hour": "km/h",
    "km per hour": "km/h",
    "km h": "km/h",
    "mile per hour": "mph",
    "metre per second": "m/s",
    "meter per second": "m/s",
    "kilowatt hour": "kwh",
    "megawatt hour": "mwh",
    "gigawatt hour": "gwh",
    "terawatt hour": "twh",
    "kilowatt": "kw",
    "megawatt": "mw",
    "gigawatt": "gw",
}
LONGEST_UNIT = 3
"""Words."""


@dataclass(frozen=True)
class Unit:
    name: str
    measure: str
    size: Fraction
    zero: Fraction = Fraction(0)


UNITS = {
    name: Unit(name, measure, size, ZEROS.get(name, Fraction(0)))
    for measure, sizes in MEASURES.items()
    for name, size in sizes.items()
}


def unit(words: tuple[str, ...]) -> tuple[Unit | None, tuple[str, ...]]:
    """The unit that the words begin with, the longest there is, and the words behind it."""
    for length in range(min(LONGEST_UNIT, len(words)), 0, -1):
        name = " ".join(singular(word) for word in words[:length])
        found = UNITS.get(SPELLINGS.get(name, name))
        if found:
            return found, words[length:]
    return None, words


def singular(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    plural = len(word) > 2 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
    return word[:-1] if plural else word
