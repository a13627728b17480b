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
    "biologist botanist chemist physicist geologist astronomer mathematician explorer cosmonaut actor actress singer "
    "musician pianist painter artist sculptor photographer cinematographer filmmaker screenwriter cartoonist animator "
    "critic essayist lawyer physician surgeon businessman businesswoman entrepreneur politician statesman diplomat "
    "zoologist linguist psychologist anthropologist archaeologist sociologist theologian missionary pilot "
    "choreographer dancer comedian footballer creator co-creator publisher administrator executive".split()
)
PEERS = tuple(
    frozenset(names.split())
    for names in (
        "emir king queen prince princess emperor empress sultan pope president premier minister chancellor",
        "ambassador envoy consul representative commissioner",
        "spokesman spokeswoman spokesperson",
        "minister secretary senator speaker governor mayor commissioner judge attorney treasurer",
        "president vice-president director director-general secretary-general chair chairman chairwoman chairperson "
        "head chief leader ceo manager owner founder co-founder cofounder co-director principal rector dean keeper "
        "warden curator librarian",
        "analyst author editor professor historian economist composer novelist poet philosopher playwright writer "
        "producer translator biographer journalist designer architect conductor coach critic essayist screenwriter",
        "director producer filmmaker screenwriter cinematographer animator choreographer photographer",
        "actor actress singer musician pianist dancer comedian",
        "painter sculptor artist cartoonist illustrator photographer",
        "general colonel admiral captain commander",
        "astronaut cosmonaut pilot explorer commander",
        "politician statesman diplomat senator governor",
        "scientist engineer inventor biologist botanist chemist physicist geologist astronomer mathematician explorer "
        "astronaut professor",
        "captain commander general colonel admiral",
        "pope cardinal archbishop bishop abbot",
    )
)
"""Posts of about one rank and field; a word may stand in several."""
COMPLEMENT_PREPOSITIONS = frozenset({"of", "to", "for", "in", "at"})


def role_in(post: str) -> str:
    """The noun of "the ambassador of Chile to Peru"; "" where none is known."""
    found = ""
    for word in post.lower().split():
        if found and word in COMPLEMENT_PREPOSITIONS:
            break
        found = word if word in ROLES else found
    return found


def are_peers(one: str, other: str) -> bool:
    return one == other or any({one, other} <= rank for rank in PEERS)


def is_role(word: Word) -> bool:
    return word.lower in ROLES and word.pos in ("NOUN", "PROPN")
