// Package buffer is node:buffer.
//
// It builds on github.com/dop251/goja_nodejs/buffer, whose Buffer class it
// extends: Go code that uses that package's functions (WrapBytes, DecodeBytes)
// meets the same class. What that package lacks, and all that has to fail in
// Node's words, is defined here.
package buffer

import (
	_ "embed"
	"reflect"

	"github.com/dop251/goja"
	base "github.com/dop251/goja_nodejs/buffer"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
)

//go:embed buffer.js
var bufferSource string

//go:embed blob.js
var blobSource string

var (
	bufferScript = modules.NewScript("node:buffer", bufferSource)
	blobScript   = modules.NewScript("node:internal/blob", blobSource)
)

// Modules declares node:buffer and its internal parts.
var Modules = []modules.Module{
	{Name: "buffer", Load: load},
	{Name: "internal/blob", Load: func(env *modules.Env) goja.Value { return blobScript.Run(env, nil) }},
}

// Globals declares the globals this package makes.
var Globals = []modules.Global{
	member("Buffer", false), member("Blob", false), member("File", false),
	member("atob", true), member("btoa", true),
}

func member(name string, enumerable bool) modules.Global {
	return modules.Global{Name: name, Enumerable: enumerable, Value: func(env *modules.Env) goja.Value {
		return env.Require("buffer").(*goja.Object).Get(name)
	}}
}

// maxLength is buffer.constants.MAX_LENGTH.
const maxLength = 1<<53 - 1

// Library is Buffer in one runtime, for Go code that makes or reads buffers.
type Library struct {
	vm    *goja.Runtime
	env   *modules.Env
	ctor  *goja.Object
	proto *goja.Object
	api   *base.Buffer
}

type serviceKey struct{}

// Of returns the runtime's Buffer library, loading node:buffer if need be.
func Of(env *modules.Env) *Library {
	if lib, ok := env.Service(serviceKey{}).(*Library); ok {
		return lib
	}
	env.Require("buffer")
	return env.Service(serviceKey{}).(*Library)
}

// Wrap makes a Buffer of data, without copying it.
func (l *Library) Wrap(data []byte) *goja.Object { return l.api.WrapBytes(data) }

// Bytes returns the memory of a Buffer, typed array, DataView or ArrayBuffer.
func (l *Library) Bytes(v goja.Value) ([]byte, bool) {
	obj, ok := v.(*goja.Object)
	if !ok {
		return nil, false
	}
	switch obj.ExportType() {
	case typeBytes:
		data, ok := obj.Export().([]byte)
		return data, ok
	case typeArrayBuffer:
		buffer, ok := obj.Export().(goja.ArrayBuffer)
		return buffer.Bytes(), ok
	}
	if !isView(l.vm, obj) {
		return nil, false
	}
	var data []byte
	if err := l.vm.ExportTo(obj, &data); err != nil {
		return nil, false
	}
	return data, true
}

var (
	typeBytes       = reflect.TypeFor[[]byte]()
	typeArrayBuffer = reflect.TypeFor[goja.ArrayBuffer]()
)

func isView(vm *goja.Runtime, obj *goja.Object) bool {
	isView, _ := goja.AssertFunction(vm.Get("ArrayBuffer").(*goja.Object).Get("isView"))
	v, err := isView(goja.Undefined(), obj)
	return err == nil && v.ToBoolean()
}

// uint8 returns the memory of a Buffer or Uint8Array.
func (l *Library) uint8(v goja.Value) ([]byte, bool) {
	obj, ok := v.(*goja.Object)
	if !ok || obj.ExportType() != typeBytes {
		return nil, false
	}
	data, ok := obj.Export().([]byte)
	return data, ok
}

// this returns the memory of a method's receiver.
func (l *Library) this(call goja.FunctionCall) []byte {
	data, ok := l.uint8(call.This)
	if !ok {
		panic(nodeerr.InvalidArgType(l.vm, "this", []string{"Buffer", "Uint8Array"}, call.This))
	}
	return data
}

func (l *Library) fail(class, code, message string) {
	panic(nodeerr.New(l.vm, class, code, message))
}

// load makes the module: the class of the package underneath, completed.
func load(env *modules.Env) goja.Value {
	vm := env.VM
	carrier := vm.NewObject()
	must(carrier.Set("exports", vm.NewObject()))
	base.Require(vm, carrier)
	inner := carrier.Get("exports").(*goja.Object).Get("Buffer").(*goja.Object)
	lib := &Library{vm: vm, env: env, proto: inner.Get("prototype").(*goja.Object)}
	for _, symbol := range ownSymbols(vm, inner) {
		if api, ok := inner.GetSymbol(symbol).Export().(*base.Buffer); ok {
			lib.api = api
		}
	}
	lib.ctor = lib.newConstructor(inner)
	env.Provide(serviceKey{}, lib)
	lib.resetPrototype()
	return bufferScript.Run(env, map[string]any{
		"Buffer": lib.ctor,
		"define": lib.defineMethods,
		"isUtf8": func(call goja.FunctionCall) goja.Value { return lib.check(call, validUTF8) },
		"isAscii": func(call goja.FunctionCall) goja.Value {
			return lib.check(call, isASCII)
		},
		"transcode": lib.transcode,
	})
}

// ownSymbols lists the symbols of an object, hidden ones included: under one of
// them the package underneath keeps what its functions look for.
func ownSymbols(vm *goja.Runtime, obj *goja.Object) []*goja.Symbol {
	list, ok := goja.AssertFunction(vm.Get("Object").(*goja.Object).Get("getOwnPropertySymbols"))
	if !ok {
		return nil
	}
	v, err := list(goja.Undefined(), obj)
	must(err)
	var symbols []*goja.Symbol
	vm.ForOf(v, func(v goja.Value) bool {
		if symbol, ok := v.(*goja.Symbol); ok {
			symbols = append(symbols, symbol)
		}
		return true
	})
	return symbols
}

// newConstructor makes the function that programs know as Buffer: the one
// underneath refuses numbers and cannot be called with an encoding in Node's way.
func (l *Library) newConstructor(inner *goja.Object) *goja.Object {
	ctor := l.vm.ToValue(func(call goja.ConstructorCall) *goja.Object {
		l.warnConstructor()
		first := call.Argument(0)
		if goja.IsNumber(first) {
			if goja.IsString(call.Argument(1)) {
				panic(nodeerr.InvalidArgType(l.vm, "string", []string{"string"}, first))
			}
			return l.Wrap(make([]byte, l.size(first)))
		}
		return l.from(goja.FunctionCall{This: l.ctor, Arguments: call.Arguments}).(*goja.Object)
	}).(*goja.Object)
	must(ctor.SetPrototype(inner.Prototype()))
	for _, symbol := range ownSymbols(l.vm, inner) {
		must(ctor.DefineDataPropertySymbol(symbol, inner.GetSymbol(symbol), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE))
	}
	l.fix(ctor, "name", "Buffer")
	l.fix(ctor, "length", 3)
	must(ctor.DefineDataProperty("prototype", l.proto, goja.FLAG_TRUE, goja.FLAG_FALSE, goja.FLAG_FALSE))
	return ctor
}

// warnConstructor says that the constructor is deprecated, except to packages.
func (l *Library) warnConstructor() {
	if !l.env.Has("internal/deprecations") {
		return // not in a whole runtime
	}
	warn, _ := goja.AssertFunction(l.env.Require("internal/deprecations").(*goja.Object).Get("deprecated"))
	_, err := warn(goja.Undefined(), l.vm.ToValue("DEP0005"), l.vm.ToValue("Buffer() is deprecated due to security and usability issues. "+
		"Please use the Buffer.alloc(), Buffer.allocUnsafe(), or Buffer.from() methods instead."), l.vm.ToValue(true))
	must(err)
}

// resetPrototype takes away what is defined anew, so that the properties come in Node's order.
func (l *Library) resetPrototype() {
	for _, name := range l.proto.GetOwnPropertyNames() {
		must(l.proto.Delete(name))
	}
	must(l.proto.DefineDataProperty("constructor", l.ctor, goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

func (l *Library) fix(fn *goja.Object, property string, value any) {
	must(fn.DefineDataProperty(property, l.vm.ToValue(value), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE))
}

func (l *Library) native(name string, length int, f func(goja.FunctionCall) goja.Value) *goja.Object {
	fn := l.vm.ToValue(f).(*goja.Object)
	l.fix(fn, "name", name)
	if length > 0 {
		l.fix(fn, "length", length)
	}
	return fn
}

// method is a property of Buffer or its prototype.
type method struct {
	name   string
	label  string // the function's own name
	length int
	f      func(goja.FunctionCall) goja.Value
}

// defineMethods is called by the script: once for each part, since some
// properties between them are made there.
func (l *Library) defineMethods(call goja.FunctionCall) goja.Value {
	target := call.Argument(0).(*goja.Object)
	for _, m := range l.part(call.Argument(1).String()) {
		must(target.Set(m.name, l.native(m.label, m.length, m.f)))
	}
	return goja.Undefined()
}

func (l *Library) part(name string) []method {
	switch name {
	case "statics":
		return l.statics()
	case "numbers":
		return l.numbers()
	case "slices":
		return l.slices()
	}
	return l.methods()
}

// must lets a JavaScript exception go on its way.
func must(err error) {
	if err != nil {
		panic(err)
	}
}
