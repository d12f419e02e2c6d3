package engine

import (
	"runtime"
	"testing"
	"weak"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/require"
)

func TestStateFitsThisGoja(t *testing.T) {
	_, err := states()
	require.NoError(t, err)
}

func TestStateBelongsToItsObject(t *testing.T) {
	vm := goja.New()
	objects := vm.NewObject()
	for name, src := range map[string]string{"plain": "({})", "class": "new (class A { x = 1 })", "promise": "Promise.resolve(1)"} {
		v, err := vm.RunString(src)
		require.NoError(t, err)
		o := v.(*goja.Object)
		_, ok := StateOf(o)
		require.False(t, ok, name)
		require.True(t, SetState(o, &State{Data: name}))
		require.NoError(t, objects.Set(name, o))
		runtime.GC()
		data, ok := StateOf(o)
		require.True(t, ok)
		require.Equal(t, name, data)
		require.Equal(t, "Object", o.ClassName())
	}
	require.NoError(t, vm.Set("objects", objects))
	v, err := vm.RunString(`Object.values(objects).map((o) => Object.prototype.toString.call(o) + Reflect.ownKeys(o)).sort().join()`)
	require.NoError(t, err)
	require.Equal(t, "[object Object],[object Object]x,[object Promise]", v.String())
}

func TestStateIsRefusedByOtherObjects(t *testing.T) {
	vm := goja.New()
	for _, src := range []string{"[]", "(() => {})", "new Map()", "new Proxy({}, {})", "new Error()", "(function () { return arguments })()"} {
		v, err := vm.RunString(src)
		require.NoError(t, err)
		require.False(t, SetState(v.(*goja.Object), &State{Data: 1}), src)
		_, ok := StateOf(v.(*goja.Object))
		require.False(t, ok, src)
	}
}

// An object whose state leads back to it is collected with it.
func TestStateInACycleIsCollected(t *testing.T) {
	vm := goja.New()
	type owner struct {
		State
		object *goja.Object
	}
	make := func() weak.Pointer[owner] {
		w := &owner{object: vm.NewObject()}
		w.Data = w
		require.True(t, SetState(w.object, &w.State))
		return weak.Make(w)
	}
	gone := make()
	runtime.GC()
	require.Nil(t, gone.Value())
}
