"""Why the language model could not be used, each with what to do. Kept apart so that no reader of it loads spaCy."""


class LanguageModelRefused(RuntimeError):
    """`str()` of it is shown to people as it stands."""


class LanguageModelMissing(LanguageModelRefused):
    pass


class LanguageModelChanged(LanguageModelRefused):
    pass
