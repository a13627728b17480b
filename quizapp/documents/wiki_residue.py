"""What is left where marks were taken out, mended: a gap in a bracket, two commas, a space before a stop."""

import re

from quizapp.documents.wiki_templates import FOREIGN_CLOSES, FOREIGN_OPENS

SPACES = re.compile(r"[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+")
UNSEEN = re.compile(r"[\x04-\x06\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
FOREIGN = re.compile(f"{FOREIGN_OPENS}[^{FOREIGN_CLOSES}]*{FOREIGN_CLOSES}")
FOREIGN_MARKS = re.compile(f"[{FOREIGN_OPENS}{FOREIGN_CLOSES}]")
BRACKET = re.compile(r"\([^()]*\)")
LEADS_NOWHERE = re.compile(
    r"(?:also |or |and )?(?:pronounced|pronunciation|listen|spelled|lit\.|IPA|or|and|also|from|in):?|"
    r"[A-Z]\w+(?: [A-Z]\w+)?:"
)
TRAILING = re.compile(r",? ?\b(?:pronounced|pronunciation|IPA|or|and):?$|, [A-Z]\w+:$")
DOUBLED = re.compile(r"([,;])(?: ?[,;])+")
GAPS = (
    (re.compile(r" (?=[,;)\]])"), ""),
    (re.compile(r"(?<=[(\[]) "), ""),
    (DOUBLED, r"\1"),
    (re.compile(r"\[\]|“ ?”|(?<![\w\"])\"\"(?![\w\"])"), ""),
    (re.compile(r" (?=[.:!?](?: |$))"), ""),
    (re.compile(r"[,;](?=\.(?: |$))"), ""),
    (re.compile(r" {2,}"), " "),
)
NEST = 3


def mended(block: str) -> str:
    """One block on one line, with nothing that shows where marks have been."""
    block = UNSEEN.sub("", SPACES.sub(" ", block))
    for _ in range(NEST):
        block = BRACKET.sub(_bracket, block)
    block = FOREIGN_MARKS.sub("", block).replace("\x00", "(").replace("\x01", ")")
    for _ in range(2):
        for gap, instead in GAPS:
            block = gap.sub(instead, block)
    return block.lstrip(" ,;:)").rstrip(" ,;")


def _bracket(bracket: re.Match[str]) -> str:
    """Without names in other languages and what led to them; nothing where nothing is left. Inner brackets stand
    for themselves by two marks of their own until all are done."""
    parts = (_part(part) for part in FOREIGN.sub("", bracket[0][1:-1]).split(";"))
    inner = "; ".join(part for part in parts if part and not LEADS_NOWHERE.fullmatch(part))
    return f"\x00{inner}\x01" if inner else ""


def _part(part: str) -> str:
    return TRAILING.sub("", DOUBLED.sub(r"\1", part).lstrip(" ,:").rstrip(" ,")).rstrip(" ,")
