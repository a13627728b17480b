"""Words without their endings, so that a noun is its verb and a past its present."""

import re

IRREGULAR = """
be: been is are was were; become: became; begin: began begun; bite: bit bitten; blow: blew blown; break: broke broken;
bring: brought; build: built; burn: burnt; buy: bought; catch: caught; choose: chose chosen choice; come: came;
deal: dealt; die: dead death dying; dig: dug; do: did done does; draw: drew drawn; drink: drank drunk; drive: drove
driven; eat: ate eaten; fall: fell fallen; feed: fed; feel: felt; fight: fought; find: found; flee: fled flight;
fly: flew flown; forbid: forbade forbidden; forget: forgot forgotten; freeze: froze frozen; get: got gotten; give: gave
given; go: went gone; grow: grew grown growth; have: has had; hear: heard; hide: hid hidden; hold: held; keep: kept;
know: knew known; lay: laid; lead: led; leave: left; lend: lent; lose: lost loss losses; make: made; mean: meant;
meet: met; pay: paid; ride: rode ridden; ring: rang rung; rise: rose risen; run: ran; say: said; see: saw seen;
seek: sought; sell: sold sale sales; send: sent; shake: shook shaken; shoot: shot; shrink: shrank shrunk; sing: sang
sung; sink: sank sunk; sleep: slept; speak: spoke spoken; spend: spent; stand: stood; steal: stole stolen; strike:
struck; swear: swore sworn; swim: swam swum; take: took taken; teach: taught; tear: tore torn; tell: told; think:
thought; throw: threw thrown; wear: wore worn; win: won; write: wrote written; arrive: arrival; approve: approval;
refuse: refusal; remove: removal; decide: decision; destroy: destruction; produce: production; reduce: reduction;
protect: protection; depart: departure; fail: failure; close: closure; erupt: eruption; invade: invasion; explode:
explosion; extend: extension; expand: expansion; divide: division; marry: marriage; discover: discovery; deliver:
delivery; child: children; man: men; woman: women; person: people; foot: feet; goose: geese; mouse: mice; tooth: teeth;
life: lives; wife: wives; knife: knives; wolf: wolves; leaf: leaves; shelf: shelves
"""
STEM_OF = {
    form: stem.strip()
    for stem, _, forms in (row.partition(":") for row in " ".join(IRREGULAR.split()).split(";"))
    for form in forms.split()
}
ENDINGS = (
    (re.compile(r"(?<=\w\w)i(?:es|ed)$"), "y"),
    (re.compile(r"(?<=\w\w\w)(?:ing|ed|(?<=[sxzh])es|(?<![aiosu])s|ment)$"), ""),
    (re.compile(r"(?<=\w\w\w[st])ion$"), ""),
    (re.compile(r"([bdgmnprt])\1$"), r"\1"),
    (re.compile(r"(?<=\w\w\w)e$"), ""),
)
"""No end of Hamas or Laos is one."""

SYNONYMS = """
repair mend fix restore; help aid assist support; big large huge great; little small tiny; begin start commence;
end finish stop; buy purchase acquire; build construct erect; destroy ruin demolish;
fall drop decline decrease reduce lower;
rise increase grow climb; show display exhibit; allow permit let; forbid ban prohibit; ship vessel boat; house home;
need require; need want; get receive obtain; give hand grant; rich wealthy; fast quick rapid; shallow low; cost price;
make create produce; try attempt; old ancient; pick choose select; shut close; speak talk; doctor physician; teacher
tutor; pupil student; kid child; near close; frequent often; money fund; gather collect; hide conceal; leave depart;
defend protect guard; hurt injure harm; ill sick; illness sickness disease; shop store; street road; picture painting;
car automobile; plane aircraft airplane; rebuild reconstruct; enough sufficient; too excessively
"""


def stem(word: str) -> str:
    plain = STEM_OF.get(word, word)
    for ending, left in ENDINGS:
        plain = ending.sub(left, plain)
    return plain


SYNONYM_OF = {
    stem(word): stem(group.split()[0]) for group in SYNONYMS.split(";") for word in group.split()
}


def one_of_synonyms(stemmed: str) -> str:
    """The same for two words that mean nearly the same; both are stems."""
    return SYNONYM_OF.get(stemmed, stemmed)
