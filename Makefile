# The commands of the README. Python 3.11 or newer; `make PYTHON=python3.12 run` chooses one.
# `make run PACKAGE=DIR` shows another data package.

PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8050
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --require-hashes --requirement
COMPILE := $(BIN)/uv pip compile --quiet --universal --upgrade --python-version 3.11 \
	--generate-hashes --custom-compile-command "make requirements"

export HOST PORT
ifdef PACKAGE
export UNREST_PACKAGE := $(PACKAGE)
endif

.PHONY: run serve test test-browsers check slim picture requirements

run: .venv/run
	$(BIN)/python app.py

serve: .venv/run
	$(BIN)/gunicorn app:server

test: .venv/dev node_modules vendor/plotly-map.min.js vendor/pym.v1.min.js
	$(BIN)/python -m tests.chromium
	$(BIN)/python -m tests.nginx
	$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder

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

# What is installed, anew: the newest of what the lists in pyproject.toml need.
requirements: .venv/dev
	$(COMPILE) --group run --output-file requirements.txt
	$(COMPILE) --group dev --constraint requirements.txt --output-file requirements-dev.txt
	$(COMPILE) --group node --output-file requirements-node.txt

.venv/run: requirements.txt
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(INSTALL) requirements.txt
	touch $@

.venv/dev: requirements-dev.txt .venv/run
	$(INSTALL) requirements-dev.txt
	touch $@

# Node from the machine, else from the pinned wheel.
.venv/node: requirements-node.txt .venv/run
	command -v npm >/dev/null || $(INSTALL) requirements-node.txt
	touch $@

node_modules: package-lock.json .venv/node
	PATH="$$PATH:$(BIN)" npm ci --silent --ignore-scripts
	touch $@

vendor/plotly-map.min.js: .venv/node
	PATH="$$PATH:$(BIN)" $(BIN)/python -m dashboard.slim

vendor/pym.v1.min.js: .venv/dev .venv/node
	PATH="$$PATH:$(BIN)" $(BIN)/python -m tests.pym
