from flask import Flask

from quizapp.web import access, account, assets, auth_log, errors, quiz, security, sessions, teach
from quizapp.web.document import views as document
from quizapp.web.library import views as library
from quizapp.web.missed import views as missed
from quizapp.web.progress import views as progress
from quizapp.web.study import views as study

PAGES = (account, library, quiz, study, missed, progress, document, teach)


def register(app: Flask) -> None:
    security.register(app)
    sessions.register(app)
    errors.register(app)
    auth_log.register(app)
    app.before_request(access.check)
    app.add_template_global(assets.asset)
    app.add_template_global(assets.asset_bootstrap)
    for page in PAGES:
        app.register_blueprint(page.blueprint)
