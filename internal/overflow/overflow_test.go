package overflow

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/require"
)

// run compiles and runs a function body the way the loader does.
func run(t *testing.T, body string) (goja.Value, error) {
	vm := goja.New()
	vm.SetMaxCallStackSize(500)
	require.NoError(t, Install(vm, func(*goja.StackOverflowError) goja.Value {
		v, err := vm.New(vm.Get("RangeError"), vm.ToValue("too deep"))
		require.NoError(t, err)
		return v
	}))
	program, err := goja.Parse("test.js", "(function () {"+body+"\n})(1, 2)")
	require.NoError(t, err)
	Pass(program)
	compiled, err := goja.CompileAST(program, false)
	require.NoError(t, err)
	return vm.RunProgram(compiled)
}

const recurse = `function r(n) { return r(n + 1) } `

func TestBodiesKeepTheirMeaning(t *testing.T) {
	for body, expected := range map[string]string{
		recurse + `try { r(0) } catch (e) { return e.name + e.message }`:                                                           "RangeErrortoo deep",
		recurse + `try { return r(0) } catch { return 'caught' } finally { r = null }`:                                             "caught",
		`try { return String(5) } catch { return 'no' }`:                                                                           "5",
		`try { String(5); return } catch { return 'no' } return 'after'`:                                                           "undefined",
		`try { String(5) } catch { return 'no' } return 'after'`:                                                                   "after",
		`try { throw Error('x') } catch (e) { return e.message }`:                                                                  "x",
		`for (let i = 0; ; i++) { try { if (String(i) === '3') break } catch { } if (i > 5) return 'no' } return 'broke'`:          "broke",
		`let n = 0; try { for (const x of [1, 2, 3]) { if (x === 2) continue; n += Number(x) } } catch { } return n`:               "4",
		`for (let i = 0; ; i++) { try { switch (String(i)) { case '2': return i; default: continue } } catch { } }`:                "2",
		`for (let i = 0; i < 3; i++) { try { switch (String(i)) { case '1': break } } catch { } } return 'end'`:                    "end",
		`try { var v = String(7) } catch { } return v`:                                                                             "7",
		`try { function inner() { return 8 } return inner() } catch { }`:                                                           "8",
		`try { return Array.from(arguments).join() } catch { }`:                                                                    "1,2",
		`const o = { m() { try { return [this === o, (() => this === o)()].join() } catch { } } }; return o.m()`:                   "true,true",
		`class A { m() { return 'A' } } class B extends A { m() { try { return super.m() + 'B' } catch { } } } return new B().m()`: "AB",
		`function* g() { try { yield String(1) } catch { } } return [...g()].join()`:                                               "1",
		`try { eval('var e = 9'); return e } catch { return 'no' }`:                                                                "9",
		recurse + `let n = 0; while (n < 3) { try { r(0) } catch { n++ } } return n`:                                               "3",
		recurse + `try { try { r(0) } finally { globalThis.f = 1 } } catch (e) { return globalThis.f }`:                            "undefined",
	} {
		v, err := run(t, body)
		require.NoError(t, err, body)
		require.Equal(t, expected, v.String(), body)
	}
}

func TestOverflowOutsideOfTryStaysUncatchable(t *testing.T) {
	_, err := run(t, recurse+`return r(0)`)
	var overflow *goja.StackOverflowError
	require.ErrorAs(t, err, &overflow)
}

func TestScriptsKeepTheirValue(t *testing.T) {
	program, err := goja.Parse("", `try { String(1) } catch { }`)
	require.NoError(t, err)
	Pass(program)
	compiled, err := goja.CompileAST(program, false)
	require.NoError(t, err)
	v, err := goja.New().RunProgram(compiled)
	require.NoError(t, err)
	require.Equal(t, "1", v.String())
}
