"""Words that tell what a name is of: the nouns it is called by, the verbs it does or suffers."""

from functools import cache

from quizapp.facts.parsed import Word
from quizapp.facts.roles import ROLES

PERSON = "PERSON"
BODY = "ORG"
PLACE = "GPE"
WORK = "WORK_OF_ART"
EVENT = "EVENT"
PEOPLE = "NORP"
THING = "PRODUCT"
"""Prizes, vessels, methods, laws and the like: known to be none of the others."""

KIN = frozenset(
    "brother sister son daughter father mother wife husband uncle aunt cousin nephew niece grandson granddaughter "
    "grandfather grandmother widow widower half-brother half-sister stepson stepdaughter child twin friend colleague "
    "fiancé fiancée lover mistress parent spouse".split()
)
_NOUNS = {
    PERSON: "man woman boy girl actor actress singer musician pianist violinist guitarist painter artist sculptor "
    "soldier officer sergeant lieutenant major pilot cosmonaut aviator sailor nurse teacher schoolmaster tutor student "
    "pupil filmmaker film-maker screenwriter cinematographer performer dancer comedian lawyer doctor physician surgeon "
    "farmer merchant trader banker businessman businesswoman entrepreneur politician statesman diplomat activist "
    "philanthropist monk nun priest saint missionary theologian critic essayist blogger athlete footballer player "
    "swimmer runner champion cyclist boxer jockey mayor monarch ruler duke duchess earl baron baroness count countess "
    "heir pharaoh shah tsar czar administrator chairperson naturalist zoologist philologist linguist psychologist "
    "psychiatrist anthropologist archaeologist sociologist epidemiologist humanist pacifist satirist revolutionary "
    "rebel citizen native member narrator protagonist hero heroine villain character pig horse donkey dog cat sheep "
    "peasant worker servant slave owner millionaire billionaire tourist crew-member commander-in-chief".split(),
    BODY: "company firm corporation organisation organization party union association society bank university college "
    "school institute institution academy foundation agency band orchestra choir team club league committee council "
    "commission ministry department government parliament congress senate court army navy force regiment battalion "
    "church broadcaster airline manufacturer retailer subsidiary brand charity consortium cooperative "
    "movement coalition alliance laboratory studio troupe theatre-company label start-up startup bureau board "
    "authority police federation confederation trust network newspaper".split(),
    PLACE: "city town village hamlet suburb district borough neighbourhood neighborhood quarter province country "
    "kingdom nation republic empire state region county territory colony river stream lake sea ocean gulf bay strait "
    "canal mountain volcano hill valley desert forest island archipelago peninsula cape coast port harbour harbor "
    "capital settlement municipality parish continent planet moon castle fort fortress palace cathedral monastery "
    "abbey hotel square street road avenue highway bridge station airport cemetery park farm estate mansion house "
    "building tower stadium theatre theater museum library hospital prison camp resort commune prefecture enclave "
    "reservoir dam oasis glacier plateau".split(),
    WORK: "novel novella book film movie play poem essay story song single album opera symphony ballet concerto sonata "
    "painting portrait sculpture magazine journal periodical series sitcom documentary treatise biography "
    "autobiography memoir trilogy screenplay script ballad anthem hymn sequel prequel edition anthology pamphlet fable "
    "satire comedy tragedy drama musical masterpiece encyclopedia encyclopaedia dictionary manuscript epic fresco "
    "mural textbook newsletter column article thesis allegory adaptation remake videogame".split(),
    EVENT: "war battle revolution uprising rebellion revolt festival conference summit tournament championship cup "
    "election referendum siege crisis massacre coup expedition ceremony olympics games exhibition earthquake hurricane "
    "storm flood fire epidemic pandemic strike riot protest convention congress invasion genocide famine era period "
    "dynasty".split(),
    PEOPLE: "people peoples tribe clan ethnicity language dialect community speaker religion denomination "
    "sect nationality "
    "tongue nomad follower believer adherent".split(),
    THING: "prize award medal trophy programme program project disease syndrome infection virus illness method theory "
    "principle law act bill treaty agreement accord protocol doctrine philosophy technique process system spacecraft "
    "satellite rocket probe shuttle aircraft airplane plane helicopter ship vessel boat submarine locomotive car "
    "vehicle engine missile gun rifle software currency coin mineral drug chemical element compound species genus "
    "breed fruit dish drink constellation star comet scholarship fellowship order decoration title "
    "technology device instrument machine chip model".split(),
}
NOUNS = {noun: label for label, nouns in _NOUNS.items() for noun in nouns}
PERSON_ENDINGS = ("ist", "grapher", "woman", "man", "smith", "maker")
OWNED_BY_PEOPLE = KIN | frozenset(
    "life death birth childhood career marriage novel book poem painting film diary letter wedding funeral mind eye "
    "face hand body health youth grave tomb works writings memoir autobiography".split()
)
OWNED_BY_PLACES = frozenset(
    "capital population economy government coast climate president border independence territory history north south "
    "east west north-east southeast city province region airport harbour old outskirts suburb inhabitant ambassador "
    "parliament king queen gdp prime army".split()
)
PARTS_OF_PLACES = frozenset(
    "capital coast north south east west border people population centre center outskirts suburb shore bank part "
    "resident inhabitant interior independence colony kingdom republic".split()
)
DEEDS_OF_PEOPLE = frozenset(
    "bear marry die graduate study write think believe feel live grow attend teach enrol enroll befriend emigrate "
    "divorce retire resign recall remember love hate want wish try decide travel walk speak ask reply "
    "sing play paint compose draw sleep fight worry visit argue admire dream survive say tell learn "
    "hire dedicate confess read quote".split()
)
DEEDS_OF_BODIES = frozenset("merge headquarter acquire incorporate subsidise affiliate employ rename disband".split())
DEEDS_OF_ANY_BODY = frozenset(
    "announce estimate hire launch award operate issue adopt ratify approve vote manufacture produce sell fund open "
    "organise organize recommend classify own publish release sue invest report introduce found".split()
)
"""A person may do them too: they only confirm what was read as a body."""
DEEDS_OF_PLACES = frozenset("lie border fortify situate inhabit populate colonise colonize annex settle".split())
DEEDS_OF_WORKS = frozenset("publish release film premiere depict portray adapt write translate reprint".split())
WHAT_IS_WRITTEN = frozenset("write publish direct film compose paint read translate entitle title illustrate".split())
WHAT_IS_FOUNDED = frozenset("found establish join lead head acquire".split())
WHERE_ONE_GOES = frozenset(
    "live bear locate move settle arrive travel return reside situate stay land die grow sail flee emigrate base raise "
    "bury come go relocate exile march ride drive fly".split()
)
WHERE_ONE_READS = frozenset("appear describe portray depict write publish star act caricature".split())
PEOPLE_WHO_ARE_MET = frozenset("marry meet befriend divorce".split())
TITLES = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady sheikh king queen president prince princess saint st emperor "
    "empress sultan emir pope bishop archbishop cardinal captain general colonel admiral sergeant lieutenant commander "
    "senator governor chancellor count countess duke duchess baron baroness father mother sister brother uncle aunt "
    "swami rabbi imam tsar czar mullah comrade".split()
)
OF_A_COMPANY = frozenset("inc inc. ltd ltd. plc gmbh corp corp. co. llc s.a. ag".split())
LAST_WORDS = {
    BODY: "force forces university college school institute academy foundation company corporation "
    "society association union committee council commission ministry department agency bureau board bank orchestra "
    "party congress parliament army navy church office organisation organization federation club league studios "
    "pictures records press group authority museum government assembly police airlines airways laboratory court senate "
    "watch brothers bros institution service services administration secretariat conservatory fund initiative trust "
    "front".split(),
    PLACE: "city town county province district oblast region republic island islands lake river rivers lakes mountains "
    "mountain mount sea ocean bay gulf strait valley desert peninsula canal street avenue road square bridge station "
    "airport castle palace cathedral abbey cemetery park hotel farm hall manor kingdom empire camp crossing stadium "
    "dam harbour strip tower village heights hills coast highlands forest territory building chapel "
    "library enclave sound inlet seas shelf lagoon falls glacier volcano plateau basin straits fjord reef "
    "archipelago slope borough refuge".split(),
    EVENT: "war wars battle revolution rebellion uprising conference festival olympics games election elections crisis "
    "siege cup conflict championship championships tournament convention summit massacre accident "
    "purge".split(),
    WORK: "constitution symphony poetry review magazine times gazette chronicle journal bible overture concerto sonata "
    "monthly weekly post herald badge medal trophy".split(),
    THING: "prize award awards act treaty method index programme program shuttle rocket disease syndrome virus "
    "charter code project system commandments theory agreement accord protocol standard standards spacecraft satellite "
    "telescope locomotive amendment formation classification declaration proclamation".split(),
    PEOPLE: "native natives people peoples islander islanders indians aborigines tribe tribes".split(),
}
BY_LAST_WORD = {word: label for label, words in LAST_WORDS.items() for word in words}
SAID_ALONE = frozenset("congress parliament senate army navy church police rebellion revolution war".split())
"""Last words that are names by themselves."""
RED = frozenset({"cross", "crescent"})
"""Bodies only where "Red" stands before."""
BY_FIRST_WORD = {
    **dict.fromkeys("operation battle siege treaty revolution".split(), EVENT),
    **dict.fromkeys("lake mount mt mt. cape fort port river gulf isle".split(), PLACE),
    **dict.fromkeys("hms uss ss".split(), THING),
}
VESSELS = frozenset({"shuttle", "spacecraft", "satellite"})
"""Words that may also stand before a thing's own name: "Space Shuttle Columbia"."""
OF_RULERS = frozenset("prince princess king queen lord lady saint st president".split())
"""Titles that places and bodies are named by, as "King George Island"."""


@cache
def label_of_noun(noun: str) -> str:
    """What someone or something called `noun`, a lemma, is; "" where that is open."""
    if noun in ROLES or noun in KIN:
        return PERSON
    return NOUNS.get(noun) or (PERSON if noun.endswith(PERSON_ENDINGS) and len(noun) > 5 else "")


def calls(word: Word) -> str:
    """What a common noun calls that which it is said of."""
    return label_of_noun(word.lemma.lower()) or label_of_noun(word.lower) if word.pos in ("NOUN", "PROPN") else ""
