package events_test

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/events"
)

func newVM(t testing.TB) *goja.Runtime {
	env := modules.NewEnv(goja.New(), append(events.Modules, nodeerr.Modules...)...)
	require.NoError(t, env.VM.Set("E", env.Require("events")))
	return env.VM
}

// Expected texts are what Node prints.
func TestEmitter(t *testing.T) {
	for src, want := range map[string]string{
		`var log = [], e = new E(); e.on('x', a => log.push('a' + a)); e.prependListener('x', a => log.push('b' + a)); e.emit('x', 1); log.join()`:                                    "b1,a1",
		`var n = 0, e = new E(); e.once('x', () => n++); e.emit('x'); [e.emit('x'), n].join()`:                                                                                        "false,1",
		`var log = [], e = new E(); function b() { log.push('b') }; e.on('x', () => { log.push('a'); e.off('x', b) }); e.on('x', b); e.emit('x'); e.emit('x'); log.join()`:            "a,b,a",
		`function Old() { E.call(this) }; Object.setPrototypeOf(Old.prototype, E.prototype); var o = new Old(); o.on('x', function () { this.hit = this === o }); o.emit('x'); o.hit`: "true",
		`class New extends E {}; new New().on('x', () => {}).listenerCount('x')`:                                                                                                      "1",
		`new E().on('x', 5)`:                       `The "listener" argument must be of type function. Received type number (5)`,
		`new E().emit('error', new Error('lost'))`: "lost",
		`var e = new E(), err; try { e.emit('error', 'text') } catch (x) { err = x }; err.code + err.context`: "ERR_UNHANDLED_ERRORtext",
		`Object.keys(E).join()`:                            "addAbortListener,once,on,getEventListeners,getMaxListeners,listenerCount,EventEmitter,usingDomains,captureRejectionSymbol,captureRejections,EventEmitterAsyncResource,errorMonitor,defaultMaxListeners,setMaxListeners,init",
		`E.once.length + E.on.name + E.prototype.off.name`: "2onremoveListener",
	} {
		v, err := newVM(t).RunString(src)
		if err != nil {
			assert.ErrorContains(t, err, want, src)
			continue
		}
		assert.Equal(t, want, v.String(), src)
	}
}

func BenchmarkEmit(b *testing.B) {
	vm := newVM(b)
	_, err := vm.RunString(`var n = 0, e = new E(); e.on('x', a => { n += a }); function run(k) { for (let i = 0; i < k; i++) e.emit('x', 1) }`)
	require.NoError(b, err)
	run, _ := goja.AssertFunction(vm.Get("run"))
	b.ResetTimer()
	_, err = run(goja.Undefined(), vm.ToValue(b.N))
	require.NoError(b, err)
}
