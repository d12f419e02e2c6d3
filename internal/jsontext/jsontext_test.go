package jsontext

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/require"
)

func run(t *testing.T, text string) string {
	vm := goja.New()
	require.NoError(t, Install(vm))
	v, err := vm.RunString("try { String(" + text + ") } catch (e) { e.name + ': ' + e.message }")
	require.NoError(t, err)
	return v.String()
}

func TestParse(t *testing.T) {
	for text, expected := range map[string]string{
		`JSON.stringify(JSON.parse(' {"a" : [1, -2.5e1, "x\\n\\u0041"], "b": {}, "c": [null, true]} '))`: `{"a":[1,-25,"x\nA"],"b":{},"c":[null,true]}`,
		`JSON.parse('"\\ud800"').charCodeAt(0)`:                                                          "55296",
		`JSON.parse('["é", "😀"]').join()`:                                                                "é,😀",
		`Object.getOwnPropertyNames(JSON.parse('{"__proto__":1}'))`:                                      "__proto__",
		`1 / JSON.parse('-0') + JSON.parse('1e999')`:                                                     "NaN",
		`JSON.parse('['.repeat(100000) + ']'.repeat(100000)).length`:                                     "1",
		`JSON.parse('{"a":1,')`:                                                                          "SyntaxError: Expected double-quoted property name in JSON at position 7 (line 1 column 8)",
		`JSON.parse('é\n')`:                                                                              "SyntaxError: Unexpected token 'é', \"é\n\" is not valid JSON",
		`JSON.parse(undefined)`:                                                                          `SyntaxError: "undefined" is not valid JSON`,
		`JSON.parse(Symbol())`:                                                                           "TypeError: Cannot convert a Symbol value to a string",
		`JSON.stringify(JSON.parse('[1,{"a":2}]', (k, v) => v === 1 ? undefined : v))`:                   `[null,{"a":2}]`,
		`JSON.parse('{"a":1.50}', (k, v, context) => k === 'a' ? context.source : v).a`:                  "1.50",
		`JSON.parse('{"a":1,"b":2}', function (k, v, c) { if (k === 'a') this.b = 3; return k ? c.source : v }).b`: "undefined",
	} {
		require.Equal(t, expected, run(t, text), text)
	}
}

func BenchmarkParse(b *testing.B) {
	vm := goja.New()
	require.NoError(b, Install(vm))
	_, err := vm.RunString(`var s = JSON.stringify(Array.from({length: 100}, (_, i) => ({id: i, name: 'user ' + i, tags: ['a', 'b'], v: i / 3})))`)
	require.NoError(b, err)
	program := goja.MustCompile("", "JSON.parse(s)", false)
	for b.Loop() {
		if _, err := vm.RunProgram(program); err != nil {
			b.Fatal(err)
		}
	}
}
