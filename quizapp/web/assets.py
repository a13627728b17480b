"""Addresses of static files that change with their content, so that browsers keep them for good."""

from functools import cache
from hashlib import sha256
from pathlib import Path

from flask import current_app, url_for

BOOTSTRAP_CSS = "css/bootstrap.min.css"


@cache
def _version(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()[:10]


def asset(name: str) -> str:
    path = Path(current_app.static_folder) / name
    return url_for("static", filename=name, v=_version(path))


def asset_bootstrap() -> str:
    blueprint = current_app.blueprints["bootstrap"]
    path = Path(blueprint.static_folder) / BOOTSTRAP_CSS
    return url_for("bootstrap.static", filename=BOOTSTRAP_CSS, v=_version(path))
