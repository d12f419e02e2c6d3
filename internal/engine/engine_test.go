package engine

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/require"
)

// A new goja that moved what we rely on must fail here, not at a user's.
func TestFitsThisGoja(t *testing.T) {
	require.NoError(t, Check())
}

func TestNativeReplacesTheFunctionAndKeepsTheObject(t *testing.T) {
	vm := goja.New()
	resolve := vm.Get("Promise").(*goja.Object).Get("resolve").(*goja.Object)
	call, construct, err := Native(resolve)
	require.NoError(t, err)
	require.Nil(t, *construct)
	original, calls := *call, 0
	*call = func(c goja.FunctionCall) goja.Value {
		calls++
		return original(c)
	}
	v, err := vm.RunString(`[Promise.resolve.name, Promise.resolve.length, Promise.resolve(1) instanceof Promise].join()`)
	require.NoError(t, err)
	require.Equal(t, "resolve,1,true", v.String())
	require.Equal(t, 1, calls)
}

func TestNativeRefusesOtherObjects(t *testing.T) {
	vm := goja.New()
	_, _, err := Native(vm.NewObject())
	require.ErrorContains(t, err, "native function object")
}

func TestTakeErrorFramesMovesTheThrowPosition(t *testing.T) {
	vm := goja.New()
	var frames []goja.StackFrame
	require.NoError(t, vm.Set("take", func(o *goja.Object) {
		var ok bool
		frames, ok = TakeErrorFrames(o)
		require.True(t, ok)
	}))
	_, err := vm.RunScript("a.js", "const e = new Error('x'); take(e)\n;\nthrow e")
	var ex *goja.Exception
	require.ErrorAs(t, err, &ex)
	require.Len(t, frames, 1)
	require.Equal(t, 1, frames[0].Position().Line)
	require.Equal(t, 3, ex.Stack()[0].Position().Line)
	_, ok := TakeErrorFrames(vm.NewObject())
	require.False(t, ok)
}

func TestIsError(t *testing.T) {
	vm := goja.New()
	for src, expected := range map[string]bool{
		"new TypeError('x')":              true,
		"new (class A extends Error {})":  true,
		"Object.create(Error.prototype)":  false,
		"({message: 'x', name: 'Error'})": false,
	} {
		v, err := vm.RunString("(" + src + ")")
		require.NoError(t, err)
		require.Equal(t, expected, IsError(v.(*goja.Object)), src)
	}
}
