"""Questions for who holds a post."""

import re

from quizapp.authoring.context.passage import Passage
from quizapp.authoring.stems.interrogative import with_subject
from quizapp.authoring.wording import MOST_WORDS, Wording, attributed
from quizapp.facts.clauses import Clause, main_clause_of
from quizapp.facts.dates import BARE_YEAR
from quizapp.facts.framing import REPORTING, THE_ARTICLE, Framing
from quizapp.facts.model import Flag
from quizapp.facts.posts import is_indefinite
from quizapp.facts.roles import is_role

ARTICLES = ("the ", "a ", "an ")
PASSING = frozenset("next new current former previous present then late acting interim".split())
OF_WHICH = re.compile(r"\b(?:of|at|for|in) (?:the|this|its|their|his|her) [a-z]+$")
""" "The first head of the committee": of which committee?"""
MAKERS = frozenset("author co-author composer inventor architect designer translator creator discoverer".split())
ONLY_ONE = frozenset("first last only youngest oldest".split())
OFFICES = frozenset(
    "administrator president director chair chairman chairwoman chief secretary commissioner spokesman spokeswoman "
    "spokesperson ceo ambassador secretary-general director-general editor".split()
)
"""Of which a body has one at a time."""
TIES = (" of ", " to ", " for ", " in ", " at ", "'s ", "’s ")


def word_role(passage: Passage) -> Wording | None:
    deed, post = _by_deed(passage), _by_post(passage)
    stem = post if len(deed.split()) > MOST_WORDS else deed or post
    accepted = passage.names.aliases(passage.fact.value)
    return Wording(stem, passage.fact.value, accepted) if stem else None


def names_one_post(subject: str) -> bool:
    """ "The warden of Kew Gardens" is one post; "a botanist" is held by many; "the head of the park" is of which?"""
    told = any(word[0].isupper() for word in subject.split()[1:]) or bool(set(subject.split()) & ONLY_ONE)
    if set(subject.lower().split()) & PASSING or OF_WHICH.search(subject):
        return False
    return not is_indefinite(subject) and told and any(tie in subject for tie in TIES)


def _stays_so(subject: str) -> bool:
    """Who wrote or designed something will always have done so."""
    return subject.split(" of ")[0].split()[-1] in MAKERS


def _bare(subject: str) -> str:
    return next((subject[len(a) :] for a in ARTICLES if subject.startswith(a)), subject)


def _by_deed(passage: Passage) -> str:
    """ "Which emir of Bukhara visited Paris?": for a past deed, where the post may have passed on."""
    verb = passage.sentence.words[passage.sentence.root]
    clause = main_clause_of(passage.sentence, passage.head, Framing())
    says = verb.tag == "VBZ" and verb.lemma in REPORTING
    if clause is None or not _is_subject(passage, clause) or verb.lemma in ("be", "become"):
        return ""
    if verb.tag != "VBD" and not says:
        return ""
    if names_one_post(passage.fact.subject) and (verb.lemma in REPORTING or "'s " in passage.fact.subject):
        return ""
    post = _bare(passage.fact.subject)
    if post.startswith(passage.sentence.words[0].text) and not passage.sentence.mention_at(0):
        post = post[0].lower() + post[1:]
    return attributed(with_subject(passage, clause, f"which {post}"), THE_ARTICLE if says else _doubtful(passage))


def _is_subject(passage: Passage, clause: Clause) -> bool:
    """The holder, or the post to which the name is set, is the subject of the clause."""
    head = passage.head
    while passage.sentence.words[head].dep in ("appos", "conj") and head != clause.verb:
        head = passage.sentence.words[head].head
    return head in clause.subject and passage.sentence.words[head].head == clause.verb


def _doubtful(passage: Passage) -> str:
    """A deed done stays done, so the post's being dated is no reason to name the speaker."""
    if passage.framing.speaker == THE_ARTICLE or Flag.DISPUTED in passage.fact.flags:
        return THE_ARTICLE
    return ""


def _by_post(passage: Passage) -> str:
    subject = passage.fact.subject
    if not names_one_post(subject) and not _is_of_a_body(passage):
        return ""
    root = passage.sentence.root
    verb = passage.sentence.words[root]
    own = passage.sentence.words[passage.head].head == root
    if verb.lemma == "become" and own:
        return attributed(f"who became {subject}?", _doubtful(passage))
    if verb.lemma == "be" and verb.tag == "VBD" and own:
        return attributed(f"who was {subject}?", _doubtful(passage))
    if _stays_so(subject):
        return attributed(f"who is {subject}?", _doubtful(passage))
    if verb.tag == "VBD":
        return f"Whom does the article name as {subject}{_in_year(passage)}?"
    return attributed(f"who is {subject}?", THE_ARTICLE if passage.speaker else "")


def _is_of_a_body(passage: Passage) -> bool:
    """ "The NASA administrator Ann Lee": one of it, at a time."""
    sentence, role = passage.sentence, passage.places[0] - 1
    mention = sentence.mention_at(role - 1) if role > 0 and is_role(sentence.words[role]) else None
    office = mention is not None and mention.label == "ORG" and sentence.words[role].lower in OFFICES
    return office and not is_indefinite(passage.fact.subject)


def _in_year(passage: Passage) -> str:
    """The one year that the sentence tells, since the post passes on."""
    words = passage.sentence.words
    years = BARE_YEAR.findall(passage.sentence.phrase(range(len(words))))
    before = [words[at - 1].lower for at, word in enumerate(words) if word.text in years]
    return f" in {years[0]}" if len(years) == 1 and before == ["in"] else ""
