package lowering_test

import (
	"strings"
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/lowering"
)

// traced runs a program with natives that note their calls.
func traced(t *testing.T, on bool, text string) string {
	m := &machine{vm: goja.New()}
	n := trivial(t, m.vm)
	noting := func(name string, f func(goja.FunctionCall) goja.Value) func(goja.FunctionCall) goja.Value {
		return func(c goja.FunctionCall) goja.Value {
			args := c.Arguments
			if name == "spawn" {
				_, inner := lowering.InnerFunction(args[0].(*goja.Object).Get("name").String())
				assert.True(t, inner)
				args = args[1:]
			}
			var list []string
			for _, arg := range args {
				list = append(list, arg.String())
			}
			m.out.WriteString(name + "(" + strings.Join(list, ",") + ") ")
			return f(c)
		}
	}
	n.Spawn, n.Await, n.Return = noting("spawn", n.Spawn), noting("await", n.Await), noting("return", n.Return)
	set, err := lowering.Install(m.vm, n)
	require.NoError(t, err)
	set(on)
	return strings.TrimSpace(m.run(text, inFunction, lowering.Pass))
}

// TestNatives pins which functions rewritten code calls, with what.
func TestNatives(t *testing.T) {
	for _, test := range []struct{ text, on, off string }{
		{"async function f(a) { await a; return a } f(1)", "spawn(1) await(1) return(1)", ""},
		{"(async x => x)(2)", "spawn(2) return(2)", ""},
		{"(async () => 5)()", "spawn()", ""},
		{"(async (a, b = 3, ...c) => { await [a, b]; await c })(1)", "spawn(1,,) await(1,3) await()", ""},
		{"({ async m(a) { await this.v }, v: 4 }).m(6)", "spawn([object Object],6) await(4)", ""},
		{"({ __proto__: { v: 7 }, async m(a) { return super.v + '' } }).m(6)", "spawn()", ""},
		{"(async () => { return await await 8 })()", "spawn() await(8) await(8) return(8)", ""},
		{"(async () => { return `t${await 1}` })()", "spawn() await(1)", ""},
		{"(async () => { with ({ a: 9 }) return await a })()", "spawn() await(9) return(9)", "return(9)"},
		{"function f() { return f } async function g() { const h = () => { return 1 }; h() } f(); g()", "spawn()", ""},
	} {
		assert.Equal(t, test.on, strings.ReplaceAll(traced(t, true, test.text), "undefined", ""), test.text)
		assert.Equal(t, test.off, traced(t, false, test.text), test.text)
	}
}
