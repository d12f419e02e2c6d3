package nodeerr

import (
	"strconv"

	"github.com/dop251/goja"
)

// exportSystemErrors adds the makers of system errors to internal/errors. They
// can be called with and without new.
func exportSystemErrors(vm *goja.Runtime, exports *goja.Object) {
	maker := func(name string, f func(args arguments) *goja.Object) {
		ctor := vm.ToValue(func(call goja.ConstructorCall) *goja.Object { return f(call.Arguments) }).(*goja.Object)
		hidden(ctor, "name", vm.ToValue(name))
		_ = exports.Set(name, ctor)
	}
	maker("ErrnoException", func(a arguments) *goja.Object { return errnoException(vm, a) })
	maker("UVException", func(a arguments) *goja.Object { return uvException(vm, a.at(0)) })
	maker("ExceptionWithHostPort", func(a arguments) *goja.Object {
		return hostPort(vm, int(a.at(0).ToInteger()), a.text(1), optional(a.at(2)), int(number(a.at(3))), optional(a.at(4)))
	})
	maker("UVExceptionWithHostPort", func(a arguments) *goja.Object { return uvHostPort(vm, a) })
	maker("DNSException", func(a arguments) *goja.Object { return dnsException(vm, a) })
	maker("ConnResetException", func(a arguments) *goja.Object {
		obj := Plain(vm, "Error", a.text(0))
		_ = obj.Set("code", "ECONNRESET")
		return obj
	})
}

func optional(v goja.Value) string {
	if isNullish(v) {
		return ""
	}
	return v.String()
}

func number(v goja.Value) int64 {
	if isNullish(v) {
		return 0
	}
	return v.ToInteger()
}

func errnoException(vm *goja.Runtime, a arguments) *goja.Object {
	e, _ := lookupErrno(int(a.at(0).ToInteger()))
	msg := a.text(1) + " " + e.name
	if a.at(2).ToBoolean() {
		msg += " " + a.text(2)
	}
	obj := Plain(vm, "Error", msg)
	_ = obj.Set("errno", a.at(0))
	_ = obj.Set("code", e.name)
	_ = obj.Set("syscall", a.at(1))
	return obj
}

// uvException makes an error from an object that describes a failed call.
func uvException(vm *goja.Runtime, v goja.Value) *goja.Object {
	ctx := v.ToObject(vm)
	e, ok := lookupErrno(int(number(ctx.Get("errno"))))
	if !ok {
		e.name = "UNKNOWN"
	}
	message := e.message
	if m := ctx.Get("message"); !isNullish(m) && m.ToBoolean() {
		message = m.String()
	}
	msg := e.name + ": " + message + ", " + text(ctx, "syscall")
	path, dest := optional(ctx.Get("path")), optional(ctx.Get("dest"))
	if path != "" {
		msg += " '" + path + "'"
	}
	if dest != "" {
		msg += " -> '" + dest + "'"
	}
	obj := Plain(vm, "Error", msg)
	for _, k := range ctx.Keys() {
		if k != "message" && k != "path" && k != "dest" && k != "code" {
			_ = obj.Set(k, ctx.Get(k))
		}
	}
	_ = obj.Set("code", e.name)
	if path != "" {
		_ = obj.Set("path", path)
	}
	if dest != "" {
		_ = obj.Set("dest", dest)
	}
	return obj
}

func uvHostPort(vm *goja.Runtime, a arguments) *goja.Object {
	e, ok := lookupErrno(int(a.at(0).ToInteger()))
	if !ok {
		e.name = "UNKNOWN"
	}
	msg := a.text(1) + " " + e.name + ": " + e.message
	address, port := optional(a.at(2)), number(a.at(3))
	if port > 0 {
		msg += " " + address + ":" + strconv.FormatInt(port, 10)
	} else if address != "" {
		msg += " " + address
	}
	obj := Plain(vm, "Error", msg)
	_ = obj.Set("code", e.name)
	_ = obj.Set("errno", a.at(0))
	_ = obj.Set("syscall", a.at(1))
	_ = obj.Set("address", a.at(2))
	if port != 0 {
		_ = obj.Set("port", port)
	}
	return obj
}

// dnsException makes the error of a failed name lookup from a code or a number.
func dnsException(vm *goja.Runtime, a arguments) *goja.Object {
	code, errno := a.at(0).String(), goja.Undefined()
	if goja.IsNumber(a.at(0)) {
		errno = a.at(0)
		e, _ := lookupErrno(int(errno.ToInteger()))
		code = e.name
		if code == "EAI_NODATA" || code == "EAI_NONAME" {
			code = "ENOTFOUND"
		}
	}
	msg := a.text(1) + " " + code
	host := optional(a.at(2))
	if host != "" {
		msg += " " + host
	}
	obj := Plain(vm, "Error", msg)
	_ = obj.Set("errno", errno)
	_ = obj.Set("code", code)
	_ = obj.Set("syscall", a.at(1))
	if host != "" {
		_ = obj.Set("hostname", host)
	}
	return obj
}

// contextError makes a SystemError: code is Node's own, the context tells which
// system call failed and why.
func contextError(vm *goja.Runtime, code, prefix string, v goja.Value) *goja.Object {
	ctx := v.ToObject(vm)
	msg := prefix + ": " + text(ctx, "syscall") + " returned " + text(ctx, "code") + " (" + text(ctx, "message") + ")"
	if path := ctx.Get("path"); !isNullish(path) {
		msg += " " + path.String()
	}
	if dest := ctx.Get("dest"); !isNullish(dest) {
		msg += " => " + dest.String()
	}
	s := stateOf(vm)
	obj := s.class(vm, "Error").build(vm, code, msg)
	hidden(obj, "name", vm.ToValue("SystemError"))
	_ = obj.Set("info", ctx)
	for _, name := range []string{"errno", "syscall", "path", "dest"} {
		if v := ctx.Get(name); !isNullish(v) {
			_ = obj.Set(name, v)
		}
	}
	return obj
}
