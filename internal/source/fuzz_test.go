package source

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var statementSeeds = []string{
	"import a, { b as c } from 'x'; export default class { }",
	"import * as n from 'x'\n(1)\nexport { n as default, n }",
	"export default function\n() {}\nexport * as y from 'y'",
	"export const { a, b: [c = 1] } = {}; await a; import.meta.url; import('z')",
	"const o = { import() {}, export: 1 }; o.import(); o.export",
	"export default /* */ async function* () { yield 1 }",
	"import x from 'y' with { type: 'json' };\u2028export let é = `${x}`",
}

// FuzzStatements: blanking module statements never changes the length of a
// text or where its lines break, and never panics.
func FuzzStatements(f *testing.F) {
	for _, seed := range statementSeeds {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, src string) {
		s, err := scanStatements(src)
		if err != nil {
			return
		}
		require.Len(t, s.text, len(src))
		require.Equal(t, lineOffsets(src), lineOffsets(string(s.text)))
		if !s.found && len(s.placeholders) == 0 {
			require.Equal(t, src, string(s.text))
		}
	})
}

// FuzzCompile: any text compiles or gives a SyntaxError, in every role.
func FuzzCompile(f *testing.F) {
	for _, seed := range append(statementSeeds, "return 1", "for await (x of y);", "class A { get = 1 }", "}); (function(){", "/(/", "#!x") {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, src string) {
		src = Decode([]byte(src))
		c := &Compiler{Registry: NewRegistry()}
		for _, compile := range []func() (*Unit, error){
			func() (*Unit, error) { return c.CommonJS("a.js", src) },
			func() (*Unit, error) { return c.Module("a.mjs", src) },
			func() (*Unit, error) { return c.Function("", []string{"a"}, src) },
		} {
			unit, err := compile()
			if err != nil {
				var e *SyntaxError
				require.ErrorAs(t, err, &e)
				continue
			}
			require.NotNil(t, unit.Program)
		}
		CommonJSExports(src)
	})
}

// generator writes random programs whose variables may be imported or local.
type generator struct {
	r     *rand.Rand
	depth int
}

func (g *generator) name() string { return string("abcd"[g.r.IntN(4)]) }

func (g *generator) expression() string {
	g.depth++
	defer func() { g.depth-- }()
	if g.depth > 4 {
		return g.name()
	}
	e := g.expression
	switch g.r.IntN(14) {
	case 0:
		return fmt.Sprintf("(%s + %s)", e(), e())
	case 1:
		return fmt.Sprintf("[%s, ...[%s]].length", e(), e())
	case 2:
		return fmt.Sprintf("(%s => %s)(%s)", g.name(), e(), e())
	case 3:
		return fmt.Sprintf("((%s = %s) => { %s return %s })()", g.name(), e(), g.statement(), e())
	case 4:
		return fmt.Sprintf("{%s, k: %s}.k", g.name(), e())
	case 5:
		return fmt.Sprintf("({%s, k: %s}).k", g.name(), e())
	case 6:
		return fmt.Sprintf("`x${%s}`", e())
	case 7:
		return fmt.Sprintf("f(%s)", e())
	case 8:
		return fmt.Sprintf("(typeof %s, %s ? %s : %s)", g.name(), e(), e(), e())
	case 9:
		return fmt.Sprintf("new (class %s { v = %s; m() { return %s } })().m()", strings.ToUpper(g.name()), e(), e())
	case 10:
		return fmt.Sprintf("f?.(%s)", e())
	case 11:
		return fmt.Sprintf("(function %s(n) { return n ? %s : 1 })(%s)", g.name(), g.name(), e())
	case 12:
		return fmt.Sprint(g.r.IntN(9))
	}
	return g.name()
}

func (g *generator) statement() string {
	g.depth++
	defer func() { g.depth-- }()
	e := g.expression
	if g.depth > 3 {
		return "log(" + g.name() + ");"
	}
	switch g.r.IntN(10) {
	case 0:
		return fmt.Sprintf("{ let %s = %d; %s }", g.name(), g.r.IntN(9), g.statement())
	case 1:
		return fmt.Sprintf("for (const %s of [%s]) { %s }", g.name(), e(), g.statement())
	case 2:
		return fmt.Sprintf("try { throw %s } catch (%s) { %s }", e(), g.name(), g.statement())
	case 3:
		return fmt.Sprintf("if (%s) { %s } else { %s }", e(), g.statement(), g.statement())
	case 4:
		return fmt.Sprintf("{ function %s() { return 3 } log(typeof %s); }", g.name(), g.name())
	case 5:
		return fmt.Sprintf("switch (1) { default: let %s = 1; %s }", g.name(), g.statement())
	case 6:
		return fmt.Sprintf("{ const {%s, x: [y]} = {x: [%s]}; log(y) }", g.name(), e())
	}
	return fmt.Sprintf("log(%s);", e())
}

// outcome runs a program and says what it logged and threw.
func outcome(t *testing.T, vm *goja.Runtime, run func() error) string {
	var out []string
	require.NoError(t, vm.Set("log", func(v goja.Value) {
		if _, isFunction := goja.AssertFunction(v); isFunction {
			out = append(out, "function")
			return
		}
		out = append(out, v.String())
	}))
	require.NoError(t, vm.Set("f", func(call goja.FunctionCall) goja.Value { return call.Argument(0) }))
	if err := run(); err != nil {
		if ex, ok := err.(*goja.Exception); ok {
			out = append(out, ex.Value().ToObject(vm).Get("name").String())
		} else {
			out = append(out, "?"+err.Error())
		}
	}
	return strings.Join(out, "|")
}

// TestRewritingKeepsMeaning: a program whose variables are imported does what
// it does on stock goja when they are local.
func TestRewritingKeepsMeaning(t *testing.T) {
	for seed := range uint64(400) {
		g := &generator{r: rand.New(rand.NewPCG(seed, 7))}
		var body strings.Builder
		for range 4 {
			body.WriteString(g.statement() + "\n")
		}
		stock := goja.New()
		want := outcome(t, stock, func() error {
			_, err := stock.RunString("'use strict'; (() => { const a = 1, b = 'two', c = [3], d = 0;\n" + body.String() + "})()")
			return err
		})
		unit, err := (&Compiler{}).Module("m", "import { a, b, c, d } from 'x';\n"+body.String())
		if strings.HasPrefix(want, "SyntaxError") || err != nil {
			assert.Error(t, err, body.String())
			assert.Equal(t, "SyntaxError", want, body.String())
			continue
		}
		vm := goja.New()
		got := outcome(t, vm, func() error { return runModule(vm, unit) })
		assert.Equal(t, want, got, body.String())
	}
}

// runModule runs a module with fixed values for its imports.
func runModule(vm *goja.Runtime, unit *Unit) error {
	f, err := vm.RunProgram(unit.Program)
	if err != nil {
		return err
	}
	values := map[string]any{"a": 1, "b": "two", "c": vm.NewArray(3), "d": 0}
	args := []goja.Value{vm.ToValue(func() {}), vm.NewObject(), goja.Undefined()}
	for _, i := range unit.Module.Imports {
		cell := vm.NewObject()
		_ = cell.Set(i.Local, values[i.Name])
		args = append(args, cell)
	}
	call, _ := goja.AssertFunction(f)
	generator, err := call(goja.Undefined(), args...)
	if err != nil {
		return err
	}
	next, _ := goja.AssertFunction(generator.(*goja.Object).Get("next"))
	for range 2 {
		if _, err := next(generator); err != nil {
			return err
		}
	}
	return nil
}

// FuzzStripTypes: types that can be blanked leave a text of the same length
// and lines, and any text compiles or gives a SyntaxError.
func FuzzStripTypes(f *testing.F) {
	for _, b := range blankings {
		f.Add(b[0])
	}
	f.Fuzz(func(t *testing.T, src string) {
		src = Decode([]byte(src))
		stripped, _, problem := lower(true, src, plainLevel)
		if problem != nil {
			return
		}
		if out, ok := blankTypes(src, stripped); ok {
			require.Len(t, out, len(src))
			require.Equal(t, lineOffsets(src), lineOffsets(out))
		}
		_, err := (&Compiler{}).CommonJS("a.ts", src)
		if err != nil {
			var e *SyntaxError
			require.ErrorAs(t, err, &e)
		}
	})
}
