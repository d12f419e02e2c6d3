package loader

import (
	"slices"
	"sync"

	"github.com/dop251/goja"
)

// evaluate runs a linked module and all it imports, as ECMAScript's Evaluate.
// The promise is fulfilled when that is done.
func (l *Loader) evaluate(r *record) *goja.Object {
	if (r.status == evaluated || r.status == evaluatingAsync) && r.cycleRoot != nil {
		r = r.cycleRoot
	}
	if r.promise != nil {
		return r.promise
	}
	l.capability(r)
	var stack []*record
	if _, err := l.evaluateInner(r, &stack, 0); err != nil {
		reason := l.reason(err)
		for _, m := range stack {
			m.status, m.failed, m.evaluationError = evaluated, true, reason
			if m.cycleRoot == nil {
				m.cycleRoot = m
			}
		}
		r.reject(reason)
	} else if r.status == evaluated {
		r.resolve(goja.Undefined())
	}
	return r.promise
}

func (l *Loader) capability(r *record) {
	promise, resolve, reject := l.vm.NewPromise()
	r.promise = l.vm.ToValue(promise).(*goja.Object)
	r.resolve = func(v goja.Value) { _ = resolve(v) }
	r.reject = func(v goja.Value) { _ = reject(v) }
}

// reason returns the value that an error stands for; what may not be caught,
// such as an interrupt, goes on as a panic.
func (l *Loader) reason(err error) goja.Value {
	passUncatchable(err)
	return l.Throwable(err)
}

// evaluateInner is the specification's InnerModuleEvaluation.
func (l *Loader) evaluateInner(r *record, stack *[]*record, index int) (int, error) {
	if r.status == evaluating {
		return index, nil
	}
	if r.status == evaluated || r.status == evaluatingAsync {
		return index, r.failure()
	}
	if r.unit == nil {
		return index, l.evaluateSynthetic(r)
	}
	r.status, r.dfsIndex, r.dfsAncestor = evaluating, index, index
	index++
	*stack = append(*stack, r)
	for _, request := range r.requests {
		var err error
		if index, err = l.evaluateInner(request, stack, index); err != nil {
			return index, err
		}
		if err := r.depend(request); err != nil {
			return index, err
		}
	}
	if r.pendingDependencies > 0 || r.unit.Module.Async {
		l.esm.order++
		r.asyncOrder = l.esm.order
		if r.pendingDependencies == 0 {
			l.executeAsync(r)
		}
	} else if err := l.executeSync(r); err != nil {
		return index, err
	}
	if r.dfsAncestor == r.dfsIndex {
		r.closeCycle(stack)
	}
	return index, nil
}

// failure returns what the module's evaluation failed with, if it did.
func (r *record) failure() error {
	if !r.failed {
		return nil
	}
	return &rejection{r.evaluationError}
}

// rejection is a JavaScript value, of any type, that a module failed with.
type rejection struct{ value goja.Value }

func (e *rejection) Error() string { return e.value.String() }

// depend notes what it means for r that it imports an evaluated module.
func (r *record) depend(request *record) error {
	if request.unit == nil {
		return nil
	}
	if request.status == evaluating {
		r.dfsAncestor = min(r.dfsAncestor, request.dfsAncestor)
	} else if request.cycleRoot != nil {
		request = request.cycleRoot
		if err := request.failure(); err != nil {
			return err
		}
	}
	if request.asyncOrder > 0 && request.status != evaluated {
		r.pendingDependencies++
		request.asyncParents = append(request.asyncParents, r)
	}
	return nil
}

// closeCycle takes a whole cycle, of which r is the first module, off the stack.
func (r *record) closeCycle(stack *[]*record) {
	for {
		last := len(*stack) - 1
		m := (*stack)[last]
		*stack = (*stack)[:last]
		if m.status == evaluating {
			m.status = evaluated
			if m.asyncOrder > 0 {
				m.status = evaluatingAsync
			}
		}
		m.cycleRoot = r
		if m == r {
			return
		}
	}
}

func (l *Loader) evaluateSynthetic(r *record) error {
	r.status, r.cycleRoot = evaluated, r
	if r.run == nil {
		return nil
	}
	_, err := l.do(func() goja.Value {
		r.run()
		return goja.Undefined()
	})
	if err != nil {
		r.failed, r.evaluationError = true, l.reason(err)
	} else {
		r.show()
	}
	return err
}

// executeSync runs the body of a module without top-level await.
func (l *Loader) executeSync(r *record) error {
	_, err := l.resume(r, r.next, goja.Undefined())
	if err == nil {
		r.settle()
	}
	return err
}

// resume runs a module's body from where it stands. What cannot be caught, a
// stack overflow or an interrupt, goes on as a panic: it leaves goja's generator
// in a state in which nothing more can run.
func (l *Loader) resume(r *record, f func(goja.FunctionCall) goja.Value, value goja.Value) (result goja.Value, err error) {
	if ex := l.vm.Try(func() { result = f(goja.FunctionCall{This: r.generator, Arguments: []goja.Value{value}}) }); ex != nil {
		return nil, ex
	}
	return result, nil
}

// settle is called when a module's body is over.
func (r *record) settle() {
	for _, c := range r.cells {
		c.settle(c.getter)
	}
	r.show()
}

// executeAsync starts the body of a module with top-level await, or that waits
// for such modules.
func (l *Loader) executeAsync(r *record) {
	l.step(r, r.next, goja.Undefined())
}

// step runs the body up to its next await.
func (l *Loader) step(r *record, f func(goja.FunctionCall) goja.Value, value goja.Value) {
	v, err := l.resume(r, f, value)
	if err != nil {
		reason := l.reason(err)
		l.later(1, func() { l.rejected(r, reason) })
		return
	}
	result := v.(*goja.Object)
	if result.Get("done").ToBoolean() {
		r.settle()
		l.later(1, func() { l.fulfilled(r) })
		return
	}
	l.await(result.Get("value"), func(v goja.Value) { l.step(r, r.next, v) }, func(v goja.Value) { l.step(r, r.fail, v) })
}

// await calls one of the functions in the job in which an await of the value
// would go on.
func (l *Loader) await(v goja.Value, ok, bad func(goja.Value)) {
	promise, isPromise := v.(*goja.Object)
	if isPromise {
		_, isPromise = promise.Export().(*goja.Promise)
		isPromise = isPromise && promise.Get("constructor") == l.esm.promiseClass
	}
	if !isPromise {
		p, resolve, _ := l.vm.NewPromise()
		_ = resolve(v)
		promise = l.vm.ToValue(p).(*goja.Object)
	}
	if _, err := l.esm.then(promise, l.reaction(ok), l.reaction(bad)); err != nil {
		l.throw(err)
	}
}

// reaction makes a promise reaction of a Go function. It runs inside of a
// JavaScript function: goja would take a native one for the outermost call, and
// run all promise jobs each time that it calls back into JavaScript.
func (l *Loader) reaction(f func(goja.Value)) goja.Value {
	native := l.quiet(func(call goja.FunctionCall) goja.Value {
		f(call.Argument(0))
		return goja.Undefined()
	})
	v, err := l.esm.frame(goja.Undefined(), native)
	if err != nil {
		l.throw(err)
	}
	return v
}

var frameProgram = sync.OnceValue(func() *goja.Program {
	return goja.MustCompile("node:internal/modules/esm/module_job", "f => x => f(x)", true)
})

// fulfilled is the specification's AsyncModuleExecutionFulfilled.
func (l *Loader) fulfilled(r *record) {
	if r.status == evaluated {
		return
	}
	r.status = evaluated
	if r.resolve != nil {
		r.resolve(goja.Undefined())
	}
	var ready []*record
	available(r, &ready)
	slices.SortFunc(ready, func(a, b *record) int { return a.asyncOrder - b.asyncOrder })
	for _, m := range ready {
		if m.status == evaluated {
			continue
		}
		if m.unit.Module.Async {
			l.executeAsync(m)
			continue
		}
		if err := l.executeSync(m); err != nil {
			l.rejected(m, l.reason(err))
			continue
		}
		m.status = evaluated
		if m.resolve != nil {
			m.resolve(goja.Undefined())
		}
	}
}

// available collects the modules that waited for r alone.
func available(r *record, ready *[]*record) {
	for _, m := range r.asyncParents {
		if slices.Contains(*ready, m) || m.cycleRoot != nil && m.cycleRoot.failed {
			continue
		}
		m.pendingDependencies--
		if m.pendingDependencies == 0 {
			*ready = append(*ready, m)
			if !m.unit.Module.Async {
				available(m, ready)
			}
		}
	}
}

// rejected is the specification's AsyncModuleExecutionRejected.
func (l *Loader) rejected(r *record, reason goja.Value) {
	if r.status == evaluated {
		return
	}
	r.status, r.failed, r.evaluationError = evaluated, true, reason
	for _, m := range r.asyncParents {
		l.rejected(m, reason)
	}
	if r.reject != nil {
		r.reject(reason)
	}
}
