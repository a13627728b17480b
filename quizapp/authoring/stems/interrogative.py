"""From a clause to a question: the auxiliary goes ahead of the subject, the verb to its base."""

from collections.abc import Iterable
from dataclasses import dataclass

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.context.uniqueness import points_back
from quizapp.authoring.soundness import can_be_asked, holds_together
from quizapp.authoring.stems.subject_names import named_subject
from quizapp.authoring.stems.word_order import concedes, lists_dates, movable, question, stays_ahead, without_asides
from quizapp.documents.english import ENGLISH
from quizapp.facts.clauses import SUBJECTS, Clause
from quizapp.facts.mentions import PERSON, UNKNOWN
from quizapp.facts.model import Kind
from quizapp.facts.parsed import Sentence, Word

DO = {"VBD": "did", "VBZ": "does", "VBP": "do"}
TIE_VERBS = frozenset({"die", "lie", "tie", "vie", "untie", "belie", "underlie"})
AT_A_TIME = frozenset({"in", "on", "at", "through", "from", "when", "where"})
RATES = frozenset("annually yearly monthly weekly daily hourly worldwide nationwide".split())
TURNS = {"became": "become", "got": "get"}
"""Read as auxiliaries, they still need "did" ahead of the subject."""
POINTERS = frozenset({"this", "these", "that", "those"})
LEADING = frozenset({"year", "date", "decade", "century", "when", "why", "purpose", "grounds", "condition"})
"""Last words of openers that nothing else goes before."""
ABSOLUTE = frozenset({"with", "without"})
AS_OBJECT = {"he": "him", "she": "her", "they": "them"}
BY_WHOM = {"who": "whom"}
PAST_FORMS = dict(
    pair.split("/")
    for pair in (
        "written/wrote drawn/drew given/gave taken/took chosen/chose begun/began sung/sang driven/drove shown/showed "
        "known/knew seen/saw done/did broken/broke spoken/spoke worn/wore torn/tore stolen/stole eaten/ate "
        "beaten/beat forgotten/forgot thrown/threw grown/grew blown/blew flown/flew hidden/hid woven/wove sewn/sewed "
        "frozen/froze shaken/shook mistaken/mistook undertaken/undertook overseen/oversaw overthrown/overthrew "
        "withdrawn/withdrew rewritten/rewrote proven/proved run/ran overrun/overran forbidden/forbade"
    ).split()
)
Phrases = Iterable[tuple[int, ...]]


@dataclass(frozen=True)
class _Parts:
    """Places of the words that stay: the subject's, and the phrases between it and the verb, behind the verb and ahead
    of all."""

    subject: list[int]
    middle: list[list[int]]
    behind: list[list[int]]
    ahead: list[list[int]]

    @property
    def places(self) -> set[int]:
        return {at for phrase in (self.subject, *self.middle, *self.behind, *self.ahead) for at in phrase}


def inverted(passage: Passage, clause: Clause, opener: str, dropped: Iterable[int]) -> str:
    """ "In which year" + did + subject + verb + the rest, without the `dropped` words; empty where that fails, or where
    it would ask for a title as for a person ("was crowned Queen of Spring")."""
    dropped = frozenset(dropped)
    if opener == "whom" and _is_title(passage.sentence, clause, dropped):
        return ""
    parts = _parts(passage, clause, dropped, may_lead=opener.split()[-1] not in LEADING)
    verb = _verb_group(passage.sentence, clause, at_a_time=opener.split()[0] in AT_A_TIME)
    if parts is None or verb is None:
        return ""
    front, rest = verb
    rates = [phrase for phrase in parts.behind if _is_rate(passage, phrase)]
    behind = [phrase for phrase in parts.behind if phrase not in rates]
    pieces = [opener, *_texts(passage.sentence, rates), front, _subject(passage, clause, parts.subject)]
    pieces += [*_texts(passage.sentence, parts.middle), rest, *_texts(passage.sentence, behind)]
    return question(passage.sentence, [*_ahead(passage.sentence, parts), *pieces])


def _is_title(sentence: Sentence, clause: Clause, asked: frozenset[int]) -> bool:
    passive = sentence.children(clause.verb, "auxpass")
    return bool(passive) and bool(asked & set(sentence.children(clause.verb, "oprd", "dobj")))


def _is_rate(passage: Passage, phrase: list[int]) -> bool:
    """ "Annually" of "rose to nine tons annually", which goes with the tons."""
    counted = passage.fact.kind in (Kind.QUANTITY, Kind.AMOUNT) and phrase[0] > passage.places[-1]
    return counted and passage.sentence.words[phrase[0]].lower in RATES


def with_subject(passage: Passage, clause: Clause, opener: str) -> str:
    """ "Which river" + verb + the rest, in the clause's own order; `opener` stands for the subject."""
    sentence = passage.sentence
    parts = _parts(passage, clause, frozenset(clause.subject))
    if parts is None or opener.count(",") % 2:
        return ""
    own = {at for phrase in clause.after for at in phrase} & parts.places.difference(*parts.ahead)
    ahead = [phrase for phrase in parts.behind if not own.issuperset(phrase)]
    pieces = [opener, sentence.phrase(sorted({*clause.finite_places, *own})), *_texts(sentence, ahead)]
    return question(sentence, [*_ahead(sentence, parts), *pieces])


def active(passage: Passage, clause: Clause, opener: str, agent: Iterable[int]) -> str:
    """ "Who built the bridge in 1931?" of "the bridge was built by ... in 1931"; else "by whom was ...?"."""
    sentence = passage.sentence
    past = past_form(sentence.words[clause.verb])
    plain = [sentence.words[at].lower for at in clause.auxiliaries] in (["was"], ["were"])
    if not plain or not past:
        return inverted(passage, clause, f"by {BY_WHOM.get(opener, opener)}", agent)
    parts = _parts(passage, clause, frozenset(agent))
    if parts is None:
        return ""
    particles = [phrase for phrase in parts.behind if sentence.words[phrase[0]].dep == "prt"]
    behind = [phrase for phrase in parts.behind if phrase not in particles]
    named = _subject(passage, clause, parts.subject)
    pieces = [opener, *_texts(sentence, parts.middle), past, *_texts(sentence, particles)]
    pieces += [AS_OBJECT.get(named, named), *_texts(sentence, behind)]
    return question(sentence, [*_ahead(sentence, parts), *pieces])


def _parts(passage: Passage, clause: Clause, asked: frozenset[int], *, may_lead: bool = True) -> _Parts | None:
    """What the question keeps, without what is `asked`; None where the clause is not to be asked about, or what is
    kept does not hold together or holds words of the answer. What stood ahead of the subject stays ahead only where it
    `may_lead`."""
    sentence = passage.sentence
    if not can_be_asked(sentence, clause):
        return None
    without = passage.spared | asked
    after = _kept(sentence, (p for p in clause.after if not concedes(sentence, p)), without)
    middle = [phrase for phrase in after if phrase[-1] < clause.verb]
    behind = [phrase for phrase in after if phrase[-1] > clause.verb]
    before = _kept(sentence, movable(sentence, clause), without)
    before = before if may_lead else without_asides(sentence, before, behind)
    ahead = stays_ahead(sentence, before, behind) if may_lead else []
    parts = _Parts(
        [at for at in clause.subject if at not in without],
        middle,
        [phrase for phrase in (*behind, *before) if phrase not in ahead],
        ahead,
    )
    return parts if _holds(passage, clause, parts, asked) else None


def _holds(passage: Passage, clause: Clause, parts: _Parts, asked: frozenset[int]) -> bool:
    """What is kept holds together, gives no word of the answer, and points at nothing that is left out."""
    sentence = passage.sentence
    if _points_at_untold(passage, parts.places) or parts.places & set(passage.places):
        return False
    if lists_dates(sentence, [*parts.ahead, *parts.middle, *parts.behind]):
        return False
    named = set(parts.subject) if named_subject(passage, parts.subject) else set()
    clear = passage.lead_in or not points_back(passage, clause.verb, sorted(parts.places - named))
    return bool(clear) and holds_together(sentence, clause, parts.places | set(clause.finite_places), asked)


def _points_at_untold(passage: Passage, places: Iterable[int]) -> bool:
    """ "During this scene": which scene is told only where it stands just before."""
    words, shown = passage.sentence.words, passage.lead_in
    nouns = [words[words[at].head] for at in places if words[at].lower in POINTERS and words[at].dep == "det"]
    return any(shown is None or noun.lemma not in shown.nouns for noun in nouns)


def past_form(word: Word) -> str:
    """Of a participle; "" where it is not sure."""
    known = PAST_FORMS.get(word.lower)
    return known or ("" if word.tag != "VBN" or word.lower.endswith(("en", "wn", "ung", "unk")) else word.lower)


def _ahead(sentence: Sentence, parts: _Parts) -> list[str]:
    """Two phrases that the sentence does not part with a comma stay one: "on her way south"."""
    joined: list[list[int]] = []
    for phrase in parts.ahead:
        if joined and phrase[0] == joined[-1][-1] + 1:
            joined[-1] = [*joined[-1], *phrase]
        else:
            joined.append(phrase)
    return [f"{text}," for text in _texts(sentence, joined)]


def _kept(sentence: Sentence, phrases: Phrases, without: frozenset[int]) -> list[list[int]]:
    kept = ([at for at in phrase if at not in without] for phrase in phrases if not _is_absolute(sentence, phrase))
    return [phrase for phrase in kept if _says_something(sentence, phrase)]


def _is_absolute(sentence: Sentence, phrase: tuple[int, ...]) -> bool:
    """ "With Ann Lee becoming its first head": a second statement beside the first."""
    return sentence.words[phrase[0]].lower in ABSOLUTE and any(
        sentence.words[at].tag == "VBG" and sentence.words[at].dep in ("pcomp", "acl") for at in phrase
    )


def _subject(passage: Passage, clause: Clause, places: list[int]) -> str:
    pronoun = passage.antecedent.pronoun if passage.antecedent else None
    if passage.antecedent and pronoun in clause.subject and passage.sentence.words[pronoun].dep in SUBJECTS:
        return passage.antecedent.name
    return _set_beside(passage, clause) or named_subject(passage, places) or _closed(passage.sentence, places)


def _closed(sentence: Sentence, places: list[int]) -> str:
    """With the comma that closes what a comma sets off at its end: "a play, with songs by Eva Lind,"."""
    text = lowered(sentence, places)
    after = sentence.words[places[-1] + 1].text if places else ""
    return f"{text}," if text.count(",") % 2 and after == "," else text


def _set_beside(passage: Passage, clause: Clause) -> str:
    """The person's name in "the emir of Bukhara, Alim Khan, ...": the post alone may pass on."""
    sentence = passage.sentence
    for at in clause.subject:
        for child in sentence.children(at, "appos"):
            mention = sentence.mention_at(child)
            if mention and mention.label == PERSON and sentence.words[at].head == clause.verb:
                return sentence.name(mention)
    return ""


def lowered(sentence: Sentence, places: list[int]) -> str:
    """The phrase with its first letter small, unless the word is a name's."""
    text = sentence.phrase(places)
    return text if not places or keeps_capital(sentence, places[0]) else text[:1].lower() + text[1:]


def keeps_capital(sentence: Sentence, at: int) -> bool:
    """A name's word, an acronym and "I". A sentence's first word alone is not known for a name by its capital."""
    word, mention = sentence.words[at], sentence.mention_at(at)
    if (word.text.isupper() and len(word.text) > 1) or word.text == "I":
        return True
    if at == 0 and _is_common(sentence):
        return False
    return word.pos == "PROPN" or mention is not None


def _is_common(sentence: Sentence) -> bool:
    """ "The" and its like; or a word that the recogniser took for no certain name and a plain noun follows."""
    word, mention = sentence.words[0], sentence.mention_at(0)
    if word.lower in ENGLISH:
        return mention is None or mention.last - mention.first == 1
    unsure = mention is None or (mention.label == UNKNOWN and mention.last == 1)
    following = sentence.words[1] if len(sentence.words) > 1 else word
    return unsure and word.dep == "compound" and following.pos == "NOUN" and following.text.islower()


def _texts(sentence: Sentence, phrases: Iterable[list[int]]) -> list[str]:
    return [lowered(sentence, phrase).strip(" ,") for phrase in phrases]


def _says_something(sentence: Sentence, phrase: list[int]) -> bool:
    """A preposition or article left alone is dropped with what it governed."""
    kept = [at for at in phrase if sentence.words[at].pos not in ("ADP", "DET", "PUNCT", "SCONJ")]
    return bool(kept) or (len(phrase) == 1 and sentence.words[phrase[0]].dep == "prt")


def _verb_group(sentence: Sentence, clause: Clause, *, at_a_time: bool) -> tuple[str, str] | None:
    """What goes ahead of the subject, and what stays behind it."""
    words = sentence.words
    if clause.auxiliaries:
        first, *others = clause.auxiliaries
        if words[first].lower in TURNS:
            return "did", f"{TURNS[words[first].lower]} {sentence.phrase([*others, clause.verb])}"
        if at_a_time and words[first].lower == "had":
            return _plain_past(sentence, clause)
        return words[first].lower, sentence.phrase([*others, clause.verb])
    verb = words[clause.verb]
    if verb.lemma == "be":
        return verb.lower, ""
    if verb.tag == "VBN":
        return _be(sentence, clause), verb.text
    base = base_form(verb.lower, verb.lemma, verb.tag)
    return (DO[verb.tag], base) if verb.tag in DO and base else None


def _plain_past(sentence: Sentence, clause: Clause) -> tuple[str, str] | None:
    """ "When had it been sold?" asks of a time before another; out of the text it is "when was it sold?"."""
    verb = sentence.words[clause.verb]
    if len(clause.auxiliaries) > 1:
        return _be(sentence, clause), verb.text
    base = base_form(verb.lower, verb.lemma, verb.tag)
    return (DO["VBD"], base) if base else None


def _be(sentence: Sentence, clause: Clause) -> str:
    head = next((at for at in clause.subject if sentence.words[at].dep in SUBJECTS), clause.subject[-1])
    several = sentence.words[head].tag == "NNS" or sentence.children(head, "conj")
    return "were" if several else "was"


def base_form(form: str, lemma: str, tag: str) -> str:
    """The lemma, checked against the form it is of; empty where a rare verb's lemma is not to be trusted."""
    if tag == "VBP":
        return form
    if not lemma.isalpha() or lemma[0] != form[0]:
        return lemma if lemma in ("be", "go") else ""
    if form.endswith("ied") and lemma not in TIE_VERBS and lemma != f"{form[:-3]}y":
        return ""
    if form.endswith("ed") and len(lemma) < 3 and lemma not in ("ax", "do", "go"):
        return ""
    return lemma
