"""Why a document was not taken, each with what to do instead."""


class DocumentRefused(ValueError):
    """A document that cannot be read. `str()` of it is shown to people as it stands."""


class EmptyDocument(DocumentRefused):
    pass


class BinaryDocument(DocumentRefused):
    pass


class UndecodableDocument(DocumentRefused):
    pass


class NoSentence(DocumentRefused):
    pass


class NotEnglish(DocumentRefused):
    pass


class DocumentTooLarge(DocumentRefused):
    pass


class BadFrontMatter(DocumentRefused):
    pass
