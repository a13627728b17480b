"""A pronoun inside a question has its antecedent there, before it, or the question goes to review."""

from collections.abc import Callable

import pytest

from quizapp.authoring.model import Draft

On = Callable[[str, str], list[Draft]]

BOTANIST = "Clara Winther was a botanist from Bergen. She drew mosses and ferns."


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("In 1891, the city of Bergen gave him permission to sell prints.", "1891"),
        ("Rui Alves cited her drawings at least 100 times.", "Rui Alves"),
        ("Rui Alves cited her drawings at least 100 times.", "at least 100 times"),
        ("Rui Alves met Fridtjof Nansen and sold his boat in 1893.", "1893"),
        ("Norway ruled over it for 34 years.", "34 years"),
        ("Norway gave Chile its oldest boat in 1893.", "1893"),
        ("In 1893, many visitors of the harbour admired its boats.", "1893"),
    ],
)
def test_without_one_certain_antecedent_it_goes_to_review(on: On, sentence: str, value: str) -> None:
    drafts = on(f"{BOTANIST} {sentence}", value)
    assert drafts
    assert not any(draft.ready for draft in drafts)
    assert any("does not say who" in reason for draft in drafts for reason in draft.reasons)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f"{BOTANIST} In 1891, Clara Winther sold her drawings to the Oslo Museum.", "1891"),
        (f"{BOTANIST} Rui Alves praised the mosses. In 1891, Clara Winther sold her drawings to Norway.", "1891"),
        (f"{BOTANIST} Carl Berg met Rui Alves. Rui Alves came to Oslo. Rui Alves sold his boat in 1891.", "1891"),
        ("Clara Winther and her sister opened a school in Bergen in 1891.", "1891"),
        ("In 1891, Clara Winther sold her drawings to the Oslo Museum.", "Clara Winther"),
        ("In 1891, Norway condemned the Oslo Museum over its reporting on Chile.", "1891"),
        ("Carl Berg sang. Rui Alves of Chile became the first singer in Oslo when he opened a hall in 1891.", "1891"),
        ("Carl Berg sang. In 1891, Rui Alves of Chile became the first singer in Oslo when he came.", "1891"),
        ("Rui Alves\n\nCarl Berg sang. In 1891, Rui Alves sold his boat to Norway.", "1891"),
        ("In 1891, Norway published the results of its census of boats.", "1891"),
        ("Norway moved its border with Sweden in 1891.", "1891"),
        ("Carl Berg sang. In 1891, Rui Alves of Chile added his name to the list of the Oslo Museum.", "1891"),
        ("The Oslo team came to Lima, as this was the first match of Norway in 34 years.", "34 years"),
        ("The song Fog Road was sung in 1891; it praises Norway.", "1891"),
        ("Carl Berg sang. He swam. He ran.\n\nRui Alves sold his boat in 1891.", "1891"),
        ("Carl Berg sang. Rui Alves became the first man in Lima when his boat crossed the bay.", "Rui Alves"),
        ("Carl Berg sang. In 1891, Chile was won by Rui Alves during his journey to the Oslo Museum.", "Rui Alves"),
        ("Carl Berg sang. He left Oslo. He swam. Rui Alves sold boats at his own house in Lima in 1891.", "1891"),
        ("Carl Berg sang. In 1891, Chile was won by Rui Alves during his journey to the Oslo Museum.", "1891"),
        ("Carl Berg sang. Rui Alves became the first man in Lima when he flew over the Andes.", "Rui Alves"),
        ("Rui Alves sold his house in Bergen to the painter Carl Berg in 1891.", "Carl Berg"),
        ("In 1891, Norway chose the word for those selected to join the Oslo Museum.", "1891"),
        ("In 1891, three painters sold their boats in Bergen.", "1891"),
        ("Norway built a harbour in 1891. In 1893, Norway lent Chile 34 boats for its new harbour.", "34 boats"),
    ],
)
def test_with_one_it_is_ready(on: On, text: str, value: str) -> None:
    assert any(draft.ready for draft in on(text, value))


def test_the_document_s_own_pronouns_tell_who_cannot_be_meant(on: On) -> None:
    text = f"{BOTANIST} Fridtjof Nansen came to Bergen. Clara Winther sold his boat in 1891."
    assert not any(draft.ready and not draft.lead_in for draft in on(text, "1891"))


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("Carl Berg sang. Rui Alves fell ill during his flight to Oslo in 1891.", "Rui Alves"),
        ("Carl Berg sang. Rui Alves became the first singer in Oslo when he opened a hall in 1891.", "Rui Alves"),
        ("In 1891, the pilot Rui Alves and the surveyor I. Berg saw the coast of Norway.", "Rui Alves"),
        ("Rui Alves changed plans after he met Carl Berg in Oslo in 1891.", "Carl Berg"),
    ],
)
def test_who_is_asked_for_may_be_meant_where_nobody_else_can_be(on: On, sentence: str, value: str) -> None:
    assert any(draft.ready and not draft.lead_in for draft in on(sentence, value))


def test_not_in_a_document_about_another_person(on: On) -> None:
    text = "Rui Alves\n\nRui Alves was a singer. He sang in Oslo. Carl Berg spoke of his voice in 1891."
    assert not any(draft.ready and not draft.lead_in for draft in on(text, "Carl Berg"))


@pytest.mark.parametrize("value", ["1893", "Rui Alves"])
def test_their_is_of_more_than_one_person(on: On, value: str) -> None:
    drafts = on("In 1893, Rui Alves told the story of their boat to the Oslo Museum.", value)
    assert drafts
    assert not any(draft.ready for draft in drafts)


SAILORS = "Jan Moe and Per Dahl were sailors from Bergen, and Jan Moe lost his ship."


def test_in_a_pair_it_is_of_the_one_before(on: On) -> None:
    text = "In 1931, Rui Alves and his first teacher, Nils Berg, asked whether the Hamar boats were sold."
    assert all(draft.ready for draft in on(f"{SAILORS} {text}", "Nils Berg"))


def test_nobody_is_his_own_pupil(on: On) -> None:
    text = "Rui Alves taught drawing for a year at Hamar, where Nils Berg and Jon Hale were among his pupils."
    others = "Jan Moe sold his boats in Bergen. Per Dahl lost his ship in Bergen."
    assert all(draft.ready for draft in on(f"{others} {text}", "Jon Hale"))


def test_in_a_list_it_may_be_of_more_than_one(on: On) -> None:
    text = "In 1931, Rui Alves, Jon Hale and his first teacher, Nils Berg, asked whether the Hamar boats were sold."
    assert not any(draft.ready for draft in on(f"{SAILORS} {text}", "Nils Berg"))


def test_who_is_owned_is_not_the_owner_but_the_one_who_owns_must_be_told(on: On) -> None:
    text = "The school of Hamar was old when Nils Berg and Jon Hale were among his pupils in 1931."
    assert not any(draft.ready for draft in on(text, "Jon Hale"))


def test_a_pronoun_that_the_question_leaves_out_needs_no_antecedent(on: On) -> None:
    text = "When Rui Alves went to Oslo in 1931 as the first envoy of Chile, he found it hard to secure a treaty."
    drafts = on(f"Jan Alves and Rui Alves were sailors from Lima.\n\nSome of the boats were old. {text}", "Oslo")
    assert {draft.stem for draft in drafts} == {"Where did Rui Alves go in 1931 as the first envoy of Chile?"}
    assert all(draft.ready for draft in drafts)
