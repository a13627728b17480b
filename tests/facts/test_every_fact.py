"""What holds of every fact, whatever its kind."""

from pathlib import Path

from quizapp.documents.read import read_document
from quizapp.facts.find import Findings, find_facts
from quizapp.facts.language import parse

TEXT = (
    "The lighthouse was opened on 9 March\r\n1932 by the Northern Isles\r\nCommission. It cost US$30\r\nmillion. "
    "Ana Duarte is the keeper of Skerry\r\nLight. In 1990, Ana Duarte moved to Oslo with 34 tons\r\nof books."
)


def find(text: str, name: str = "light.txt") -> Findings:
    document = read_document(text.encode(), name=name)
    return find_facts(document, parse(document))


def test_the_answer_lies_in_the_source_and_reads_as_the_value() -> None:
    facts = find(TEXT).facts
    assert len(facts) > 5
    for fact in facts:
        assert fact.source.contains(fact.answer)
        assert " ".join(fact.answer.of(TEXT).split()) == fact.value


def test_the_source_is_a_whole_sentence_of_the_document() -> None:
    sentences = read_document(TEXT.encode(), name="light.txt").sentences
    assert all(fact.source in sentences for fact in find(TEXT).facts)


def test_ids_are_unique_and_the_same_each_time() -> None:
    once, again = find(TEXT).facts, find(TEXT).facts
    assert [fact.id for fact in once] == [fact.id for fact in again]
    assert len({fact.id for fact in once}) == len(once)


def test_the_same_sentence_in_another_document_has_facts_of_its_own() -> None:
    assert not {fact.id for fact in find(TEXT).facts} & {fact.id for fact in find(f"{TEXT} It is tall.").facts}


def test_parsed_words_stand_where_their_spans_say() -> None:
    document = read_document(TEXT.encode(), name="light.txt")
    parsed = list(parse(document))
    assert tuple(sentence.span for sentence in parsed) == document.sentences
    for sentence in parsed:
        assert all(word.span.of(document.text) == word.text for word in sentence.words)
        assert sum(word.head == at for at, word in enumerate(sentence.words)) == 1


def test_what_an_article_says_of_itself_is_no_fact() -> None:
    assert find("The source article gives no date for the talks in Oslo of 1990.").facts == ()


def test_the_document_s_own_subject_is_no_answer() -> None:
    text = "= Marie Curie =\n\nMarie Curie lived in Paris. Curie was married to Pierre Curie in Sceaux.\n"
    assert "Marie Curie" not in [fact.value for fact in find(text).facts]


def test_only_one_file_knows_the_language_model() -> None:
    package = Path(__file__).parents[2] / "quizapp"
    knowing = [path.name for path in package.rglob("*.py") if "import spacy" in path.read_text(encoding="utf-8")]
    assert knowing == ["language.py"]


def test_a_fact_says_what_it_is_about() -> None:
    facts = find("In 1932, Norway opened a bridge. Ana Duarte is the mayor of Oslo.").facts
    subjects = {fact.value: fact.subject for fact in facts}
    assert subjects["1932"] == "In …, Norway opened a bridge"
    assert subjects["Ana Duarte"] == "the mayor of Oslo"
