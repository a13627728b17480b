import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.usecases.names import LONGEST, LONGEST_KEY, NameRefused, name_key, name_of

texts = st.text(st.characters(), max_size=60)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna", "anna"),
        ("Anna Hill", "  Anna \u00a0 Hill "),
        ("Anna", "\uff21\uff4e\uff4e\uff41"),
        ("Weiß", "WEISS"),
        ("anna", "\u0430nn\u0430"),
        ("coca", "\u0441\u043e\u0441\u0430"),
        ("ANNA", "\u0391\u039d\u039d\u0391"),
        ("Paul", "PauI"),
        ("Paul", "Pau1"),
        ("Bob", "B0b"),
        ("an\u00e1", "a\u006ea\u0301"),
        ("O'Neil", "O\u2019Neil"),
        ("Room 12", "Room \u0661\u0662"),
        ("Anna", "An\u200bna"),
    ],
    ids=ascii,
)
def test_look_alikes_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Anna", "Ana"), ("Jose", "Jos\u00e9"), ("Anna Hill", "AnnaHill"), ("Tim", "Tom")],
    ids=ascii,
)
def test_names_that_differ_to_the_eye_have_different_keys(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize(
    "given",
    [
        "",
        " ",
        "A",
        "a" * (LONGEST + 1),
        "An\nna",
        "An\x00na",
        "An\u200dna",
        "An\u202ena",
        "An\u00adna",
        "An\u3164na",
        "An\u034fna",
        "Anna\ufe0f",
        "-Anna",
        "<b>Anna</b>",
        "Anna; drop",
        "An\U0001f600na",
        "Z" + "\u0301\u0302\u0303\u0304" + "oe",
        "\u0430nna",
        "Ann\u03b1",
    ],
    ids=ascii,
)
def test_what_cannot_be_told_apart_or_seen_is_refused(given: str) -> None:
    with pytest.raises(NameRefused):
        name_of(given)


@pytest.mark.parametrize(
    "given",
    [
        "Al",
        "Anna-Lena O'Neil",
        "Zoë",
        "Nguyễn Văn An",
        "Дарья",
        "Ελένη",
        "محمد علي",
        "नेहा",
        "สมชาย",
        "山田たろう",
        "김민준",
        "pupil_07",
        "a" * LONGEST,
    ],
)
def test_names_of_many_languages_are_accepted_as_written(given: str) -> None:
    assert name_of(given).shown == given


def test_a_name_is_shown_without_the_spaces_around_it() -> None:
    assert name_of("  Anna   Hill ").shown == "Anna Hill"


@given(texts)
def test_folding_twice_changes_nothing(given: str) -> None:
    assert name_key(name_key(given)) == name_key(given)


@given(texts)
def test_a_name_is_refused_by_name_or_fits_its_columns(given: str) -> None:
    try:
        name = name_of(given)
    except NameRefused as refusal:
        assert str(refusal).endswith(".")
        return
    assert 2 <= len(name.shown) <= LONGEST
    assert 1 <= len(name.key) <= LONGEST_KEY
    assert name_of(name.shown) == name
    assert name.shown.isprintable()
