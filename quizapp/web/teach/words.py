"""What the teacher's pages call things."""

from quizapp.authoring.model import Form
from quizapp.facts.model import Flag, Kind
from quizapp.storage.models import Visibility

FORMS = {
    Form.CHOICE: "Choice",
    Form.TYPED: "Typed",
    Form.CLOZE: "Cloze",
    Form.TRUE_FALSE: "True or false",
    Form.ORDER: "Order",
}

KINDS = {
    Kind.EVENT: "anything else, or an event",
    Kind.PERSON: "a person",
    Kind.ROLE: "who holds a post",
    Kind.DATE: "a date or a year",
    Kind.AMOUNT: "an amount of money",
    Kind.QUANTITY: "a number or a measure",
    Kind.PLACE: "a place",
    Kind.ORGANISATION: "an organisation",
    Kind.REASON: "a reason",
    Kind.ORDER: "an order of events",
}

FLAGS = {
    Flag.DATED: "This may have changed since the document was written.",
    Flag.DISPUTED: "This is a claim of somebody in the document.",
    Flag.SENSITIVE: "This touches on death, injury or violence.",
    Flag.SPELLING_VARIANTS: "The document spells this name in more than one way.",
    Flag.CONFLICT: "The document contradicts itself here.",
    Flag.NO_PERIOD: "The document does not say for what period this amount is.",
}

VISIBILITIES = {
    Visibility.PRIVATE: "Private. Nobody else can take it.",
    Visibility.LINK: "By link only. Whoever has the link can take it. The library does not show it.",
    Visibility.PUBLIC: "Public. It stands in the library, and anyone can take it.",
}

VISIBILITIES_IN_SHORT = {
    Visibility.PRIVATE: "private",
    Visibility.LINK: "by link only",
    Visibility.PUBLIC: "public",
}
