from quizapp.documents.model import Document
from quizapp.documents.read import read_document

BEES = """# The honey bee

A *honey bee* is an insect that makes [honey](https://example.org/honey "sweet").
It lives in a **colony**.

## The colony

- The queen lays the eggs.
- Workers gather nectar

```
The code says nothing.
```

| bee | number |
| --- | ------ |
| queen | 1 |

> A swarm leaves in spring.

### Drones

The drone has no sting.![a drone](drone.png)
"""


def read(text: str) -> Document:
    return read_document(text.encode(), name="bees.md")


def quotes(document: Document) -> list[str]:
    return [sentence.of(document.text) for sentence in document.sentences]


def test_markup_is_gone_and_the_text_of_links_kept() -> None:
    assert quotes(read(BEES))[0] == "A honey bee is an insect that makes honey."


def test_blocks_are_parted_by_a_blank_line_and_headings_stand_alone() -> None:
    assert "\n\nThe colony\n\nThe queen lays the eggs.\n\nWorkers gather nectar\n\n" in read(BEES).text


def test_a_soft_line_break_becomes_a_space() -> None:
    assert "honey. It lives in a colony." in read(BEES).text


def test_code_tables_and_pictures_are_left_out() -> None:
    text = read(BEES).text
    assert "code" not in text
    assert "queen |" not in text
    assert "a drone" not in text


def test_list_items_and_quotations_are_paragraphs() -> None:
    document = read(BEES)
    paragraphs = [paragraph.of(document.text) for paragraph in document.paragraphs]
    assert "The queen lays the eggs." in paragraphs
    assert "A swarm leaves in spring." in paragraphs


def test_the_first_heading_is_the_title_and_the_others_are_sections() -> None:
    document = read(BEES)
    assert document.title == "The honey bee"
    assert [(s.heading, s.level) for s in document.sections] == [("The colony", 2), ("Drones", 3)]
    assert document.sections[1].span.of(document.text).strip() == "The drone has no sting."


def test_every_sentence_is_found_where_its_span_says() -> None:
    assert quotes(read(BEES)) == [
        "A honey bee is an insect that makes honey.",
        "It lives in a colony.",
        "The queen lays the eggs.",
        "A swarm leaves in spring.",
        "The drone has no sting.",
    ]


def test_wiki_headings_mean_nothing_in_markdown() -> None:
    assert read("== The colony ==\n\nThe queen lays the eggs.\n").sections == ()
