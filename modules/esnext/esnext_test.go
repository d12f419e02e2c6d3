package esnext_test

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/esnext"
)

func newEnv() *modules.Env {
	env := modules.NewEnv(goja.New(), esnext.Modules...)
	esnext.Install(env)
	return env
}

// Expected texts are what Node prints.
func TestLibrary(t *testing.T) {
	for src, want := range map[string]string{
		`JSON.stringify(Object.groupBy([1, 2, 3], x => x % 2 ? 'o' : 'e'))`:              `{"o":[1,3],"e":[2]}`,
		`Object.groupBy(null, x => x)`:                                                   `TypeError: Object.groupBy called on null or undefined`,
		`Map.groupBy([1, 2, -0], x => x).get(0).length`:                                  `1`,
		`RegExp.escape('1a-b.c\n x/é$^\u2028')`:                                          `\x31a\x2db\.c\n\x20x\/é\$\^\u2028`,
		`RegExp.escape(5)`:                                                               `TypeError: input argument must be a string`,
		`'a\ud800b'.isWellFormed()`:                                                      `false`,
		`escape('a\ud800b'.toWellFormed())`:                                              `a%uFFFDb`,
		`[1, 2, 3].values().map((x, i) => x * i).filter(x => x).toArray().join()`:        `2,6`,
		`[1, 2, 3].values().take(2).drop(1).toArray().join()`:                            `2`,
		`[1, 2].values().flatMap(x => [x, x]).toArray().join()`:                          `1,1,2,2`,
		`[].values().take(-1)`:                                                           `RangeError: -1 must be positive`,
		`[].values().reduce((a, b) => a)`:                                                `TypeError: Reduce of a done iterator with no initial value`,
		`[].values().constructor === Iterator`:                                           `true`,
		`new Iterator()`:                                                                 `TypeError: Abstract class Iterator not directly constructable`,
		`class It extends Iterator {}; new It() instanceof Iterator`:                     `true`,
		`[].values().map.name + [].values().map.length`:                                  `map1`,
		`var b = new ArrayBuffer(8), c = b.transfer(4); [c.byteLength, b.detached] + ''`: `4,true`,
		`new WeakRef(1)`:                                                                 `TypeError: WeakRef: invalid target`,
		`var o = {}; new WeakRef(o).deref() === o`:                                       `true`,
		`WeakRef.prototype.deref.call({})`:                                               `TypeError: Method WeakRef.prototype.deref called on incompatible receiver #<Object>`,
		`var f = new FinalizationRegistry(() => 1), k = {}; f.register(k, 1, k); [f.unregister(k), f.unregister(k)] + ''`:          `true,false`,
		`typeof Symbol.asyncIterator + String(Symbol.dispose)`:                                                                     `symbolSymbol(Symbol.dispose)`,
		`Object.keys(Promise.withResolvers()).join()`:                                                                              `promise,resolve,reject`,
		`var s = new DisposableStack(), log = ''; s.defer(() => log += 1); s.defer(() => log += 2); s.dispose(); log + s.disposed`: `21true`,
		`var s = new DisposableStack(); s.dispose(); s.use({})`:                                                                    `ReferenceError: Cannot call DisposableStack.prototype.use on an already-disposed DisposableStack`,
		`Math.f16round(1.337)`:                      `1.3369140625`,
		`'a'.anchor('"x"')`:                         `<a name="&quot;x&quot;">a</a>`,
		`new SuppressedError(1, 2, 'm').suppressed`: `2`,
	} {
		v, err := newEnv().VM.RunString(src)
		if err != nil {
			assert.ErrorContains(t, err, want, src)
			continue
		}
		assert.Equal(t, want, v.String(), src)
	}
}

func TestFromAsyncAndTry(t *testing.T) {
	env := newEnv()
	_, err := env.VM.RunString(`var out = [];
		Array.fromAsync([1, Promise.resolve(2)], x => x * 2).then(v => out.push('' + v));
		Promise.try((a, b) => a + b, 1, 2).then(v => out.push(v));
		Promise.try(5).catch(e => out.push(e.message));`)
	require.NoError(t, err)
	assert.ElementsMatch(t, []any{"2,4", int64(3), "number 5 is not a function"}, env.VM.Get("out").Export())
}

func TestGlobalsAreOrdinaryProperties(t *testing.T) {
	for src, want := range map[string]string{
		`typeof WeakRef`: "function",
		`WeakRef; JSON.stringify(Object.getOwnPropertyDescriptor(globalThis, 'WeakRef'))`:     `{"writable":true,"enumerable":false,"configurable":true}`,
		`WeakRef = 5; JSON.stringify(Object.getOwnPropertyDescriptor(globalThis, 'WeakRef'))`: `{"value":5,"writable":true,"enumerable":false,"configurable":true}`,
		`delete globalThis.WeakRef; typeof WeakRef`:                                           `undefined`,
		`function WeakRef() {}; WeakRef.name + typeof new WeakRef()`:                          `WeakRefobject`,
		`var WeakRef = 7; WeakRef`:                                                            `7`,
		`let WeakRef = 8; WeakRef`:                                                            `8`,
		`var o = Object.create(globalThis); o.WeakRef = 1; Object.keys(o) + typeof WeakRef`:   `WeakReffunction`,
	} {
		v, err := newEnv().VM.RunString(src)
		require.NoError(t, err, src)
		assert.Equal(t, want, v.String(), src)
	}
}

func BenchmarkInstall(b *testing.B) {
	for range b.N {
		newEnv()
	}
}

func BenchmarkBare(b *testing.B) {
	for range b.N {
		goja.New()
	}
}
