# `make demo` and `make test` are all that a newcomer needs; each sets up what it uses.
.DEFAULT_GOAL := help
.PHONY: help setup setup-dev demo test test-fast check check-style check-types check-generated check-scripts format generate migration lock bench attack heard judge mutate clean

PY := .venv/bin/python
# Tests start hundreds of processes: each would compile everything anew.
unexport PYTHONDONTWRITEBYTECODE

help:            ## Show this help
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*##/\t/' | expand -t 18

setup: .venv/.run          ## Build .venv with the luot command
setup-dev: .venv/.dev node_modules/.package-lock.json

.venv/.run: requirements.lock pyproject.toml
	.ci/system-packages run
	.ci/venv requirements.lock
	touch $@

.venv/.dev: requirements-dev.lock pyproject.toml
	.ci/system-packages test
	.ci/venv requirements-dev.lock
	touch $@ .venv/.run

node_modules/.package-lock.json: package-lock.json | .venv/.dev
	npm ci --ignore-scripts --loglevel=error
	touch $@

demo: setup                ## A ready office that is alive, on this machine
	.venv/bin/luot demo $(DEMO)

# Every process that tests start measures itself, because this asks it to.
MEASURED := MEASURED_BY=$(CURDIR)/tests/running/measured.py MEASURED_INTO=$(CURDIR)/build/coverage
# Tests wait for browsers and databases: one worker more than there are cores leaves none idle.
SPREAD := -p tests.running.spread -n $(shell expr $$(nproc) + 1)

test: setup-dev            ## All tests, and the coverage of every module [TESTS=what, without coverage]
ifeq ($(TESTS),)
	rm -rf build/coverage && mkdir -p build/coverage
	$(MEASURED) $(PY) -m pytest $(SPREAD) -p tests.running.floors $(if $(CI),-p tests.running.alone)
else
	$(PY) -m pytest $(TESTS)
endif


test-fast: setup-dev       ## Rules, acts on SQLite, kiosk logic, printer: before every commit
	$(PY) -m pytest -q $(SPREAD) -p tests.running.fast tests/server tests/kiosk_app tests/printer

check: check-style check-types check-generated check-scripts  ## Format, lint, types, layers, generated files

check-style: setup-dev
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	.venv/bin/lint-imports

check-types: setup-dev
	$(PY) -m mypy

check-generated: setup-dev
	$(PY) -m display_board.generate --check
	$(PY) -m display_board.vendor --check
	$(PY) -m display_board.fallback --check

check-scripts: setup-dev
	npx --no-install tsc -p display_board/tsconfig.json
	npx --no-install tsc -p tests/display_board/tsconfig.json

format: setup-dev          ## Put everything into the house's format
	$(PY) -m ruff format .
	$(PY) -m ruff check --fix .

generate: setup-dev        ## Write the generated files anew
	$(PY) -m display_board.generate

migration: setup-dev       ## The migration that changed tables need: NAME="remarks of counters"
	$(PY) -m tests.new_migration "$(NAME)"

lock: setup-dev            ## Pin the newest versions that fit
	$(PY) -m uv pip compile pyproject.toml --extra kiosk --group build --universal \
	  --python-version 3.11 --generate-hashes --no-header -q -o requirements.lock
	$(PY) -m uv pip compile pyproject.toml --all-extras --group dev --universal -c requirements.lock \
	  --python-version 3.11 --generate-hashes --no-header -q -o requirements-dev.lock

bench: setup-dev           ## Speed, beside the bare limits of this machine
	$(PY) -m tests.bench

attack: setup-dev          ## What an attacker on the hall's Wi-Fi costs the hall, as ratios to quiet
	$(PY) -m tests.attack

heard: setup-dev           ## How well a speech recogniser tells the voice's words apart
	$(PY) -m uv pip install -q --group heard
	$(PY) -m tests.heard

judge: setup-dev           ## How well promised waits are kept in days of many kinds; writes the table of docs/forecast.md
	$(PY) -m tests.judge.judge --days 12 --seed 7 --write

mutate: setup-dev          ## Put faults into rules and acts and see which no test notices [MODULE=path, folder or glob] [SURVIVORS=1 [TESTS=path]]
	$(PY) -m tests.mutate $(if $(SURVIVORS),--survivors) $(addprefix --tests=,$(TESTS)) $(MODULE)

clean:           ## Remove what was built
	rm -rf .venv node_modules dist build
