package esnext_test

import (
	"runtime"
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/eventloop"
)

// The collector runs until it has found the object; the loop lives until the
// registry's callback has run.
func TestFinalizationRegistry(t *testing.T) {
	env := newEnv()
	loop := eventloop.New(env.VM)
	env.Loop = loop

	finished := make(chan struct{})
	done := loop.Reserve()
	require.NoError(t, env.VM.Set("collected", func(held string) {
		assert.Equal(t, "held", held)
		close(finished)
		done(func() {})
	}))
	_, err := env.VM.RunString(`
		var registry = new FinalizationRegistry(collected), ref;
		(function () {
			let target = { big: new Array(100) }, other = {};
			ref = new WeakRef(target);
			registry.register(target, 'held');
			registry.register(other, 'unregistered', other);
			registry.unregister(other);
		})();`)
	require.NoError(t, err)
	_, err = env.VM.RunString(`(function (a, b, c) { let d = {}, e = {}, f = {}; return 0 })(1, 2, 3)`) // overwrite the old stack
	require.NoError(t, err)
	go func() {
		for {
			select {
			case <-finished:
				return
			default:
				runtime.GC()
			}
		}
	}()
	require.NoError(t, loop.Run(t.Context()))
	v, err := env.VM.RunString(`ref.deref()`)
	require.NoError(t, err)
	assert.Equal(t, goja.Undefined(), v)
}
