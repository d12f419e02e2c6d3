package loader

import (
	"errors"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/engine"
	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/internal/source"
)

// installDynamicCode lets eval and the function constructors know the syntax
// that files may have. The functions keep their identity; the Go functions
// behind them are replaced.
func (l *Loader) installDynamicCode() {
	value, err := l.vm.RunProgram(source.EvalPrelude())
	if err != nil {
		panic(err) // the program is constant
	}
	parts := value.(*goja.Object)
	set, _ := goja.AssertFunction(parts.Get("set"))
	realEval := l.vm.Get("eval")
	evaluated := func(v goja.Value) goja.Value {
		if text, ok := v.(goja.String); ok {
			return l.evalText(text)
		}
		return v
	}
	hook := l.quiet(func(c goja.FunctionCall) goja.Value {
		if c.Argument(0) != realEval { // a variable of that name
			return c.Argument(1)
		}
		return evaluated(c.Argument(1))
	})
	if _, err := set(goja.Undefined(), hook); err != nil {
		panic(err)
	}
	if call, _, err := engine.Native(realEval.(*goja.Object)); err == nil {
		original := *call
		*call = func(c goja.FunctionCall) goja.Value {
			if len(c.Arguments) > 0 {
				c.Arguments = append([]goja.Value{evaluated(c.Arguments[0])}, c.Arguments[1:]...)
			}
			return original(c)
		}
	}
	l.hookConstructor("function", l.vm.Get("Function").(*goja.Object))
	for _, keyword := range []string{"async function", "function*"} {
		prototype := parts.Get(keyword).(*goja.Object).Prototype()
		l.hookConstructor(keyword, prototype.Get("constructor").(*goja.Object))
	}
}

// hookConstructor makes a function constructor compile with the loader's
// compiler.
func (l *Loader) hookConstructor(keyword string, ctor *goja.Object) {
	call, construct, err := engine.Native(ctor)
	if err != nil {
		return
	}
	makeFunction := func(args []goja.Value, newTarget *goja.Object) *goja.Object {
		body := ""
		params := make([]string, 0, len(args))
		for i, arg := range args {
			if text := arg.ToString().String(); i == len(args)-1 {
				body = text
			} else {
				params = append(params, text)
			}
		}
		unit, err := l.compiler.Constructor(l.callerFile(), keyword, params, body)
		if err != nil {
			l.throwSyntax(err)
		}
		l.Prepare(unit)
		v, err := l.vm.RunProgram(unit.Program)
		if err != nil {
			l.throw(err)
		}
		f := v.(*goja.Object)
		if newTarget != nil && newTarget != ctor {
			if prototype, ok := newTarget.Get("prototype").(*goja.Object); ok {
				_ = f.SetPrototype(prototype)
			}
		}
		return f
	}
	*construct = makeFunction
	*call = func(c goja.FunctionCall) goja.Value { return makeFunction(c.Arguments, nil) }
}

// evalText returns what goja's eval is given in place of a text.
func (l *Loader) evalText(text goja.String) goja.Value {
	code, imports, err := l.compiler.Eval(l.callerFile, text.String())
	if err != nil {
		l.throwSyntax(err)
	}
	if imports && !l.evalImports {
		l.evalImports = true
		value, err := l.vm.RunProgram(source.EvalImportPrelude())
		if err != nil {
			panic(err)
		}
		set, _ := goja.AssertFunction(value)
		if _, err := set(goja.Undefined(), l.quiet(l.dynamicImport)); err != nil {
			panic(err)
		}
	}
	if code == text.String() {
		return text
	}
	return l.vm.ToValue(code)
}

// throwSyntax throws a syntax error of code that has no file.
func (l *Loader) throwSyntax(err error) {
	var syntax *source.SyntaxError
	if errors.As(err, &syntax) {
		panic(nodeerr.Plain(l.vm, "SyntaxError", syntax.Message))
	}
	l.throw(err)
}

// callerFile returns the file of the innermost code that has one.
func (l *Loader) callerFile() string {
	for _, frame := range l.vm.CaptureCallStack(0, nil) {
		if name := frame.Position().Filename; name != "" && name != "<eval>" && name != "<native>" {
			return name
		}
	}
	return ""
}
