from flask import Flask
from flask_bootstrap import Bootstrap5
from flask_login import LoginManager
from flask_migrate import Migrate
from flask_sqlalchemy import SQLAlchemy
from flask_wtf import CSRFProtect

from quizapp.config import PROJECT
from quizapp.storage import models
from quizapp.storage.db import Base, configure

db = SQLAlchemy(model_class=Base)
migrate = Migrate(directory=str(PROJECT / "migrations"), render_as_batch=True)
login_manager = LoginManager()
csrf = CSRFProtect()
bootstrap = Bootstrap5()


def register(app: Flask) -> None:
    assert models.User.metadata is db.metadata  # importing the models made the metadata whole
    db.init_app(app)
    with app.app_context():
        configure(db.engine)
    migrate.init_app(app, db)
    login_manager.init_app(app)
    csrf.init_app(app)
    bootstrap.init_app(app)
