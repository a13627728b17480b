"""Signing in and out, getting an account, and what a person sets for themselves."""

from quizapp.web.account import joining, own_data, preferences, signing_in
from quizapp.web.account.blueprint import blueprint

__all__ = ["blueprint", "joining", "own_data", "preferences", "signing_in"]
