"""Whether it is clear of whom and what the question speaks to one who sees nothing else."""

import re

from quizapp.authoring.context.antecedents import opening_pronoun
from quizapp.authoring.context.definites import is_bare
from quizapp.authoring.context.passage import Passage
from quizapp.authoring.gates.definites import is_clear
from quizapp.authoring.gates.pronouns import uses_sentence
from quizapp.authoring.gates.surface import words_of
from quizapp.authoring.gates.things import ASKED_BY_NAME
from quizapp.authoring.model import BLANK
from quizapp.authoring.wording import Wording
from quizapp.facts.clauses import AUXILIARIES, FINITE, SUBJECTS, Clause
from quizapp.facts.model import Kind
from quizapp.facts.namelists import countries
from quizapp.facts.parsed import Sentence

ANAPHORIC = frozenset(
    "this that these those such both each another other others further several its their his her".split()
)
RELATIONAL = frozenset(
    "version edition adaptation translation sequel part portion copy half majority minority member branch production "
    "result cause effect consequence beginning end conclusion".split()
)
AFTERWARDS = frozenset({"then", "afterwards", "thereafter"})
ANSWERED_BY_NAME = ASKED_BY_NAME - {Kind.ROLE}
FEWEST_AROUND_GAP = 5
FEWEST_AROUND_NAME = 6
FEWEST_CONTENT_WORDS = 4
ENOUGH_CONTENT_WORDS = 8
THE_ONLY = re.compile(
    r"\b(?:the|\w+['’]s) (?:very )?(?:first|only|last|(?!west|for|inter)\w{3,}est)\b", re.IGNORECASE
)
FEWEST_OF_ONE = 3
SHARES = frozenset("most much all half".split())
COUNTING = frozenset({"several"})
"""What they count is told of anew where it is described: "several small towns"."""
ONE_ONLY = frozenset("first last only main second third sole next-to-last".split())
LABEL = 5
SHORT = 9
CLOSING = frozenset({".", "!", "?", '"', "”"})
CLAUSAL = ("csubj", "csubjpass")
HELPERS = frozenset("am is are was were be has had have do does did will would can could".split())
HANGING = frozenset({"relcl", "acl"})
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"})


def anaphoric(passage: Passage, wording: Wording) -> str:
    """ "The talks went on" says which talks only to one who reads on from the sentence before."""
    clause = passage.clause
    if clause is None or not uses_sentence(passage, wording):
        return ""
    back = not _follows_name(passage, clause, wording) and _subject_points_back(passage, clause)
    back = back or _is_one_more(passage, clause)
    return f"“{passage.sentence.phrase(clause.subject)}” points back to an earlier sentence." if back else ""


def follows_untold(passage: Passage, wording: Wording) -> str:
    """ "Then the field is left alone": after what?"""
    sentence = passage.sentence
    subjects = sentence.children(sentence.root, *SUBJECTS)
    named = passage.antecedent or any(sentence.mention_at(at) for at in subjects)
    told = named or passage.lead_in or sentence.words[0].lower not in AFTERWARDS
    return "" if told or not uses_sentence(passage, wording) else "It does not say what went before."


def _is_one_more(passage: Passage, clause: Clause) -> bool:
    """ "Another", "a further": what they add to is not shown."""
    words = [passage.sentence.words[at] for at in clause.subject]
    counted = passage.fact.kind in (Kind.QUANTITY, Kind.AMOUNT) or not set(passage.places) & set(clause.subject)
    more = words[0].lower == "another" or [word.lower for word in words[:2]] == ["a", "further"]
    shown = passage.lead_in.nouns if passage.lead_in else frozenset()
    return more and counted and not any(word.lemma in shown for word in words)


def _follows_name(passage: Passage, clause: Clause, wording: Wording) -> bool:
    """What the subject belongs to is named before it: in place of a pronoun, in the lead-in, or ahead of a gap."""
    if passage.antecedent or (passage.lead_in and passage.lead_in.names):
        return not _skips_clause(passage, clause, wording)
    return BLANK in wording.stem and any(passage.sentence.mention_at(at) for at in range(clause.subject[0]))


def _skips_clause(passage: Passage, clause: Clause, wording: Wording) -> bool:
    """What stands between the lead-in and the clause asked about, a clause with its own subject, is not shown."""
    words = passage.sentence.words
    before = [word for word in words[: clause.subject[0]] if word.dep in SUBJECTS and word.pos != "PRON"]
    kept = set(words_of(wording.stem))
    return BLANK not in wording.stem and bool(before) and not any(word.text in kept for word in before)


def _subject_points_back(passage: Passage, clause: Clause) -> bool:
    first = passage.sentence.words[clause.subject[0]].lower
    asked = bool(set(passage.places) & set(clause.subject))
    beside = [c for at in clause.subject for c in passage.sentence.children(at, "appos")]
    if asked or any(passage.sentence.mention_at(at) for at in (*clause.subject, *beside)):
        return False
    if first in ANAPHORIC and not (first in COUNTING and len(clause.subject) > 2):
        return True
    return first == "the" and not _says_which(passage, clause)


def _says_which(passage: Passage, clause: Clause) -> bool:
    """The subject is described, is what the document is about, or is the only one."""
    words = [passage.sentence.words[at] for at in clause.subject]
    if any(word.dep in ("prep", "relcl", "acl", "poss") for word in words) or _is_one_only(passage, clause):
        return True
    if passage.sentence.children(clause.verb, "agent") and not passage.sentence.children(clause.verb, "auxpass"):
        return True  # "The peace brought about by ...", of which the parser makes the main verb
    last = clause.subject[-1]
    return is_clear(passage, last) or not is_bare(passage.sentence, last, passage.places)


def _is_one_only(passage: Passage, clause: Clause) -> bool:
    """ "The first woman in space", "the largest port", "the net migration rate": there is no other."""
    words = [passage.sentence.words[at] for at in clause.subject]
    return any(word.tag == "JJS" or word.lower in ONE_ONLY or word.dep == "compound" for word in words)


def vague_subject(passage: Passage, wording: Wording) -> str:
    """ "Only one of them", "some": no noun says who or what."""
    clause = passage.clause
    if clause is None or BLANK in wording.stem or set(clause.subject) & set(passage.places) or passage.antecedent:
        return ""
    if passage.lead_in or not uses_sentence(passage, wording):
        return ""
    if opening_pronoun(passage.sentence) is not None:
        return ""
    heads = [at for at in clause.subject if passage.sentence.words[at].dep in SUBJECTS]
    own = [at for at in heads if passage.sentence.words[at].head not in clause.subject]
    vague = any(not _is_noun(passage.sentence, at) for at in own or heads) or not heads
    return f"“{passage.sentence.phrase(clause.subject)}” does not say who or what." if vague else ""


def _is_noun(sentence: Sentence, at: int) -> bool:
    """Or "most of the land"."""
    of = sentence.children(at, "prep") if sentence.words[at].lower in SHARES else ()
    nouns = [at, *(noun for preposition in of for noun in sentence.children(preposition, "pobj"))]
    return any(sentence.words[noun].pos in ("NOUN", "PROPN") for noun in nouns)


def also_elsewhere(passage: Passage, wording: Wording) -> str:
    """ "Kodiak is also located in the south": of a short sentence with "also" the first half stands elsewhere."""
    added = re.search(r"\b(?:also|again)\b", wording.stem) if len(wording.stem.split()) <= SHORT else None
    told = passage.lead_in and added and added[0] == "also"
    return f"“{added[0].capitalize()}” adds to what stands elsewhere." if added and not told else ""


def of_another_class(passage: Passage, wording: Wording) -> str:
    """ "In which country" of a continent or a city."""
    asked = re.search(r"\b[Ww]hich country\b", wording.stem)
    known = {name.removeprefix("the ") for name in (wording.key, *wording.accepted)} & countries()
    return "It is not sure that the answer is a country." if asked and not known else ""


def renamed(passage: Passage, wording: Wording) -> str:
    """ "Sitka, renamed New Archangel": what was done to it is not what it did."""
    clause, words = passage.clause, passage.sentence.words
    if clause is None or BLANK in wording.stem or not clause.verb or not uses_sentence(passage, wording):
        return ""
    behind_comma = words[clause.verb - 1].text == "," and words[clause.verb].tag == "VBD" and not clause.auxiliaries
    right_behind = clause.subject and clause.subject[-1] == clause.verb - 2
    return "It is not sure who does what here." if behind_comma and right_behind else ""


def relational(passage: Passage, wording: Wording) -> str:
    """ "A version was shown": a version of what?"""
    sentence = passage.sentence
    if passage.lead_in:
        return ""
    kept = words_of(wording.stem)
    named = [at for at, word in enumerate(sentence.words) if word.lemma in RELATIONAL and word.text in kept]
    told = {sentence.words[at].lemma for at in named if sentence.children(at, "prep", "poss", "compound")}
    for at in named:
        if sentence.words[at].dep in SUBJECTS and sentence.words[at].lemma not in told:
            return f"“{sentence.words[at].text}” does not say of what."
    return ""


def unanchored(passage: Passage, wording: Wording) -> str:
    """A gap for a name needs another name or a number beside it to be the only one that fits."""
    if BLANK not in wording.stem or passage.fact.kind not in ANSWERED_BY_NAME:
        return ""
    own = {passage.fact.value, *passage.names.aliases(passage.fact.value)}
    others = {passage.sentence.name(mention) for mention in passage.sentence.mentions} - own
    beside = any(name in wording.stem for name in others) or re.search(r"\d", wording.stem)
    return "" if beside or _says_much(passage, wording) else "Other names would fit the gap as well."


def _says_much(passage: Passage, wording: Wording) -> bool:
    kept = {word.lower() for word in words_of(wording.stem)}
    content = {word.lemma for word in passage.sentence.words if word.pos in CONTENT and word.lower in kept}
    return len(content) >= ENOUGH_CONTENT_WORDS


def underspecified(passage: Passage, wording: Wording) -> str:
    """Enough must be said for one answer to be right."""
    if BLANK in wording.stem:
        least = FEWEST_AROUND_NAME if passage.fact.kind in ANSWERED_BY_NAME else FEWEST_AROUND_GAP
        few = len(wording.stem.split()) - 1 < least
        return "Too little stands around the gap to tell what belongs in it." if few else ""
    few = passage.fact.kind != Kind.ROLE and not _tells_enough(passage, wording)
    return "The question says too little for one answer to be right." if few else ""


def _tells_enough(passage: Passage, wording: Wording) -> bool:
    """A name tells as much as two other words, and so does a reason's "race" where the document is about a race; of
    "the first" little need be told."""
    sentence, kept = passage.sentence, {word.lower() for word in words_of(wording.stem)}
    outside = [word for at, word in enumerate(sentence.words) if at not in passage.places]
    content = {word.lemma for word in outside if word.pos in CONTENT and {word.lower, word.lemma} & kept}
    if THE_ONLY.search(wording.stem) and len(content) >= FEWEST_OF_ONE:
        return True
    names = [passage.document.title, *(sentence.name(mention) for mention in sentence.mentions)]
    names += [name.removesuffix(f" of {passage.fact.value}").removeprefix("The ") for name in names]
    named = passage.antecedent or any(name in wording.stem for name in names)
    named = named or (passage.fact.kind == Kind.REASON and kept & passage.told.of_subject)
    return len(content) + (2 if named else 0) >= FEWEST_CONTENT_WORDS


def _has_own_subject(sentence: Sentence, verb: int) -> bool:
    """ "Of which 32 are paved" hangs on what stands before it, whatever the parser holds; the "Assembled" of "the
    Guilds in Council Assembled" is part of a name."""
    if sentence.words[verb].tag == "VBN" and sentence.words[verb].text[0].isupper():
        return False
    subjects = sentence.children(verb, *SUBJECTS, "expl")
    words = [sentence.words[at] for subject in subjects for at in sentence.subtree(subject)]
    return bool(words) and not any(word.tag in ("WDT", "WP") for word in words)


def _is_entry(sentence: Sentence) -> bool:
    """A line of a list of works, as "1924 The Discovery (adapted from a play)"."""
    subject = sentence.children(sentence.root, *SUBJECTS, *CLAUSAL, "expl")
    if any(word.text == ":" for word in sentence.words[1:LABEL]):
        return True
    return not subject and (sentence.words[0].text[0].isdigit() or sentence.words[-1].text not in CLOSING)


def fragment(passage: Passage, wording: Wording) -> str:
    """A heading or an item of a list that only ends like a sentence has no finite verb of its own."""
    sentence = passage.sentence
    root = sentence.words[sentence.root]
    finite = root.tag in FINITE or (root.pos in ("VERB", "AUX") and sentence.children(sentence.root, *AUXILIARIES))
    if _is_entry(sentence):
        return "It is a line of a list."
    if sentence.words[0].lower in HELPERS and BLANK in wording.stem:
        return "It has lost its subject."
    whole = finite or any(
        word.pos in ("VERB", "AUX") and word.dep not in HANGING and _has_own_subject(sentence, at)
        for at, word in enumerate(sentence.words)
    )
    return "" if whole or passage.fact.kind == Kind.ROLE else "It stands in no full sentence."
