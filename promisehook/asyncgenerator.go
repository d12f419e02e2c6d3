package promisehook

import (
	"strings"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/unistring"

	"github.com/gojs-runtime/gojs/internal/astwalk"
	"github.com/gojs-runtime/gojs/internal/hidden"
	"github.com/gojs-runtime/gojs/internal/jsclass"
)

// goja has no async generators. esbuild makes generators of them that a helper
// function drives; this file is that helper with the promises that V8 makes.
const helperName = "__asyncGenerator"

// helpers are esbuild's names and ours: the driver, the class of an awaited
// value that is yielded, the iterator of "for await" and that of yield*.
var helpers = map[string]string{
	helperName: "%asyncGenerator", "__await": "%mark", "__forAwait": "%asyncIterator", "__yieldStar": "%delegate",
}

var generatorNames = hidden.New("%asyncGenerator", "%mark", "%asyncIterator", "%delegate", "%resume")

// Generators replaces esbuild's helper for async generators in a program by
// this package's. Programs that it did not lower stay as they are.
func Generators(program *ast.Program) {
	if text := program.File.Source(); !strings.Contains(text, helperName) && !strings.Contains(text, "__forAwait") {
		return
	}
	w := astwalk.Walker{Enter: func(n ast.Node) bool {
		if call, ok := n.(*ast.CallExpression); ok && len(call.ArgumentList) == 3 {
			callee, _ := call.Callee.(*ast.Identifier)
			body, _ := call.ArgumentList[2].(*ast.FunctionLiteral)
			if callee != nil && callee.Name == helperName && body != nil && body.Generator {
				prepare(body)
			}
		}
		if b, ok := n.(*ast.Binding); ok && b.Initializer != nil {
			if id, ok := b.Target.(*ast.Identifier); ok {
				if own, ok := helpers[id.Name.String()]; ok {
					b.Initializer = &ast.Identifier{Name: unistring.String(own), Idx: id.Idx}
				}
			}
		}
		return true
	}}
	w.Program(program)
}

// prepare makes a generator await what its return statements return; other ways
// to end it have a value that was awaited already, or none. And errors are thrown
// into it by what yield evaluates to: goja's throw fails where the generator is
// in a finally block after a return.
func prepare(f *ast.FunctionLiteral) {
	w := astwalk.Walker{Enter: func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FunctionLiteral, *ast.ArrowFunctionLiteral, *ast.ClassLiteral:
			return false
		case *ast.ReturnStatement:
			if x := n.Argument; x != nil {
				mark := &ast.NewExpression{New: x.Idx0(), Callee: &ast.Identifier{Name: "%mark", Idx: x.Idx0()}, ArgumentList: []ast.Expression{x}}
				n.Argument = &ast.YieldExpression{Yield: x.Idx0(), Argument: mark}
			}
		}
		return true
	}, Expr: func(x ast.Expression) ast.Expression {
		if y, ok := x.(*ast.YieldExpression); ok && !y.Delegate {
			return &ast.CallExpression{Callee: &ast.Identifier{Name: "%resume", Idx: y.Yield}, ArgumentList: []ast.Expression{x}}
		}
		return x
	}}
	w.Statements(f.Body.List)
}

// awaited is the state of a yielded mark: the generator awaits a value.
type awaited struct {
	value goja.Value
	what  int64
}

// thrown is what a generator is sent in order to throw.
type thrown struct{ reason goja.Value }

// What a mark says beyond "await the value".
const (
	delegated = 1 // the value is what a delegate's method returned
	yielded   = 2 // the value is to be yielded as it is
)

func (e *Engine) installGenerators() error {
	mark := jsclass.New(e.vm, "Await", 2, func(c goja.ConstructorCall) *goja.Object {
		jsclass.Attach(e.vm, c.This, &awaited{c.Argument(0), c.Argument(1).ToInteger()})
		return nil
	})
	var proto *goja.Object
	helper := jsclass.Func(e.vm, helperName, 3, func(c goja.FunctionCall) goja.Value {
		if proto == nil {
			proto = e.generatorPrototype()
		}
		body, _ := jsclass.Callable(c.Argument(2))
		g := &asyncGenerator{e: e}
		g.body = body(goja.FunctionCall{This: c.Argument(0), Arguments: e.list(c.Argument(1))}).(*goja.Object)
		o := e.vm.CreateObject(proto)
		jsclass.Attach(e.vm, o, g)
		return o
	})
	iterator := jsclass.Func(e.vm, "__forAwait", 1, func(c goja.FunctionCall) goja.Value { return e.asyncIterator(c.Argument(0)) })
	delegate := jsclass.Func(e.vm, "__yieldStar", 1, func(c goja.FunctionCall) goja.Value { return e.delegateTo(c.Argument(0), mark.Ctor) })
	resume, err := e.resume()
	if err != nil {
		return err
	}
	return generatorNames.Declare(e.vm, helper, mark.Ctor, iterator, delegate, resume)
}

// resumeProgram makes the function that yield's value goes through. It throws in
// JavaScript: in a finally block after a return goja catches nothing that comes
// from native code.
var resumeProgram = goja.MustCompile("", `(sent) => (x) => { const e = sent(x); if (e !== undefined) throw e[0]; return x; }`, true)

func (e *Engine) resume() (goja.Value, error) {
	maker, err := e.vm.RunProgram(resumeProgram)
	if err != nil {
		return nil, err
	}
	program, _ := jsclass.Callable(maker)
	return program(goja.FunctionCall{Arguments: []goja.Value{jsclass.Func(e.vm, "", 1, func(c goja.FunctionCall) goja.Value {
		if t, ok := jsclass.Data[*thrown](c.Argument(0)); ok {
			return e.vm.NewArray(t.reason)
		}
		return goja.Undefined()
	})}}), nil
}

// list reads an arguments object.
func (e *Engine) list(v goja.Value) []goja.Value {
	o, ok := v.(*goja.Object)
	if !ok {
		return nil
	}
	n := int(o.Get("length").ToInteger())
	args := make([]goja.Value, n)
	for i := range args {
		args[i] = o.Get(e.vm.ToValue(i).String())
	}
	return args
}

// generatorPrototype makes %AsyncGeneratorPrototype% (27.6.1) on a prototype
// that has Symbol.asyncIterator.
func (e *Engine) generatorPrototype() *goja.Object {
	iterator := e.vm.NewObject()
	proto := e.vm.CreateObject(iterator)
	if sym, ok := e.vm.Get("Symbol").(*goja.Object).Get("asyncIterator").(*goja.Symbol); ok {
		self := jsclass.Func(e.vm, "[Symbol.asyncIterator]", 0, func(c goja.FunctionCall) goja.Value { return c.This })
		jsclass.HiddenSymbol(iterator, sym, self)
	}
	for _, name := range []string{"next", "return", "throw"} {
		jsclass.Hidden(proto, name, jsclass.Func(e.vm, name, 1, func(c goja.FunctionCall) goja.Value {
			return e.request(c.This, name, c.Argument(0))
		}))
	}
	_ = proto.DefineDataPropertySymbol(goja.SymToStringTag, e.vm.ToValue("AsyncGenerator"), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	return proto
}

// asyncGenerator is an async generator object's state (27.6.2).
type asyncGenerator struct {
	e       *Engine
	body    *goja.Object // the generator that runs the code
	queue   []request
	running bool
	started bool
	over    bool
}

// request is a call of next, return or throw that waits for its turn.
type request struct {
	method  string
	value   goja.Value
	promise *goja.Object
}

func (e *Engine) request(this goja.Value, method string, v goja.Value) goja.Value {
	promise := e.newPromise(nil)
	g, ok := jsclass.Data[*asyncGenerator](this)
	if !ok {
		e.reject(promise, e.vm.NewTypeError("Method [AsyncGenerator].prototype.%s called on incompatible receiver %s", method, describe(this)))
		return promise
	}
	g.queue = append(g.queue, request{method, v, promise})
	if !g.running {
		g.serve()
	}
	return promise
}

// serve works on the first request, and on the following ones that need no wait.
func (g *asyncGenerator) serve() {
	for len(g.queue) > 0 && !g.running {
		r := g.queue[0]
		if !g.started && r.method != "next" {
			g.over = true
		}
		g.running = true
		switch {
		case r.method == "return":
			// The value is awaited before the generator sees it.
			g.await(r.value, func(v goja.Value) { g.returned(v) }, func(reason goja.Value) { g.failed(reason) })
		case g.over && r.method == "throw":
			g.answer(false, r.value)
		case g.over:
			g.answer(true, g.e.iterResult(goja.Undefined(), true))
		default:
			g.started = true
			g.step(r.method, r.value)
		}
	}
}

// returned goes on with a return request whose value is there.
func (g *asyncGenerator) returned(v goja.Value) {
	if g.over {
		g.answer(true, g.e.iterResult(v, true))
		return
	}
	g.step("return", v)
}

func (g *asyncGenerator) failed(reason goja.Value) {
	if g.over {
		g.answer(false, reason)
		return
	}
	g.step("throw", reason)
}

// step runs the code to its next await, yield or end.
func (g *asyncGenerator) step(method string, v goja.Value) {
	outer := g.e.current
	g.e.current = nil
	if method == "throw" {
		token := g.e.vm.NewObject()
		jsclass.Attach(g.e.vm, token, &thrown{v})
		method, v = "next", token
	}
	var result *goja.Object
	ex := g.e.vm.Try(func() {
		call, _ := jsclass.Callable(g.body.Get(method))
		result = call(goja.FunctionCall{This: g.body, Arguments: []goja.Value{v}}).(*goja.Object)
	})
	g.e.current = outer
	if ex != nil {
		g.over = true
		g.answer(false, ex.Value())
		return
	}
	value, done := result.Get("value"), result.Get("done").ToBoolean()
	mark, isAwait := jsclass.Data[*awaited](value)
	switch {
	case isAwait && mark.what == yielded:
		g.answer(true, g.e.iterResult(mark.value, false))
	case isAwait && mark.what == delegated:
		resume := "next"
		if method == "return" {
			resume = method // the delegate's answer to a return comes back as one
		}
		g.await(mark.value, func(v goja.Value) { g.step(resume, v) }, g.throwIn)
	case isAwait:
		g.await(mark.value, func(v goja.Value) { g.step("next", v) }, g.throwIn)
	case done:
		g.over = true
		g.answer(true, g.e.iterResult(value, true))
	default:
		g.await(value, func(v goja.Value) { g.answer(true, g.e.iterResult(v, false)) }, g.throwIn)
	}
}

func (g *asyncGenerator) throwIn(reason goja.Value) { g.step("throw", reason) }

// answer settles the first request.
func (g *asyncGenerator) answer(ok bool, v goja.Value) {
	r := g.queue[0]
	g.queue = g.queue[1:]
	g.running = false
	if ok {
		g.e.resolve(r.promise, v)
	} else {
		g.e.reject(r.promise, v)
	}
	if len(g.queue) > 0 {
		g.serve()
	}
}

// await waits for a value as the code of an async function does: with a wrapper
// for what is no promise and a throwaway promise for the continuation.
func (g *asyncGenerator) await(x goja.Value, fulfilled, rejected func(goja.Value)) {
	e := g.e
	if x == nil {
		x = goja.Undefined()
	}
	var p, throwaway *goja.Object
	ex := e.vm.Try(func() {
		own, ok := e.p.Is(x)
		if p = own; !ok || own.Get("constructor") != goja.Value(e.ctor) {
			p = e.newPromise(g.queue[0].promise)
			e.resolve(p, x)
		}
	})
	if ex != nil {
		g.throwIn(ex.Value())
		return
	}
	if len(e.observers) > 0 {
		throwaway = e.newPromise(p)
	}
	e.p.React(p, e.continuation(throwaway, fulfilled), e.continuation(throwaway, rejected))
}

func (e *Engine) continuation(throwaway *goja.Object, f func(goja.Value)) func(goja.Value) {
	if throwaway == nil {
		return f
	}
	return func(v goja.Value) {
		e.bracket(throwaway, func() {
			f(v)
			e.fulfill(throwaway, goja.Undefined())
		})
	}
}
