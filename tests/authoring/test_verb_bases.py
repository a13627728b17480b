import pytest

from quizapp.authoring.stems.interrogative import base_form


@pytest.mark.parametrize(
    ("form", "lemma", "tag", "base"),
    [
        ("opened", "open", "VBD", "open"),
        ("carried", "carry", "VBD", "carry"),
        ("tied", "tie", "VBD", "tie"),
        ("held", "hold", "VBD", "hold"),
        ("have", "have", "VBP", "have"),
        ("went", "go", "VBD", "go"),
    ],
)
def test_a_verb_is_put_to_its_base(form: str, lemma: str, tag: str, base: str) -> None:
    assert base_form(form, lemma, tag) == base


@pytest.mark.parametrize(("form", "lemma"), [("graffitied", "graffitie"), ("opened", "close"), ("sped", "spe2")])
def test_a_lemma_that_does_not_fit_its_form_is_not_trusted(form: str, lemma: str) -> None:
    assert base_form(form, lemma, "VBD") == ""
