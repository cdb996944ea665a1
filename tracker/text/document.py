"""Reading a text once: its tokens, sentences, paragraphs and the stretches in quotation marks."""

from __future__ import annotations

from tracker.model import Document
from tracker.text.marks import find_quoted_spans
from tracker.text.sentences import split_paragraphs, split_sentences
from tracker.text.tokens import tokenize


def read_document(text: str) -> Document:
    """Everything that the later stages want to know of a text; any string at all is a text.

    >>> document = read_document("«Es eilt», sagte sie. Er ging.")
    >>> [document.text[span.start : span.end] for span in document.quoted]
    ['«Es eilt»']
    >>> [document.tokens[sentence.start].text for sentence in document.sentences]
    ['«', 'Er']
    """
    tokens = tokenize(text)
    quoted, problems = find_quoted_spans(text)
    sentences = split_sentences(text, tokens, quoted)
    return Document(text, tokens, sentences, split_paragraphs(text), quoted, problems)
