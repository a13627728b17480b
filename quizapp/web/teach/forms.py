import re

from flask_wtf import FlaskForm
from flask_wtf.file import FileField
from wtforms import DateField, RadioField, SelectChoice, StringField, TextAreaField
from wtforms.validators import DataRequired, Length, Optional, ValidationError

from quizapp.authoring.written.set_files import LONGEST_DESCRIPTION, LONGEST_TITLE
from quizapp.web.teach.words import VISIBILITIES
from quizapp.web.typed_text import one_line, paragraphs

PASTED = "pasted-text"
MARKDOWN_HEADING = re.compile(r"^#{1,6} +\S", re.MULTILINE)
WIKI_HEADING = re.compile(r"^==+ .+ ==+\s*$", re.MULTILINE)
READABLE = ".txt,.text,.md,.markdown,.wiki,.mediawiki,.wikitext,text/plain,text/markdown"


class SetForm(FlaskForm):
    title = StringField(
        "Title",
        filters=[one_line],
        validators=[
            DataRequired("Give the set a title."),
            Length(max=LONGEST_TITLE, message=f"At most {LONGEST_TITLE} characters."),
        ],
    )
    description = TextAreaField(
        "Description",
        filters=[paragraphs],
        validators=[
            Optional(),
            Length(max=LONGEST_DESCRIPTION, message=f"At most {LONGEST_DESCRIPTION} characters."),
        ],
    )


class VisibilityForm(FlaskForm):
    visibility = RadioField(
        "This set is",
        choices=[SelectChoice(value, label) for value, label in VISIBILITIES.items()],
    )


class DocumentForm(FlaskForm):
    text = TextAreaField("Paste the text", render_kw={"rows": 10})
    file = FileField("Or choose a file", render_kw={"accept": READABLE})
    title = StringField(
        "Title",
        filters=[one_line],
        validators=[Length(max=LONGEST_TITLE, message=f"At most {LONGEST_TITLE} characters.")],
    )
    dated = DateField("Date of the document", validators=[Optional()])

    def validate_title(self, field: StringField) -> None:
        """A pasted text has no file name to go by; its own heading serves too."""
        pasted = (self.text.data or "").lstrip()
        if pasted and not field.data and not pasted.startswith(("#", "=", "---")):
            raise ValidationError("Give it a title: learners read it as the source.")

    def validate_text(self, field: TextAreaField) -> None:
        if bool((field.data or "").strip()) == bool(self.file.data):
            raise ValidationError("Paste a text or choose a file: one of the two.")

    @property
    def name(self) -> str:
        """The file's; what was pasted is named so that it is read as what it looks like."""
        if self.file.data:
            return one_line(self.file.data.filename)
        text = self.text.data
        marked = MARKDOWN_HEADING.search(text) and not WIKI_HEADING.search(text)
        return f"{PASTED}.md" if marked else f"{PASTED}.txt"

    @property
    def content(self) -> bytes:
        """The document's bytes; a browser sends what was pasted with line ends of its own."""
        if self.file.data:
            return self.file.data.read()
        return self.text.data.replace("\r\n", "\n").encode()

    def refuse(self, refusal: Exception) -> None:
        field = self.file if self.file.data else self.text
        field.errors = [*field.errors, str(refusal)]
