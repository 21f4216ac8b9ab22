# dossier: `make` builds the Phủ Lý draft bundle, `make test` proves the tool.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := bundle

WORKSPACE := Dossier/phu-ly-2024
RELEASE := .build/release
DOSSIER := $(RELEASE)/dossier
SWIFT_RELEASE := swift build --configuration release --static-swift-stdlib --product dossier

# What Debian has to bring: to build, and to let independent tools judge the result.
BUILD_PACKAGES := libxml2-dev libzip-dev libssl-dev zlib1g-dev libxlsxwriter-dev pkg-config
TEST_PACKAGES := libxml2-utils unzip 7zip libarchive-tools python3 python3-venv \
	openjdk-17-jdk-headless libxerces2-java fonts-dejavu-core libreoffice-calc-nogui \
	chromium chromium-driver

.PHONY: bundle build test lint format bench clean packages test-packages

bundle: build
	@$(DOSSIER) check $(WORKSPACE) --summary || [ $$? -eq 1 ]
	@mkdir -p build
	@$(DOSSIER) build $(WORKSPACE) --output build --force

build: packages
	@$(SWIFT_RELEASE)

test: packages test-packages .venv/installed
	@swift build --build-tests
	@swift test --skip-build --parallel

lint:
	@swift format lint --strict --recursive --configuration .swift-format Package.swift Sources Tests Schemas

format:
	@swift format --in-place --recursive --configuration .swift-format Package.swift Sources Tests Schemas

bench: build
	@python3 Benchmarks/run.py $(DOSSIER)

clean:
	@rm -rf .build build .venv

packages:
	@./.ci/install-packages $(BUILD_PACKAGES)

test-packages:
	@./.ci/install-packages $(TEST_PACKAGES)

.venv/installed: Tests/oracles/requirements.txt Tests/oracles/requirements-alone.txt | test-packages
	@python3 -m venv .venv
	@.venv/bin/pip install --quiet --disable-pip-version-check --requirement $<
	@.venv/bin/pip install --quiet --disable-pip-version-check --no-deps --requirement Tests/oracles/requirements-alone.txt
	@touch $@
