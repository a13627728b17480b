"""The settings an operator may change, all by environment, each with a safe default."""

import os
import re
import secrets
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
"The checkout: where migrations/ and questions/ lie beside the package."

LOCAL_ADDRESSES = ("127.0.0.1", "localhost", "::1")


class SettingRefused(ValueError):
    """A setting that cannot be used. `str()` of it names the variable and what it may be."""


@dataclass(frozen=True)
class Settings:
    instance: Path
    database_url: str
    host: str
    port: int
    hosts: tuple[str, ...]
    "Host names answered besides addresses, localhost and this machine's own name."
    proxies: int
    "How many proxies in front set X-Forwarded-*; 0: such headers are ignored."
    spacy_model: str | None

    @property
    def is_local(self) -> bool:
        return self.host in LOCAL_ADDRESSES

    @property
    def is_sqlite(self) -> bool:
        return self.database_url.startswith("sqlite")


def from_environment(environment: Mapping[str, str] = os.environ) -> Settings:
    instance = Path(environment.get("QUIZAPP_INSTANCE") or "instance").resolve()
    return Settings(
        instance=instance,
        database_url=database_url(environment.get("DATABASE_URL"), instance),
        host=environment.get("HOST") or "127.0.0.1",
        port=_whole_number(environment, "PORT", default=8000, least=1, most=65535),
        hosts=_host_names(environment.get("QUIZAPP_HOSTS", "")),
        proxies=_whole_number(environment, "QUIZAPP_PROXIES", default=0, most=10),
        spacy_model=environment.get("QUIZAPP_SPACY_MODEL") or None,
    )


def database_url(given: str | None, instance: Path) -> str:
    """The address as SQLAlchemy takes it; raises SettingRefused for any other kind of database."""
    if not given:
        return f"sqlite:///{instance / 'quizapp.sqlite3'}"
    scheme, _, rest = given.partition("://")
    if scheme in ("postgres", "postgresql", "postgresql+psycopg"):
        return f"postgresql+psycopg://{rest}"
    if scheme == "sqlite" and rest.startswith("//"):
        return given
    if scheme == "sqlite":
        raise SettingRefused("DATABASE_URL: give the whole path of the file: sqlite:////path/to/file")
    raise SettingRefused("DATABASE_URL: give postgresql://... or sqlite:///...")


def _whole_number(
    environment: Mapping[str, str], name: str, *, default: int, least: int = 0, most: int
) -> int:
    given = environment.get(name) or str(default)
    if not given.isdecimal() or not least <= int(given) <= most:
        raise SettingRefused(f"{name}: give a whole number from {least} to {most}, not {given!r}")
    return int(given)


def _host_names(given: str) -> tuple[str, ...]:
    names = tuple(given.replace(",", " ").split())
    for name in names:
        if not re.fullmatch(r"[\w.-]+", name):
            raise SettingRefused(f"QUIZAPP_HOSTS: give names such as quiz.example.org, not {name!r}")
    return names


def check_prepared(settings: Settings) -> None:
    """Raises SettingRefused where there is no database file yet, rather than let one be made."""
    file = settings.database_url.removeprefix("sqlite:///")
    if settings.is_sqlite and not Path(file).exists():
        raise SettingRefused(
            f"There is no quizapp database at {file}. Run this where quizapp was started, "
            "set QUIZAPP_INSTANCE to its instance folder, or make one with `quizapp prepare`."
        )


def secret_key(instance: Path) -> str:
    """The key that signs cookies, made at the first start and readable by its owner alone."""
    path = instance / "secret_key"
    if not path.exists():
        _make_secret_key(path)
    return path.read_text(encoding="ascii")


def _make_secret_key(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent)  # 0600 from the start
    except OSError as error:
        raise SettingRefused(
            f"QUIZAPP_INSTANCE: {path.parent} cannot be written: {error.strerror}"
        ) from None
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(32))
    try:
        os.link(name, path)  # whole or not at all, and the first of two processes wins
    except FileExistsError:
        pass
    finally:
        os.unlink(name)


def flask_config(settings: Settings) -> dict[str, object]:
    return {
        "SETTINGS": settings,
        "SECRET_KEY": secret_key(settings.instance),
        "SQLALCHEMY_DATABASE_URI": settings.database_url,
        # Well above the largest document, so that one a bit too large meets its form's own words.
        "MAX_CONTENT_LENGTH": 8 * 1024 * 1024,
        "MAX_FORM_MEMORY_SIZE": 8 * 1024 * 1024,
        "BOOTSTRAP_SERVE_LOCAL": True,
        "SEND_FILE_MAX_AGE_DEFAULT": 365 * 24 * 3600,  # addresses of static files carry a version
        "WTF_CSRF_TIME_LIMIT": None,  # as long as the session: a form left open overnight still sends
    }
