import pytest

from quizapp.usecases import passwords
from quizapp.usecases.passwords import HASHER, NOBODYS_HASH, PasswordRefused, hashed, matches

GOOD = "a long walk home"


@pytest.mark.parametrize("password", [GOOD, "ein weg ", "\u5c71" * 8, "x1" * 64, "ABCDEFGHJ  "])
def test_a_password_is_taken_as_it_is(password: str) -> None:
    stored = hashed(password, name="Anna")
    assert matches(stored, password)
    assert not matches(stored, password.strip() + "x")


@pytest.mark.parametrize("password", ["", "1234567", "x" * 129])
def test_its_length_is_from_8_to_128_characters(password: str) -> None:
    with pytest.raises(PasswordRefused, match="characters"):
        hashed(password, name="Anna")


@pytest.mark.parametrize(
    "password", ["password", "Password1", "QWERTYUIOP", "Anna-Lena Hill", "anna-lena  hill"]
)
def test_what_anybody_guesses_first_is_refused(password: str) -> None:
    with pytest.raises(PasswordRefused, match="easy to guess"):
        hashed(password, name="Anna-Lena Hill")


def test_the_list_holds_only_what_the_length_lets_through() -> None:
    common = passwords.COMMON.read_text(encoding="utf-8").split()
    assert len(common) > 300
    assert common == sorted(set(common))
    assert all(len(word) >= passwords.SHORTEST and word == word.casefold() for word in common)


def test_it_is_kept_as_argon2id_with_the_parameters_of_the_security_notes() -> None:
    assert hashed(GOOD, name="Anna").startswith("$argon2id$v=19$m=19456,t=2,p=1$")


def test_two_people_with_one_password_have_different_hashes() -> None:
    assert hashed(GOOD, name="Anna") != hashed(GOOD, name="Anna")


def test_nobody_is_checked_with_the_same_work_and_never_matches() -> None:
    assert not HASHER.check_needs_rehash(NOBODYS_HASH)
    assert not matches(None, GOOD)


def test_a_hash_of_older_parameters_is_made_anew_and_a_current_one_kept() -> None:
    old = passwords.PasswordHasher(time_cost=1, memory_cost=8 * 1024, parallelism=1).hash(GOOD)
    assert matches(passwords.rehashed(old, GOOD), GOOD)
    assert passwords.rehashed(old, GOOD).startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    current = HASHER.hash(GOOD)
    assert passwords.rehashed(current, GOOD) == current
