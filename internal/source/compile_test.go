package source_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/source"
)

// runtime is a goja with a log function that collects its arguments.
func runtime(t *testing.T) (*goja.Runtime, *[]string) {
	vm := goja.New()
	var out []string
	require.NoError(t, vm.Set("log", func(call goja.FunctionCall) goja.Value {
		var words []string
		for _, a := range call.Arguments {
			words = append(words, a.String())
		}
		out = append(out, strings.Join(words, " "))
		return goja.Undefined()
	}))
	return vm, &out
}

func TestCommonJSRuns(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"log(this === exports, arguments.length, __filename)", "true 5 /x.js"},
		{"#!/usr/bin/env gojs\nlog(1); return; log(2)", "1"},
		{"log(function f( a ) { /* b */ }, (x)=>x)", "function f( a ) { /* b */ } (x)=>x"},
		{"var import_ = {import() { return 3 }, import: 4}; log(import_.import)", "4"},
		{"var o = {import() { return 3 }}; log(o.import(), Object.keys(o)); if (0) import('x')", "3 import"},
		{"(async () => { for await (const x of [1, 2]) log(x) })()", "1|2"},
		{"async function* g() { yield 1; yield 2 } (async () => { for await (const x of g()) log(x) })()", "1|2"},
		{"class A { get = 1; set = 2; async = 3; static x = 4; #p = 5; p() { return this.#p } } log(new A().get + new A().async, A.x, new A().p())", "4 4 5"},
		{"{ using r = { [Symbol.dispose ?? 'd']() { log('disposed') } }; log('body') }", "body|disposed"},
		{"return await_ = 1; function f() {}", ""},
		{"with ({log: (x) => globalThis.log(x, 'with')}) log(1)", "1 with"},
		{"log(typeof /a/v.test); ", ""},
		{"let x = 1 // comment", ""},
	} {
		vm, out := runtime(t)
		_, err := vm.RunString("Symbol.dispose || Object.defineProperty(Symbol, 'dispose', {value: Symbol('dispose')})")
		require.NoError(t, err)
		unit, err := (&source.Compiler{}).CommonJS("/x.js", test.text)
		require.NoError(t, err, test.text)
		f, err := vm.RunProgram(unit.Program)
		require.NoError(t, err)
		call, ok := goja.AssertFunction(f)
		require.True(t, ok)
		exports := vm.NewObject()
		_, _ = call(exports, exports, goja.Undefined(), vm.NewObject(), vm.ToValue("/x.js"), vm.ToValue("/"))
		assert.Equal(t, test.want, strings.Join(*out, "|"), test.text)
	}
}

// TestSyntaxErrors compares with what Node prints: line, caret, message.
func TestSyntaxErrors(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"1.js", "let x = ;\n", "1:9+1 Unexpected token ';'"},
		{"2.js", "function f( {\n", "2:1+0 Unexpected end of input"},
		{"3.js", "var a b\n", "1:7+1 Unexpected identifier 'b'"},
		{"4.js", "foo(1 2)\n", "1:5+1 missing ) after argument list"},
		{"6.js", "}\n", "1:1+1 Unexpected token '}'"},
		{"7.js", "if (a {\n}\n", "1:7+1 Unexpected token '{'"},
		{"9.js", "let a; let a;\n", "1:12+1 Identifier 'a' has already been declared"},
		{"10.js", "return 1; break;\n", "1:11+5 Illegal break statement"},
		{"11.js", "let x = {a:1 b:2}\n", "1:14+1 Unexpected identifier 'b'"},
		{"12.js", "x = [1,2\ny", "2:1+1 Unexpected identifier 'y'"},
		{"14.mjs", "import x from y;\n", "1:15+1 Unexpected identifier 'y'"},
		{"15.mjs", "export {zz};\n", "1:9+2 Export 'zz' is not defined in module"},
		{"17.mjs", "return 5\n", "1:1+6 Illegal return statement"},
		{"18.cjs", "import x from 'y';\n", "1:1+6 Cannot use import statement outside a module"},
		{"19.cjs", "export const a = 1;\n", "1:1+6 Unexpected token 'export'"},
		{"21.mjs", "import {a} from './1.mjs';\nlet a = 1", "2:5+1 Identifier 'a' has already been declared"},
		{"23.js", "5 = a", "1:1+1 Invalid left-hand side in assignment"},
		{"24.js", "@foo class A {}", "1:1+1 Invalid or unexpected token"},
		{"26.js", "}); evil(); (function(){", "1:1+1 Unexpected token '}'"},
		{"30.js", "for (let x of [1] { }", "1:19+1 Unexpected token '{'"},
		{"31.js", "a => { } ()", "1:10+1 Unexpected token '('"},
		{"35.mjs", "for await (const x of []) {}\n let q = = 1", "2:10+1 Unexpected token '='"},
		{"36.js", "async function* f() { yield 1 }\nvar q = );\n", "2:9+1 Unexpected token ')'"},
		{"37.mjs", "import {a, b from 'x'", "1:14+4 Unexpected identifier 'from'"},
		{"38.mjs", "import x from './1.js' with {type: 5}", "1:36+1 Unexpected number"},
		{"1.ts", "enum A { B }\n", "1:1+12 ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX TypeScript enum is not supported in strip-only mode"},
		{"2.ts", "namespace X { export const a = 1 }\n", "1:1+34 ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX TypeScript namespace declaration is not supported in strip-only mode"},
		{"3.ts", "class A { constructor(private x: number) {} }", "1:31+9 ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX TypeScript parameter property is not supported in strip-only mode"},
		{"4.ts", "import x = require('fs');\n", "1:1+25 ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX TypeScript import equals declaration is not supported in strip-only mode"},
		{"11.ts", "export = 5", "1:1+10 ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX TypeScript export assignment is not supported in strip-only mode"},
		{"13.ts", "module Foo { let x = 1 }", "1:1+10 ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX `module` keyword is not supported. Use `namespace` instead."},
	} {
		c := &source.Compiler{}
		var err error
		if strings.HasSuffix(test.name, ".mjs") {
			_, err = c.Module(test.name, test.text)
		} else {
			_, err = c.CommonJS(test.name, test.text)
		}
		var e *source.SyntaxError
		if !assert.ErrorAs(t, err, &e, test.text) {
			continue
		}
		code := e.Code
		if code != "" {
			code += " "
		}
		assert.Equal(t, test.want, fmt.Sprintf("%d:%d+%d %s%s", e.Line, e.Column, e.Width, code, e.Message), test.text)
	}
}

func TestPositions(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a.js", "throw new Error()", "a.js:1:7"},
		{"a.js", "return f(); function f() { throw new Error() }", "a.js:1:34"},
		{"a.js", "/* äö😀 */ throw new Error()", "a.js:1:18"},
		{"a.js", "async function* g() {}\n\n\n  throw new Error()", "a.js:4:9"},
		{"a.ts", "interface A {\n  b: number\n}\nlet x: number = 5;\n    throw new Error()", "a.ts:5:11"},
	} {
		vm := goja.New()
		c := &source.Compiler{Registry: source.NewRegistry()}
		unit, err := c.CommonJS(test.name, test.text)
		require.NoError(t, err)
		f, err := vm.RunProgram(unit.Program)
		require.NoError(t, err)
		call, _ := goja.AssertFunction(f)
		_, err = call(goja.Undefined())
		var ex *goja.Exception
		require.ErrorAs(t, err, &ex)
		frames := ex.Stack()
		p := frames[0].Position()
		name, line, col := c.Registry.Map(p.Filename, p.Line, p.Column)
		assert.Equal(t, test.want, fmt.Sprintf("%s:%d:%d", name, line, col), test.text)
		text, ok := c.Registry.Line(name, line)
		assert.True(t, ok)
		assert.Contains(t, text, "throw")
	}
}

func TestFunctions(t *testing.T) {
	c := &source.Compiler{Registry: source.NewRegistry()}
	for _, test := range []struct {
		keyword, params, body, want string
	}{
		{"function", "a,b", "return a + b", "3|function anonymous(a,b\n) {\nreturn a + b\n}"},
		{"function", "a = 1, ...b", "// comment", "undefined|function anonymous(a = 1, ...b\n) {\n// comment\n}"},
		{"async function", "a", "return await a", "[object Promise]|async function anonymous(a\n) {\nreturn await a\n}"},
		{"function*", "", "yield 1", "[object Generator]|function* anonymous(\n) {\nyield 1\n}"},
		{"function", "a", "}, function () {", "Unexpected token '}'"},
		{"function", "a) {}, function (b", "", "Arg string terminates parameters early"},
		{"function", "a, a b", "", "Arg string terminates parameters early"},
		{"function", "/*", "*/) {", "Unexpected end of arg string"},
	} {
		unit, err := c.Constructor("", test.keyword, []string{test.params}, test.body)
		if err != nil {
			var e *source.SyntaxError
			require.ErrorAs(t, err, &e)
			assert.Equal(t, test.want, e.Message, test.body)
			continue
		}
		vm := goja.New()
		f, err := vm.RunProgram(unit.Program)
		require.NoError(t, err)
		call, _ := goja.AssertFunction(f)
		v, err := call(goja.Undefined(), vm.ToValue(1), vm.ToValue(2))
		require.NoError(t, err)
		assert.Equal(t, test.want, v.String()+"|"+f.String())
	}
}
