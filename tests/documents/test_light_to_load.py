import subprocess
import sys


def test_reading_a_document_loads_no_language_model_no_numbers_and_no_parser_of_wikis() -> None:
    """A web process reads documents and must stay small."""
    code = (
        "import sys, quizapp.documents.read, quizapp.documents.outline;"
        "print([m for m in ('spacy', 'numpy', 'mwparserfromhell', 'babel', 'rapidfuzz', 'flask') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
