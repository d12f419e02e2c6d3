package errstack_test

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/errstack"
	"github.com/gojs-runtime/gojs/internal/source"
)

// message runs a text and returns what it throws.
func message(t *testing.T, text string) string {
	vm, registry := goja.New(), source.NewRegistry()
	_, err := errstack.Install(vm, registry)
	require.NoError(t, err)
	compiler := source.Compiler{Registry: registry}
	unit, err := compiler.Script("test.js", text)
	require.NoError(t, err, text)
	_, err = vm.RunProgram(unit.Program)
	var thrown *goja.Exception
	require.ErrorAs(t, err, &thrown, text)
	return thrown.Value().String()
}

// The expectations are what Node v25.9.0 says.
func TestMessages(t *testing.T) {
	for text, expected := range map[string]string{
		"let o = {n: null}\nconst { b } = o.n":                  "TypeError: Cannot destructure property 'b' of 'o.n' as it is null.",
		"(({ b }) => b)()":                                      "TypeError: Cannot destructure property 'b' of 'undefined' as it is undefined.",
		"let u; for (const x of u) {}":                          "TypeError: u is not iterable",
		"let n = 5; Math.max(...n)":                             "TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function",
		"new Map([1])":                                          "TypeError: Iterator value 1 is not an entry object",
		"let u; u.x.y":                                          "TypeError: Cannot read properties of undefined (reading 'x')",
		"let n = null; n.x = 1":                                 "TypeError: Cannot set properties of null (setting 'x')",
		"let o = {}; o.f()":                                     "TypeError: o.f is not a function",
		"let f = () => 5; f()()":                                "TypeError: f(...) is not a function",
		"class A {}; A()":                                       "TypeError: Class constructor A cannot be invoked without 'new'",
		"let k = 'a', n = 5; k in n":                            "TypeError: Cannot use 'in' operator to search for 'a' in 5",
		"'use strict'; let o = Object.freeze({x: 1}); o.x = 2":  "TypeError: Cannot assign to read only property 'x' of object '#<Object>'",
		"'use strict'; let o = {get x() { return 1 }}; o.x = 2": "TypeError: Cannot set property x of #<Object> which has only a getter",
		"let c = {}; c.a = [c]; JSON.stringify(c, null, 2)":     "TypeError: Converting circular structure to JSON\n    --> starting at object with constructor 'Object'\n    |     property 'a' -> object with constructor 'Array'\n    --- index 0 closes the circle",
		"[].map(5)":                                             "TypeError: number 5 is not a function",
		"'a'.repeat(-1)":                                        "RangeError: Invalid count value: -1",
		"String(Object.create(null))":                           "TypeError: Cannot convert object to primitive value",
		"new RegExp('(')":                                       "SyntaxError: Invalid regular expression: /(/: Unterminated group",
		"throw new TypeError('Cannot convert undefined or null to object')": "TypeError: Cannot convert undefined or null to object",
		"throw new TypeError('Value is not an object: 5')":                  "TypeError: Value is not an object: 5",
	} {
		require.Equal(t, expected, message(t, text), text)
	}
}
