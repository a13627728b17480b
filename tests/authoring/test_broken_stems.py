"""No question runs two statements together, lacks its subject, or keeps words whose place in it has gone."""

from collections.abc import Callable

from quizapp.authoring.model import Draft
from quizapp.authoring.pruning.what_is_left import leaves_a_sentence
from quizapp.documents.read import read_document
from quizapp.facts.language import parse

On = Callable[[str, str], list[Draft]]


def asked(drafts: list[Draft]) -> list[str]:
    return [draft.stem for draft in drafts if draft.ready]


def test_a_second_statement_is_not_run_into_the_question(on: On) -> None:
    text = (
        'Ana Maria Duarte composed a "Hymn of Sula" (1820), and the king\'s instruction of the Queens formed the '
        "subject of Igor Lindin's Alna musette (1927–1928)."
    )
    assert not any("formed" in stem and stem.endswith("?") for stem in asked(on(text, "Ana Maria Duarte")))


def test_a_sentence_that_starts_with_its_verb_has_no_gap(on: On) -> None:
    drafts = on("Was believed to have been built by Eva Lind, daughter of Rui Alves of Chile.", "Eva Lind")
    assert not asked(drafts)


def test_a_lone_word_that_opened_the_sentence_does_not_hang_at_its_end(on: On) -> None:
    drafts = on("Enraged, Rui Alves ordered Ana Duarte to be kept alive.", "Ana Duarte")
    assert not any(stem.endswith("enraged?") for stem in asked(drafts))


def test_became_needs_did_ahead_of_the_subject(on: On) -> None:
    (stem,) = asked(on("In Bergen, the Alna Hall became filled with the boats of Rui Alves.", "Bergen"))
    assert stem == "Where did the Alna Hall become filled with the boats of Rui Alves?"


def test_what_a_woman_could_do_is_no_purpose_that_may_go(on: On) -> None:
    text = (
        "Anger and fear are linked with Eva Lind, whether through her own songs or written down by her son Rui Alves, "
        "yet Eva Lind was also seen as a woman who could bring good luck and many boats."
    )
    assert not any("as a woman." in stem for stem in asked(on(text, "Rui Alves")))


def test_a_clause_does_not_hang_on_what_its_time_has_left() -> None:
    text = (
        "Ripening lasts between 34 and 36 days, producing two to five seeds (most often two or three) during the rainy "
        "season (Nov–Dec), when beetles are more active."
    )
    (sentence,) = parse(read_document(text.encode(), name="notes.txt"))
    texts = [word.text for word in sentence.words]
    when = texts.index("when")
    assert not leaves_a_sentence(sentence, frozenset(range(texts.index("producing") - 1, when - 1)))
    assert leaves_a_sentence(sentence, frozenset(range(when - 1, len(texts) - 1)))
