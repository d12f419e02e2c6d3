package process

import (
	"os"
	"os/signal"
	"syscall"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/internal/nodeerr"
)

// startSignal begins to deliver a signal of the process to a script, on the
// loop, which it does not keep alive. It returns the function that ends it. In
// an embedded runtime signals belong to the program around it.
func (p *Process) startSignal(c goja.FunctionCall) goja.Value {
	number := syscall.Signal(c.Argument(0).ToInteger())
	vm := p.env.VM
	resource := p.hooks.NewResource("SIGNALWRAP", nil)
	if number == syscall.SIGKILL || number == syscall.SIGSTOP {
		panic(nodeerr.HostPort(vm, syscall.EINVAL, "uv_signal_start", "", 0))
	}
	deliver, _ := jsclass.Callable(c.Argument(1))
	end := func() {}
	if p.env.Host.Owner {
		end = listen(number, func() {
			p.env.Enqueue(func() {
				resource.Run(func() { deliver(goja.FunctionCall{This: goja.Undefined()}) })
			})
		})
	}
	if p.signals == nil {
		p.signals = map[syscall.Signal]func(){}
	}
	p.signals[number] = end
	return vm.ToValue(func(goja.FunctionCall) goja.Value {
		end()
		delete(p.signals, number)
		resource.Destroy()
		return goja.Undefined()
	})
}

// listen calls f, on a goroutine of its own, for every signal until the function
// it returns is called.
func listen(number syscall.Signal, f func()) (end func()) {
	arrived, done := make(chan os.Signal, 8), make(chan struct{})
	signal.Notify(arrived, number)
	go func() {
		for {
			select {
			case <-arrived:
				f()
			case <-done:
				return
			}
		}
	}()
	return func() {
		signal.Stop(arrived)
		close(done)
	}
}

// Close stops listening to signals.
func (p *Process) Close() {
	for number, end := range p.signals {
		end()
		delete(p.signals, number)
	}
}
