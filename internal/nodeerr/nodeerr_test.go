package nodeerr_test

import (
	"os"
	"syscall"
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
)

// newVM makes a runtime in which the built-in modules of this package can be required.
func newVM(t *testing.T) *goja.Runtime {
	t.Helper()
	vm := goja.New()
	env := modules.NewEnv(vm, nodeerr.Modules...)
	require.NoError(t, vm.Set("require", func(name string) goja.Value { return env.Require(name) }))
	return vm
}

func eval(t *testing.T, vm *goja.Runtime, src string) string {
	t.Helper()
	v, err := vm.RunString("(() => {" + src + "})()")
	require.NoError(t, err, src)
	return v.String()
}

func TestErrorShape(t *testing.T) {
	vm := newVM(t)
	require.NoError(t, vm.Set("e", nodeerr.New(vm, "TypeError", "ERR_X", "no good")))
	for src, want := range map[string]string{
		`return String(e)`:                                                    "TypeError [ERR_X]: no good",
		`return e.name + e.code + e.message`:                                  "TypeErrorERR_Xno good",
		`return e.constructor === TypeError && e instanceof TypeError`:        "true",
		`return Object.getPrototypeOf(e) === TypeError.prototype`:             "false",
		`return JSON.stringify(e)`:                                            `{"code":"ERR_X"}`,
		`return Object.keys(e).join()`:                                        "code",
		`const f = Object.create(e); f.message = 'changed'; return String(f)`: "TypeError [ERR_X]: changed",
		`return Object.prototype.toString.call(e)`:                            "[object Error]",
		`return Object.getOwnPropertySymbols(TypeError.prototype).length`:     "0",
	} {
		assert.Equal(t, want, eval(t, vm, src), src)
	}
}

func TestInvalidArgType(t *testing.T) {
	vm := newVM(t)
	tests := []struct {
		name     string
		expected []string
		want     string
	}{
		{"x", []string{"string"}, `The "x" argument must be of type string.`},
		{"first argument", []string{"string"}, `The first argument must be of type string.`},
		{"a.b", []string{"string"}, `The "a.b" property must be of type string.`},
		{"x", []string{"string", "number"}, `The "x" argument must be one of type string or number.`},
		{"x", []string{"string", "number", "Foo"}, `The "x" argument must be one of type string or number or an instance of Foo.`},
		{"x", []string{"Foo", "Bar"}, `The "x" argument must be an instance of Foo or Bar.`},
		{"x", []string{"null", "undefined"}, `The "x" argument must be one of null or undefined.`},
		{"x", []string{"Array", "object"}, `The "x" argument must be an instance of Array or Object.`},
		{"x", []string{"Object"}, `The "x" argument must be of type object.`},
		{"x", []string{"function", "Function"}, `The "x" argument must be one of type function or function.`},
		{"x", []string{"string", "boolean", "number", "bigint", "Foo", "Bar", "undefined"},
			`The "x" argument must be one of type string, boolean, number, or bigint or an instance of Foo or Bar or undefined.`},
		{"x", []string{"Foo", "Object", "string"}, `The "x" argument must be of type string or an instance of Foo or Object.`},
		{"x", []string{"integer"}, `The "x" argument must be integer.`},
		{"x", []string{"Foo", "a b", "c d"}, `The "x" argument must be an instance of Foo or one of a b or c d.`},
	}
	for _, tt := range tests {
		err := nodeerr.InvalidArgType(vm, tt.name, tt.expected, vm.ToValue(1))
		assert.Equal(t, tt.want+" Received type number (1)", err.Get("message").String())
		assert.Equal(t, "ERR_INVALID_ARG_TYPE", err.Get("code").String())
	}
}

func TestReceived(t *testing.T) {
	vm := newVM(t)
	for src, want := range map[string]string{
		`undefined`: " Received undefined", `null`: " Received null", `-0`: " Received type number (-0)",
		`'str'`: " Received type string ('str')", `"it's"`: ` Received type string ("it's")`,
		`'x'.repeat(29)`: " Received type string ('xxxxxxxxxxxxxxxxxxxxxxxxx...')",
		`Symbol('q')`:    " Received type symbol (Symbol(q))", `10n`: " Received type bigint (10n)",
		`(function fnx() {})`: " Received function fnx", `() => {}`: " Received function ",
		`({})`: " Received an instance of Object", `[1]`: " Received an instance of Array",
		`true`: " Received type boolean (true)",
	} {
		v, err := vm.RunString(src)
		require.NoError(t, err)
		assert.Equal(t, want, nodeerr.Received(vm, v), src)
	}
}

func TestCodes(t *testing.T) {
	vm := newVM(t)
	for src, want := range map[string]string{
		`ERR_INVALID_ARG_TYPE('x', ['string', 'Foo'], 1)`: `TypeError [ERR_INVALID_ARG_TYPE]: The "x" argument must be of type string or an instance of Foo. Received type number (1)`,
		`ERR_INVALID_ARG_VALUE('x', 1)`:                   `TypeError [ERR_INVALID_ARG_VALUE]: The argument 'x' is invalid. Received 1`,
		`ERR_INVALID_ARG_VALUE('x.y', 1, 'bad')`:          `TypeError [ERR_INVALID_ARG_VALUE]: The property 'x.y' bad. Received 1`,
		`ERR_OUT_OF_RANGE('x', '>= 0', 4294967297)`:       `RangeError [ERR_OUT_OF_RANGE]: The value of "x" is out of range. It must be >= 0. Received 4_294_967_297`,
		`ERR_OUT_OF_RANGE('x', '>= 0', -(2n**32n)-1n)`:    `RangeError [ERR_OUT_OF_RANGE]: The value of "x" is out of range. It must be >= 0. Received -4_294_967_297n`,
		`ERR_MISSING_ARGS(['a', 'b', 'c'], 'd')`:          `TypeError [ERR_MISSING_ARGS]: The "a" or "b" or "c" and "d" arguments must be specified`,
		`ERR_MISSING_ARGS('a')`:                           `TypeError [ERR_MISSING_ARGS]: The "a" argument must be specified`,
		`ERR_STREAM_DESTROYED('write')`:                   `Error [ERR_STREAM_DESTROYED]: Cannot call write after a stream was destroyed`,
		`ERR_INVALID_STATE.TypeError('x')`:                `TypeError [ERR_INVALID_STATE]: Invalid state: x`,
		`ERR_SOCKET_BAD_PORT('Port', 70000, true)`:        `RangeError [ERR_SOCKET_BAD_PORT]: Port should be >= 0 and < 65536. Received type number (70000).`,
		`ERR_UNHANDLED_ERROR()`:                           `Error [ERR_UNHANDLED_ERROR]: Unhandled error.`,
		`ERR_INVALID_URL('x', 'b')`:                       `TypeError [ERR_INVALID_URL]: Invalid URL`,
	} {
		assert.Equal(t, want, eval(t, vm, `return String(new (require('internal/errors').codes.`+src[:indexParen(src)]+`)`+src[indexParen(src):]+`)`), src)
	}
	_, err := vm.RunString(`require('internal/errors').codes.ERR_NO_SUCH`)
	assert.ErrorContains(t, err, "internal/errors has no code ERR_NO_SUCH")
	assert.Equal(t, "true", eval(t, vm, `const { codes: { ERR_METHOD_NOT_IMPLEMENTED: C } } = require('internal/errors');
		const e = new C('x'); return e instanceof C && e instanceof Error && !(e instanceof TypeError)`))
}

func indexParen(s string) int {
	for i, r := range s {
		if r == '(' {
			return i
		}
	}
	return len(s)
}

func TestAbortError(t *testing.T) {
	vm := newVM(t)
	require.NoError(t, vm.Set("a", nodeerr.NewAbort(vm, "", vm.ToValue(1))))
	assert.Equal(t, `AbortError: The operation was aborted,1,{"code":"ABORT_ERR","name":"AbortError"},AbortError`,
		eval(t, vm, `return [String(a), a.cause, JSON.stringify(a), a.constructor.name]`))
	assert.Equal(t, `The "options" argument must be of type object. Received type number (5)`,
		eval(t, vm, `try { new (require('internal/errors').AbortError)('m', 5) } catch (e) { return e.message }`))
}

func TestSystem(t *testing.T) {
	vm := newVM(t)
	_, notFound := os.Open("no/such/file")
	e := nodeerr.System(vm, notFound, "rename", "/nope", "/b")
	require.NoError(t, vm.Set("e", e))
	assert.Equal(t, `Error: ENOENT: no such file or directory, rename '/nope' -> '/b'{"errno":-2,"code":"ENOENT","syscall":"rename","path":"/nope","dest":"/b"}`,
		eval(t, vm, `return e + JSON.stringify(e)`))
	require.NoError(t, vm.Set("e", nodeerr.HostPort(vm, syscall.ECONNREFUSED, "connect", "127.0.0.1", 80)))
	assert.Equal(t, `Error: connect ECONNREFUSED 127.0.0.1:80{"errno":-111,"code":"ECONNREFUSED","syscall":"connect","address":"127.0.0.1","port":80}`,
		eval(t, vm, `return e + JSON.stringify(e)`))
	assert.Equal(t, `Error: EEXIST: file already exists, mkdir 'x'`, nodeerr.SystemCode(vm, "EEXIST", "mkdir", "x", "").String())
}

func TestValidators(t *testing.T) {
	vm := newVM(t)
	for src, want := range map[string]string{
		`validateFunction(1, 'n')`:                 `ERR_INVALID_ARG_TYPE The "n" argument must be of type function. Received type number (1)`,
		`validateFunction(() => 1, 'n')`:           "undefined",
		`validateString({}, 'n')`:                  `ERR_INVALID_ARG_TYPE The "n" argument must be of type string. Received an instance of Object`,
		`validateInteger(1.5, 'n')`:                `ERR_OUT_OF_RANGE The value of "n" is out of range. It must be an integer. Received 1.5`,
		`validateInteger(2 ** 53, 'n')`:            `ERR_OUT_OF_RANGE The value of "n" is out of range. It must be >= -9007199254740991 && <= 9007199254740991. Received 9_007_199_254_740_992`,
		`validateNumber(5, 'n', 6)`:                `ERR_OUT_OF_RANGE The value of "n" is out of range. It must be >= 6. Received 5`,
		`validateNumber(NaN, 'n', 1, 3)`:           `ERR_OUT_OF_RANGE The value of "n" is out of range. It must be >= 1 && <= 3. Received NaN`,
		`validateNumber(NaN, 'n')`:                 "undefined",
		`validateOneOf(5, 'n.x', ['a', 1, true])`:  `ERR_INVALID_ARG_VALUE The property 'n.x' must be one of: 'a', 1, true. Received 5`,
		`validateObject(null, 'o', 1)`:             "undefined",
		`validateObject([], 'o')`:                  `ERR_INVALID_ARG_TYPE The "o" argument must be of type object. Received an instance of Array`,
		`validateAbortSignal({}, 's')`:             `ERR_INVALID_ARG_TYPE The "s" argument must be an instance of AbortSignal. Received an instance of Object`,
		`validateAbortSignal({aborted: 0}, 's')`:   "undefined",
		`validateArray([1], 'n', 2)`:               `must be longer than 2`,
		`validateStringArray([1], 'n')`:            `ERR_INVALID_ARG_TYPE The "n[0]" argument must be of type string. Received type number (1)`,
		`validatePort('0x10', 'p')`:                "16",
		`validatePort(' ', 'p')`:                   `ERR_SOCKET_BAD_PORT p should be >= 0 and < 65536. Received type string (' ').`,
		`validateBuffer(1)`:                        `ERR_INVALID_ARG_TYPE The "buffer" argument must be an instance of Buffer, TypedArray, or DataView. Received type number (1)`,
		`validateBuffer(new Uint8Array(1))`:        "undefined",
		`validateUint32(0, 'n', true)`:             `ERR_OUT_OF_RANGE The value of "n" is out of range. It must be >= 1 && <= 4294967295. Received 0`,
		`parseFileMode('777', 'mode')`:             "511",
		`checkRangesOrGetDefault(9, 'n', 1, 5, 3)`: `ERR_OUT_OF_RANGE The value of "n" is out of range. It must be >= 1 and <= 5. Received 9`,
	} {
		got := eval(t, vm, `try { return String(require('internal/validators').`+src+`) } catch (e) { return e.code + ' ' + e.message }`)
		if want[0] == 'm' {
			assert.Contains(t, got, want, src)
		} else {
			assert.Equal(t, want, got, src)
		}
	}
}
