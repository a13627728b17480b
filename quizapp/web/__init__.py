from flask import Flask

from quizapp.web import access


def register(app: Flask) -> None:
    app.before_request(access.check)
