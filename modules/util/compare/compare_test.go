package compare_test

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/modules/util/compare"
)

// The letters say what Node's deepEqual, deepStrictEqual and
// partialDeepStrictEqual say: T for equal.
func TestEqual(t *testing.T) {
	vm := goja.New()
	for source, want := range map[string]string{
		`[1, '1']`:                      "TFF",
		`[0, -0]`:                       "TFF",
		`[NaN, NaN]`:                    "TTT",
		`[{ a: 1 }, { a: 1 }]`:          "TTT",
		`[{ a: 1, b: 2 }, { a: 1 }]`:    "FFT",
		`[[1, 2, 3], [1, 3]]`:           "FFT",
		`[[1, , 3], [1, undefined, 3]]`: "FFF",
		`[new Map([[{ a: 1 }, 2]]), new Map([[{ a: 1 }, 2]])]`:           "TTT",
		`[new Set([{ a: 1 }, { a: 1 }]), new Set([{ a: 1 }, { a: 2 }])]`: "FFF",
		`[new Set(['1']), new Set([1])]`:                                 "TFF",
		`[new Date(0), new Date(1)]`:                                     "FFF",
		`[/a/g, /a/i]`:                                                   "FFF",
		`[Object.create(null), {}]`:                                      "TFT",
		`[new Float64Array([NaN]), new Float64Array([NaN])]`:             "FTT",
		`[new Number(1), 1]`:                                             "FFF",
		`[new Error('a'), new Error('b')]`:                               "FFF",
		`[Object(1n), Object(1n)]`:                                       "TTT",
		`[(() => { const a = {}; a.a = a; return a })(), (() => { const a = { a: {} }; a.a.a = a; return a })()]`: "FFF",
		`[() => 1, () => 1]`:                  "FFF",
		`[new WeakMap, new WeakMap]`:          "FFF",
		`[new Proxy({ a: 1 }, {}), { a: 1 }]`: "TTT",
	} {
		pair, err := vm.RunString(source)
		require.NoError(t, err, source)
		a, b := pair.ToObject(vm).Get("0"), pair.ToObject(vm).Get("1")
		got := ""
		for _, mode := range []compare.Mode{compare.Loose, compare.Strict, compare.Partial} {
			if compare.Equal(vm, a, b, mode) {
				got += "T"
			} else {
				got += "F"
			}
		}
		assert.Equal(t, want, got, source)
	}
}

func TestDiff(t *testing.T) {
	assert.Equal(t, []compare.Op{{1, "a"}, {0, "b"}, {-1, "c"}}, compare.Diff([]string{"a", "b"}, []string{"b", "c"}))
	assert.Equal(t, []compare.Op{{0, "a"}}, compare.Diff([]string{"a"}, []string{"a"}))
	assert.Empty(t, compare.Diff(nil, nil))
}
