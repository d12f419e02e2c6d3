package promisehook

import "github.com/dop251/goja"

// SetContextTracker sets the tracker that follows context through promise
// reactions, in place of goja's Runtime.SetAsyncContextTracker.
func (e *Engine) SetContextTracker(t goja.AsyncContextTracker) {
	e.context = t
	e.vm.SetAsyncContextTracker((*tracker)(e))
}

// tracker is goja's view of an Engine. What a reaction carries is the context of
// the embedder's tracker, or the *asyncCall that it continues.
type tracker Engine

// Grab is called when a reaction is registered.
func (t *tracker) Grab() any {
	e := (*Engine)(t)
	a := e.awaiting
	if a == nil {
		return e.grab()
	}
	e.awaiting = nil
	a.context = e.grab()
	return a
}

// Resumed is called before its handler runs.
func (t *tracker) Resumed(ctx any) {
	e := (*Engine)(t)
	e.running = append(e.running, ctx)
	a, ok := ctx.(*asyncCall)
	if !ok {
		e.resumed(ctx)
		return
	}
	e.resumed(a.context)
	e.current = a
	if a.throwaway != nil && len(e.observers) > 0 {
		e.before(a.throwaway)
	}
	e.continued = append(e.continued, a.throwaway)
}

// Exited is called after it.
func (t *tracker) Exited() {
	e := (*Engine)(t)
	n := len(e.running) - 1
	if n < 0 {
		return // the job began before the tracker was there
	}
	ctx := e.running[n]
	e.running = e.running[:n]
	if a, ok := ctx.(*asyncCall); ok {
		last := len(e.continued) - 1
		throwaway := e.continued[last]
		e.continued = e.continued[:last]
		e.finish(a)
		if throwaway != nil {
			e.fulfill(throwaway, goja.Undefined())
			if len(e.observers) > 0 {
				e.after(throwaway)
			}
		}
		e.current = nil
	}
	e.exited()
}

func (e *Engine) grab() any {
	if e.context == nil {
		return nil
	}
	return e.context.Grab()
}

func (e *Engine) resumed(ctx any) {
	if e.context != nil {
		e.context.Resumed(ctx)
	}
}

func (e *Engine) exited() {
	if e.context != nil {
		e.context.Exited()
	}
}
