// Package lowering rewrites async functions in goja's syntax trees so that their
// promises, awaits and returns pass through Go functions. A native async function
// makes its promise inside the engine, where nothing can be told of it in time.
//
//	async function f(a) { return await a }
//
//	%f = async a => %return(await %wait(a))
//	f = %async(a => %on ? %spawn(%f, a) : %f(a))
//
// The outer function is what programs see: it is called like the original, has
// its name, length and text, cannot be constructed and has no prototype property.
// The inner one is an arrow function, so that this, arguments, super and
// new.target mean in it what they meant. It is made once with the outer one where
// one variable of the function around both is enough for it; this is then passed
// to it as an argument. Otherwise, in loops and scripts and for functions that
// need their own arguments, super or new.target, each call makes it:
//
//	function f() { return (%f = async () => %return(await %wait(arguments)), %on ? %spawn(%f) : %f()) }
//
// Parameters with defaults or patterns are always the inner function's, so that
// errors in them reject. Names that begin with a percent sign are none that a
// program can use.
package lowering

import (
	_ "embed"
	"sync"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/unistring"

	"github.com/gojs-runtime/gojs/internal/astwalk"
	"github.com/gojs-runtime/gojs/internal/jsclass"
)

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

// Install makes the functions known to code that Pass rewrote. The result turns
// them on and off; at first they are off. Rewritten code then costs less: it calls
// Async alone, and its inner functions directly. (In with statements Await and
// Return may be called all the same.)
func Install(vm *goja.Runtime, n Natives) (set func(on bool), err error) {
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
