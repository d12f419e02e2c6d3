package buffer_test

import (
	"testing"

	"github.com/dop251/goja"
	base "github.com/dop251/goja_nodejs/buffer"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/buffer"
)

func newEnv() *modules.Env {
	env := modules.NewEnv(goja.New(), append(buffer.Modules, nodeerr.Modules...)...)
	env.InstallGlobals(buffer.Globals...)
	return env
}

// Expected texts are what Node prints.
func TestBuffer(t *testing.T) {
	for src, want := range map[string]string{
		`Buffer.from('hé').toString('hex')`:                      "68c3a9",
		`Buffer.from('aGk', 'base64') + ''`:                      "hi",
		`Buffer.from([1, 300, -1]).inspect()`:                    "<Buffer 01 2c ff>",
		`Buffer.from('\ud800x', 'utf16le').length`:               "4",
		`Buffer.from([0xe2, 0x82, 0x61, 0xed, 0xa0]).toString()`: "\ufffda\ufffd\ufffd",
		`Buffer.from(5)`:                   "The first argument must be of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object. Received type number (5)",
		`Buffer.alloc(-1)`:                 `The value of "size" is out of range. It must be >= 0 && <= 9007199254740991. Received -1`,
		`Buffer.alloc(1e13)`:               `Array buffer allocation failed`,
		`Buffer.alloc(5, 'ab').toString()`: "ababa",
		`Buffer.concat([Buffer.from('a'), new Uint8Array([98])], 3).inspect()`: "<Buffer 61 62 00>",
		`Buffer.from('hello').indexOf('l')`:                                    "2",
		`Buffer.from('hello').lastIndexOf('l')`:                                "3",
		`JSON.stringify(Buffer.from('a'))`:                                     `{"type":"Buffer","data":[97]}`,
		`var b = Buffer.alloc(4); b.writeUInt16BE(258, 1) + b.inspect()`:       "3<Buffer 00 01 02 00>",
		`Buffer.alloc(4).writeUInt8(256)`:                                      `The value of "value" is out of range. It must be >= 0 and <= 255. Received 256`,
		`Buffer.alloc(4).readInt32LE(1)`:                                       `The value of "offset" is out of range. It must be >= 0 and <= 0. Received 1`,
		`Buffer.from('abc').map(x => x + 1).inspect()`:                         "<Buffer 62 63 64>",
		`var c = Buffer.from('abc'); c.subarray(1)[0] = 120; c + ''`:           "axc",
		`new Buffer(2).length + Buffer('ab').length`:                           "4",
		`Buffer.byteLength('é€')`:                                              "5",
		`btoa(atob('aGk='))`:                                                   "aGk=",
		`Buffer.from(new ArrayBuffer(8), 2, 3).byteOffset`:                     "2",
	} {
		v, err := newEnv().VM.RunString(src)
		if err != nil {
			assert.ErrorContains(t, err, want, src)
			continue
		}
		assert.Equal(t, want, v.String(), src)
	}
}

// Go code that uses the package underneath meets the same class.
func TestUnderlyingPackage(t *testing.T) {
	env := newEnv()
	require.NoError(t, env.VM.Set("fromGo", base.WrapBytes(env.VM, []byte("go"))))
	v, err := env.VM.RunString(`Buffer.isBuffer(fromGo) + fromGo.toString('hex')`)
	require.NoError(t, err)
	assert.Equal(t, "true676f", v.String())

	lib := buffer.Of(env)
	data, ok := lib.Bytes(lib.Wrap([]byte("x")))
	assert.True(t, ok)
	assert.Equal(t, []byte("x"), data)
}

func BenchmarkToString(b *testing.B) {
	env := newEnv()
	_, err := env.VM.RunString(`var b = Buffer.from('hello'); function f() { return b.toString() }`)
	require.NoError(b, err)
	f, _ := goja.AssertFunction(env.VM.Get("f"))
	for range b.N {
		_, _ = f(goja.Undefined())
	}
}

func BenchmarkLoad(b *testing.B) {
	for range b.N {
		newEnv().Require("buffer")
	}
}
