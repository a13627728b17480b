from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        (
            "Norway broke off the whaling talks with Chile in 1973 because of a strike.",
            "1973",
            "In which year did Norway break off the whaling talks with Chile because of a strike?",
        ),
        (
            "In 1973, the Oslo Museum was opened by King Olav.",
            "1973",
            "In which year was the Oslo Museum opened by King Olav?",
        ),
        (
            "On 9 March 1932, Chile sold two islands to Norway.",
            "9 March 1932",
            "On which date did Chile sell two islands to Norway?",
        ),
        (
            "Relations between Chile and Norway worsened in the early 1930s.",
            "early 1930s",
            "When did relations between Chile and Norway worsen?",
        ),
        (
            "In January 1967, Norway announced plans to build a school in Chile.",
            "January 1967",
            "In which month and year did Norway announce plans to build a school in Chile?",
        ),
        (
            "Fridtjof Nansen has lived in Oslo since 1990.",
            "1990",
            "Since which year has Fridtjof Nansen lived in Oslo?",
        ),
        (
            "In 1990, Norway set up a station in Chile.",
            "1990",
            "In which year did Norway set up a station in Chile?",
        ),
        (
            "According to the source article, Norway sold the Aurora to Chile in 1990.",
            "1990",
            "According to the article, in which year did Norway sell the Aurora to Chile?",
        ),
        (
            "Norway sold the Aurora to Chile in 1990, Ana Duarte says.",
            "1990",
            "According to Ana Duarte, in which year did Norway sell the Aurora to Chile?",
        ),
    ],
)
def test_a_date_is_asked_with_the_verb_s_arguments(on: On, text: str, value: str, stem: str) -> None:
    assert {draft.stem for draft in on(text, value)} == {stem}
    assert all(draft.ready for draft in on(text, value))


@pytest.mark.parametrize(
    ("text", "value", "stem", "key"),
    [
        (
            "Norway delivered 34 tons of grain to Chile.",
            "34 tons",
            "How many tons of grain did Norway deliver to Chile?",
            "34",
        ),
        (
            "More than 80 planes were sent by the Chilean Air Force.",
            "More than 80 planes",
            "How many planes were sent by the Chilean Air Force?",
            "more than 80",
        ),
        (
            "The letters of Ibsen were sent to Chile in 18 batches.",
            "18 batches",
            "In how many batches were the letters of Ibsen sent to Chile?",
            "18",
        ),
        (
            "Norway pays Chile US$1 billion a year.",
            "US$1 billion a year",
            "According to the article, how much a year does Norway pay Chile?",
            "US$1 billion",
        ),
        (
            "Norway allowed Chile to spend €13 million on a new port.",
            "€13 million",
            "How much did Norway allow Chile to spend on a new port?",
            "€13 million",
        ),
    ],
)
def test_a_number_is_asked_by_its_noun(on: On, text: str, value: str, stem: str, key: str) -> None:
    drafts = on(text, value)
    assert {(draft.stem, draft.key) for draft in drafts} == {(stem, key)}


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        (
            "Ana Duarte is the ambassador of Chile to Norway.",
            "Ana Duarte",
            "According to the article, who is the ambassador of Chile to Norway?",
        ),
        (
            "Ana Duarte was the ambassador of Chile to Norway.",
            "Ana Duarte",
            "Who was the ambassador of Chile to Norway?",
        ),
        (
            "Alim Khan, Emir of Bukhara, visited Paris in 1911.",
            "Alim Khan",
            "Which Emir of Bukhara visited Paris in 1911?",
        ),
        (
            "Jane Harper, a political analyst, said that Chile would sign the treaty.",
            "Jane Harper",
            "Which political analyst said that Chile would sign the treaty?",
        ),
        (
            "Maria Lopez, the spokesman of Chile's Foreign Ministry, said that the talks went well.",
            "Maria Lopez",
            "Whom does the article name as the spokesman of Chile's Foreign Ministry?",
        ),
        (
            "According to Maria Lopez, spokesman for the Chilean Foreign Ministry, the plan is good.",
            "Maria Lopez",
            "According to the article, who is the spokesman for the Chilean Foreign Ministry?",
        ),
        (
            "In 1958, Eva Lind and many other women of the coast wrote to the director of the Oslo Museum, Ana Duarte.",
            "Ana Duarte",
            "Whom does the article name as the director of the Oslo Museum in 1958?",
        ),
        (
            "In 1958, when the first of the towns had a harbour and the others had only plans for one, UNESCO "
            "spokesman Rui Alves spoke to the king of Norway in the old hall on the hill.",
            "Rui Alves",
            "Whom does the article name as the UNESCO spokesman in 1958?",
        ),
        (
            "A letter of the minister of Sport, Ana Duarte, and the minister of Trade, Rui Alves, says that it is so.",
            "Rui Alves",
            "According to the article, who is the minister of Trade?",
        ),
        (
            "A letter of the minister of Sport, Ana Duarte, and the minister of Trade, Rui Alves, says that it is so.",
            "Ana Duarte",
            "According to the article, who is the minister of Sport?",
        ),
    ],
)
def test_a_post_is_asked_by_its_role(on: On, text: str, value: str, stem: str) -> None:
    assert {draft.stem for draft in on(text, value)} == {stem}


@pytest.mark.parametrize(
    ("text", "value", "stem"),
    [
        (
            "In 2023, Norwegian skaters graffitied the walls of Bergen.",
            "2023",
            "In _____, Norwegian skaters graffitied the walls of Bergen, according to the article.",
        ),
        (
            "The Folio Society announced plans to open a shop in Oslo in 1990.",
            "1990",
            "The Folio Society announced plans to open a shop in Oslo in _____.",
        ),
        (
            "In 2006, Norway reportedly bought\na €13 million ship from Chile.",
            "€13 million",
            "In 2006, Norway reportedly bought a _____ ship from Chile, according to the article.",
        ),
    ],
)
def test_where_no_question_can_be_built_the_sentence_gets_a_gap(on: On, text: str, value: str, stem: str) -> None:
    assert [draft.stem for draft in on(text, value)] == [stem]


def test_a_clear_pronoun_gives_way_to_its_name_and_the_source_shows_it(on: On) -> None:
    text = "Fridtjof Nansen studied zoology. He crossed Greenland in 1888."
    drafts = on(text, "1888")
    assert {draft.stem for draft in drafts} == {"In which year did Fridtjof Nansen cross Greenland?"}
    assert all(draft.ready and draft.source.of(text) == text for draft in drafts)


def test_a_long_sentence_is_asked_without_what_it_can_spare(on: On) -> None:
    text = (
        "In 1990, Norway offered to share its weather stations with Chile, which had been cut off for many long years "
        "after a bitter quarrel over the rich fishing grounds along the southern coast of the continent."
    )
    stems = {draft.stem for draft in on(text, "1990")}
    assert stems == {"In which year did Norway offer to share its weather stations with Chile?"}
