package console

import (
	"errors"
	"os"

	"github.com/dop251/goja"
)

// target is a stream that a console writes to.
type target interface {
	write(text string)
	stream() goja.Value
	label() string
	colors() bool
}

// standard is process.stdout or process.stderr.
type standard struct {
	c      *console
	name   string
	direct Output
	done   goja.Value // what the stream's write is given as callback
}

func (s *standard) label() string { return s.name }

func (s *standard) write(text string) {
	if s.direct != nil && s.direct.Untouched() {
		s.direct.Log(text)
		return
	}
	if s.done == nil {
		s.done = callback(s.c.vm)
	}
	writeTo(s.c.vm, s.stream().ToObject(s.c.vm), text, s.done)
}

func (s *standard) stream() goja.Value {
	if s.direct != nil {
		if obj := s.direct.Stream(); obj != nil {
			return obj
		}
	}
	if s.c.env.Has("process") {
		if v := s.c.env.Require("process").ToObject(s.c.vm).Get(s.name); v != nil {
			return v
		}
	}
	return s.bare()
}

// bare is a stream over the host's writer, for runtimes without a process object.
func (s *standard) bare() goja.Value {
	w := s.c.env.Host.Stdout
	if s.name == "stderr" {
		w = s.c.env.Host.Stderr
	}
	obj := s.c.vm.NewObject()
	_ = obj.Set("write", func(text string) bool {
		if w != nil {
			_, _ = w.Write([]byte(text))
		}
		return true
	})
	return obj
}

func (s *standard) colors() bool {
	if s.direct != nil {
		return s.direct.Colors()
	}
	w := s.c.env.Host.Stdout
	if s.name == "stderr" {
		w = s.c.env.Host.Stderr
	}
	if _, ok := w.(*os.File); !ok {
		return false
	}
	return wantsColors(s.c, s.stream())
}

// custom is a stream that a program gave to a Console.
type custom struct {
	c            *console
	name         string
	obj          *goja.Object
	ignoreErrors bool
	done         goja.Value
}

func (s *custom) label() string      { return s.name }
func (s *custom) stream() goja.Value { return s.obj }
func (s *custom) write(text string) {
	if s.ignoreErrors && s.done == nil {
		s.done = callback(s.c.vm)
	}
	writeTo(s.c.vm, s.obj, text, s.done)
}
func (s *custom) colors() bool { return wantsColors(s.c, s.obj) }

// wantsColors decides as Node does by the stream and the environment.
func wantsColors(c *console, stream goja.Value) bool {
	obj, ok := stream.(*goja.Object)
	if !ok || !truthy(obj.Get("isTTY")) {
		return false
	}
	if depth, ok := goja.AssertFunction(obj.Get("getColorDepth")); ok {
		return must(depth(obj)).ToInteger() > 2
	}
	if !c.env.Has("process") {
		return false
	}
	env, ok := c.env.Require("process").ToObject(c.vm).Get("env").(*goja.Object)
	return ok && !truthy(env.Get("NO_COLOR")) && !truthy(env.Get("NODE_DISABLE_COLORS")) &&
		(env.Get("TERM") == nil || env.Get("TERM").String() != "dumb")
}

func truthy(v goja.Value) bool { return v != nil && v.ToBoolean() }

// callback makes what a stream calls when a write is over. A console passes the
// same one each time.
func callback(vm *goja.Runtime) goja.Value {
	fn := vm.ToValue(func(goja.FunctionCall) goja.Value { return goja.Undefined() }).(*goja.Object)
	_ = fn.DefineDataProperty("name", vm.ToValue(""), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	_ = fn.DefineDataProperty("length", vm.ToValue(1), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_FALSE)
	return fn
}

// writeTo calls a stream's write. With a callback its errors are ignored, also
// those that the stream tells by an event.
func writeTo(vm *goja.Runtime, stream *goja.Object, text string, done goja.Value) {
	write, ok := goja.AssertFunction(stream.Get("write"))
	if !ok {
		panic(vm.NewTypeError("stream.write is not a function"))
	}
	if done == nil {
		must(write(stream, vm.ToValue(text)))
		return
	}
	listen := func(name string) {
		if f, ok := goja.AssertFunction(stream.Get(name)); ok {
			_, _ = f(stream, vm.ToValue("error"), done)
		}
	}
	listen("once")
	_, err := write(stream, vm.ToValue(text), done)
	listen("removeListener")
	passUncatchable(err)
}

// passUncatchable lets an interrupt or a stack overflow go on its way.
func passUncatchable(err error) {
	var exception *goja.Exception
	if err != nil && !errors.As(err, &exception) {
		panic(err)
	}
}
