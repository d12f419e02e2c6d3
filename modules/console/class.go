package console

import (
	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules/util/inspect"
)

// class makes the Console constructor. It works without new as well.
func (c *console) class() *goja.Object {
	vm := c.vm
	var ctor *goja.Object
	ctor = vm.ToValue(func(call goja.ConstructorCall) *goja.Object {
		this := call.This
		if call.NewTarget == nil {
			proto, _ := ctor.Get("prototype").(*goja.Object)
			this = vm.CreateObject(proto)
		}
		c.construct(this, call.Argument(0), call.Arguments)
		return this
	}).(*goja.Object)
	_ = ctor.DefineDataProperty("name", vm.ToValue("Console"), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	_ = ctor.DefineDataProperty("length", vm.ToValue(1), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	test := inspect.Native(vm, "[Symbol.hasInstance]", 1, func(call goja.FunctionCall) goja.Value {
		obj, ok := call.Argument(0).(*goja.Object)
		return vm.ToValue(ok && truthy(obj.GetSymbol(isConsole)))
	})
	_ = ctor.DefineDataPropertySymbol(goja.SymHasInstance, test, goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_FALSE)
	if proto, ok := ctor.Get("prototype").(*goja.Object); ok {
		c.bind(proto)
		for _, name := range proto.Keys() {
			_ = proto.DefineDataProperty(name, proto.Get(name), goja.FLAG_TRUE, goja.FLAG_TRUE, goja.FLAG_FALSE)
		}
	}
	return ctor
}

// construct reads the options, or the old arguments (stdout, stderr, ignoreErrors).
func (c *console) construct(this *goja.Object, first goja.Value, args []goja.Value) {
	options, ok := first.(*goja.Object)
	if !ok || isFunction(options.Get("write")) {
		options = c.vm.NewObject()
		for i, name := range []string{"stdout", "stderr", "ignoreErrors"} {
			if i < len(args) {
				_ = options.Set(name, args[i])
			}
		}
	}
	n := newConsole(c.env, this)
	stdout := c.writable(options.Get("stdout"), "stdout")
	stderr := stdout
	if v := options.Get("stderr"); truthy(v) || v != nil && !goja.IsUndefined(v) {
		stderr = c.writable(v, "stderr")
	}
	ignore := options.Get("ignoreErrors") == nil || goja.IsUndefined(options.Get("ignoreErrors")) || truthy(options.Get("ignoreErrors"))
	n.stdout = &custom{n, "stdout", stdout, ignore, nil}
	n.stderr = &custom{n, "stderr", stderr, ignore, nil}
	n.readOptions(options)
	n.bind(this)
	n.streams(this)
}

func isFunction(v goja.Value) bool {
	_, ok := goja.AssertFunction(v)
	return ok
}

func (c *console) writable(v goja.Value, name string) *goja.Object {
	obj, ok := v.(*goja.Object)
	if !ok || !isFunction(obj.Get("write")) {
		panic(nodeerr.New(c.vm, "TypeError", "ERR_CONSOLE_WRITABLE_STREAM", "Console expects a writable stream instance for "+name))
	}
	return obj
}

func (c *console) readOptions(options *goja.Object) {
	vm := c.vm
	if mode := options.Get("colorMode"); mode != nil && !goja.IsUndefined(mode) {
		nodeerr.ValidateOneOf(vm, mode, "colorMode", []goja.Value{vm.ToValue("auto"), vm.ToValue(true), vm.ToValue(false)})
		c.colorMode = mode.String()
	}
	if width := options.Get("groupIndentation"); width != nil && !goja.IsUndefined(width) {
		c.indentWidth = int(nodeerr.ValidateInteger(vm, width, "groupIndentation", 0, 1000))
	}
	shown := options.Get("inspectOptions")
	if shown == nil || goja.IsUndefined(shown) {
		return
	}
	nodeerr.ValidateObject(vm, shown, "options.inspectOptions")
	obj := shown.(*goja.Object)
	if c.colorMode != "auto" && (obj.Get("colors") != nil && !goja.IsUndefined(obj.Get("colors"))) {
		panic(nodeerr.New(vm, "TypeError", "ERR_INCOMPATIBLE_OPTION_PAIR",
			`Option "options.inspectOptions.color" cannot be used in combination with option "colorMode"`))
	}
	c.options = func(target) *goja.Object { return obj }
	if inspect.TypeName(obj) == "Map" {
		get, _ := goja.AssertFunction(obj.Get("get"))
		c.options = func(t target) *goja.Object {
			found, _ := must(get(obj, t.stream())).(*goja.Object)
			return found
		}
	}
}
