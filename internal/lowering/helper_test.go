package lowering_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/dop251/goja"
	"github.com/dop251/goja/ast"
	"github.com/dop251/goja/parser"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/jsclass"
	"github.com/gojs-runtime/gojs/internal/lowering"
	"github.com/gojs-runtime/gojs/internal/overflow"
)

// trivial are natives that do nothing of their own.
func trivial(t testing.TB, vm *goja.Runtime) lowering.Natives {
	native, err := vm.RunString("(async () => {})")
	require.NoError(t, err)
	proto := native.(*goja.Object).Prototype()
	return lowering.Natives{
		Async: func(c goja.FunctionCall) goja.Value {
			fn := c.Argument(0).(*goja.Object)
			_ = fn.SetPrototype(proto)
			return fn
		},
		Spawn: func(c goja.FunctionCall) goja.Value {
			inner, _ := jsclass.Callable(c.Arguments[0])
			return inner(goja.FunctionCall{This: goja.Undefined(), Arguments: c.Arguments[1:]})
		},
		Await:  func(c goja.FunctionCall) goja.Value { return c.Argument(0) },
		Return: func(c goja.FunctionCall) goja.Value { return c.Argument(0) },
	}
}

// machine is a runtime whose programs print with log.
type machine struct {
	vm  *goja.Runtime
	out strings.Builder
	on  func(bool)
}

func newMachine(t testing.TB) *machine {
	m := &machine{vm: goja.New()}
	var err error
	m.on, err = lowering.Install(m.vm, trivial(t, m.vm))
	require.NoError(t, err)
	m.on(true)
	require.NoError(t, overflow.Install(m.vm, func(*goja.StackOverflowError) goja.Value { return goja.Undefined() }))
	require.NoError(t, m.vm.Set("log", func(c goja.FunctionCall) goja.Value {
		for i, arg := range c.Arguments {
			if i > 0 {
				m.out.WriteByte(' ')
			}
			m.out.WriteString(arg.String())
		}
		m.out.WriteByte('\n')
		return goja.Undefined()
	}))
	return m
}

// run runs a program after some passes and returns what it prints, and how it
// ends if it fails.
func (m *machine) run(text string, passes ...func(*ast.Program)) string {
	m.out.Reset()
	if err := m.execute(text, passes); err != nil {
		kind, _, _ := strings.Cut(err.Error(), ":")
		m.out.WriteString("! " + kind + "\n")
	}
	return m.out.String()
}

func (m *machine) execute(text string, passes []func(*ast.Program)) (err error) {
	defer func() {
		if x := recover(); x != nil {
			err = fmt.Errorf("panic: %v", x)
		}
	}()
	program, err := parser.ParseFile(nil, "x.js", text, 0)
	if err != nil {
		return fmt.Errorf("SyntaxError: %w", err)
	}
	for _, pass := range passes {
		pass(program)
	}
	compiled, err := goja.CompileAST(program, false)
	if err != nil {
		return err
	}
	_, err = m.vm.RunProgram(compiled)
	return err
}

// run runs a program in a runtime of its own.
func run(t testing.TB, text string, passes ...func(*ast.Program)) string {
	return newMachine(t).run(text, passes...)
}

// runOff is run with the native functions off.
func runOff(t testing.TB, text string, passes ...func(*ast.Program)) string {
	m := newMachine(t)
	m.on(false)
	return m.run(text, passes...)
}
