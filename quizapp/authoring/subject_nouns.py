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
