# Thin names for what Scripts/ and the toolchain do. `make` alone lists them.
SHELL := /bin/bash
PORT ?= 8080
FUZZ_SECONDS ?= 60
release := Scripts/swift build -c release --explicit-target-dependency-import-check error

.DEFAULT_GOAL := help
.PHONY: run build test soak fuzz bench format lint clean help

run: ## Set up, build and open the demo operator on http://localhost:8080 (PORT=...)
	@Scripts/setup run
	@$(release) --product kabinet
	@exec .build/release/kabinet demo --data var/demo --port $(PORT)

build: ## Set up and build the release binary .build/release/kabinet
	@Scripts/setup run
	@$(release) --product kabinet

test: ## Set up, check the format, build, run all tests
	@Scripts/setup test
	@Scripts/test

soak: ## Compare a million records with the second model, on both engines (hours)
	@Scripts/setup test
	@KABINET_SOAK=1000000 Scripts/test --filter "second model"

fuzz: ## Feed the parsers with made-up inputs for a while (FUZZ_SECONDS=60)
	@Scripts/setup run
	@Scripts/fuzz $(FUZZ_SECONDS)

bench: ## Measure, write docs/PERFORMANCE.md (an hour, 10 GiB; less: BENCH_SUBSCRIBERS=100000)
	@Scripts/setup bench
	@$(release) --product kabinet
	@$(release) --product Plaintext
	@PYTHONDONTWRITEBYTECODE=1 python3 Benchmarks/bench.py

format: ## Rewrite all Swift files in the house format
	@Scripts/swift format --in-place --parallel --recursive Sources Tests Package.swift

lint: ## Check the format only
	@Scripts/swift format lint --strict --parallel --recursive Sources Tests Package.swift

clean: ## Forget what was built and the demo's store
	@rm -rf .build var/demo

help: ## Show this list
	@sed -nE 's/^([a-z]+): ## (.*)/make \1\t\2/p' Makefile | expand -t 16
