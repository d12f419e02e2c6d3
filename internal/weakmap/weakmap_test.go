package weakmap

import (
	"runtime"
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/require"
)

func TestMapForgetsDeadObjects(t *testing.T) {
	vm := goja.New()
	var m Map[int]
	kept := vm.NewObject()
	m.Set(kept, -1)
	for i := range 10_000 {
		m.Set(vm.NewObject(), i)
		if i%1000 == 0 {
			runtime.GC()
		}
	}
	require.Less(t, len(m.entries), 5_000)
	v, ok := m.Get(kept)
	require.True(t, ok)
	require.Equal(t, -1, v)
	m.Delete(kept)
	_, ok = m.Get(kept)
	require.False(t, ok)
}
