package lowering_test

import (
	"flag"
	"fmt"
	"math/rand"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/lowering"
	"github.com/gojs-runtime/gojs/internal/overflow"
)

var (
	programs = flag.Int("programs", 300, "how many random programs to compare")
	firstOne = flag.Int64("first", 1, "the first one's seed")
	oracle   = flag.String("oracle", "", "a Node binary whose output the random programs' must equal")
)

// writer writes a random program whose functions are async in all forms.
type writer struct {
	*rand.Rand
	strings.Builder
	depth, names, loops int
	inAsync, inFunction bool
	members             []string // ways of calling what exists
	vars                []string // variables in scope
}

func (w *writer) pick(options ...string) string { return options[w.Intn(len(options))] }

func (w *writer) name(prefix string) string {
	w.names++
	return fmt.Sprint(prefix, w.names)
}

// program is some functions, then calls of them.
func (w *writer) program() string {
	w.WriteString("var fuel = 400, made = 0; const burn = () => { if (fuel-- < 0) throw new RangeError('fuel') };\n" +
		"const later = x => ({ then(f) { log('then', x); f(x) } }), fails = x => Promise.reject(new Error('r' + x));\n" +
		"const show = x => typeof x === 'object' && x !== null ? 'o' + Object.keys(x).length : typeof x === 'function' ? 'f:' + x.name + x.length : String(x);\n")
	w.vars = []string{"made"}
	for range 2 + w.Intn(4) {
		w.function()
	}
	for range 2 + w.Intn(4) {
		fmt.Fprintf(w, "try { Promise.resolve(%s).then(x => log('ok', show(x)), e => log('no', e instanceof Error ? e.name : show(e))) } catch (e) { log('threw', e.name) }\n", w.call())
	}
	w.WriteString("log('end');\n")
	return w.String()
}

func (w *writer) call() string {
	if len(w.members) == 0 || w.Intn(8) == 0 {
		return "later(3)"
	}
	args := make([]string, w.Intn(4))
	for i := range args {
		args[i] = w.atom()
	}
	return strings.ReplaceAll(w.members[w.Intn(len(w.members))], "()", "("+strings.Join(args, ", ")+")")
}

func (w *writer) atom() string {
	switch w.Intn(6) {
	case 0, 1:
		return fmt.Sprint(w.Intn(9))
	case 2:
		return w.pick("'s'", "null", "undefined", "[1, 2]", "({ a: 5 })", "({ a: 1, b: [2] }).a", "true")
	}
	return w.vars[w.Intn(len(w.vars))]
}

// function declares a function or an object with methods.
func (w *writer) function() {
	name := w.name("f")
	params, vars := w.params()
	switch w.Intn(9) {
	case 0, 1:
		w.open("async function "+name+params, "", vars, true)
		w.add(name + "()")
	case 2:
		w.open("const "+name+" = async "+params+" =>", ";", vars, true)
		w.add(name + "()")
	case 3:
		w.open("const "+name+" = async function "+w.pick("", "inner")+params, ";", vars, true)
		w.add(name + "()")
	case 4:
		w.open("const "+name+" = { v: 1, async m"+params, " };", append(vars, "this.v"), true)
		w.add(name + ".m()")
	case 5:
		w.open("class "+name+" { v = 2; "+w.pick("", "static ")+"async m"+params, " }", append(vars, "this.v"), true)
		w.add("new " + name + "().m?.()")
		w.add(name + ".m?.()")
	case 6:
		w.open("class "+name+" { #v = 3; p(...a) { return this.#m(...a) } async #m"+params, " }", append(vars, "this.#v"), true)
		w.add("new " + name + "().p()")
	case 7:
		w.open("function "+name+params, "", vars, false)
		w.add(name + "()")
	case 8:
		fmt.Fprintf(w, "const %s = async %s => %s;\n", name, params, w.expression(vars, true))
		w.add(name + "()")
	}
	if w.Intn(3) == 0 {
		fmt.Fprintf(w, "log(show(%s));\n", name)
	}
}

func (w *writer) add(call string) {
	if w.depth == 0 {
		w.members = append(w.members, call)
	}
}

func (w *writer) params() (string, []string) {
	a, b, c := w.name("p"), w.name("p"), w.name("p")
	switch w.Intn(6) {
	case 0:
		return "()", nil
	case 1:
		return "(" + a + ")", []string{a}
	case 2:
		return "(" + a + ", " + b + ")", []string{a, b}
	case 3:
		return "(" + a + ", " + b + " = " + w.pick(a, "7", "later(2)", "(() => "+a+")()", "null.x") + ")", []string{a, b}
	case 4:
		return "({ a: " + a + " = 1 }, ..." + b + ")", []string{a, b}
	}
	return "(" + a + ", [" + b + ", " + c + " = " + a + "] = [3])", []string{a, b, c}
}

// open writes a function's head, body and end.
func (w *writer) open(head, end string, vars []string, async bool) {
	outer, outerAsync, outerLoops, outerFunction := w.vars, w.inAsync, w.loops, w.inFunction
	w.inFunction = w.inFunction || !strings.HasSuffix(head, "=>")
	w.vars = append(append([]string{}, outer...), vars...)
	w.inAsync, w.loops = async, 0
	w.WriteString(head + " {\n" + w.pick("", "", "", "'other';\n"))
	w.WriteString("burn();\n")
	w.depth++
	for range 1 + w.Intn(5) {
		w.statement()
	}
	if w.Intn(2) == 0 {
		w.WriteString("return " + w.expression(nil, w.inAsync) + ";\n")
	}
	w.depth--
	w.WriteString("}" + end + "\n")
	w.vars, w.inAsync, w.loops, w.inFunction = outer, outerAsync, outerLoops, outerFunction
}

func (w *writer) expression(vars []string, async bool) string {
	outer := w.vars
	w.vars = append(append([]string{}, outer...), vars...)
	defer func() { w.vars = outer }()
	x := w.atom()
	switch w.Intn(14) {
	case 0:
		x = w.call()
	case 1:
		x = "later(" + x + ")"
	case 2:
		x = w.pick("fails(1)", "Promise.resolve(4)", "Promise.resolve(later(5))")
	case 3:
		x = "[" + x + ", ..." + w.pick("'ab'", "[1]") + "].length"
	case 4:
		x = "`t${" + x + "}`"
	case 5:
		x = "(" + x + " ?? " + w.atom() + ")"
	case 6:
		x = x + "?.a"
	case 7:
		x = "(async () => " + w.atom() + ")()"
	case 8:
		x = "(made += 1)"
	case 9:
		x = "(" + w.pick("async x => await x", "async function (x) { return this === undefined }", "x => x") + ")(" + x + ")"
	case 10:
		x = w.pick("typeof new.target", "typeof this", x)
		if !w.inFunction {
			x = "typeof this"
		}
	}
	if async && w.Intn(2) == 0 {
		x = "await " + x
	}
	return x
}

// condition is one that goja does not evaluate when it compiles: it fails to
// compile some jumps in code that never runs.
func (w *writer) condition(x string) string { return "fuel && " + x }

func (w *writer) block(head string) {
	outer := w.vars
	w.WriteString(head + " {\n")
	w.depth++
	for range 1 + w.Intn(3) {
		w.statement()
	}
	w.depth--
	w.WriteString("}\n")
	w.vars = outer
}

func (w *writer) statement() {
	if w.depth > 4 {
		fmt.Fprintf(w, "log(show(%s));\n", w.expression(nil, w.inAsync))
		return
	}
	switch w.Intn(15) {
	case 0, 1, 2:
		fmt.Fprintf(w, "log(show(%s));\n", w.expression(nil, w.inAsync))
	case 3, 4:
		v := w.name("v")
		fmt.Fprintf(w, "%s %s = %s;\n", w.pick("let", "const", "var"), v, w.expression(nil, w.inAsync))
		w.vars = append(w.vars, v)
	case 5:
		w.block("if (" + w.condition(w.expression(nil, w.inAsync)) + ")")
	case 6:
		w.block("try")
		w.block("catch (e)")
		if w.Intn(2) == 0 {
			w.block("if (made)")
		}
	case 7:
		w.block("try")
		w.block("finally")
	case 8, 9:
		v := w.name("i")
		w.vars = append(w.vars, v)
		w.loops++
		w.block(w.pick(fmt.Sprintf("for (let %s = 0; %s < 2; %s++)", v, v, v), fmt.Sprintf("for (const %s of [1, 2])", v)))
		w.loops--
		w.vars = w.vars[:len(w.vars)-1]
	case 10:
		if w.loops > 0 {
			fmt.Fprintf(w, "if (%s) %s;\n", w.condition(w.expression(nil, w.inAsync)), w.pick("break", "continue"))
		}
	case 11:
		fmt.Fprintf(w, "if (%s) return %s;\n", w.condition(w.atom()), w.expression(nil, w.inAsync))
	case 12:
		fmt.Fprintf(w, "if (%s) throw %s;\n", w.condition(w.atom()), w.pick("new TypeError('t')", "5", w.expression(nil, w.inAsync)))
	case 13:
		inner := w.name("g")
		params, vars := w.params()
		fmt.Fprintf(w, "log(typeof %s);\n", inner)
		w.open("async function "+inner+params, "", vars, true)
		fmt.Fprintf(w, "%s%s(1).then(x => log('%s', show(x)), e => log('%s no'));\n", w.pick("", "fuel < 200 || "), inner, inner, inner)
	case 14:
		v := w.name("a")
		params, vars := w.params()
		w.open("const "+v+" = async "+params+" =>", ";", vars, true)
		w.vars = append(w.vars, v)
	}
}

// TestRandomPrograms compares what random programs print with and without the
// rewriting, and with -oracle also with what Node prints.
func TestRandomPrograms(t *testing.T) {
	for seed := *firstOne; seed < *firstOne+int64(*programs); seed++ {
		w := &writer{Rand: rand.New(rand.NewSource(seed))}
		text := w.program()
		want := run(t, text)
		require.NotContains(t, want, "! SyntaxError", text)
		if strings.Contains(want, "! panic") {
			continue // of goja's own
		}
		if !assert.Equal(t, want, run(t, text, lowering.Pass), "seed %d\n%s", seed, text) {
			return
		}
		require.Equal(t, want, run(t, text, inFunction, lowering.Pass), "seed %d\n%s", seed, text)
		require.Equal(t, want, runOff(t, text, lowering.Pass), "seed %d\n%s", seed, text)
		if seed%4 == 0 {
			require.Equal(t, want, run(t, text, overflow.Pass, lowering.Pass), "seed %d\n%s", seed, text)
			require.Equal(t, want, run(t, text, lowering.Pass, overflow.Pass), "seed %d\n%s", seed, text)
		}
		if *oracle != "" {
			require.Equal(t, nodePrints(t, text), want, "seed %d\n%s", seed, text)
		}
	}
}

func nodePrints(t *testing.T, text string) string {
	file := filepath.Join(t.TempDir(), "x.js")
	require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
	script := `globalThis.log = (...a) => process.stdout.write(a.map(String).join(" ") + "\n")
process.on("unhandledRejection", () => {})
try { require("vm").runInThisContext(require("fs").readFileSync(process.argv[1], "utf8")) } catch (e) { log("! " + e.name) }`
	out, err := exec.Command(*oracle, "-e", script, file).Output()
	require.NoError(t, err)
	return string(out)
}
