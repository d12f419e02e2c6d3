package inspect_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/modules/util/inspect"
)

func ExampleValue() {
	vm := goja.New()
	v, _ := vm.RunString(`({ name: 'box', sizes: new Set([1, 2]) })`)
	fmt.Println(inspect.Value(vm, v, nil))
	// Output: { name: 'box', sizes: Set(2) { 1, 2 } }
}

func ExampleFormat() {
	vm := goja.New()
	fmt.Println(inspect.Format(vm, []goja.Value{vm.ToValue("%s has %d"), vm.ToValue("it"), vm.ToValue(3)}))
	// Output: it has 3
}

// values has expressions and what util.inspect of Node says of them.
var values = []struct{ source, want string }{
	{"undefined", "undefined"},
	{"-0", "-0"},
	{`'it\'s'`, `"it's"`},
	{`'a\nb'`, `'a\nb'`},
	{"10n", "10n"},
	{"Symbol('s')", "Symbol(s)"},
	{"[1, 'a', [2, [3, [4, [5]]]]]", "[ 1, 'a', [ 2, [ 3, [Array] ] ] ]"},
	{"({ a: { b: { c: { d: 1 } } } })", "{ a: { b: { c: [Object] } } }"},
	{"[, 1, , ,]", "[ <1 empty item>, 1, <2 empty items> ]"},
	{"Object.assign([1], { x: 2 })", "[ 1, x: 2 ]"},
	{"new Map([['k', { v: 1 }]])", "Map(1) { 'k' => { v: 1 } }"},
	{"new Set([1, 'x'])", "Set(2) { 1, 'x' }"},
	{"new Map([[1, 2]]).entries()", "[Map Entries] { [ 1, 2 ] }"},
	{"new Date(0)", "1970-01-01T00:00:00.000Z"},
	{"/x/gi", "/x/gi"},
	{"new Error('e').message", "'e'"},
	{"Promise.resolve(1)", "Promise { 1 }"},
	{"Promise.reject(1).catch(() => {}) && new Promise(() => {})", "Promise { <pending> }"},
	{"class A {}", "[class A]"},
	{"class B extends Array {}", "[class B extends Array]"},
	{"function f() {}", "[Function: f]"},
	{"async () => {}", "[AsyncFunction (anonymous)]"},
	{"new (class Foo { constructor() { this.x = 1 } })()", "Foo { x: 1 }"},
	{"Object.create(null)", "[Object: null prototype] {}"},
	{"new Proxy({ a: 1 }, {})", "{ a: 1 }"},
	{"({ get a() { return 1 }, set a(v) {}, get b() { return 1 }, set c(v) {} })", "{ a: [Getter/Setter], b: [Getter], c: [Setter] }"},
	{"(() => { const o = {}; o.o = o; return o })()", "<ref *1> { o: [Circular *1] }"},
	{"new Uint8Array(3)", "Uint8Array(3) [ 0, 0, 0 ]"},
	{"new ArrayBuffer(2)", "ArrayBuffer { [Uint8Contents]: <00 00>, [byteLength]: 2 }"},
	{"new Number(3)", "[Number: 3]"},
	{"new String('ab')", "[String: 'ab']"},
	{"({ 'a-b': 1, [Symbol('k')]: 2 })", "{ 'a-b': 1, Symbol(k): 2 }"},
	{"Array.from({ length: 27 }, (_, i) => i * i)", `[
    0,   1,   4,   9,  16,  25,  36,
   49,  64,  81, 100, 121, 144, 169,
  196, 225, 256, 289, 324, 361, 400,
  441, 484, 529, 576, 625, 676
]`},
	{"'x'.repeat(100).split('').map((c, i) => c.repeat(i % 9))", `[
  '',       'x',       'xx',       'xxx',    'xxxx',    'xxxxx',
  'xxxxxx', 'xxxxxxx', 'xxxxxxxx', '',       'x',       'xx',
  'xxx',    'xxxx',    'xxxxx',    'xxxxxx', 'xxxxxxx', 'xxxxxxxx',
  '',       'x',       'xx',       'xxx',    'xxxx',    'xxxxx',
  'xxxxxx', 'xxxxxxx', 'xxxxxxxx', '',       'x',       'xx',
  'xxx',    'xxxx',    'xxxxx',    'xxxxxx', 'xxxxxxx', 'xxxxxxxx',
  '',       'x',       'xx',       'xxx',    'xxxx',    'xxxxx',
  'xxxxxx', 'xxxxxxx', 'xxxxxxxx', '',       'x',       'xx',
  'xxx',    'xxxx',    'xxxxx',    'xxxxxx', 'xxxxxxx', 'xxxxxxxx',
  '',       'x',       'xx',       'xxx',    'xxxx',    'xxxxx',
  'xxxxxx', 'xxxxxxx', 'xxxxxxxx', '',       'x',       'xx',
  'xxx',    'xxxx',    'xxxxx',    'xxxxxx', 'xxxxxxx', 'xxxxxxxx',
  '',       'x',       'xx',       'xxx',    'xxxx',    'xxxxx',
  'xxxxxx', 'xxxxxxx', 'xxxxxxxx', '',       'x',       'xx',
  'xxx',    'xxxx',    'xxxxx',    'xxxxxx', 'xxxxxxx', 'xxxxxxxx',
  '',       'x',       'xx',       'xxx',    'xxxx',    'xxxxx',
  'xxxxxx', 'xxxxxxx', 'xxxxxxxx', ''
]`},
	{"new WeakMap()", "WeakMap { <items unknown> }"},
	{"Object.setPrototypeOf([1], null)", "[Array(1): null prototype] [ 1 ]"},
	{"({ [Symbol.for('nodejs.util.inspect.custom')](depth) { return 'custom ' + depth } })", "custom 2"},
	{"(function () { return arguments })(1)", "[Arguments] { '0': 1 }"},
	{"[undefined, null, true]", "[ undefined, null, true ]"},
	{`(() => { const s = 'line\n'.repeat(20); return { s } })()`, `{
  s: 'line\n' +
    'line\n' +
    'line\n' +
    'line\n' +
    'line\n' +
    'line\n' +
    'line\n' +
    'line\n' +
    'line\n' +
    'line\n' +
    'line\n' +
    'line\n' +
    'line\n' +
    'line\n' +
    'line\n' +
    'line\n' +
    'line\n' +
    'line\n' +
    'line\n' +
    'line\n'
}`},
}

func TestValues(t *testing.T) {
	vm := goja.New()
	for _, tt := range values {
		v, err := vm.RunString("(" + tt.source + ")")
		require.NoError(t, err, tt.source)
		assert.Equal(t, tt.want, inspect.Value(vm, v, nil), tt.source)
	}
}

func TestGoValues(t *testing.T) {
	vm := goja.New()
	type point struct{ X, Y int }
	for _, tt := range []struct {
		value any
		want  string
	}{
		{point{1, 2}, "{ X: 1, Y: 2 }"},
		{[]any{1, "a"}, "[ 1, 'a' ]"},
		{map[string]any{"k": true}, "{ k: true }"},
		{func() {}, "[Function: func1]"},
		{[]int{1, 2}, "[ 1, 2 ]"},
		{(*point)(nil), "null"},
		{&point{3, 4}, "{ X: 3, Y: 4 }"},
		{map[int]string{1: "a"}, "{ '1': 'a' }"},
		{make(chan int), "{}"},
		{errors.New("go"), "{ Error: [Function: reflect.methodValueCall] }"},
		{struct{ Any any }{nil}, "{ Any: null }"},
	} {
		got := inspect.Value(vm, vm.ToValue(tt.value), nil)
		if _, ok := tt.value.(func()); ok {
			assert.Contains(t, got, "[Function: ")
			continue
		}
		assert.Equal(t, tt.want, got)
	}
}

func TestOptions(t *testing.T) {
	vm := goja.New()
	v, err := vm.RunString(`({ b: [1, 2, 3], a: { deep: { er: 1 } } })`)
	require.NoError(t, err)
	o := inspect.Defaults()
	o.Depth, o.Sorted, o.MaxArrayLength = 0, true, 1
	assert.Equal(t, "{ a: [Object], b: [Array] }", inspect.Value(vm, v, &o))
	o.Depth = inspect.Unlimited
	assert.Equal(t, "{ a: { deep: { er: 1 } }, b: [ 1, ... 2 more items ] }", inspect.Value(vm, v, &o))
	o.Compact = inspect.CompactAll
	assert.Equal(t, "{ a: { deep: { er: 1 } }, b: [ 1, ... 2 more items ] }", inspect.Value(vm, v, &o))
	o.Colors = true
	assert.Equal(t, "\x1b[33m5\x1b[39m", inspect.Value(vm, vm.ToValue(5), &o))
}

// Deeply nested values end in a note, never in a Go stack overflow.
func TestDeepNesting(t *testing.T) {
	vm := goja.New()
	v, err := vm.RunString(`let o = {}, top = o; for (let i = 0; i < 100000; i++) o = o.a = {}; top`)
	require.NoError(t, err)
	o := inspect.Defaults()
	o.Depth, o.BreakLength, o.Compact = inspect.Unlimited, inspect.Unlimited, inspect.CompactAll
	assert.Contains(t, inspect.Value(vm, v, &o), "Inspection interrupted prematurely. Maximum call stack size exceeded.")
}

// What a program defines in one runtime is not seen in another.
func TestRuntimesAreApart(t *testing.T) {
	first, second := goja.New(), goja.New()
	require.NoError(t, first.Set("inspect", inspect.Function(first)))
	_, err := first.RunString(`inspect.defaultOptions.depth = 0`)
	require.NoError(t, err)
	const source = `({ a: { b: 1 } })`
	v1, _ := first.RunString(source)
	v2, _ := second.RunString(source)
	assert.Equal(t, "{ a: [Object] }", inspect.Value(first, v1, nil))
	assert.Equal(t, "{ a: { b: 1 } }", inspect.Value(second, v2, nil))
}

func TestTypeName(t *testing.T) {
	vm := goja.New()
	for source, want := range map[string]string{
		`new Map`: "Map", `Object.setPrototypeOf(new Set, null)`: "Set", `new Uint8Array`: "Uint8Array",
		`new DataView(new ArrayBuffer(1))`: "DataView", `new Number(1)`: "Number Object", `1`: "", `[]`: "Array",
		`new Proxy([], {})`: "Proxy", `async () => {}`: "AsyncFunction", `(function* () {})()`: "Generator",
		`new WeakSet`: "WeakSet", `new Map().keys()`: "Map Iterator", `/x/`: "RegExp", `({ __proto__: Date.prototype })`: "Object",
	} {
		v, err := vm.RunString("(" + source + ")")
		require.NoError(t, err, source)
		assert.Equal(t, want, inspect.TypeName(v), source)
	}
}

func TestWidth(t *testing.T) {
	for text, want := range map[string]int{"abc": 3, "日本語": 6, "é": 1, "e\u0301": 1, "😀": 2, "\x1b": 0} {
		assert.Equal(t, want, inspect.Width(text), text)
	}
	assert.Equal(t, "red", inspect.StripControl("\x1b[31mred\x1b[39m"))
}
