import pytest

from quizapp.documents.model import Document
from quizapp.documents.read import read_document

HARBOUR = """{{Short description|A harbour}}
{{Infobox harbour
| name = Port Elm
| depth = {{convert|12|m}}
}}
[[File:Elm.jpg|thumb|The [[pier]] at dusk]]
'''Port Elm''' ({{IPAc-en|ɛ|l|m}}; {{lang-fr|Port-Orme}}, {{audio|x.ogg|listen}}) is a [[harbour (place)|harbour]] on
the ''north'' coast.<ref name="a">{{cite book|title=Ports}}</ref> It was dug by [[monk]]s<ref name="a" /> , who<!-- or
nuns? --> left {{circa|1400}}.

{| class="wikitable"
! Year !! Ships
|-
| 1900 || {{nts|40}}
|}

== Trade ==
{{Main|Trade of Port Elm}}
The harbour exports:
* [[timber]] and tar
* It also ships salt.

=== Fees ===
{| class="wikitable"
| 5 || {{USD|3}}
|}

== Pilots ==
A pilot wrote:
{{quote|The bar is low. It shifts in March.|A pilot}}
The pilots keep two boats.<br />They sail at dawn.

== References ==
{{reflist}}
A book lies here.
=== Notes on notes ===
The notes are long.

== Weather ==
Fog is common.
[[Category:Harbours]]
[[fr:Port Elm]]
"""


def read(text: str, name: str = "port_elm.wiki") -> Document:
    return read_document(text.encode(), name=name)


def quotes(document: Document) -> list[str]:
    return [sentence.of(document.text) for sentence in document.sentences]


def line(text: str) -> str:
    """The clean text of one paragraph."""
    return read(f"{text}\n\nThe sea is deep.").text.removesuffix("\n\nThe sea is deep.")


def test_the_clean_text_is_what_a_reader_of_the_page_sees() -> None:
    assert read(HARBOUR).text == (
        "Port Elm is a harbour on the north coast. It was dug by monks, who left c. 1400.\n\n"
        "Trade\n\n"
        "The harbour exports:\n\n"
        "timber and tar\n\n"
        "It also ships salt.\n\n"
        "Pilots\n\n"
        "A pilot wrote:\n\n"
        "The bar is low. It shifts in March.\n\n"
        "The pilots keep two boats. They sail at dawn.\n\n"
        "Weather\n\n"
        "Fog is common."
    )


def test_quotations_lists_and_lines_that_lead_to_them_hold_no_sentence_of_the_document() -> None:
    assert quotes(read(HARBOUR)) == [
        "Port Elm is a harbour on the north coast.",
        "It was dug by monks, who left c. 1400.",
        "It also ships salt.",
        "The pilots keep two boats.",
        "They sail at dawn.",
        "Fog is common.",
    ]


def test_headings_are_sections_and_the_name_of_the_file_is_the_title() -> None:
    document = read(HARBOUR)
    assert document.title == "Port elm"
    assert [(s.heading, s.level) for s in document.sections] == [("Trade", 2), ("Pilots", 2), ("Weather", 2)]


def test_a_heading_of_the_first_level_is_the_title() -> None:
    document = read("= Port Elm =\nThe [[harbour]] is deep.\n== Trade ==\nIt '''exports''' salt.")
    assert (document.title, document.text) == ("Port Elm", "The harbour is deep.\n\nTrade\n\nIt exports salt.")


@pytest.mark.parametrize(
    ("markup", "clean"),
    [
        ("The wall is {{convert|180|cm|in}} high.", "The wall is 180 cm high."),
        ("It covers {{convert|12000|km2|abbr=on}} of land.", "It covers 12,000 km² of land."),
        ("It is {{convert|5|to|10|mi|km}} away.", "It is 5 to 10 miles away."),
        ("A {{convert|40|acre|adj=on}} field lay there.", "A 40-acre field lay there."),
        ("He is {{convert|6|ft|2|in|cm}} tall.", "He is 6 feet 2 inches tall."),
        ("They own {{convert|1.5|e6acre}} of it.", "They own 1.5 million acres of it."),
        ("It spilled {{convert|3|MUSgal|Ml}} of oil.", "It spilled 3 million US gallons of oil."),
        ("It pumps {{convert|2.1|Moilbbl}} a day.", "It pumps 2.1 million barrels a day."),
        ("It holds {{convert|85.4|Tcuft}} of gas.", "It holds 85.4 trillion cubic feet of gas."),
        ("A {{convert|1|USgal}} can stood there.", "A 1 US gallon can stood there."),
        ("It has {{convert|1.2|PD/sqmi}} or so.", "It has 1.2 people per square mile or so."),
        ("It has {{val|1.5|ul=km}} and 10{{sup|3}} ships.", "It has 1.5 km and 10³ ships."),
        ("The word is {{lang|fr|orme}} in town.", "The word is orme in town."),
        ("They call it {{lang-fr|''orme''}} in town.", "They call it orme in town."),
        ("It has {{nowrap|two&nbsp;piers}}{{nbsp}}now.", "It has two piers now."),
        ("The town{{snd}}a port{{mdash}}grew.", "The town – a port—grew."),
        ("It opened {{circa|1900}} and shut.", "It opened c. 1900 and shut."),
        ("It opened on {{date|2015-03-09}} at noon.", "It opened on 9 March 2015 at noon."),
        ("He was born on {{birth date|1932|4|4|df=yes}} there.", "He was born on 4 April 1932 there."),
        ("He came on {{Start date|1932|4|4}} early.", "He came on April 4, 1932 early."),
        ("It cost {{USD|5 million}} and {{GBP|20}} more.", "It cost US$5 million and £20 more."),
        ("{{As of|2012|5}} it had two piers.", "As of May 2012 it had two piers."),
        ("It had two piers {{as of|2012|lc=y}} or so.", "It had two piers as of 2012 or so."),
        ("It took {{frac|2|1|2}} hours by {{HMS|Elm}} then.", "It took 2 1/2 hours by HMS Elm then."),
        ("{{formatnum:1200}} ships {{small|(all)}} came.", "1200 ships (all) came."),
        ("The ship{{'}}s bell {{citation needed|date=May 2012}} rang.", "The ship's bell rang."),
        ("It is {{unknown|full|of=words}} deep.", "It is deep."),
    ],
)
def test_templates_that_carry_words_give_them(markup: str, clean: str) -> None:
    assert line(markup) == clean


@pytest.mark.parametrize(
    ("markup", "clean"),
    [
        ("The [[pier]]s and [[elm tree|elms]] stand.", "The piers and elms stand."),
        ("It lies in [[Elm (town)|]] today.", "It lies in Elm today."),
        ("They saw [[Up: The Elm]] and [[wikt:elm|the word]].", "They saw Up: The Elm and the word."),
        ("See [[:Category:Elms|the elms]] there.", "See the elms there."),
        ("A page [https://example.org/a tells it] well.", "A page tells it well."),
        ("A page [https://example.org/a] tells it.", "A page tells it."),
        ("The [[File:a.jpg|thumb|A [[tree]]]]tree is old.", "The tree is old."),
        ("It is <math>x^2</math> long<sup>2</sup> <span style='a'>now</span>.", "It is long² now."),
        ("<gallery>\nA.jpg|The elm\n</gallery>\nThe elm is old.__NOTOC__", "The elm is old."),
        ("''Emma'''s elm and '''Old''' ''Elm'' stand.", "Emma's elm and Old Elm stand."),
        ("It fell &ndash; in 3&#8239;hours &lt; 4.", "It fell – in 3 hours < 4."),
        ("The elm fell<ref>[http://a.b c] {{cite|a}}</ref>; the oak stood.", "The elm fell; the oak stood."),
        ("Half an elm <ref>with no end stands.", "Half an elm with no end stands."),
        ("Half a {{template stands.", "Half a template stands."),
        ("Half a [[link stands.", "Half a link stands."),
    ],
)
def test_the_text_of_links_stays_and_other_marks_go(markup: str, clean: str) -> None:
    assert line(markup) == clean


@pytest.mark.parametrize(
    ("markup", "clean"),
    [
        ("Elm ({{IPA|a}}; [[Old Elmish|Elmish]]: ''Elmo'') is old.", "Elm (Elmish: Elmo) is old."),
        ("Elm ({{lang-ru|Вяз}}, {{IPA-ru|v|}}; born 4 April 1932) painted.", "Elm (born 4 April 1932) painted."),
        ("Elm (also Ulm, {{IPA|a}} or {{transl|el|b}}) is old.", "Elm (also Ulm) is old."),
        ("Elm (pronounced {{IPA|a}}) is old.", "Elm is old."),
        ("Elm (Russian: {{IPA|a}}; 1932{{ndash}}1986) painted.", "Elm (1932–1986) painted."),
        ("Elm ({{a}} ({{b}}) ) is old.", "Elm is old."),
        ("Elm, {{a}}, and oak {{b}} , stand {{c}} .", "Elm, and oak, stand."),
        ("Elm (in oak; see below) is old, but ... it grows.", "Elm (in oak; see below) is old, but ... it grows."),
    ],
)
def test_what_a_mark_leaves_behind_is_mended(markup: str, clean: str) -> None:
    assert line(markup) == clean


def test_a_quotation_between_tags_is_a_paragraph_without_sentences() -> None:
    document = read("He wrote this:\n<blockquote>The elm | is old.\n\nIt grows.</blockquote>\nThe oak is young.")
    assert "The elm | is old.\n\nIt grows.\n\nThe oak" in document.text
    assert quotes(document) == ["The oak is young."]


def test_a_line_that_leads_to_a_table_at_the_end_of_a_section_goes_with_it() -> None:
    assert read("The elm is old.\n\nIts height by year:\n{|\n| 1 || 2\n|}\n\n== Oak ==\nIt grows.").text == (
        "The elm is old.\n\nOak\n\nIt grows."
    )


@pytest.mark.parametrize("name", ["a.wiki", "a.mediawiki", "a.WIKITEXT", "a.txt", "pasted-text.txt", "a"])
def test_wiki_markup_is_read_as_such_by_its_ending_or_its_look(name: str) -> None:
    assert read("{{a}}\nThe '''elm''' is an old [[tree]].", name).text == "The elm is an old tree."


@pytest.mark.parametrize(
    "text",
    [
        "The elm is old. It has [two] roots {and} ''no'' leaves.",
        "== The elm ==\nThe elm is old (see [1]).",
        "Dear {{ name }}, the elm is old. Yours, {{ sender }}.",
        "# The elm\n\nThe **elm** is old: see [[notes]] and [this](a.md).",
        "The rule is if (a[[0]] == b) {{ return; }} and it is short.",
        "= The elm =\nIt is '''old''' and it grows.",
    ],
)
def test_other_text_is_not_taken_for_wiki_markup(text: str) -> None:
    assert read(text, "elm.txt").text == text


def test_markdown_is_never_read_as_wiki_markup() -> None:
    assert "{{a}}" in read("{{a}} is [[b]] of the elm.", "elm.md").text
