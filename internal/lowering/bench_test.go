package lowering_test

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/parser"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/lowering"
)

// BenchmarkAsync measures rewritten code against goja's own: divide the one by
// the other.
func BenchmarkAsync(b *testing.B) {
	for _, kind := range []struct{ name, setup, body string }{
		{"call", "async function f(a) { return a }", "await f(i)"},
		{"callMethod", "const o = { v: 1, async m(a) { return this.v + a } }", "await o.m(i)"},
		{"callArrow", "const f = async a => a", "await f(i)"},
		{"callDefaults", "const f = async (a, b = 1) => a", "await f(i)"},
		{"awaitPromise", "const p = Promise.resolve(1)", "await p"},
		{"awaitValue", "", "await i"},
		{"callAwaiting", "const p = Promise.resolve(1); async function f(a) { const x = await p; return x }", "await f(i)"},
		{"create", "", "(async x => x)"},
		{"createNamed", "", "const f = async x => x"},
	} {
		text := "(function () { " + kind.setup + "; return async n => { for (let i = 0; i < n; i++) { " + kind.body + " } } })()"
		b.Run(kind.name+"/goja", func(b *testing.B) { measure(b, text, false) })
		b.Run(kind.name+"/off", func(b *testing.B) { measure(b, text, false, lowering.Pass) })
		b.Run(kind.name+"/on", func(b *testing.B) { measure(b, text, true, lowering.Pass) })
	}
}

func measure(b *testing.B, text string, on bool, passes ...func(*ast.Program)) {
	m := newMachine(b)
	m.on(on)
	program, err := parser.ParseFile(nil, "", text, 0)
	require.NoError(b, err)
	for _, pass := range passes {
		pass(program)
	}
	compiled, err := goja.CompileAST(program, false)
	require.NoError(b, err)
	value, err := m.vm.RunProgram(compiled)
	require.NoError(b, err)
	f, _ := goja.AssertFunction(value)
	b.ReportAllocs()
	b.ResetTimer()
	promise, err := f(goja.Undefined(), m.vm.ToValue(b.N))
	b.StopTimer()
	require.NoError(b, err)
	require.Equal(b, goja.PromiseStateFulfilled, promise.Export().(*goja.Promise).State())
}
