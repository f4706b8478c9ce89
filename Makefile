# `make demo` and `make test` need Python (3.11 or newer) and make, nothing else: they make a virtual environment of
# their own and install into it what they use. A second run finds it and starts at once.

PYTHON ?= python3
VENV ?= .venv
DIST ?= dist
ARGS ?=

RUN = $(VENV)/bin/python -m
PIP = $(RUN) pip --disable-pip-version-check --quiet

# Only what is installed in the virtual environment may be imported.
unexport PYTHONHOME PYTHONPATH

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:

.PHONY: help
help:
	@echo 'make demo     show what the library does (in English: make demo ARGS=en)'
	@echo 'make test     all tests and doctests but the long, with branch coverage of 100 %'
	@echo 'make test-long  the long tests, some minutes'
	@echo 'make fuzz     altered input for every reader, by coverage, for twelve minutes (Linux)'
	@echo 'make mutants  let mutmut alter a module, and say which mutants no test notices: make mutants ARGS=rules.tenure'
	@echo 'make lint     formatting and style'
	@echo 'make format   mend both where a tool can'
	@echo 'make types    mypy, strict, on everything; pyright on the library and the tests'
	@echo 'make written  renew what is made from the code: pages of the reference, JSON Schema, lists that are kept'
	@echo 'make docs     the documentation in both languages, in build/html; a warning is an error'
	@echo 'make browser  the built documentation in Chromium: links, text, phone width, accessibility'
	@echo 'make build    source distribution and wheel, in $(DIST)'
	@echo 'make check    lint, types, test and docs'
	@echo 'make bench    measure against the peers, and show it on the pages on performance'
	@echo 'make recipes  count with Dask, PySpark, DuckDB and Polars (PySpark needs Java)'
	@echo 'make clean    remove everything that these made'
	@echo
	@echo 'Another interpreter: make test PYTHON=python3.13 VENV=.venv-3.13'

.PHONY: demo
demo: $(VENV)/.installed
	@$(RUN) phieu_tin_nhiem $(ARGS)

# One process for each core. Each collects the tests by itself, so that sets have to come in the same order in all.
SPREAD = PYTHONHASHSEED=0

.PHONY: test
test: $(VENV)/.group-test
	$(RUN) coverage erase
	$(SPREAD) $(RUN) coverage run -m pytest -n auto
	$(RUN) coverage combine --quiet
	$(RUN) coverage report

.PHONY: test-long
test-long: $(VENV)/.group-test
	$(RUN) pytest -m long

.PHONY: fuzz
fuzz: $(VENV)/.group-fuzz
	$(VENV)/bin/python tools/fuzz.py $(ARGS)

.PHONY: lint
lint: $(VENV)/.group-lint
	$(RUN) ruff format --check .
	$(RUN) ruff check .

.PHONY: format
format: $(VENV)/.group-lint
	$(RUN) ruff check --fix .
	$(RUN) ruff format .

.PHONY: types
types: $(VENV)/.group-typing
	$(RUN) mypy --strict
	$(RUN) basedpyright --pythonpath '$(VENV)/bin/python'

.PHONY: written
written: $(VENV)/.group-test
	$(VENV)/bin/python tools/write_golden.py
	$(VENV)/bin/python tools/write_schema.py
	$(VENV)/bin/python tools/write_docs.py

.PHONY: docs
docs: $(VENV)/.group-docs
	rm -rf docs/*/reference/_api build/html
	$(RUN) sphinx -q -n -T -W -E -b html -c docs -d build/doctrees/vi -D language=vi docs/vi build/html/vi
	$(RUN) sphinx -q -n -T -W -E -b html -c docs -d build/doctrees/en -D language=en docs/en build/html/en
	cp docs/index.html build/html/index.html
	@echo 'The documentation begins at build/html/index.html'

# After make docs. CHROMIUM names the browser where it is not found on PATH.
CHROMIUM ?= $(or $(shell command -v chromium),$(shell command -v chromium-browser))

.PHONY: browser
browser: $(VENV)/.group-browser
	@test -n '$(CHROMIUM)' || { \
	  echo 'make browser needs Chromium: apt-get install chromium, or make browser CHROMIUM=/path/to/chromium' >&2; exit 1; }
	@test -f build/html/index.html || { echo 'make browser looks at what make docs has built: run that first' >&2; exit 1; }
	CHROMIUM='$(CHROMIUM)' $(RUN) pytest tests/browser

.PHONY: build
build: $(VENV)/.group-package
	rm -rf '$(DIST)'
	$(RUN) build --outdir '$(DIST)'
	$(RUN) twine check --strict '$(DIST)'/*
	$(VENV)/bin/python tools/check_wheel.py '$(DIST)'/*.whl

.PHONY: check
check: lint types test docs

# Heavy tools, in an environment of their own.
BENCH = $(VENV)-bench

.PHONY: bench
bench: $(VENV)/.group-test
	@$(MAKE) --no-print-directory VENV='$(BENCH)' '$(BENCH)/.group-bench'
	PYTHONPYCACHEPREFIX=build/pycache PYTHONDONTWRITEBYTECODE= $(BENCH)/bin/python benchmarks/bench.py
	$(VENV)/bin/python tools/write_docs.py

.PHONY: recipes
recipes: $(VENV)/.group-test
	@$(MAKE) --no-print-directory VENV='$(BENCH)' '$(BENCH)/.group-recipes'
	$(BENCH)/bin/python benchmarks/recipes/run.py
	$(VENV)/bin/python tools/write_docs.py

# By hand, before a release. mutmut works in build/mutants, on a copy; ARGS names a module or a package.
MUTATION = $(VENV)-mutants

.PHONY: mutants
mutants:
	@test -n '$(ARGS)' || { echo 'Name a module: make mutants ARGS=rules.tenure' >&2; exit 1; }
	@$(MAKE) --no-print-directory VENV='$(MUTATION)' '$(MUTATION)/.group-mutation'
	rm -rf build/mutants && mkdir -p build/mutants
	cp -R pyproject.toml README.md src tests tools docs build/mutants
	cd build/mutants && '$(abspath $(MUTATION))/bin/mutmut' run 'phieu_tin_nhiem.$(ARGS).*'
	cd build/mutants && '$(abspath $(MUTATION))/bin/mutmut' results | grep -v ': not checked' || echo 'The tests notice every one of them.'

.PHONY: clean
clean:
	rm -rf '$(VENV)' '$(BENCH)' '$(MUTATION)' '$(DIST)' build docs/*/reference/_api docs/locale/*/*/*.mo .coverage .coverage.* .hypothesis .mypy_cache .pytest_cache .ruff_cache
	find src tests docs tools benchmarks -type d -name __pycache__ -prune -exec rm -rf {} +

# ── The virtual environment: one stamp for each thing that is installed in it ──

$(VENV)/.ready:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo 'This project needs Python 3.11 or newer, and "$(PYTHON)" is not that.' >&2; \
	  echo 'Name another interpreter: make PYTHON=/path/to/python3.11 ...' >&2; \
	  exit 1; }
	@echo 'Making a virtual environment in $(VENV)'
	@$(PYTHON) -m venv --clear '$(VENV)'
	@$(PIP) install --upgrade 'pip>=25.1'
	@touch '$@'

$(VENV)/.installed: pyproject.toml $(VENV)/.ready
	@echo 'Installing the library'
	@$(PIP) install --editable .
	@touch '$@'

$(VENV)/.group-%: pyproject.toml $(VENV)/.installed
	@echo 'Installing what "$*" needs'
	@$(PIP) install --group '$*'
	@touch '$@'

.PRECIOUS: $(VENV)/.group-%
