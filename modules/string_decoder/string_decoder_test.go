package string_decoder_test

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/buffer"
	"github.com/gojs-runtime/gojs/modules/string_decoder"
)

// Expected texts are what Node prints.
func TestPieces(t *testing.T) {
	var all []modules.Module
	for _, list := range [][]modules.Module{string_decoder.Modules, buffer.Modules, nodeerr.Modules} {
		all = append(all, list...)
	}
	env := modules.NewEnv(goja.New(), all...)
	env.InstallGlobals(buffer.Globals...)
	require.NoError(t, env.VM.Set("SD", env.Require("string_decoder").(*goja.Object).Get("StringDecoder")))
	for src, want := range map[string]string{
		`var d = new SD(); d.write(Buffer.from([0xe2, 0x82])) + '|' + d.write(Buffer.from([0xac])) + '|' + d.end()`: "|€|",
		`var d = new SD(); d.write(Buffer.from([0xe2, 0x82])) + d.end()`:                                            "\ufffd",
		`var d = new SD('base64'); d.write(Buffer.from('a')) + '|' + d.end(Buffer.from('bcd'))`:                     "|YWJjZA==",
		`var d = new SD('utf16le'); d.write(Buffer.from([0x3d, 0xd8])) + '|' + d.write(Buffer.from([0, 0xde]))`:     "|😀",
		`new SD('nope')`:    "Unknown encoding: nope",
		`new SD().write(5)`: `The "buf" argument must be an instance of Buffer, TypedArray, or DataView. Received type number (5)`,
	} {
		v, err := env.VM.RunString(src)
		if err != nil {
			assert.ErrorContains(t, err, want, src)
			continue
		}
		assert.Equal(t, want, v.String(), src)
	}
}
