// Package esnext adds the parts of ECMAScript's library that Node has and goja
// lacks, such as iterator helpers, WeakRef and Promise.withResolvers.
//
// Install declares them all at little cost: a method is a native stub with the
// right name and length that loads its implementation, a script, when it is
// first called; a class is a global made on first use.
package esnext

import (
	_ "embed"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/jsontext"
	"github.com/gojs-runtime/gojs/modules"
)

var (
	//go:embed methods.js
	methodsSource string
	//go:embed iterator.js
	iteratorSource string
	//go:embed disposable.js
	disposableSource string
	//go:embed weak.js
	weakSource string
	//go:embed shared.js
	sharedSource string
)

// Modules declares the internal modules behind what Install declares.
var Modules = []modules.Module{
	module("internal/esnext/methods", methodsSource, methodNatives),
	module("internal/esnext/iterator", iteratorSource, nil),
	module("internal/esnext/disposable", disposableSource, nil),
	module("internal/esnext/weak", weakSource, weakNatives),
	module("internal/esnext/shared", sharedSource, sharedNatives),
	{Name: "internal/async_iterator", Load: loadAsyncIterator},
}

// Globals declares the classes this package adds.
var Globals = []modules.Global{
	member("WeakRef", "internal/esnext/weak"),
	member("FinalizationRegistry", "internal/esnext/weak"),
	member("SharedArrayBuffer", "internal/esnext/shared"),
	member("Atomics", "internal/esnext/shared"),
	member("Iterator", "internal/esnext/iterator"),
	member("SuppressedError", "internal/esnext/disposable"),
	member("DisposableStack", "internal/esnext/disposable"),
	member("AsyncDisposableStack", "internal/esnext/disposable"),
}

func member(name, from string) modules.Global {
	return modules.Global{Name: name, Value: func(env *modules.Env) goja.Value {
		return env.Require(from).(*goja.Object).Get(name)
	}}
}

func module(name, source string, natives func(*modules.Env) map[string]any) modules.Module {
	script := modules.NewScript("node:"+name, source)
	return modules.Module{Name: name, Load: func(env *modules.Env) goja.Value {
		if natives == nil {
			return script.Run(env, nil)
		}
		return script.Run(env, natives(env))
	}}
}

// Install adds the methods, the well-known symbols and the globals. It runs no script.
func Install(env *modules.Env) {
	env.InstallGlobals(Globals...)
	if err := jsontext.Install(env.VM); err != nil {
		panic(err)
	}
	replacePromiseAny(env)
	symbols := map[string]*goja.Symbol{}
	constructor, _ := env.VM.Get("Symbol").(*goja.Object)
	for _, name := range []string{"asyncIterator", "dispose", "asyncDispose"} {
		symbols[name] = wellKnownSymbol(constructor, name)
	}
	iteratorPrototype := iteratorPrototypeOf(env.VM)
	defineIteratorAccessor(env, iteratorPrototype)
	for _, group := range methodGroups {
		holder := iteratorPrototype
		if group.holder != "" {
			holder = lookUp(env.VM, group.holder)
		}
		if holder == nil {
			continue
		}
		for _, m := range group.methods {
			if holder.Get(m.name) == nil {
				define(holder, m.name, stub(env, group.module, group.prefix+m.name, m.name, m.length))
			}
		}
	}
	defineAccessors(env, iteratorPrototype, symbols["dispose"])
}

// wellKnownSymbol gives Symbol[name], adding it where the engine has none.
func wellKnownSymbol(constructor *goja.Object, name string) *goja.Symbol {
	if known, ok := constructor.Get(name).(*goja.Symbol); ok {
		return known
	}
	symbol := goja.NewSymbol("Symbol." + name)
	must(constructor.DefineDataProperty(name, symbol, goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE))
	return symbol
}

// iteratorPrototypeOf finds %IteratorPrototype%, which has no name.
func iteratorPrototypeOf(vm *goja.Runtime) *goja.Object {
	values, _ := goja.AssertFunction(vm.NewArray().Get("values"))
	iterator, err := values(vm.NewArray())
	must(err)
	return iterator.(*goja.Object).Prototype().Prototype()
}

func lookUp(vm *goja.Runtime, name string) *goja.Object {
	if constructor, isPrototype := trimPrototype(name); isPrototype {
		holder, _ := vm.Get(constructor).(*goja.Object)
		if holder == nil {
			return nil
		}
		prototype, _ := holder.Get("prototype").(*goja.Object)
		return prototype
	}
	holder, _ := vm.Get(name).(*goja.Object)
	return holder
}

// stub makes a native function that forwards to an export of an internal module.
func stub(env *modules.Env, from, export, name string, length int) *goja.Object {
	return env.LazyFunction(name, length, func(env *modules.Env) goja.Value {
		return env.Require(from).(*goja.Object).Get(export)
	})
}

func native(vm *goja.Runtime, name string, length int, f func(goja.FunctionCall) goja.Value) *goja.Object {
	fn := vm.ToValue(f).(*goja.Object)
	must(fn.DefineDataProperty("name", vm.ToValue(name), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	if length > 0 {
		must(fn.DefineDataProperty("length", vm.ToValue(length), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
	}
	return fn
}

func define(holder *goja.Object, name string, value goja.Value) {
	must(holder.DefineDataProperty(name, value, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

// must lets a JavaScript exception go on its way.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
