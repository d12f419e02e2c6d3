package promisehook

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/require"
)

// watched is a bare runtime with an observer that writes a trace: i made (with
// its parent), b before, a after, s settled.
type watched struct {
	t        *testing.T
	vm       *goja.Runtime
	engine   *Engine
	observer *Hooks
	ids      map[*goja.Object]int
	log      []string
}

func watch(t *testing.T) *watched {
	w := &watched{t: t, vm: goja.New(), ids: map[*goja.Object]int{}}
	var err error
	w.engine, err = Install(w.vm)
	require.NoError(t, err)
	w.observer = w.tracer("")
	w.engine.Add(w.observer)
	require.NoError(t, w.vm.Set("log", func(s string) { w.log = append(w.log, s) }))
	return w
}

func (w *watched) tracer(name string) *Hooks {
	say := func(kind string) func(*goja.Object) {
		return func(p *goja.Object) { w.log = append(w.log, fmt.Sprint(name, kind, w.id(p))) }
	}
	return &Hooks{
		Init: func(p, parent *goja.Object) {
			text := fmt.Sprint(name, "i", w.id(p))
			if parent != nil {
				text += fmt.Sprint("<", w.id(parent))
			}
			w.log = append(w.log, text)
		},
		Before: say("b"), After: say("a"), Settle: say("s"),
	}
}

func (w *watched) id(p *goja.Object) int {
	if w.ids[p] == 0 {
		w.ids[p] = len(w.ids) + 1
	}
	return w.ids[p]
}

func (w *watched) run(script string) string {
	_, err := w.vm.RunString(script)
	require.NoError(w.t, err)
	return strings.Join(w.log, " ")
}

// The order is V8's; testjs/promises has the same against the real Node.
func TestEvents(t *testing.T) {
	for script, expected := range map[string]string{
		`new Promise((f) => f(1))`:                                                "i1 s1",
		`new Promise((_, f) => f(1)).catch(() => {})`:                             "i1 s1 i2<1 b2 s2 a2",
		`Promise.resolve(1).then(() => log('x'))`:                                 "i1 s1 i2<1 b2 x s2 a2",
		`Promise.resolve(1).then(5)`:                                              "i1 s1 i2<1 b2 s2 a2",
		`Promise.resolve().then(() => { throw 1 }).catch(() => {})`:               "i1 s1 i2<1 i3<2 b2 s2 a2 b3 s3 a3",
		`const q = Promise.resolve(); new Promise((f) => f(q))`:                   "i1 s1 i2 b2 i3<1 a2 b3 s2 s3 a3",
		`Promise.resolve({ then(f) { log('then'); f(1) } })`:                      "i1 b1 then s1 a1",
		`let r; const p = new Promise((f) => { r = f }); r(p); p.catch(() => {})`: "i1 s1 i2<1 b2 s2 a2",
		`Promise.all([])`:                            "i1 s1",
		`Promise.race([1])`:                          "i1 i2 s2 i3<2 b3 s1 s3 a3",
		`Promise.resolve(1).finally(() => log('f'))`: "i1 s1 i2<1 b2 f i3 s3 i4<3 a2 b4 s4 a4 b2 i5<4 a2 b5 s2 s5 a5",
	} {
		require.Equal(t, expected, watch(t).run(script), script)
	}
}

func TestObserversComeAndGoDuringAnEvent(t *testing.T) {
	w := watch(t)
	second := w.tracer("second ")
	w.observer.Before = func(*goja.Object) { w.engine.Add(second) }
	w.observer.Settle = func(p *goja.Object) {
		if w.id(p) == 2 {
			w.engine.Remove(w.observer)
		}
	}
	w.observer.After = func(*goja.Object) { w.log = append(w.log, "removed, not called") }
	require.Equal(t, "i1 i2<1 second s2 second a2", w.run(`new Promise((f) => f()).then(() => {})`))
}

func TestBeforeAndAfterPair(t *testing.T) {
	for name, script := range map[string]string{
		"throw":     `Promise.resolve().then(() => { throw new Error('x') }).catch(() => {})`,
		"interrupt": `Promise.resolve().then(() => { interrupt(); for (;;); })`,
		"panic":     `Promise.resolve().then(() => { panic() })`,
		"thenable":  `Promise.resolve({ then() { throw 1 } }).catch(() => {})`,
	} {
		t.Run(name, func(t *testing.T) {
			w := watch(t)
			require.NoError(t, w.vm.Set("interrupt", func() { w.vm.Interrupt("stop") }))
			require.NoError(t, w.vm.Set("panic", func() { panic(fmt.Errorf("of Go")) }))
			func() {
				defer func() { _ = recover() }()
				_, _ = w.vm.RunString(script)
			}()
			open := 0
			for _, line := range w.log {
				switch line[0] {
				case 'b':
					open++
				case 'a':
					open--
				}
			}
			require.Zero(t, open, w.log)
			require.Contains(t, strings.Join(w.log, " "), "b")
		})
	}
}

// Whether observed or not, promises do what ECMAScript says.
func TestMeaningStays(t *testing.T) {
	const script = `
		class Sub extends Promise {}
		const order = [];
		const add = (x) => (v) => { order.push(x + (v === undefined ? '' : ':' + (v && v.message || v))); return v };
		Promise.resolve(1).then(add('a')).then(add('b')).finally(add('c')).then(add('d'));
		Promise.reject(new Error('r')).then(add('no'), add('e')).then(add('f'));
		new Sub((f) => f(2)).then(add('g'));
		order.push(new Sub((f) => f()).then() instanceof Sub, Sub.resolve(1).constructor === Sub, Promise.resolve(Sub.resolve(1)).constructor === Promise);
		Promise.all([1, Promise.resolve(2), { then(f) { f(3) } }]).then((v) => order.push('all' + v));
		Promise.allSettled([1, Promise.reject(2)]).then((v) => order.push(JSON.stringify(v)));
		Promise.any([Promise.reject(1)]).catch((e) => order.push(e.constructor.name + e.errors));
		Promise.race([new Promise(() => {}), 4]).then(add('race'));
		Sub.all([1]).then((v) => order.push('sub' + v));
		(async () => { add('h')(await { then(f) { f(5) } }); try { await Promise.reject(6) } catch (e) { add('i')(e) } return 7 })().then(add('j'));
		for (const f of [() => Promise(), () => new Promise(), () => new Promise(5), () => Promise.prototype.then.call({}), () => Promise.resolve.call(1), () => Promise.prototype.finally.call(1)])
			try { f() } catch (e) { order.push(e.constructor.name) }
		const poisoned = new Promise((f) => f(Object.defineProperty({}, 'then', { get() { throw 8 } }))); poisoned.catch(add('k'));
		order`
	results := map[bool]string{}
	for _, observed := range []bool{false, true} {
		vm := goja.New()
		if observed {
			engine, err := Install(vm)
			require.NoError(t, err)
			engine.Add(&Hooks{Init: func(_, _ *goja.Object) {}})
		}
		v, err := vm.RunString(script)
		require.NoError(t, err)
		results[observed] = fmt.Sprint(v.Export())
	}
	require.Equal(t, results[false], results[true])
}

func TestWithoutObserverNothingIsInstalled(t *testing.T) {
	vm := goja.New()
	engine, err := Install(vm)
	require.NoError(t, err)
	_, err = vm.RunString(`Promise.resolve(1).then(() => {})`)
	require.NoError(t, err)
	require.False(t, engine.active)
	require.False(t, engine.Observed())
}
