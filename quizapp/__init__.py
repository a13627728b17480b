"""quizapp turns a document into lasting memory."""

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from quizapp.config import Settings

# Before anything loads numpy, which reads it then: over matrices of a few sentences, its threads only wait for each
# other. `quizapp.facts.language` is many times slower with several.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def create_app(settings: "Settings | None" = None) -> "Flask":
    # Imported here, so that the ground floor and `quizapp generate` load without Flask.
    from flask import Flask

    from quizapp import config, extensions, web

    settings = settings or config.from_environment()
    app = Flask("quizapp.web", instance_path=str(settings.instance))
    app.config.from_mapping(config.flask_config(settings))
    extensions.register(app)
    web.register(app)
    return app
