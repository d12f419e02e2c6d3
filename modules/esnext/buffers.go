package esnext

import (
	"math"
	"reflect"
	"time"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/modules"
)

// methodNatives give the scripts what JavaScript cannot see of array buffers.
func methodNatives(env *modules.Env) map[string]any {
	return map[string]any{
		"isArrayBuffer": func(call goja.FunctionCall) goja.Value {
			_, ok := exportedBuffer(call.Argument(0))
			return env.VM.ToValue(ok)
		},
		"isDetached": func(call goja.FunctionCall) goja.Value {
			buffer, ok := exportedBuffer(call.Argument(0))
			return env.VM.ToValue(ok && buffer.Detached())
		},
		"transfer": func(call goja.FunctionCall) goja.Value {
			buffer, _ := exportedBuffer(call.Argument(0))
			data, size := buffer.Bytes(), int(call.Argument(1).ToInteger())
			if size > len(data) {
				data = append(data, make([]byte, size-len(data))...)
			}
			buffer.Detach()
			return env.VM.ToValue(env.VM.NewArrayBuffer(data[:size:size]))
		},
	}
}

var typeArrayBuffer = reflect.TypeFor[goja.ArrayBuffer]()

func exportedBuffer(v goja.Value) (goja.ArrayBuffer, bool) {
	if obj, ok := v.(*goja.Object); !ok || obj.ExportType() != typeArrayBuffer {
		return goja.ArrayBuffer{}, false
	}
	buffer, ok := v.Export().(goja.ArrayBuffer)
	return buffer, ok
}

// sharedNatives lets Atomics.wait sleep; a runtime that is stopped wakes it.
func sharedNatives(env *modules.Env) map[string]any {
	return map[string]any{
		"sleep": func(milliseconds float64) {
			var stopped <-chan struct{}
			if env.Host.Context != nil {
				stopped = env.Host.Context.Done()
			}
			var elapsed <-chan time.Time // never, for a wait without limit
			if milliseconds < math.MaxInt64/1e6 {
				timer := time.NewTimer(time.Duration(milliseconds * float64(time.Millisecond)))
				defer timer.Stop()
				elapsed = timer.C
			}
			select {
			case <-elapsed:
			case <-stopped:
			}
		},
	}
}
