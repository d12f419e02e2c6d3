package engine

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/require"
)

func TestOperandIsWhatTheOperationFailedOn(t *testing.T) {
	vm := goja.New()
	_, construct, err := Native(vm.Get("TypeError").(*goja.Object))
	require.NoError(t, err)
	original := *construct
	var seen goja.Value
	*construct = func(args []goja.Value, newTarget *goja.Object) *goja.Object {
		seen = Operand(vm, 0)
		return original(args, newTarget)
	}
	for text, expected := range map[string]goja.Value{
		`const {a} = null`:      goja.Null(),
		`const {a} = undefined`: goja.Undefined(),
		`for (const x of 5) {}`: vm.ToValue(5),
		`new Set(7)`:            vm.ToValue(7),
	} {
		_, err := vm.RunString("{" + text + "}")
		require.Error(t, err)
		require.True(t, expected.SameAs(seen), text)
	}
	require.Nil(t, Operand(vm, 1<<20))
}
