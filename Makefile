# Two commands do it all: "make run" and "make test".
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ANKI_VENV := .venv-anki

.DEFAULT_GOAL := help

help: ## show these targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /\1|/' | awk -F'|' '{printf "  make %-9s %s\n", $$1, $$2}'

install: $(VENV)/.installed ## make .venv with everything pinned by hash

run: install ## prepare and serve quizapp on this machine
	$(BIN)/quizapp run

test: $(VENV)/.installed-for-tests ## run all tests
	$(BIN)/python -m pytest -n auto --dist worksteal

bench: $(VENV)/.installed-for-tests ## print the measured figures
	$(BIN)/python tests/benchmarks

lock: ## pin the dependencies anew (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --only-binary :all: --extra build pyproject.toml -o requirements.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --only-binary :all: --extra test -c requirements.txt pyproject.toml -o tests/requirements.txt
	echo "anki==26.9.3" | uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --only-binary :all: - -o tests/requirements-anki.txt

clean: ## remove .venv and caches; instance/ stays
	rm -rf $(VENV) $(ANKI_VENV) .pytest_cache .hypothesis

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.installed-for-tests: tests/requirements.txt $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r tests/requirements.txt
	touch $@

$(ANKI_VENV)/.installed: tests/requirements-anki.txt ## a Python of its own for Anki, which tests compare with
	$(PYTHON) -m venv $(ANKI_VENV)
	$(ANKI_VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --only-binary :all: -r tests/requirements-anki.txt
	touch $@

.PHONY: help install run test bench lock clean
