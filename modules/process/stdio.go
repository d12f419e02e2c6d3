package process

import (
	_ "embed"
	"io"
	"os"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/async_hooks"
)

// Stdio is process.stdout or process.stderr. Writes are synchronous, as Node's
// to files, pipes and terminals on POSIX are; the callback of a write runs in a tick.
type Stdio struct {
	p      *Process
	fd     int
	w      io.Writer
	kind   string // "tty", "pipe", "fs"
	opened bool
	object *goja.Object
	method goja.Value  // the write that the object had at first
	tick   *afterWrite // the tick that is queued, for writes to join
	failed error       // of the first write that failed; what follows is dropped
	told   bool        // a script has been given the error
}

//go:embed stdio.js
var stdioSource string

var stdioScript = modules.NewScript("node:internal/stdio", stdioSource)

func newStdio(p *Process, fd int, w io.Writer) *Stdio {
	if w == nil {
		w = io.Discard
	}
	return &Stdio{p: p, fd: fd, w: w, kind: kindOf(w)}
}

// kindOf tells what is behind a writer, which decides what Node would create.
func kindOf(w io.Writer) string {
	f, ok := w.(*os.File)
	if !ok {
		return "pipe"
	}
	info, err := f.Stat()
	switch {
	case err != nil:
		return "fs"
	case info.Mode()&os.ModeCharDevice != 0 && isTerminal(f):
		return "tty"
	case info.Mode()&(os.ModeNamedPipe|os.ModeSocket) != 0:
		return "pipe"
	}
	return "fs"
}

// open does what Node does when a stream is first touched: a pipe or a terminal
// is an async resource.
func (s *Stdio) open() {
	if s.opened {
		return
	}
	s.opened = true
	switch s.kind {
	case "pipe":
		s.p.hooks.NewResource("PIPEWRAP", nil)
	case "tty":
		s.p.hooks.NewResource("TTYWRAP", nil)
	}
}

// afterWrite is the tick in which the callbacks of finished writes run.
type afterWrite struct {
	async_hooks.Resource
	s     *Stdio
	calls []func()
	cb    any
}

// Run calls the callbacks.
func (a *afterWrite) Run() {
	if a.s.tick == a {
		a.s.tick = nil
	}
	a.Resource.Run(func() {
		defer a.Destroy()
		for _, f := range a.calls {
			f()
		}
	})
}

// Log writes a line of the console and takes the tick that Node's console takes.
func (s *Stdio) Log(line string) {
	s.open()
	s.write([]byte(line))
	s.after(s, func() {})
}

// Stream returns the stream that scripts see, or nil if none looked at it yet.
func (s *Stdio) Stream() *goja.Object { return s.object }

// Untouched reports whether the stream that scripts see, if there is one, still
// has the write of its class.
func (s *Stdio) Untouched() bool {
	return s.object == nil || s.object.Get("write") == s.method
}

// Colors reports whether values that are printed should be coloured: on a
// terminal, unless the environment says otherwise.
func (s *Stdio) Colors() bool {
	environ := s.p.env.Host.Environ
	return s.kind == "tty" && lookup(environ, "NO_COLOR") == "" && lookup(environ, "NODE_DISABLE_COLORS") == "" &&
		lookup(environ, "TERM") != "dumb"
}

func (s *Stdio) write(b []byte) {
	if s.failed != nil {
		return
	}
	if _, err := s.w.Write(b); err != nil {
		s.failed = err
	}
}

// failure gives a script the error of the write that failed, once: afterwards
// the stream is gone.
func (s *Stdio) failure() goja.Value {
	if s.failed == nil || s.told {
		return goja.Undefined()
	}
	s.told = true
	return nodeerr.HostPort(s.p.env.VM, s.failed, "write", "", 0)
}

// after queues a callback; consecutive writes with the same one share a tick.
func (s *Stdio) after(cb any, f func()) {
	if s.tick != nil && s.tick.cb == cb {
		s.tick.calls = append(s.tick.calls, f)
		return
	}
	a := &afterWrite{s: s, cb: cb, calls: []func(){f}}
	a.Init(s.p.hooks, "TickObject", nil, s.p.hooks.ExecutionID())
	s.tick = a
	s.p.env.Loop.NextTick(a)
}

// Object returns the stream that scripts see.
func (s *Stdio) Object() goja.Value {
	if s.object == nil {
		s.open()
		s.object = stdioScript.Run(s.p.env, map[string]any{
			"fd":   s.fd,
			"type": s.kind,
			"write": func(call goja.FunctionCall) goja.Value {
				var b []byte
				if err := s.p.env.VM.ExportTo(call.Argument(0), &b); err != nil || goja.IsString(call.Argument(0)) {
					b = []byte(call.Argument(0).String())
				}
				s.write(b)
				return goja.Undefined()
			},
			"failure": s.failure,
			"after": func(call goja.FunctionCall) goja.Value {
				f, ok := goja.AssertFunction(call.Argument(0))
				if ok {
					s.after(call.Argument(0), func() {
						if _, err := f(goja.Undefined()); err != nil {
							panic(err)
						}
					})
				}
				return goja.Undefined()
			},
			"size": func() goja.Value {
				columns, rows := size(s.w)
				return s.p.env.VM.NewArray(columns, rows)
			},
		}).(*goja.Object)
		s.method = s.object.Get("write")
	}
	return s.object
}

// stdin gives file descriptor 0 as far as scripts can use it without streams.
func (p *Process) stdin() goja.Value {
	o := p.env.VM.NewObject()
	_ = o.Set("fd", 0)
	return o
}
