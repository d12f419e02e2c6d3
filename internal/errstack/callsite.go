package errstack

import (
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/jsclass"
)

// Error.prepareStackTrace lets a program make the stack itself, of objects that
// describe its frames.

// installPrepare puts V8's default in place, which programs may call.
func (s *Stacks) installPrepare() {
	s.prepare = jsclass.Func(s.vm, "ErrorPrepareStackTrace", 2, func(c goja.FunctionCall) goja.Value {
		var b strings.Builder
		if o, ok := c.Argument(0).(*goja.Object); ok {
			b.WriteString(s.header(o))
		}
		if list, ok := c.Argument(1).(*goja.Object); ok {
			s.vm.ForOf(list, func(site goja.Value) bool {
				b.WriteString("\n    at " + site.String())
				return true
			})
		}
		return s.vm.ToValue(b.String())
	})
	jsclass.Hidden(s.ctor, "prepareStackTrace", s.prepare)
}

// prepared asks the program's own Error.prepareStackTrace, if it set one.
func (s *Stacks) prepared(obj *goja.Object, t *trace) goja.Value {
	own := s.ctor.Get("prepareStackTrace")
	if own == nil || own == s.prepare {
		return nil
	}
	call, ok := jsclass.Callable(own)
	if !ok {
		return nil
	}
	var sites []any
	for _, at := range s.places(t.frames) {
		if len(sites) < t.limit && at.String() != "" {
			sites = append(sites, s.callSite(at))
		}
	}
	t.value = goja.Undefined() // what the function itself sees of it
	done := false
	defer func() {
		if !done {
			t.value = nil
		}
	}()
	result := call(goja.FunctionCall{This: s.ctor, Arguments: []goja.Value{obj, s.vm.NewArray(sites...)}})
	done = true
	return result
}

// callSite makes the object that describes a frame.
func (s *Stacks) callSite(at Frame) *goja.Object {
	if s.sites == nil {
		s.sites = s.makeCallSite()
	}
	o := s.vm.CreateObject(s.sites.Proto)
	jsclass.Attach(s.vm, o, &at)
	return o
}

// makeCallSite declares the class of call sites. What goja does not keep of a
// frame (its receiver, function and class) is answered as for strict code.
func (s *Stacks) makeCallSite() *jsclass.Class {
	vm := s.vm
	class := jsclass.New(vm, "CallSite", 0, func(goja.ConstructorCall) *goja.Object {
		panic(vm.NewTypeError("Illegal constructor"))
	})
	null := func(v any) goja.Value {
		if v == "" || v == 0 {
			return goja.Null()
		}
		return vm.ToValue(v)
	}
	method := func(name string, get func(*Frame) goja.Value) {
		class.Method(name, 0, func(c goja.FunctionCall) goja.Value {
			at, ok := jsclass.Data[*Frame](c.This)
			if !ok {
				panic(vm.NewTypeError("CallSite method %s expects CallSite as receiver", name))
			}
			return get(at)
		})
	}
	never := func(*Frame) goja.Value { return vm.ToValue(false) }
	unknown := func(*Frame) goja.Value { return goja.Undefined() }
	nothing := func(*Frame) goja.Value { return goja.Null() }
	file := func(at *Frame) goja.Value {
		if at.File == "" {
			return goja.Undefined()
		}
		return vm.ToValue(at.File)
	}
	column := func(at *Frame) goja.Value { return null(at.Column) }
	line := func(at *Frame) goja.Value { return null(at.Line) }
	method("getColumnNumber", column)
	method("getEnclosingColumnNumber", column)
	method("getEnclosingLineNumber", line)
	method("getEvalOrigin", unknown)
	method("getFileName", file)
	method("getFunction", unknown)
	method("getFunctionName", func(at *Frame) goja.Value {
		if at.Func == moduleFrame {
			return goja.Null()
		}
		return null(at.Func)
	})
	method("getLineNumber", line)
	method("getMethodName", nothing)
	method("getPosition", func(*Frame) goja.Value { return vm.ToValue(0) })
	method("getPromiseIndex", nothing)
	method("getScriptNameOrSourceURL", file)
	method("getScriptHash", func(*Frame) goja.Value { return vm.ToValue("") })
	method("getThis", unknown)
	method("getTypeName", func(at *Frame) goja.Value {
		if at.Func == moduleFrame {
			return vm.ToValue("Object")
		}
		return goja.Null()
	})
	method("isAsync", never)
	method("isConstructor", never)
	method("isEval", never)
	method("isNative", never)
	method("isPromiseAll", never)
	method("isToplevel", func(at *Frame) goja.Value { return vm.ToValue(!at.Native && at.Func != moduleFrame) })
	method("toString", func(at *Frame) goja.Value { return vm.ToValue(at.String()) })
	return class
}
