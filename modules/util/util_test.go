package util_test

import (
	"fmt"
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/util"
)

func ExampleInspect() {
	vm := goja.New()
	v, _ := vm.RunString(`[1, { a: 'b' }]`)
	fmt.Println(util.Inspect(vm, v, nil))
	// Output: [ 1, { a: 'b' } ]
}

func newVM(t *testing.T) *goja.Runtime {
	t.Helper()
	vm := goja.New()
	env := modules.NewEnv(vm, append(nodeerr.Modules, util.Modules...)...)
	env.InstallGlobals(util.Globals...)
	require.NoError(t, vm.Set("require", func(name string) goja.Value { return env.Require(name) }))
	return vm
}

func TestUtil(t *testing.T) {
	vm := newVM(t)
	for source, want := range map[string]string{
		`util.format('%s is %d%%', 'it', 5, { a: 1 })`:                "it is 5% { a: 1 }",
		`util.format(1, 'a', [2])`:                                    "1 a [ 2 ]",
		`util.isDeepStrictEqual({ a: [1] }, { a: [1] })`:              "true",
		`util.types.isMap(new Map) && !util.types.isMap({})`:          "true",
		`util.types.isTypedArray([]) || util.types.isNativeError({})`: "false",
		`util.stripVTControlCharacters('\u001b[4mvalue\u001b[0m')`:    "value",
		`util.toUSVString('a\ud83d')`:                                 "a\ufffd",
		`util.getSystemErrorName(-2)`:                                 "ENOENT",
		`util.getSystemErrorMessage(-2)`:                              "no such file or directory",
		`util.getSystemErrorMap().size`:                               "85",
		`util.styleText('red', 'x', { validateStream: false })`:       "\x1b[31mx\x1b[39m",
		`JSON.stringify(util.parseEnv('A=1\nexport B="x y" # c'))`:    `{"A":"1","B":"x y"}`,
		`JSON.stringify(util.diff('abc', 'abd'))`:                     `[[0,"a"],[0,"b"],[1,"c"],[-1,"d"]]`,
		`JSON.stringify(util.parseArgs({ args: ['-f', '--b=1'], options: { f: { type: 'boolean', short: 'f' }, b: { type: 'string' } } }))`: `{"values":{"f":true,"b":"1"},"positionals":[]}`,
		`String(new TextEncoder().encode('é'))`:                                                                            "195,169",
		`new TextDecoder().decode(new Uint8Array([0xe2, 0x82]))`:                                                           "\ufffd",
		`new TextDecoder('latin1').encoding`:                                                                               "windows-1252",
		`util.promisify(Object.assign(() => {}, { [util.promisify.custom]: String })) === String`:                          "true",
		`(() => { function A() {} function B() {} util.inherits(A, B); return A.super_ === B && new A() instanceof B })()`: "true",
	} {
		v, err := vm.RunString(`{ const util = require('util'); ` + source + ` }`)
		require.NoError(t, err, source)
		assert.Equal(t, want, v.String(), source)
	}
}

func TestErrors(t *testing.T) {
	vm := newVM(t)
	for source, want := range map[string]string{
		`util.promisify(5)`:             `ERR_INVALID_ARG_TYPE The "original" argument must be of type function. Received type number (5)`,
		`util.inherits(function () {})`: `ERR_INVALID_ARG_TYPE The "superCtor" argument must be of type function. Received undefined`,
		`util.getSystemErrorName(1)`:    `ERR_OUT_OF_RANGE The value of "err" is out of range. It must be a negative integer. Received 1`,
		`util.formatWithOptions(5)`:     `ERR_INVALID_ARG_TYPE The "inspectOptions" argument must be of type object. Received type number (5)`,
		`new TextDecoder('x')`:          `ERR_ENCODING_NOT_SUPPORTED The "x" encoding is not supported`,
		`new TextDecoder('utf-8', { fatal: true }).decode(new Uint8Array([255]))`: `ERR_ENCODING_INVALID_ENCODED_DATA The encoded data was not valid for encoding utf-8`,
		`util.setTraceSigInt(true)`: `ERR_METHOD_NOT_IMPLEMENTED The util.setTraceSigInt() method is not implemented`,
	} {
		v, err := vm.RunString(`(() => { const util = require('util'); try { ` + source + ` } catch (e) { return e.code + ' ' + e.message } })()`)
		require.NoError(t, err, source)
		assert.Equal(t, want, v.String(), source)
	}
}
