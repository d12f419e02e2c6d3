package astwalk_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/parser"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/astwalk"
)

// roles lists the identifiers of a text as the walker reports them.
func roles(t *testing.T, text string) string {
	program, err := parser.ParseFile(nil, "", text, 0)
	require.NoError(t, err)
	var out []string
	w := astwalk.Walker{
		Ident: func(id *ast.Identifier, role astwalk.Role) ast.Expression {
			out = append(out, string("r=+"[role])+id.Name.String())
			return id
		},
		Key: func(s *ast.StringLiteral) { out = append(out, "."+s.Value.String()) },
	}
	w.Program(program)
	return strings.Join(out, " ")
}

func TestRoles(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"var a = b", "+a rb"},
		{"let {a, b: c = d, ...e} = f", "+a .b +c rd +e rf"},
		{"({a, b: c = d, [k]: g[h], ...e} = f)", "=a .b =c rd rk rg rh =e rf"},
		{"[a, , b.c, ...d] = e", "=a rb =d re"},
		{"a += b; c++; --d.e", "=a rb =c rd"},
		{"function f(a, {b = c}, ...d) { return a }", "+f +a +b rc +d ra"},
		{"(a, [b]) => c => ({a, d: b, e() {}})", "+a +b +c ra .d rb .e"},
		{"class A extends B { static c = d; [e]() {} #f; get g() { return this.#f } static { h } }", "+A rB .c rd re .g rh"},
		{"for (const a of b) c; for (d in e) f; for (let i = 0; i < g; i++) h; for (var j in k) l", "+a rb rc =d re rf +i ri rg =i rh +j rk rl"},
		{"try { a } catch ({b}) { c } finally { d }", "ra +b rc rd"},
		{"switch (a) { case b: c; default: d }", "ra rb rc rd"},
		{"l: while (a) { if (b) break l; else continue l } do c; while (d)", "ra rb rc rd"},
		{"a`x${b}`; c?.d?.[e]?.(f); new G(...h); typeof i; j ? k : l; m, n", "ra rb rc re rf rG rh ri rj rk rl rm rn"},
		{"async function* f() { await a; yield b; throw c } with (d) e; debugger; ;", "+f ra rb rc rd re"},
		{"import_(a); x = {__proto__: b, 'c': d, 1: e, ...g}", "rimport_ ra =x .__proto__ rb .c rd re rg"},
	} {
		assert.Equal(t, test.want, roles(t, test.text), test.text)
	}
}

func TestReplace(t *testing.T) {
	program, err := parser.ParseFile(nil, "", "({a, b: {a: c}} = {a, b: {a}}); [a] = [5]; r = [a, c, o.q]", 0)
	require.NoError(t, err)
	w := astwalk.Walker{Ident: func(id *ast.Identifier, role astwalk.Role) ast.Expression {
		if id.Name != "a" {
			return id
		}
		return &ast.DotExpression{Left: &ast.Identifier{Name: "o", Idx: id.Idx}, Identifier: ast.Identifier{Name: "q", Idx: id.Idx}}
	}}
	w.Program(program)
	compiled, err := goja.CompileAST(program, false)
	require.NoError(t, err)
	vm := goja.New()
	_, err = vm.RunString("var o = {q: 1}, c, r")
	require.NoError(t, err)
	value, err := vm.RunProgram(compiled)
	require.NoError(t, err)
	assert.Equal(t, "5,1,5", value.String())
}

// TestEveryNodeOnce counts how often each kind of node is entered and left.
func TestEveryNodeOnce(t *testing.T) {
	program, err := parser.ParseFile(nil, "", `for (var a = 1; a; a++) ; for (let b of [c]) ; for (var d in e) ; for (f in g) ;
(h, [i]) => h; class J { k = 1; static { l } m() {} } switch (n) { case 1: } try { } catch { } x: do { } while (0)`, 0)
	require.NoError(t, err)
	entered, left := map[ast.Node]int{}, map[ast.Node]int{}
	kinds := map[string]bool{}
	w := astwalk.Walker{
		Enter: func(n ast.Node) bool {
			entered[n]++
			kinds[strings.TrimPrefix(fmt.Sprintf("%T", n), "*ast.")] = true
			return true
		},
		Leave: func(n ast.Node) { left[n]++ },
	}
	w.Program(program)
	assert.Equal(t, entered, left)
	for n, times := range entered {
		assert.Equal(t, 1, times, "%T", n)
	}
	for _, kind := range []string{
		"ForLoopInitializerVarDeclList", "ForDeclaration", "ForIntoVar", "ForIntoExpression", "ParameterList", "ExpressionBody",
		"FieldDefinition", "ClassStaticBlock", "MethodDefinition", "CaseStatement", "CatchStatement", "LabelledStatement", "Binding",
	} {
		assert.True(t, kinds[kind], kind)
	}
}
