from collections.abc import Callable

Values = Callable[[str, str], list[str]]


def test_the_short_form_in_brackets_does_not_hide_the_body_that_it_is_short_for(values: Values) -> None:
    text = "The Hamar Lakes Trust (HLT) lent three boats to Norway in 1931."
    assert values(text, "organisation") == ["Hamar Lakes Trust"]
