"""A clause under "when" or "after" whose pronoun is the subject of the main clause: "after she met Rui Alves in 1931,
Jane Harper ..."."""

from quizapp.authoring.context.passage import Passage
from quizapp.facts.clauses import SUBJECTS, Clause, lean, phrases_of
from quizapp.facts.mentions import PERSON
from quizapp.facts.parsed import Sentence

TELLING_WHEN = frozenset("when after before because while although though since as".split())
ALONE = (["he"], ["she"])


def clause_of_same_doer(passage: Passage) -> Clause | None:
    """With the named subject in the pronoun's place."""
    sentence = passage.sentence
    verb = next((at for at in sentence.ancestors(passage.head) if sentence.words[at].pos == "VERB"), None)
    beside = verb is not None and sentence.words[verb].head == sentence.root
    if verb is None or not beside or passage.framing.words or not _is_told(sentence, verb):
        return None
    doer = _doer(sentence, verb)
    if not doer:
        return None
    own = [tuple(phrase) for phrase in phrases_of(sentence, verb, passage.framing)]
    pronoun = sentence.children(verb, *SUBJECTS)[0]
    return Clause(verb, doer, sentence.children(verb, "aux", "auxpass"), (), tuple(p for p in own if p[0] > pronoun))


def _is_told(sentence: Sentence, verb: int) -> bool:
    """It is said in the past tense, as a fact."""
    word = sentence.words[verb]
    marks = [sentence.words[c].lower for c in sentence.children(verb, "mark", "advmod") if c < verb]
    leads = [mark for mark in marks if mark in TELLING_WHEN]
    return word.dep == "advcl" and word.tag == "VBD" and len(leads) == 1 and not sentence.children(verb, "aux", "neg")


def _doer(sentence: Sentence, verb: int) -> tuple[int, ...]:
    """The person who is the subject of the main clause, where the sentence names none before the pronoun but her or
    him."""
    subjects, pronouns = sentence.children(sentence.root, "nsubj", "nsubjpass"), sentence.children(verb, *SUBJECTS)
    mention = sentence.mention_at(subjects[0]) if len(subjects) == 1 else None
    if mention is None or mention.label != PERSON or [sentence.words[at].lower for at in pronouns] not in ALONE:
        return ()
    others = [m for m in sentence.mentions if m != mention and m.label == PERSON and m.first < pronouns[0]]
    return () if others else tuple(lean(sentence, subjects[0]))

