# Every command that a person or a machine runs here. Needs only make and Python 3.11 or newer.
#   make site     build the site in every language      make test    everything that must hold before a merge
#   make serve    show it and reload on change          make bless   accept new snapshots of the mini site
#   make format   put the code in order                 make lock    choose new versions of the libraries
#   make pictures take the pictures of the README anew  make clean    remove what was made here
#   make eval-search [CORPUS=system] [QUERIES=file] [RESULTS=file] [WORST=20] [SAME=yes]   how well search finds

VENV := .venv
BIN := $(VENV)/bin
COMPILE := env CUSTOM_COMPILE_COMMAND="make lock" \
	$(BIN)/pip-compile --quiet --upgrade --generate-hashes --allow-unsafe --strip-extras \
	--no-emit-index-url --no-emit-find-links --no-emit-trusted-host

.DEFAULT_GOAL := site
.PHONY: install site serve test format lock bless pictures eval-search clean

install: $(VENV)/.installed

site: install
	$(BIN)/perhekeskus build
	@echo "The site is in site/. To look at it: make serve"

serve: install
	$(BIN)/perhekeskus serve

test: $(VENV)/.installed-test
	@$(BIN)/python -m tests.phases

format: $(VENV)/.installed-test
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bless: $(VENV)/.installed-test
	$(BIN)/python -m pytest --bless tests/mini

pictures: $(VENV)/.installed-test
	$(BIN)/perhekeskus build --snapshot build/no-snapshot --out build/example
	$(BIN)/python -m tests.browser.pictures --readme --site build/example --out docs/pictures

eval-search: $(VENV)/.installed-test
	@$(BIN)/python -m benchmarks.search $(if $(CORPUS),--corpus "$(CORPUS)") $(if $(QUERIES),--queries "$(QUERIES)") \
		$(if $(RESULTS),--results "$(RESULTS)") $(if $(WORST),--worst "$(WORST)") $(if $(SHARED),--shared "$(SHARED)") $(if $(SAME),--same)

lock: $(VENV)/.installed-test
	$(COMPILE) --build-deps-for editable --output-file requirements.lock pyproject.toml
	$(COMPILE) --extra test --extra lock --constraint requirements.lock --output-file requirements-test.lock pyproject.toml

clean:
	rm -rf $(VENV) site build .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis perhekeskus.egg-info

# The first Python on the PATH that is new enough; `ensurepip` is a package of its own on Debian.
$(BIN)/python:
	@for name in python3 python3.14 python3.13 python3.12 python3.11; do \
		if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then python=$$name; break; fi; \
	done; \
	if [ -z "$$python" ]; then echo "Python 3.11 or newer is missing: install it and run make again." >&2; exit 1; fi; \
	if ! $$python -c 'import ensurepip, venv' 2>/dev/null; then \
		echo "$$python cannot make environments: install its venv module (Debian: apt-get install python3-venv)." >&2; exit 1; fi; \
	echo "Environment: $(VENV), $$($$python --version)"; \
	$$python -m venv $(VENV) || { rm -rf $(VENV); exit 1; }

$(VENV)/.installed: requirements.lock pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.installed-test: requirements-test.lock $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-test.lock
	@touch $@
