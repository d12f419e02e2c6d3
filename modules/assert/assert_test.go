package assert_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dop251/goja"
	check "github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/assert"
)

func newVM() *goja.Runtime {
	vm := goja.New()
	env := modules.NewEnv(vm, append(nodeerr.Modules, assert.Modules...)...)
	_ = vm.Set("require", func(name string) goja.Value { return env.Require(name) })
	return vm
}

func Example() {
	vm := newVM()
	v, _ := vm.RunString(`try { require('assert').strictEqual(1, 2) } catch (e) { e.message }`)
	fmt.Println(v)
	// Output:
	// Expected values to be strictly equal:
	//
	// 1 !== 2
}

func TestMessages(t *testing.T) {
	vm := newVM()
	for source, want := range map[string]string{
		`assert.equal(1, 2)`:                         "1 == 2",
		`assert.ok(0, 'msg')`:                        "msg",
		`assert.ok()`:                                "No value argument passed to `assert.ok()`",
		`assert.deepStrictEqual({ a: 1 }, { a: 2 })`: "Expected values to be strictly deep-equal:\n+ actual - expected\n\n  {\n+   a: 1\n-   a: 2\n  }\n",
		`assert.throws(() => {})`:                    "Missing expected exception.",
		`assert.throws(() => { throw new Error('m') }, TypeError)`: "The error is expected to be an instance of \"TypeError\". Received \"Error\"\n\nError message:\n\nm",
		`assert.match('abc', /x/)`:                                 "The input did not match the regular expression /x/. Input:\n\n'abc'\n",
		`assert.ifError(new Error('err'))`:                         "ifError got unwanted exception: err",
		`assert.notStrictEqual(1, 1)`:                              "Expected \"actual\" to be strictly unequal to: 1",
		`assert.fail()`:                                            "Failed",
		`assert.doesNotThrow(() => { throw new Error('m') })`:      "Got unwanted exception.\nActual message: \"m\"",
		`require('assert/strict').equal(1, '1')`:                   "Expected values to be strictly equal:\n\n1 !== '1'\n",
	} {
		v, err := vm.RunString(`(() => { const assert = require('assert'); try { ` + source + ` } catch (e) { return e.code + e.message } })()`)
		require.NoError(t, err, source)
		check.Equal(t, "ERR_ASSERTION"+want, v.String(), source)
	}
}

func TestPasses(t *testing.T) {
	vm := newVM()
	for _, source := range []string{
		`assert(true)`, `assert.deepEqual([1, '2'], ['1', 2])`, `assert.throws(() => { throw new TypeError('m') }, { name: 'TypeError', message: /m/ })`,
		`assert.partialDeepStrictEqual({ a: 1, b: [1, 2] }, { b: [2] })`, `assert.strict.deepEqual(new Map([[1, 2]]), new Map([[1, 2]]))`,
	} {
		_, err := vm.RunString(`{ const assert = require('assert'); ` + source + ` }`)
		check.NoError(t, err, source)
	}
}

// file is a source of one file whose positions are the engine's own.
type file []string

func (file) Map(name string, line, column int) (string, int, int) { return name, line, column }
func (f file) Line(_ string, line int) (string, bool) {
	if line > len(f) {
		return "", false
	}
	return f[line-1], true
}

// A runtime that can read the user's source gets the expression into the message.
func TestSource(t *testing.T) {
	for source, want := range map[string]string{
		"assert(false)":                      "assert(false)",
		"  assert.ok(1 === 2); more()":       "assert.ok(1 === 2)",
		"assert('a)' === \"b(\", undefined)": "assert('a)' === \"b(\", undefined)",
		"assert(/\\)/.test('x'))":            "assert(/\\)/.test('x'))",
		"assert.ok(/* c */ 0)":               "assert.ok(/* c */ 0)",
		"assert['ok'](0)":                    "assert['ok'](0)",
		"assert.strict.ok(4 / 2 > 3)":        "assert.strict.ok(4 / 2 > 3)",
		"assert.ok(\n  0,\n)":                "assert.ok(",
	} {
		vm := goja.New()
		env := modules.NewEnv(vm, append(nodeerr.Modules, assert.Modules...)...)
		assert.SetSource(env, file(strings.Split(source, "\n")))
		require.NoError(t, vm.Set("assert", env.Require("assert")))
		_, err := vm.RunScript("test.js", source)
		var thrown *goja.Exception
		require.ErrorAs(t, err, &thrown, source)
		check.Equal(t, "The expression evaluated to a falsy value:\n\n  "+want+"\n", thrown.Value().ToObject(vm).Get("message").String(), source)
	}
}
