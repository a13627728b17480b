"""Which names come from another script, so that one name is spelt in several ways: Yury and Yuri, but not Smyth."""

import re
from collections.abc import Sequence

ARABIC_PARTS = frozenset("al el bin ibn bint abu abd abdul umm".split())
GIVEN_NAMES = frozenset(
    "ahmad ahmed ali amina aziz fatima fatma hamad hamid hasan hassan ibrahim jamal jihad kamal karim khalid khaled"
    " khalifa layla mahmoud majid maryam munir mustafa nabil nasser omar rashid salim samir tamim tariq walid yasir"
    " yusuf youssef zaid zayd"
    " alexei aleksei alexey aleksey anatoly andrei andrey arkady boris dmitri dmitry fyodor fedor gennady grigory igor"
    " ivan kirill ksenia leonid maksim mikhail natalya nikolai nikolay oleg pavel pyotr sergei sergey svetlana tatiana"
    " tatyana valery vasily viktor vitaly vladimir yulia yuri yury".split()
)
SHAPES = re.compile(
    r"(?:mo|mu)ham+[ae]d|h[ou]s+[ae]i?[iy]n|abd[aeu]l\w+|\w+(?:[au]llah|eddine?|awi)"
    r"|\w{2,}(?:[oe]va?|vit?ch|vna|enko|(?:ai|ay|ch|sh|zh)kina?|skaya)|ye[vfk]\w+|\w*(?:zh|kh|q(?!u))\w*"
)
"""Of whole names: what Arabic and Russian names often have and others hardly ever."""


def is_transliterated(names: Sequence[str]) -> bool:
    """Whether one of a person's names, folded, looks Arabic or Russian."""
    return any(name in ARABIC_PARTS | GIVEN_NAMES or SHAPES.fullmatch(name) for name in names)
