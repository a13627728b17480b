from quizapp.authoring.generate import generate
from quizapp.documents.read import read_document
from quizapp.facts.capitals import with_known_names
from quizapp.facts.language import parse


def first_words(text: str) -> list[str]:
    document = read_document(text.encode(), name="notes.txt")
    return [sentence.words[0].pos for sentence in with_known_names(list(parse(document)))]


def test_a_first_word_written_with_a_capital_elsewhere_is_a_name() -> None:
    text = "Harbour merged its council in 1975. The fair is held in Harbour each year."
    assert first_words(text)[0] == "PROPN"


def test_one_written_small_elsewhere_is_none() -> None:
    text = "Harbour fees rose in 1975. The harbour is deep. A ship called Harbour sank."
    assert first_words(text)[0] != "PROPN"


def test_it_keeps_its_capital_inside_a_question() -> None:
    text = "Harbour merged its council with the port of Oslo in 1975. The fair is held in Harbour each year."
    drafts = generate(read_document(text.encode(), name="notes.txt")).drafts
    assert drafts
    assert not any(" harbour" in draft.stem for draft in drafts)


def test_a_first_word_that_is_elsewhere_small_is_no_name() -> None:
    text = "Salting was approved by Congress in 1958. Salters lived by salting, and salting was hard work."
    assert first_words(text)[0] == "NOUN"


def test_a_word_of_a_longer_name_proves_nothing_of_the_word_alone() -> None:
    text = "Salting was approved by Congress in 1958. Salters lived by salting; of salting the Salting Act tells."
    assert first_words(text)[0] == "NOUN"
