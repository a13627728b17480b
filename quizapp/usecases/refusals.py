"""What a use case says no to. `str()` of a refusal is shown to people as it stands."""


class Refused(ValueError):
    """The act was not done and nothing has changed."""


class NotFound(Refused):
    """There is no such thing, or it is not this person's to see."""
