package lowering_test

import (
	"strings"
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/gojs-runtime/gojs/internal/lowering"
)

// frames runs a program that calls where() and returns the names of the
// functions in the stack then, with their positions.
func frames(t *testing.T, on, hide bool, text string) []string {
	m := newMachine(t)
	m.on(on)
	var list []string
	require.NoError(t, m.vm.Set("where", func(goja.FunctionCall) goja.Value {
		var at []string
		stack := m.vm.CaptureCallStack(0, nil)[1:]
		if hide {
			stack = lowering.Visible(stack)
		}
		for _, f := range stack {
			name := f.FuncName()
			if original, ok := lowering.InnerFunction(name); ok {
				name = "inner " + original
			}
			at = append(at, name+" "+strings.TrimPrefix(f.Position().String(), "x.js:"))
		}
		list = append(list, strings.Join(at, ", "))
		return goja.Undefined()
	}))
	require.Equal(t, "", m.run(text, inFunction, lowering.Pass))
	return list
}

// TestFrames pins the frames that the rewriting adds: that of the outer function
// stands where the function begins.
func TestFrames(t *testing.T) {
	for _, test := range []struct {
		text             string
		off, on, visible []string
	}{
		{
			"async function f() {\n  where()\n  await 0\n  where()\n}\nf()",
			[]string{"inner f 2:8, <anonymous> 1:1, <anonymous> 6:2, <anonymous> 1:1", "inner f 4:8"},
			[]string{"inner f 2:8, %spawn -, <anonymous> 1:1, <anonymous> 6:2, <anonymous> 1:1", "inner f 4:8"},
			[]string{"inner f 2:8, <anonymous> 6:2, <anonymous> 1:1", "inner f 4:8"},
		},
		{
			"class C {\n  async m() { await 0; where() }\n  async n() { return super.x, where() } }\nnew C().m(); new C().n()",
			[]string{"inner n 3:36, n 3:3, <anonymous> 4:23, <anonymous> 1:1", "inner m 2:29"},
			[]string{"inner n 3:36, %spawn -, n 3:3, <anonymous> 4:23, <anonymous> 1:1", "inner m 2:29"},
			[]string{"inner n 3:36, <anonymous> 4:23, <anonymous> 1:1", "inner m 2:29"},
		},
	} {
		assert.Equal(t, test.off, frames(t, false, false, test.text), "off")
		assert.Equal(t, test.on, frames(t, true, false, test.text), "on")
		assert.Equal(t, test.visible, frames(t, false, true, test.text), "visible")
		assert.Equal(t, test.visible, frames(t, true, true, test.text), "visible, on")
	}
}

func TestInnerFunction(t *testing.T) {
	for frame, want := range map[string]string{"%async f": "f", "%async2 f": "f", "%async ": "", "%async f g": "f g"} {
		name, ok := lowering.InnerFunction(frame)
		assert.True(t, ok, frame)
		assert.Equal(t, want, name)
	}
	for _, frame := range []string{"f", "", "%async", "async f"} {
		_, ok := lowering.InnerFunction(frame)
		assert.False(t, ok, frame)
	}
}

// TestUntouched makes sure that programs without async functions stay.
func TestUntouched(t *testing.T) {
	m := newMachine(t)
	require.NoError(t, m.vm.Set("where", func(goja.FunctionCall) goja.Value {
		return m.vm.ToValue(len(m.vm.CaptureCallStack(0, nil)))
	}))
	assert.Equal(t, "2\n", m.run("'async'; function async() { return 2 } log(where())", lowering.Pass))
}
