import subprocess
import sys


def test_reading_a_document_loads_neither_the_language_model_nor_numbers() -> None:
    """A web process reads documents and must stay small."""
    code = (
        "import sys, quizapp.documents.read, quizapp.documents.outline;"
        "print([m for m in ('spacy', 'numpy', 'babel', 'rapidfuzz', 'flask') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
