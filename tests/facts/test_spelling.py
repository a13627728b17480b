import pytest

from quizapp.facts.spelling import initials, parts, same_person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohamed Al-Emadi", "Mohammed al-Emadi"),
        ("Muhammad el-Emadi", "Mohamed Al Emadi"),
        ("Khaled Mashal", "Khaled Mashaal"),
        ("José García", "Jose Garcia"),
        ("J. R. Smith", "John Smith"),
        ("Yusuf Qasim", "Yusuf Kassim"),
        ("Dr Ann Lee", "Ann Lee"),
        ("Ann Mary Lee", "Ann Lee"),
        ("Samy Haddad", "Sami Hadad"),
        ("Abdo Haddad", "Abdu Haddad"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mohamed Al-Emadi", "Majed Al-Emadi"),
        ("Marie Curie", "Mary Curie"),
        ("Ann Lee", "Bob Lee"),
        ("Ann Lee", "Ann Low"),
        ("Charlotte Brown", "Charlotte Brian"),
        ("Lee", "Ann Lee"),
        ("Leonard Huxley", "Aldous Leonard Huxley"),
        ("Maria Silva", "Mario Silva"),
        ("Ann Lee", "Anne Lea"),
        ("Ann Lee", "Anne Lee"),
        ("Daniel Berg", "Daniela Berg"),
    ],
)
def test_names_of_two_people(one: str, other: str) -> None:
    assert not same_person(one, other)


def test_a_name_is_folded_to_its_words() -> None:
    assert parts("Sheikh Mohamed Al-Émadi’s") == ("mohamed", "emadi")
    assert parts("The Prince") == ("the", "prince")


def test_initials_skip_the_small_words() -> None:
    assert initials("Bank of the Southern Isles") == "BSI"
