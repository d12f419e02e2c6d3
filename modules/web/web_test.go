package web_test

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/events"
	"github.com/gojs-runtime/gojs/modules/web"
)

// Expected texts are what Node prints.
func TestGlobals(t *testing.T) {
	for src, want := range map[string]string{
		`var log = '', t = new EventTarget(); t.addEventListener('x', e => log += e.type, { once: true }); t.dispatchEvent(new Event('x')); t.dispatchEvent(new Event('x')); log`: "x",
		`new EventTarget().addEventListener('x', 5)`:                                                           `The "listener" argument must be an instance of EventListener. Received type number (5)`,
		`new EventTarget().dispatchEvent({})`:                                                                  `The "event" argument must be an instance of Event. Received an instance of Object`,
		`var c = new AbortController(); c.abort(); c.signal.reason + ''`:                                       "AbortError: This operation was aborted",
		`var c = new AbortController(), s = AbortSignal.any([c.signal]); c.abort('why'); s.aborted + s.reason`: "truewhy",
		`AbortSignal.abort('why').throwIfAborted()`:                                                            "why",
		`new DOMException('m', 'DataCloneError').code`:                                                         "25",
		`structuredClone(new Map([[1, new Set([2])]])).get(1).has(2)`:                                          "true",
		`var o = {}; o.self = o; var k = structuredClone(o); k.self === k && k !== o`:                          "true",
		`structuredClone(() => 1)`:                                                                             "() => 1 could not be cloned.",
		`structuredClone(new WeakMap())`:                                                                       "#<WeakMap> could not be cloned.",
		`var b = new ArrayBuffer(4); structuredClone(b, { transfer: [b] }).byteLength + '' + b.byteLength`:     "40",
		`performance.measure('m', 'nope')`:                                                                     `The "nope" performance mark has not been set`,
		`new Performance()`:                                                                                    "Illegal constructor",
	} {
		var all []modules.Module
		for _, list := range [][]modules.Module{web.Modules, events.Modules, nodeerr.Modules} {
			all = append(all, list...)
		}
		env := modules.NewEnv(goja.New(), all...)
		env.InstallGlobals(web.Globals...)
		v, err := env.VM.RunString(src)
		if err != nil {
			assert.ErrorContains(t, err, want, src)
			continue
		}
		assert.Equal(t, want, v.String(), src)
	}
}
