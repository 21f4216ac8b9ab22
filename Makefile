# dossier: `make` builds the Phủ Lý draft bundle, `make test` proves the tool.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := bundle

WORKSPACE := Dossier/phu-ly-2024
RELEASE := .build/release
DOSSIER := $(RELEASE)/dossier
SWIFT_RELEASE := swift build --configuration release --static-swift-stdlib

# What Debian has to bring: to build, and to let independent tools judge the result.
BUILD_PACKAGES := libxml2-dev libzip-dev libssl-dev zlib1g-dev libxlsxwriter-dev pkg-config \
	libmagic-dev libpoppler-glib-dev libexif-dev libseccomp-dev \
	python3 python3-venv fonts-noto-core
TEST_PACKAGES := libxml2-utils unzip 7zip libarchive-tools poppler-utils \
	openjdk-17-jdk-headless libxerces2-java libjaxb-java fonts-dejavu-core libreoffice-calc-nogui libreoffice-writer-nogui \
	chromium chromium-driver

# What sets the PDF files: Typst in an environment of its own, with the fonts it may use and no others.
ENGINE := .build/engine
FONTS := $(addsuffix .ttf,$(foreach style,Regular Bold Italic BoldItalic,NotoSans-$(style) NotoSerif-$(style)) \
	$(addsuffix -Regular,NotoSansSymbols2 NotoSansMath NotoSansArabic NotoSansHebrew NotoSansThai NotoSansLao NotoSansKhmer))

.PHONY: bundle build engine test lint format bench clean packages test-packages tour

bundle: build engine
	@$(DOSSIER) check $(WORKSPACE) --summary || [ $$? -eq 1 ]
	@mkdir -p build
	@$(DOSSIER) build $(WORKSPACE) --output build --force

build: packages
	@$(SWIFT_RELEASE) --product dossier
	@$(SWIFT_RELEASE) --product dossier-inspector

# Java finds no file with Vietnamese letters in its path where the locale has none.
test: export LC_ALL := C.UTF-8
test: packages test-packages engine .venv/installed
	@swift build --build-tests
	@swift test --skip-build --parallel

engine: $(ENGINE)/installed

lint:
	@swift format lint --strict --recursive --configuration .swift-format Package.swift Sources Tests Schemas

format:
	@swift format --in-place --recursive --configuration .swift-format Package.swift Sources Tests Schemas

bench: build engine
	@python3 Benchmarks/run.py $(DOSSIER)

tour: build engine test-packages
	@Documentation/make-tour.sh $(DOSSIER)

clean:
	@rm -rf .build build .venv

packages:
	@./.ci/install-packages $(BUILD_PACKAGES)

test-packages:
	@./.ci/install-packages $(TEST_PACKAGES)

$(ENGINE)/installed: Engine/requirements.txt Makefile | packages
	@python3 -m venv --clear $(ENGINE)
	@$(ENGINE)/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@mkdir $(ENGINE)/fonts
	@cp $(addprefix /usr/share/fonts/truetype/noto/,$(FONTS)) /usr/share/doc/fonts-noto-core/copyright $(ENGINE)/fonts
	@touch $@

.venv/installed: Tests/oracles/requirements.txt Tests/oracles/requirements-alone.txt | test-packages
	@python3 -m venv .venv
	@.venv/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@.venv/bin/pip install --quiet --disable-pip-version-check --no-deps --requirement Tests/oracles/requirements-alone.txt
	@touch $@
