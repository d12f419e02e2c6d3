package inspect_test

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/modules/util/inspect"
)

func BenchmarkSmallObject(b *testing.B) {
	vm := goja.New()
	v, err := vm.RunString(`({ a: 1, b: 'x', c: [1, 2, 3] })`)
	require.NoError(b, err)
	for b.Loop() {
		inspect.Value(vm, v, nil)
	}
}

func BenchmarkFormatText(b *testing.B) {
	vm := goja.New()
	args := []goja.Value{vm.ToValue("text")}
	for b.Loop() {
		inspect.Format(vm, args)
	}
}

func BenchmarkFromScript(b *testing.B) {
	vm := goja.New()
	require.NoError(b, vm.Set("inspect", inspect.Function(vm)))
	v, err := vm.RunString(`(function (n) { for (let i = 0; i < n; i++) inspect({ a: 1, b: 'x', c: [1, 2, 3] }) })`)
	require.NoError(b, err)
	call, _ := goja.AssertFunction(v)
	b.ResetTimer()
	_, err = call(goja.Undefined(), vm.ToValue(b.N))
	require.NoError(b, err)
}
