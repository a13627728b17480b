"""What a sentence's opening pronoun stands for, only where no other reading is open."""

from collections.abc import Sequence
from dataclasses import replace

from quizapp.authoring.context.passage import Antecedent
from quizapp.documents.model import Document, Span
from quizapp.facts.clauses import SUBJECTS
from quizapp.facts.mentions import PERSON
from quizapp.facts.parsed import Mention, Sentence

PERSONAL = frozenset({"he", "she"})
THINGS = frozenset({"ORG", "GPE", "LOC", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT", "NAME", "PERSON"})
FARTHEST = 2
TAKING = frozenset({"take", "cost"})
STATES = frozenset("be become seem appear happen remain".split())


def antecedent_of(document: Document, sentences: Sequence[Sentence], at: int) -> Antecedent | None:
    """Looks back over at most two sentences of the same paragraph."""
    pronoun = opening_pronoun(sentences[at])
    if pronoun is None:
        return None
    word = sentences[at].words[pronoun].lower
    paragraph = document.paragraph_of(sentences[at].span)
    for back in range(1, FARTHEST + 1):
        if at < back or sentences[at - back].span.start < paragraph.start:
            return None
        earlier = sentences[at - back]
        again = subject_pronoun(earlier)
        if again is not None and earlier.words[again].lower == word and not _rivals(earlier, word):
            continue
        return _named(earlier, sentences[at], pronoun)
    return None


def with_name(sentence: Sentence, antecedent: Antecedent, label: str) -> Sentence:
    """The pronoun gives way to the name, as one word; it keeps its place in the document."""
    at = antecedent.pronoun
    pronoun = sentence.words[at]
    text = f"{antecedent.name}’s" if pronoun.tag == "PRP$" else antecedent.name
    name = replace(pronoun, text=text[:1].upper() + text[1:] if at == 0 else text, lemma=text, tag="NNP", pos="PROPN")
    mentions = sorted([*sentence.mentions, Mention(at, at + 1, label)], key=lambda mention: mention.first)
    return replace(sentence, words=(*sentence.words[:at], name, *sentence.words[at + 1 :]), mentions=tuple(mentions))


def bracketed(sentence: Sentence, antecedent: Antecedent | None) -> Sentence:
    """The name that stands for a pronoun in square brackets, to show that the document does not write it there."""
    if antecedent is None:
        return sentence
    at = antecedent.pronoun
    shown = replace(sentence.words[at], text=f"[{sentence.words[at].text}]")
    return replace(sentence, words=(*sentence.words[:at], shown, *sentence.words[at + 1 :]))


def opening_pronoun(sentence: Sentence) -> int | None:
    """A personal pronoun that is the subject of the sentence's main verb and stands for something told before it."""
    opens = subject_pronoun(sentence)
    return None if opens is None or goes_on(sentence, opens) else opens


def subject_pronoun(sentence: Sentence) -> int | None:
    """The same wherever it is told."""
    subjects = sentence.children(sentence.root, *SUBJECTS)
    opens = [at for at in subjects if sentence.words[at].lower in PERSONAL | {"it"}]
    return opens[0] if opens and not is_impersonal(sentence, opens[0]) else None


def sums_up(sentence: Sentence, at: int) -> bool:
    """ "This" that stands for the main clause before it: "..., as this was their first match"."""
    word = sentence.words[at]
    return word.pos == "PRON" and word.dep in SUBJECTS and sentence.root < at


def goes_on(sentence: Sentence, at: int) -> bool:
    """ "It" in "The song was sung in 1891; it praises Norway": the clause before it has just one thing for subject."""
    clauses = [c for c in sentence.children(sentence.root, "ccomp", "parataxis") if c < at]
    subjects = [sentence.words[s] for clause in clauses for s in sentence.children(clause, *SUBJECTS)]
    joined = any(word.text == ";" for word in sentence.words[:at])
    one = len(subjects) == 1 and subjects[0].tag in ("NN", "NNP") and sentence.words[at].lower == "it"
    return joined and one and sentence.words[at].head == sentence.root


def is_impersonal(sentence: Sentence, at: int) -> bool:
    """ "It is said that", "it became clear that", "it took years to build"."""
    word, verb = sentence.words[at], sentence.words[at].head
    if word.lower != "it" or word.dep not in SUBJECTS:
        return False
    if sentence.words[verb].lemma in TAKING:
        return bool(sentence.children(verb, "xcomp", "advcl"))
    states = word.dep == "nsubjpass" or sentence.words[verb].lemma in STATES
    beside = (verb, *sentence.children(verb, "acomp", "attr", "oprd"))
    return states and any(sentence.children(told, "ccomp", "csubj", "csubjpass") for told in beside)


def _rivals(sentence: Sentence, pronoun: str) -> list[Mention]:
    labels = {"PERSON", "NAME"} if pronoun in PERSONAL else THINGS
    return [mention for mention in sentence.mentions if mention.label in labels]


def _named(earlier: Sentence, sentence: Sentence, pronoun: int) -> Antecedent | None:
    """The earlier sentence's subject, if it is the only name there that the pronoun could mean."""
    word = sentence.words[pronoun].lower
    rivals = _rivals(earlier, word)
    subjects = earlier.children(earlier.root, *SUBJECTS)
    if len(rivals) != 1 or len(subjects) != 1 or not rivals[0].holds(subjects[0]):
        return None
    if (word in PERSONAL) != (rivals[0].label == PERSON):
        return None
    if word == "it" and any(earlier.words[at].tag == "NN" for at in earlier.children(earlier.root, "dobj", "attr")):
        return None
    name = earlier.name(rivals[0])
    if any(sentence.name(mention) == name for mention in sentence.mentions):
        return None
    first = rivals[0].first
    name = f"the {name}" if first and earlier.words[first - 1].lower == "the" else name
    return Antecedent(pronoun, name, Span(earlier.span.start, sentence.span.end))
