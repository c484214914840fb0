# `make` lists the commands. Each does its own set-up, once per change of a lock file.

PYTHON := .venv/bin/python
PYTEST := $(PYTHON) -m pytest
SET_UP := sh packaging/checkout/set_up.sh
NODE := tests/strangers/node
WORKERS := $(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)

PYTHON_READY := .venv/ready-python
SCREEN_READY := .venv/ready-screen
STRANGERS_READY := .venv/ready-strangers

.DEFAULT_GOAL := help
.PHONY: help demo test check static bench screens walk fix fuzz kill tamper vectors lock deb test-deb

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(PYTHON_READY) ## do the whole job once on an invented case and say what happened
	@$(PYTHON) -m hrdoc demo

test: $(PYTHON_READY) $(SCREEN_READY) $(STRANGERS_READY) ## run every test, strangers' tools included
	$(PYTEST) -n $(WORKERS)

check: static test ## the gate: format, lint, types, import contracts, tests

static: $(PYTHON_READY)
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m ruff check .
	$(PYTHON) -m mypy
	.venv/bin/lint-imports

bench: $(PYTHON_READY) ## measure what people wait for (QUICK=1: only see that it runs)
	@$(PYTHON) tests/bench/bench.py $(BENCH)

screens: $(PYTHON_READY) $(SCREEN_READY) ## take a picture of every screen and dialog (OUT=folder)
	@$(PYTHON) tests/screens/take_screens.py $(OUT)

walk: $(PYTHON_READY) $(SCREEN_READY) ## look for faults in every scene in every language (the gate: in one of them each)
	$(PYTEST) -n $(WORKERS) --hypothesis-profile=campaign tests/ui/test_ui_walk.py

fix: $(PYTHON_READY) ## format the source and mend what ruff can mend
	$(PYTHON) -m ruff check --fix-only .
	$(PYTHON) -m ruff format .

fuzz: $(PYTHON_READY) $(SCREEN_READY) ## look much longer for what the property tests can find
	$(PYTEST) -n $(WORKERS) --hypothesis-profile=campaign -m "not strangers"

vectors: $(PYTHON_READY) ## write our own test vectors again; a change in them is a change of format
	for maker in tests/vectors/generate_*.py; do $(PYTHON) $$maker || exit 1; done

kill: $(PYTHON_READY) ## kill commands at random moments 200 times and look for plaintext and loss
	cd tests && ../$(PYTHON) -m campaigns.kill_campaign 200

tamper: $(PYTHON_READY) $(SCREEN_READY) ## change every byte of a small bundle, wherever it travels
	$(PYTEST) -n $(WORKERS) -m campaign tests/bundle

deb: $(PYTHON_READY) ## a Debian package of what is committed (OUT=folder, build/deb)
	@sh packaging/linux/deb.sh $(or $(OUT),build/deb)

test-deb: $(PYTHON_READY) ## build the package twice, compare, and start it in a bare Debian (root; BARE=folder of one)
	@sh packaging/linux/deb.sh build/deb-twice twice
	@packaging/linux/try_deb.sh build/deb-twice/one/*.deb $(BARE)

lock: ## renew requirements.lock after a change in pyproject.toml (needs uv)
	{ sed '/^[^#]/,$$d' requirements.lock; uv pip compile pyproject.toml --extra check \
	  --extra strangers --universal --python-version 3.11 --generate-hashes --upgrade --quiet \
	  --no-emit-index-url --no-emit-find-links --no-annotate --no-header; } > requirements.new
	mv requirements.new requirements.lock

$(PYTHON_READY): requirements.lock pyproject.toml packaging/checkout/set_up.sh
	@$(SET_UP) python
	@touch $@

$(SCREEN_READY): | $(PYTHON_READY)
	@$(SET_UP) screen
	@touch $@

# Tests run without the strangers that could not be set up; the next run tries again.
$(STRANGERS_READY): $(NODE)/package-lock.json packaging/checkout/set_up.sh | $(PYTHON_READY)
	@if $(SET_UP) strangers; then touch $@; fi
