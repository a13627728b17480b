"""The one way from bytes to a document."""

import hashlib
import re
from bisect import bisect_right
from pathlib import PurePath

from quizapp.documents.decoding import decode
from quizapp.documents.english import refuse_other_languages
from quizapp.documents.front_matter import FrontMatter, split_front_matter
from quizapp.documents.layout import NOT_PROSE, Layout, Paragraph
from quizapp.documents.markdown import lay_out_markdown
from quizapp.documents.model import Document, Span
from quizapp.documents.plain import lay_out_plain
from quizapp.documents.refusals import NoSentence
from quizapp.documents.sentences import find_sentences
from quizapp.documents.wiki_marks import looks_like_wiki

MARKDOWN_ENDINGS = {".md", ".markdown"}
WIKI_ENDINGS = {".wiki", ".mediawiki", ".wikitext"}


def read_document(data: bytes, *, name: str) -> Document:
    """Raises DocumentRefused. The ending of `name` decides how the bytes are read."""
    text = decode(data)
    front, layout = _lay_out(text, name)
    sentences = find_sentences(layout.text, _prose(layout))
    _refuse_unusable(layout.text, sentences)
    return Document(
        title=front.title or layout.title or _readable(name),
        text=layout.text,
        sha256=hashlib.sha256(data).hexdigest(),
        sections=layout.sections(),
        paragraphs=tuple(paragraph.span for paragraph in layout.paragraphs),
        sentences=sentences,
        source=front.source,
        dated=front.dated,
        read=front.read,
    )


def _lay_out(text: str, name: str) -> tuple[FrontMatter, Layout]:
    ending = PurePath(name).suffix.lower()
    if ending in WIKI_ENDINGS or (ending not in MARKDOWN_ENDINGS and looks_like_wiki(text)):
        return FrontMatter(text), _lay_out_wiki(text)
    if ending not in MARKDOWN_ENDINGS:
        return FrontMatter(text), lay_out_plain(text)
    front = split_front_matter(text)
    return front, lay_out_markdown(front.body, title=front.title)


def _lay_out_wiki(text: str) -> Layout:
    """The parser of wiki text is loaded only where there is such a text: a web process must stay small."""
    from quizapp.documents.wiki import lay_out_wiki

    return lay_out_wiki(text)


def _prose(layout: Layout) -> tuple[Paragraph, ...]:
    """Paragraphs in the document's own words, outside the sections that list things, such as "See also"."""
    sections = layout.sections()
    starts = [section.span.start for section in sections]
    above = (bisect_right(starts, paragraph.span.start) - 1 for paragraph in layout.paragraphs)
    headings = (sections[at].heading if at >= 0 else "" for at in above)
    return tuple(
        paragraph
        for paragraph, heading in zip(layout.paragraphs, headings, strict=True)
        if not paragraph.quoted and not NOT_PROSE.fullmatch(heading)
    )


def _refuse_unusable(text: str, sentences: tuple[Span, ...]) -> None:
    if not sentences:
        refuse_other_languages(text)
        raise NoSentence("There is no full sentence in the text. Give a text of sentences, not a list or a table.")
    refuse_other_languages(" ".join(sentence.of(text) for sentence in sentences))


def _readable(name: str) -> str:
    words = re.sub(r"[-_\s]+", " ", PurePath(name).stem).strip()
    return words[:1].upper() + words[1:] or "Untitled"
