"""Nouns that say what post a person holds."""

from quizapp.facts.parsed import Word

ROLES = frozenset(
    "ambassador envoy spokesman spokeswoman spokesperson analyst president premier minister director chair chairman "
    "chairwoman chairperson founder co-founder cofounder emir king queen prince princess emperor empress sultan chief "
    "head leader secretary governor mayor ceo captain commander editor author professor bishop archbishop pope "
    "cardinal chancellor senator speaker representative consul commissioner coach manager owner conductor principal "
    "rector dean curator architect engineer inventor astronaut scientist historian economist composer novelist poet "
    "philosopher playwright writer director-general secretary-general librarian warden keeper abbot judge attorney "
    "general colonel admiral vice-president co-director treasurer designer producer translator biographer journalist "
    "biologist botanist chemist physicist geologist astronomer mathematician explorer".split()
)
COMPLEMENT_PREPOSITIONS = frozenset({"of", "to", "for", "in", "at"})


def is_role(word: Word) -> bool:
    return word.lower in ROLES and word.pos in ("NOUN", "PROPN")
