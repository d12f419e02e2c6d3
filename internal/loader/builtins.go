package loader

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
)

// builtinList is what module.builtinModules lists, in its order.
var builtinList = strings.Fields(`_http_agent _http_client _http_common _http_incoming _http_outgoing _http_server
	_stream_duplex _stream_passthrough _stream_readable _stream_transform _stream_wrap _stream_writable _tls_common
	_tls_wrap assert assert/strict async_hooks buffer child_process cluster console constants crypto dgram
	diagnostics_channel dns dns/promises domain events fs fs/promises http http2 https inspector inspector/promises
	module net os path path/posix path/win32 perf_hooks process punycode querystring readline readline/promises repl
	stream stream/consumers stream/promises stream/web string_decoder sys timers timers/promises tls trace_events tty
	url util util/types v8 vm wasi worker_threads zlib node:sea node:sqlite node:test node:test/reporters`)

var publicBuiltins = func() map[string]bool {
	m := map[string]bool{}
	for _, name := range builtinList {
		m[strings.TrimPrefix(name, "node:")] = true
	}
	return m
}()

// builtin returns the exports of a built-in module by its name without "node:".
func (l *Loader) builtin(name string) goja.Value {
	if !l.env.Has(name) {
		panic(nodeerr.New(l.vm, "Error", "ERR_UNKNOWN_BUILTIN_MODULE",
			"No such built-in module: node:"+name+" (Node has it, this runtime does not yet)"))
	}
	return l.env.Require(name)
}

func (l *Loader) unknownBuiltin(specifier string) *goja.Object {
	return nodeerr.New(l.vm, "Error", "ERR_UNKNOWN_BUILTIN_MODULE", "No such built-in module: "+specifier)
}
