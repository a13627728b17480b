"""What the teacher's pages call things."""

from quizapp.authoring.confidence import Band
from quizapp.authoring.model import Form
from quizapp.facts.model import Flag, Kind
from quizapp.storage.models import Difference, Visibility
from quizapp.storage.queries.question_order import Order

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
    Flag.SPELLING_VARIANTS: "This name is spelled in more than one way.",
    Flag.CONFLICT: "This is said differently elsewhere, in this document or another of yours.",
    Flag.NO_PERIOD: "The document does not say for what period this amount is.",
}

BANDS = {Band.SAFE: "Looks safe", Band.LOOK: "Worth a look", Band.RISKY: "Risky"}

ORDERS = {
    Order.RISK: "Riskiest first",
    Order.DOCUMENT: "As in the document",
    Order.SAFE: "Safest first",
}

DIFFERENCES = {
    (Difference.CONFLICT, False): "The document says two different things",
    (Difference.CONFLICT, True): "Another of your documents says otherwise",
    (Difference.SPELLING, False): "The document writes the name in two ways",
    (Difference.SPELLING, True): "Another of your documents writes the name differently",
}
"""By kind, and whether the other sentence stands in another document."""

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
