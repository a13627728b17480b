import pytest

from quizapp.facts.model import Kind
from quizapp.grading.grade import grade
from quizapp.grading.model import Verdict

CORRECT = [
    ("Mohamed Al-Emadi", "mohammed al-emadi"),
    ("Mohamed Al-Emadi", "Dr Muhammad el Emadi"),
    ("Mohamed Al-Emadi", "Al-Emadi"),
    ("Munir Ghannam", "Mounir Ghanam"),
    ("Yusuf al-Qaradawi", "Youssef Al Qaradawi"),
    ("Abd al-Rahman Khan", "Abdul Rahman Khan"),
    ("Albert Einstein", "Einstein"),
    ("Vincent van Gogh", "van Gogh"),
    ("Marie Curie", "Curie, Marie"),
    ("Antonín Dvořák", "Antonin Dvorak"),
    ("John F. Kennedy", "John Kennedy"),
    ("John F. Kennedy", "J. F. Kennedy"),
    ("John Kennedy", "John Fitzgerald Kennedy"),
    ("Munir Abdullah Ghannam", "H.E. Munir Abdullah Ghannam"),
    ("Munir Abdullah Ghannam", "HE Munir Ghannam"),
    ("Munir Abdullah Ghannam", "the ambassador Munir Ghannam"),
    ("Munir Abdullah Ghannam", "Munir Abdullah Ghannam is the ambassador"),
    ("Munir Abdullah Ghannam", "Ghannam was the Ambassador"),
    ("Hamad bin Khalifa Al Thani", "hamad bin khalifa althani"),
    ("Munir Abdullah Ghannam", "I think it was Munir Ghannam"),
    ("Viktor Sergeyevich Lapin", "Victor Lapin"),
    ("Yevgeny Chaikin", "Evgeni Chaykin"),
    ("John Wells Jr.", "John Wells"),
    ("Henry VII", "Henry the Seventh"),
    ("Ann Lee", "Ann Lee, a baker"),
    ("Yury Sergeyevich Lapin", "Yuri Sergeevich Lapin"),
    ("Henry Lefèvre", "Monsieur Lefèvre"),
]
CLOSE = [
    ("Albert Einstein", "Einstien"),
    ("Mohamed Al-Emadi", "Mohamed"),
    ("Gabriel García Márquez", "Garcia Marquez"),
    ("Einstein", "Albert Einstein"),
    ("Khaled Meshaal", "Khalid Mashal"),
    ("King George", "Prince George"),
    ("Munir Abdullah Ghannam", "Ghannan"),
    ("Munir Abdullah Ghannam", "Ghanem"),
    ("Jihad Harb", "jihad harp"),
    ("Mohamed Al-Emadi", "al-Imadi"),
    ("Hamad bin Khalifa Al Thani", "hamed bin khalifa althani"),
    ("Bj\u00f6rn \u00c5kesson", "Bj\u00f6rn \u00c5keson"),
    ("John Wells", "John Wells Jr."),
    ("Mary Smith", "Mary Smyth"),
    ("Mary Smith", "Smyth"),
    ("Henry Wells", "Henri Wells"),
]
WRONG = [
    ("Mohamed Al-Emadi", "Ahmed al-Emadi"),
    ("Mahmoud Abbas", "Mohammed Abbas"),
    ("Albert Einstein", "Elsa Einstein"),
    ("John F. Kennedy", "John R. Kennedy"),
    ("Tamim bin Hamad Al Thani", "Hamad Al Thani"),
    ("Elizabeth II", "Elizabeth I"),
    ("Henry VII", "Henry VIII"),
    ("Ali", "Alia"),
    ("Bruce Lee", "Bruce Li"),
    ("Marie Curie", "Isaac Newton"),
    ("Marie Curie", "Dr"),
    ("Munir Abdullah Ghannam", "Munir Abdullah Ghannam is not the ambassador"),
    ("Munir Abdullah Ghannam", "Munir Abdullah Ghannam is the brother of Omar Ghannam"),
    ("Munir Abdullah Ghannam", "Omar Ghannam is the ambassador"),
    ("Munir Abdullah Ghannam", "H.E. Omar Ghannam"),
    ("Hamad bin Khalifa Al Thani", "tamim bin khalifa althani"),
    ("Jihad Harb", "Jihad Hard"),
    ("Marie Curie", "Pierre Curie or Marie Curie"),
    ("Marie Curie", "Marie and Pierre Curie"),
    ("John Wells Jr.", "John Wells Sr."),
    ("Ahmad ibn Yusuf", "Yusuf"),
    ("Karim Haddad", "Harim Haddad"),
    ("Martin Wells", "Martina Wells"),
]


@pytest.mark.parametrize("kind", [Kind.PERSON, Kind.ROLE])
@pytest.mark.parametrize(("key", "response"), CORRECT)
def test_the_same_person_is_correct(key: str, response: str, kind: Kind) -> None:
    assert grade(key, response, kind=kind).verdict is Verdict.CORRECT


@pytest.mark.parametrize(("key", "response"), CLOSE)
def test_a_slip_or_half_a_name_is_close(key: str, response: str) -> None:
    assert grade(key, response, kind=Kind.PERSON).verdict is Verdict.CLOSE


@pytest.mark.parametrize(("key", "response"), WRONG)
def test_another_person_is_wrong(key: str, response: str) -> None:
    assert grade(key, response, kind=Kind.PERSON).verdict is Verdict.WRONG


def test_the_reason_for_a_title_says_that_the_name_is_the_same() -> None:
    graded = grade(
        "Munir Abdullah Ghannam", "H.E. Munir Abdullah Ghannam", kind=Kind.PERSON
    )
    assert graded.reason == "the same name"


@pytest.mark.parametrize(
    ("key", "accepted", "others"),
    [
        ("Mohamed Al-Emadi", (), ()),
        ("Mohamed Al-Emadi", ("Al-Emadi",), ()),
        ("Al-Emadi", (), (("Mohamed Al-Emadi", "Al-Emadi"),)),
    ],
)
def test_the_surname_with_another_first_name_is_wrong_and_says_so(
    key: str, accepted: tuple[str, ...], others: tuple[tuple[str, ...], ...]
) -> None:
    graded = grade(key, "Ahmed Al-Emadi", kind=Kind.PERSON, accepted=accepted, others=others)
    assert (graded.verdict, graded.reason) == (Verdict.WRONG, "the first name is another")
