"""Whatever can be stored has words on the teacher's pages."""

from enum import StrEnum

import pytest

from quizapp.authoring.model import Form
from quizapp.facts.model import Flag, Kind
from quizapp.storage.models import Visibility
from quizapp.web.teach import words


@pytest.mark.parametrize(
    ("said", "things"),
    [
        (words.FORMS, Form),
        (words.KINDS, Kind),
        (words.FLAGS, Flag),
        (words.VISIBILITIES, Visibility),
        (words.VISIBILITIES_IN_SHORT, Visibility),
    ],
)
def test_each_is_said_in_words(said: dict[StrEnum, str], things: type[StrEnum]) -> None:
    assert set(said) == set(things)
    assert len(set(said.values())) == len(said)
