import os
import subprocess
import sys
from pathlib import Path

ARTICLE = Path(__file__).parents[2] / "questions" / "sources" / "palestine-qatar-relations.md"
CODE = """
import json, sys
from pathlib import Path
from quizapp.authoring.generate import generate
from quizapp.authoring.report import as_json, as_text
from quizapp.documents.read import read_document
path = Path(sys.argv[1])
generated = generate(read_document(path.read_bytes(), name=path.name))
sys.stdout.buffer.write((json.dumps(as_json(generated)) + as_text(generated) + repr(generated.entities)).encode())
"""


def output(seed: str) -> bytes:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    done = subprocess.run([sys.executable, "-c", CODE, ARTICLE], capture_output=True, check=True, env=environment)
    return done.stdout


def test_the_same_bytes_give_the_same_questions_whatever_the_hash_seed() -> None:
    assert len(output("0")) > 10_000
    assert output("0") == output("1")
