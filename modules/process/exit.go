package process

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/eventloop"
)

// reallyExit ends the runtime: no JavaScript runs after it, not even finally
// blocks. The loop's Run returns an *ExitError.
func (p *Process) reallyExit(code int) {
	p.exiting = true
	err := &ExitError{Code: code}
	p.env.Loop.End(err)
	p.env.VM.Interrupt(err)
}

// ExitCode returns the code that process.exitCode holds, or 0.
func (p *Process) ExitCode() int {
	if goja.IsUndefined(p.code) || goja.IsNull(p.code) {
		return 0
	}
	n, err := strconv.Atoi(p.code.String())
	if err != nil {
		return 0
	}
	return n
}

// BeforeExit emits beforeExit: the loop has nothing left, and listeners may
// give it something. It must be called on the loop, as a callback of its own.
func (p *Process) BeforeExit() {
	if p.object != nil {
		p.call("emit", p.env.VM.ToValue("beforeExit"), p.env.VM.ToValue(p.ExitCode()))
	}
}

// Exit emits exit and ends the loop with an *ExitError. What a listener throws
// is reported as Node reports it; what it schedules never runs.
func (p *Process) Exit() {
	if !p.exiting && p.object != nil {
		p.exiting = true
		code := p.ExitCode()
		p.code = p.env.VM.ToValue(code)
		if ex := p.try(func() { p.emitExit(code) }); ex != nil {
			p.Uncaught(ex)
		}
	}
	p.reallyExit(p.ExitCode())
}

func (p *Process) emitExit(code int) {
	p.call("emit", p.env.VM.ToValue("exit"), p.env.VM.ToValue(code))
}

// Uncaught deals with an error that nobody caught, as Node's fatal exception
// path does: uncaughtExceptionMonitor, uncaughtException, or else the exit
// event, a report on stderr, and exit code 1.
func (p *Process) Uncaught(err error) { p.uncaught(err, "uncaughtException") }

func (p *Process) uncaught(err error, origin string) {
	if p.env.Loop.Ended() != nil && !p.exiting {
		return
	}
	ex, thrown := p.exception(err)
	var interrupted *goja.InterruptedError
	if errors.As(err, &interrupted) {
		p.env.Loop.End(err)
		return
	}
	handled, failure := p.handle(thrown, origin)
	if failure != nil {
		p.die(failure, thrownBy(failure), 7)
		return
	}
	if handled {
		p.hooks.Abandon()
		p.env.Loop.Fail()
		return
	}
	code := 1
	if !p.exiting {
		p.exiting = true
		p.code = p.env.VM.ToValue(1)
		if p.object != nil {
			_ = p.try(func() { p.emitExit(1) }) // an error in there hides behind the first one
			code = p.ExitCode()
		}
	}
	p.die(ex, thrown, code)
}

// exception makes an exception of any error that reaches the end of a callback.
func (p *Process) exception(err error) (*goja.Exception, goja.Value) {
	var ex *goja.Exception
	var overflow *goja.StackOverflowError
	switch {
	case errors.As(err, &overflow):
		return &overflow.Exception, p.OverflowError(overflow)
	case errors.As(err, &ex):
		return ex, ex.Value()
	}
	return nil, p.goError(err)
}

// goError makes a plain Error of what failed in Go, so that a program sees no
// Go structs.
func (p *Process) goError(err error) goja.Value {
	message := err.Error()
	var panicked *eventloop.PanicError
	if errors.As(err, &panicked) {
		message = "Go panic: " + describePanic(panicked.Value)
	}
	text := p.env.VM.ToValue(message)
	if v, err := p.env.VM.New(p.env.VM.Get("Error"), text); err == nil {
		return v
	}
	return text
}

// describePanic says what a panic was called with, of structs and the like only
// the type.
func describePanic(value any) string {
	switch value.(type) {
	case error, fmt.Stringer:
		return fmt.Sprint(value)
	}
	if kind := reflect.ValueOf(value).Kind(); kind <= reflect.Complex128 || kind == reflect.String {
		return fmt.Sprint(value)
	}
	return fmt.Sprintf("a value of type %T", value)
}

// OverflowError makes the RangeError of a call stack overflow.
func (p *Process) OverflowError(overflow *goja.StackOverflowError) goja.Value {
	v, _ := p.env.VM.New(p.env.VM.Get("RangeError"), p.env.VM.ToValue("Maximum call stack size exceeded"))
	if stacks := p.stacks(); stacks != nil {
		stacks.Adopt(v, overflow.Stack())
	}
	return v
}

func thrownBy(ex *goja.Exception) goja.Value { return ex.Value() }

// handle asks the script's handlers. The exception is what a handler threw.
func (p *Process) handle(thrown goja.Value, origin string) (handled bool, failure *goja.Exception) {
	if p.object == nil || p.exiting {
		return false, nil
	}
	failure = p.try(func() {
		handled = p.call("handle", thrown, p.env.VM.ToValue(origin)).ToBoolean()
	})
	return handled, failure
}

// die reports the error and ends the runtime.
func (p *Process) die(ex *goja.Exception, thrown goja.Value, code int) {
	p.report(ex, thrown)
	p.code = p.env.VM.ToValue(code)
	p.reallyExit(code)
}

// fatalHook ends the program after a hook callback threw: its stack is printed,
// exit is emitted, and no handler is asked.
func (p *Process) fatalHook(err error) {
	_, thrown := p.exception(err)
	o, ok := thrown.(*goja.Object)
	if !ok || o.Get("stack") == nil || goja.IsUndefined(o.Get("stack")) {
		o, _ = p.env.VM.New(p.env.VM.Get("Error"), p.env.VM.ToValue(p.inspect(thrown)))
	}
	_, _ = p.stderr.w.Write([]byte(o.Get("stack").String() + "\n"))
	if !p.exiting {
		p.exiting = true
		p.code = p.env.VM.ToValue(1)
		if p.object != nil {
			_ = p.try(func() { p.emitExit(1) })
		}
	}
	p.reallyExit(p.ExitCode())
	p.stopNow()
}

// stopNow unwinds the JavaScript that is running, so that the caller of what
// ended the program does not go on in between.
func (p *Process) stopNow() {
	_, err := p.env.VM.RunString("0")
	if err != nil {
		panic(err)
	}
}

// Unsettled makes the code that of a main module whose top-level await never
// settled, unless the program set one; it reports whether it did.
func (p *Process) Unsettled(code int) bool {
	if !goja.IsUndefined(p.code) {
		return false
	}
	p.code = p.env.VM.ToValue(code)
	return true
}
