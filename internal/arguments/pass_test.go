package arguments

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/require"
)

func TestArrowsSeeTheArgumentsAroundThem(t *testing.T) {
	for text, expected := range map[string]string{
		`(function (a, b) { return (() => arguments[1])() })(1, 2)`:                               "2",
		`(function () { return (() => () => arguments.length)()() })(1, 2)`:                       "2",
		`(function (a) { a = 5; return (() => arguments[0])() })(1)`:                              "5",
		`(function (a) { 'use strict'; a = 5; return (() => arguments[0])() + String(this) })(1)`: "1undefined",
		`new (class { constructor(a) { this.f = () => arguments[0] } })(3).f()`:                   "3",
		`({ m() { return [0].map(() => arguments[0]) } }).m(4)`:                                   "4",
		`(function (arguments) { return (() => arguments)() })(5)`:                                "5",
		`(function () { let arguments = 6; return (() => arguments)() })()`:                       "6",
		`(function () { function arguments() {} return (() => typeof arguments)() })()`:           "function",
		`(function () { return (function () { return (() => arguments[0])() })(7) })(8)`:          "7",
		`(function (x) { return () => (arguments) }).toString()`:                                  "function (x) { return () => (arguments) }",
		`(function () { return (() => ((arguments) => arguments)(9))() })()`:                      "9",
		`var f = () => 1; typeof f`:                                                               "function",
		`[...(function* () { yield (() => arguments[0])() })(10)].join()`:                         "10",
		`(function () { 'a'; 'b'; return (() => arguments.length)() })(1)`:                        "1",
		`1; (function () { (() => arguments)() })`:                                                "function () { (() => arguments)() }",
	} {
		program, err := goja.Parse("", text)
		require.NoError(t, err)
		Pass(program)
		compiled, err := goja.CompileAST(program, false)
		require.NoError(t, err)
		v, err := goja.New().RunProgram(compiled)
		require.NoError(t, err, text)
		require.Equal(t, expected, v.String(), text)
	}
}
