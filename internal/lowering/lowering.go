// Package lowering rewrites async functions in goja's syntax trees so that their
// promises, awaits and returns pass through Go functions. A native async function
// makes its promise inside the engine, where nothing can be told of it in time.
//
//	async function f(a) { return await a }
//	function f(a) { return (%f = async () => { return %return(await %wait(a)) }, %on ? %spawn(%f) : %f()) }
//
// The outer function is what programs see: it is called like the original, has
// its name, length and text, cannot be constructed and has no prototype property.
// The inner one is an arrow function, so that this, arguments, super and
// new.target mean in it what they meant. Names that begin with a percent sign, or
// contain a space, are none that a program can use.
package lowering

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/unistring"

	"github.com/gojs-runtime/gojs/internal/astwalk"
	"github.com/gojs-runtime/gojs/internal/jsclass"
)

// SpawnName is the name of the native function between the frames of the inner
// and the outer function of a call.
const SpawnName = "%spawn"

// innerPrefix begins the names of inner functions: then comes a number, if there
// are several in one function, a space, and the original function's name.
const innerPrefix = "%async"

// InnerFunction tells whether a stack frame's function is an inner one, and the
// name of the original.
func InnerFunction(frame string) (original string, ok bool) {
	rest, ok := strings.CutPrefix(frame, innerPrefix)
	if !ok {
		return "", false
	}
	_, original, ok = strings.Cut(rest, " ")
	return original, ok
}

// Visible returns a stack without the frames that the rewriting added: of the two
// functions of a call, the inner one is left, and %spawn is not.
func Visible(frames []goja.StackFrame) []goja.StackFrame {
	kept := make([]goja.StackFrame, 0, len(frames))
	for i := 0; i < len(frames); i++ {
		kept = append(kept, frames[i])
		original, inner := InnerFunction(frames[i].FuncName())
		if !inner {
			continue
		}
		if i+1 < len(frames) && frames[i+1].FuncName() == SpawnName {
			i++
		}
		if i+1 < len(frames) && isOuter(&frames[i+1], original) {
			i++
		}
	}
	return kept
}

// isOuter tells an outer function's frame from that of native code, which may
// resume an inner function.
func isOuter(f *goja.StackFrame, original string) bool {
	name := f.FuncName()
	return f.Position().Line > 0 && (name == original || name == "<anonymous>")
}

const (
	asyncName   = "%async"
	waitName    = "%wait"
	returnName  = "%return"
	keysName    = "%keys"
	membersName = "%members"
	onName      = "%on"
	heldName    = "%held"
)

// Natives are the functions that rewritten code calls.
type Natives struct {
	// Async makes a function what an async function is to programs, and returns
	// it. Its argument is a plain function that nobody has seen yet.
	Async func(goja.FunctionCall) goja.Value
	// Spawn gets a native async arrow function and its arguments. It calls the
	// function and returns the promise that the caller of the rewritten function
	// gets.
	Spawn func(goja.FunctionCall) goja.Value
	// Await gets the operand of an await; its result is awaited instead.
	Await func(goja.FunctionCall) goja.Value
	// Return gets the operand of a return that may be a thenable; its result is
	// returned instead.
	Return func(goja.FunctionCall) goja.Value
}

// Install makes the functions known to code that Pass rewrote.
func Install(vm *goja.Runtime, n Natives) error {
	set, err := InstallSwitch(vm, n)
	if err == nil {
		set(true)
	}
	return err
}

// InstallSwitch is Install for functions that can be off, as they are at first.
// Rewritten code then costs less: it calls Async alone, and its inner functions
// directly. (In with statements Await and Return are called all the same.)
func InstallSwitch(vm *goja.Runtime, n Natives) (set func(on bool), err error) {
	installer, err := vm.RunProgram(prelude())
	if err != nil {
		return nil, err
	}
	install, _ := jsclass.Callable(installer)
	setter := install(goja.FunctionCall{Arguments: []goja.Value{
		jsclass.Func(vm, asyncName, 2, func(c goja.FunctionCall) goja.Value { return n.async(c.Arguments) }),
		jsclass.Func(vm, SpawnName, 1, n.Spawn),
		jsclass.Func(vm, waitName, 1, n.Await),
		jsclass.Func(vm, returnName, 1, n.Return),
		jsclass.Func(vm, keysName, 1, n.keys),
	}})
	call, _ := jsclass.Callable(setter)
	return func(on bool) { call(goja.FunctionCall{Arguments: []goja.Value{vm.ToValue(on)}}) }, nil
}

// async makes an async function, perhaps with a name.
func (n Natives) async(args []goja.Value) goja.Value {
	if len(args) > 1 {
		_ = args[0].(*goja.Object).DefineDataProperty("name", args[1], goja.FLAG_NOT_SET, goja.FLAG_NOT_SET, goja.FLAG_NOT_SET)
	}
	return n.Async(goja.FunctionCall{This: goja.Undefined(), Arguments: args[:1]})
}

// keys makes properties of an object async functions. It returns the object.
func (n Natives) keys(c goja.FunctionCall) goja.Value {
	o := c.Arguments[0].(*goja.Object)
	for _, key := range c.Arguments[1:] {
		n.Async(goja.FunctionCall{This: goja.Undefined(), Arguments: []goja.Value{o.Get(key.String())}})
	}
	return o
}

//go:embed prelude.js
var preludeText string

// prelude declares the names where programs cannot reach them. In its text they
// begin with a dollar sign.
var prelude = sync.OnceValue(func() *goja.Program {
	program, err := goja.Parse("node:internal/lowering", preludeText)
	if err != nil {
		panic(err) // the text is a constant
	}
	w := astwalk.Walker{Ident: func(id *ast.Identifier, _ astwalk.Role) ast.Expression {
		if id.Name[0] == '$' {
			id.Name = "%" + id.Name[1:]
		}
		return id
	}}
	w.Program(program)
	compiled, err := goja.CompileAST(program, true)
	if err != nil {
		panic(err)
	}
	return compiled
})

func unistr(s string) unistring.String { return unistring.NewFromString(s) }
