package v8_test

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/buffer"
	"github.com/gojs-runtime/gojs/modules/v8"
)

// Expected bytes are what Node writes.
func TestSerialize(t *testing.T) {
	var all []modules.Module
	for _, list := range [][]modules.Module{v8.Modules, buffer.Modules, nodeerr.Modules} {
		all = append(all, list...)
	}
	env := modules.NewEnv(goja.New(), all...)
	env.InstallGlobals(buffer.Globals...)
	require.NoError(t, env.VM.Set("v8", env.Require("v8")))
	for src, want := range map[string]string{
		`v8.serialize({a: 1}).toString('hex')`:                                "ff0f6f22016149027b01",
		`v8.serialize([1, 2.5, null, undefined, true]).toString('hex')`:       "ff0f410549024e0000000000000440305f54240005",
		`v8.serialize(new Map([[1, 2]])).toString('hex')`:                     "ff0f3b490249043a02",
		`v8.serialize(5n).toString('hex')`:                                    "ff0f5a100500000000000000",
		`JSON.stringify(v8.deserialize(v8.serialize({a: ['x', {b: 'é€'}]})))`: `{"a":["x",{"b":"é€"}]}`,
		`v8.serialize(()=>1)`:                                                 "()=>1 could not be cloned.",
		`v8.deserialize('x')`:                                                 "buffer must be a TypedArray or a DataView",
		`v8.deserialize(Buffer.from('ff0f6f', 'hex'))`:                        "Unable to deserialize cloned data.",
		`v8.getHeapStatistics().used_heap_size > 0`:                           "true",
		`v8.getHeapSnapshot()`:                                                "v8.getHeapSnapshot",
	} {
		v, err := env.VM.RunString(src)
		if err != nil {
			assert.ErrorContains(t, err, want, src)
			continue
		}
		assert.Equal(t, want, v.String(), src)
	}
}
