"""Nouns by which a document calls what it is about, or what that has one of."""

BODIES = frozenset(
    "company firm organisation organization institution institute group body club team agency association society "
    "foundation bank union party museum university school maker manufacturer producer retailer publisher".split()
)
WORKS = frozenset("novel novella book story work text manuscript".split())
AGREEMENTS = frozenset("agreement treaty constitution document charter".split())
PLACES = frozenset("country nation state city town region province territory island river".split())
OF_A_PLACE = frozenset(
    "government economy population capital constitution army parliament climate coast interior north south east west "
    "flag currency".split()
)
EVENTS = frozenset("festival contest conference award prize".split())
VOYAGES = frozenset("mission flight voyage expedition ship vessel spacecraft".split())
PARTS = (
    (BODIES, frozenset("board committee council staff jury".split())),
    (EVENTS, frozenset("board committee jury award prize".split())),
    (VOYAGES, frozenset("crew mission flight voyage expedition ship vessel".split())),
)
"""What each of these has one of."""
