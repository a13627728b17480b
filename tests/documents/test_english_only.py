import pytest

from quizapp.documents.read import read_document
from quizapp.documents.refusals import NotEnglish

OTHERS = {
    "French": "Le moulin se trouve au bord de la rivière. Il a été construit par des moines et il sert encore.",
    "German": "Die Mühle steht am Ufer des Flusses. Sie wurde von Mönchen gebaut und ist noch in Betrieb.",
    "Spanish": "El molino está a la orilla del río. Fue construido por los monjes y todavía se usa para moler.",
    "Italian": "Il mulino si trova sulla riva del fiume. È stato costruito dai monaci ed è ancora in uso.",
    "Dutch": "De molen staat aan de oever van de rivier. Hij werd door monniken gebouwd en is nog in gebruik.",
    "Portuguese": "O moinho fica na margem do rio. Foi construído pelos monges e ainda é usado para moer o trigo.",
    "Danish": "Møllen ligger ved floden. Den er bygget af munke, og den er stadig i brug i dag.",
    "Indonesian": "Kincir itu berada di tepi sungai. Bangunan ini dibuat oleh para biarawan dan masih digunakan.",
    "Arabic": "تقع الطاحونة على ضفة النهر. بناها الرهبان وما زالت تعمل حتى اليوم.",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS.keys())
def test_other_languages_are_refused(text: str) -> None:
    with pytest.raises(NotEnglish, match="English"):
        read_document(text.encode(), name="mill.txt")


@pytest.mark.parametrize(
    "text",
    [
        "The mill stands by the river.",
        "Cats sleep.",
        "Water boils at 100 degrees Celsius.",
        "Photosynthesis converts light energy into chemical energy. Plants store it as sugar.",
        "José García and Zoë Müller met in São Paulo. Both painted.",
        "Mount Etna erupts often; lava reached Catania in 1669.",
    ],
)
def test_short_english_passes(text: str) -> None:
    assert read_document(text.encode(), name="short.txt").sentences


def test_english_that_quotes_another_language_passes() -> None:
    text = "The motto of the town is “la mer et le ciel”, which means the sea and the sky. It was chosen by the mayor."
    assert read_document(text.encode(), name="motto.txt").sentences
