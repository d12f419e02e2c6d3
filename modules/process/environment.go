package process

import (
	"slices"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/modules"
)

// newEnvironment makes process.env: every value is a string.
func newEnvironment(env *modules.Env) *goja.Object {
	e := &environment{vm: env.VM, values: map[string]string{}}
	for _, pair := range env.Host.Environ {
		for i := 1; i < len(pair); i++ {
			if pair[i] == '=' {
				e.Set(pair[:i], env.VM.ToValue(pair[i+1:]))
				break
			}
		}
	}
	o := env.VM.NewDynamicObject(e)
	// As in Node the prototype is an object of its own, with a nameless constructor.
	prototype := env.VM.NewObject()
	constructor := jsclass.Func(env.VM, "", 0, func(goja.FunctionCall) goja.Value { return goja.Undefined() })
	jsclass.Hidden(prototype, "constructor", constructor)
	_ = o.SetPrototype(prototype)
	return o
}

type environment struct {
	vm     *goja.Runtime
	values map[string]string
	names  []string
}

// Get, Set, Has, Delete and Keys make environment a goja.DynamicObject.
func (e *environment) Get(name string) goja.Value {
	if v, ok := e.values[name]; ok {
		return e.vm.ToValue(v)
	}
	return nil
}

func (e *environment) Set(name string, v goja.Value) bool {
	if _, ok := v.(*goja.Symbol); ok {
		panic(e.vm.NewTypeError("Cannot convert a Symbol value to a string"))
	}
	if _, ok := e.values[name]; !ok {
		e.names = append(e.names, name)
	}
	e.values[name] = v.String()
	return true
}

func (e *environment) Has(name string) bool {
	_, ok := e.values[name]
	return ok
}

func (e *environment) Delete(name string) bool {
	if _, ok := e.values[name]; ok {
		delete(e.values, name)
		e.names = slices.DeleteFunc(e.names, func(n string) bool { return n == name })
	}
	return true
}

func (e *environment) Keys() []string { return slices.Clone(e.names) }

func lookup(environ []string, name string) string {
	for _, pair := range environ {
		if len(pair) > len(name) && pair[len(name)] == '=' && pair[:len(name)] == name {
			return pair[len(name)+1:]
		}
	}
	return ""
}
