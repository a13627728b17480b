from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft, Form

On = Callable[[str, str], list[Draft]]

DIPLOMATS = (
    "Ana Duarte is the ambassador of Chile to Norway. Rui Alves is the envoy of Chile to Peru. Eva Lindqvist sang in "
    "Oslo. Haakon Solberg is the king of Norway. Carl Berg is the spokesman of the Oslo Museum. "
)


def options(drafts: list[Draft]) -> set[str]:
    (draft,) = [draft for draft in drafts if draft.form is Form.CHOICE]
    return set(draft.options)


@pytest.mark.parametrize("key", ["Ana Duarte", "Rui Alves"])
def test_who_holds_a_post_of_another_rank_is_not_offered_where_others_are_to_be_had(on: On, key: str) -> None:
    assert options(on(DIPLOMATS, key)) == {"Ana Duarte", "Rui Alves", "Eva Lindqvist"}


def test_where_others_are_too_few_they_are(on: On) -> None:
    found = options(on(DIPLOMATS, "Haakon Solberg"))
    assert {"Haakon Solberg", "Eva Lindqvist"} < found
    assert len(found) == 3


def test_persons_of_another_age_are_not_offered(on: On) -> None:
    text = (
        "Ana Duarte was the first mayor of Oslo. Ana Duarte was born in 1702. Hans Lund built ships in 1720. "
        "Eva Lindqvist sang in Bergen in 1715. Carl Berg built a radio in 1931. Bo Hansen came to Oslo."
    )
    assert options(on(text, "Ana Duarte")) == {"Ana Duarte", "Hans Lund", "Eva Lindqvist", "Bo Hansen"}


def test_a_name_that_may_be_the_key_s_in_another_spelling_is_not_offered(on: On) -> None:
    text = DIPLOMATS + "Khaled Mashal is the mayor of Turku. Khalid Mishal is the envoy of Peru to Chile. "
    assert options(on(text, "Khaled Mashal")) >= {"Khaled Mashal"}
    assert "Khalid Mishal" not in options(on(text, "Khaled Mashal"))


def test_one_of_two_people_is_not_accepted_for_the_other(on: On) -> None:
    text = DIPLOMATS + "Maria Silva is the mayor of Turku. Mario Silva is the envoy of Peru to Chile. "
    drafts = on(text, "Maria Silva")
    assert any(draft.ready for draft in drafts)
    assert all("Mario Silva" not in (draft.key, *draft.accepted) for draft in drafts)


def test_beside_an_author_authors_are_offered(on: On) -> None:
    text = (
        "The novel Grey Leaves by Ana Duarte was printed in 1931. The pilot Carl Berg sang in Oslo. The poet Rui Alves "
        "lived in Oslo. Eva Lindqvist, a novelist, came to Oslo. The king Haakon Solberg came to Oslo."
    )
    assert options(on(text, "Ana Duarte")) == {"Ana Duarte", "Rui Alves", "Eva Lindqvist"}


SINGERS = "Rui Alves sang in Oslo. Eva Lindqvist sang in Bergen. Haakon Solberg sang in Lima. "


@pytest.mark.parametrize(
    ("sentence", "key"),
    [
        ("In 1931, Carl Berg married Ana Duarte in Oslo.", "Carl Berg"),
        ("Ana Duarte was the first woman on the summit of the mountain in 1931.", "Ana Duarte"),
    ],
)
def test_where_others_do_not_fit_none_is_offered(on: On, sentence: str, key: str) -> None:
    assert {draft.form for draft in on(SINGERS + sentence, key)} == {Form.TYPED}


def test_who_is_only_spoken_of_or_comments_is_not_offered(on: On) -> None:
    text = (
        "In 1931, Ana Duarte built the first bridge in Oslo. Rui Alves sang. Eva Lindqvist sang. The farmers defeated "
        "Hans Lund. Carl Berg writes that the bridge was the best of its time. "
    )
    assert options(on(SINGERS + text, "Ana Duarte")) == {"Ana Duarte", "Rui Alves", "Eva Lindqvist", "Haakon Solberg"}
