"""Wordings of wh-questions, one file for each thing that is asked for."""
