package process

import (
	"os"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
)

// loadTTY makes node:tty. Its streams are not there yet, and say so.
func loadTTY(env *modules.Env) goja.Value {
	vm, p := env.VM, Of(env)
	exports := vm.NewObject()
	_ = exports.Set("isatty", jsclass.Func(vm, "isatty", 1, func(c goja.FunctionCall) goja.Value {
		fd := c.Argument(0)
		return vm.ToValue(goja.IsNumber(fd) && p.isTerminal(fd.ToFloat()))
	}))
	for _, name := range []string{"ReadStream", "WriteStream"} {
		class := jsclass.New(vm, name, 2, func(goja.ConstructorCall) *goja.Object {
			panic(nodeerr.New(vm, "Error", "ERR_METHOD_NOT_IMPLEMENTED", "The tty."+name+" constructor is not implemented"))
		})
		_ = exports.Set(name, class.Ctor)
	}
	return exports
}

// isTerminal tells whether one of the standard streams is a terminal.
func (p *Process) isTerminal(fd float64) bool {
	host := p.env.Host
	for i, stream := range []any{host.Stdin, host.Stdout, host.Stderr} {
		if f, ok := stream.(*os.File); ok && fd == float64(i) {
			return isTerminal(f)
		}
	}
	return false
}
