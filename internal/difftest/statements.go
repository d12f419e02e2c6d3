package difftest

import "fmt"

var timing = group{
	func(g *generator) *statement {
		ms := g.delay()
		return around(fmt.Sprintf("timers.push(setTimeout(() => {}, %d));", ms), g.body("timeout")).waiting(ms)
	},
	func(g *generator) *statement {
		ms := g.delay()
		return around(fmt.Sprintf("timers.push(setTimeout(() => {}, %d));", ms), g.body("timeout")).waiting(ms)
	},
	func(g *generator) *statement {
		return around("immediates.push(setImmediate(() => {}));", g.body("immediate"))
	},
	func(g *generator) *statement {
		return around("immediates.push(setImmediate(() => {}));", g.body("immediate"))
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("{ let n = 0; const t = setInterval(() => { if (++n > %d) clearInterval(t); {} spin(2); }, 1); timers.push(t); }", g.IntN(3))
		return around(text, g.body("interval")).waiting(1)
	},
	func(g *generator) *statement { return line(fmt.Sprintf("clearTimeout(nth(timers, %d));", g.IntN(9))) },
	func(g *generator) *statement {
		return line(fmt.Sprintf("clearImmediate(nth(immediates, %d));", g.IntN(9)))
	},
	func(g *generator) *statement {
		return line(fmt.Sprintf("nth(timers, %d)?.refresh();", g.IntN(9))).waiting(6)
	},
	func(g *generator) *statement {
		return line(fmt.Sprintf("nth(timers, %d)?.%s();", g.IntN(9), g.pick("ref", "unref", "close")))
	},
	func(g *generator) *statement {
		return line(fmt.Sprintf("nth(immediates, %d)?.%s();", g.IntN(9), g.pick("ref", "unref")))
	},
	func(g *generator) *statement {
		n := g.IntN(9)
		return line(fmt.Sprintf("log(`refs ${nth(timers, %d)?.hasRef()} ${nth(immediates, %d)?.hasRef()} ${nth(timers, %d)?._destroyed}`);", n, n, n))
	},
}

// delay is a timer's duration. Most programs' timers have the same one.
func (g *generator) delay() int {
	if g.chance(6) {
		return 5
	}
	return 1
}

func (g *generator) pick(of ...string) string { return of[g.IntN(len(of))] }

var queues = group{
	ticking,
	func(g *generator) *statement {
		return around("process.nextTick((a, b) => {}, 1, 2);", g.body("tick"))
	},
	func(g *generator) *statement { return around("queueMicrotask(() => {});", g.body("micro")) },
}

func ticking(g *generator) *statement {
	return around("process.nextTick(() => {});", g.body("tick"))
}

var promising = group{
	func(g *generator) *statement {
		return around(fmt.Sprintf("promises.push(Promise.resolve(%s).then(() => {}));", g.value()), g.body("then"))
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("promises.push((async () => {})().%s(() => {}));", g.pick("then", "finally"))
		return around(text, g.asyncBody(), g.body("async"))
	},
	func(g *generator) *statement {
		return around("promises.push((async () => {})());", g.asyncBody())
	},
	func(g *generator) *statement {
		return around("Promise.reject(new Error('handled')).catch(() => {}).finally(() => {});", g.body("catch"), g.body("finally"))
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("promises.push(new Promise((resolve) => { {} resolve(%s); }));", g.value())
		return around(text, g.body("executor"))
	},
	func(g *generator) *statement { return line("deferred.push(Promise.withResolvers());") },
	func(g *generator) *statement {
		return around(fmt.Sprintf("nth(deferred, %d)?.promise.then(() => {}, () => {});", g.IntN(5)), g.body("later"), g.body("rejected"))
	},
	func(g *generator) *statement {
		return line(fmt.Sprintf("nth(deferred, %d)?.resolve(%s);", g.IntN(5), g.value()))
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("Promise.%s([%s, %s]).then(() => {});", g.pick("all", "race", "allSettled", "any"), g.value(), g.value())
		return around(text, g.body("combined"))
	},
	func(g *generator) *statement {
		if g.async == 0 {
			return around(fmt.Sprintf("Promise.resolve(1).then(() => { {} return %s; }).then(() => {});", g.value()), g.body("first"), g.body("second"))
		}
		return line(fmt.Sprintf("await %s; log('awaited%d');", g.value(), g.label()))
	},
}

// asyncBody makes the block of an async function.
func (g *generator) asyncBody() *block {
	outer := g.async
	g.async = 1
	defer func() { g.async = outer }()
	b := g.inline("start")
	if !g.chance(3) {
		b.statements = append(b.statements, line(fmt.Sprintf("await %s; log('resumed%d');", g.value(), g.label())))
		b.statements = append(b.statements, g.inline("").statements...)
	}
	if g.chance(3) {
		b.statements = append(b.statements, line(fmt.Sprintf("return %s;", g.value())))
	}
	return b
}

var events = group{
	func(g *generator) *statement {
		return around(fmt.Sprintf("emitter.%s('e%d', () => {});", g.pick("on", "once"), g.IntN(2)), g.body("listener"))
	},
	func(g *generator) *statement { return line(fmt.Sprintf("emitter.emit('e%d', 1);", g.IntN(2))) },
}

var resourcing = group{
	func(g *generator) *statement {
		return line(fmt.Sprintf("resources.push(new AsyncResource('R%d'));", g.label()))
	},
	func(g *generator) *statement {
		return line(fmt.Sprintf("resources.push(new (class Sub extends AsyncResource { constructor() { super('S%d', { triggerAsyncId: %d }); } })());", g.label(), g.IntN(5)))
	},
	func(g *generator) *statement {
		return around(fmt.Sprintf("nth(resources, %d)?.runInAsyncScope(() => {});", g.IntN(5)), g.body("scope"))
	},
	func(g *generator) *statement {
		return around(fmt.Sprintf("try { nth(resources, %d)?.runInAsyncScope(() => { {} throw new Error('caught'); }); } catch { log('caught%d'); }", g.IntN(5), g.label()), g.body("scope"))
	},
	func(g *generator) *statement {
		return line(fmt.Sprintf("nth(resources, %d)?.emitDestroy();", g.IntN(5)))
	},
	func(g *generator) *statement {
		return around("functions.push(AsyncResource.bind(function named(a, b) {}));", g.body("bound"))
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("if (resources.length) functions.push(nth(resources, %d).bind(function (a) {}, 'this'));", g.IntN(5))
		return around(text, g.body("method"))
	},
	func(g *generator) *statement {
		return around("functions.push(AsyncLocalStorage.bind(() => {}));", g.body("storebound"))
	},
	func(g *generator) *statement {
		text := "{ const restore = AsyncLocalStorage.snapshot(); functions.push(() => restore(() => {})); }"
		return around(text, g.body("snapshot"))
	},
	func(g *generator) *statement {
		return line(fmt.Sprintf("nth(functions, %d)?.call('self', 1);", g.IntN(5)))
	},
	func(g *generator) *statement { return line(fmt.Sprintf("nth(functions, %d)?.();", g.IntN(5))) },
	func(g *generator) *statement {
		return line(fmt.Sprintf("log(`length ${nth(functions, %d)?.length} ${nth(functions, %d)?.name}`);", g.IntN(5), g.IntN(5)))
	},
}

var storing = group{
	func(g *generator) *statement {
		return around(fmt.Sprintf("%s.run(%s, () => {});", g.storage(), g.store()), g.body("run"))
	},
	func(g *generator) *statement {
		return around(fmt.Sprintf("%s.run(%s, () => {});", g.storage(), g.store()), g.body("run"))
	},
	func(g *generator) *statement {
		return around(fmt.Sprintf("%s.exit(() => {});", g.storage()), g.body("out"))
	},
	func(g *generator) *statement {
		return line(fmt.Sprintf("%s.enterWith(%s); log('entered%d');", g.storage(), g.store(), g.label()))
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("{ const scope = %s.withScope(%s); {} scope.dispose(); log('left%d'); }", g.storage(), g.store(), g.label())
		return around(text, g.inline("scoped"))
	},
	func(g *generator) *statement {
		if !g.chance(4) {
			return line(fmt.Sprintf("log('stores%d');", g.label()))
		}
		return line(fmt.Sprintf("%s.disable(); log('disabled%d');", g.storage(), g.label()))
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("try { %s.run(%s, () => { {} throw new Error('caught'); }); } catch { log('caught%d'); }", g.storage(), g.store(), g.label())
		return around(text, g.body("run"))
	},
}

func (g *generator) storage() string { return fmt.Sprintf("als[%d]", g.IntN(3)) }

func (g *generator) store() string {
	if g.chance(6) {
		return "undefined"
	}
	return fmt.Sprintf("'s%d'", g.label())
}

// newHook makes a hook that listens to some of the events, mostly enabled.
func (g *generator) newHook() *statement {
	events := g.pick("ibad", "ibad", "ibad", "iba", "ba", "d", "id", "i")
	if g.observed {
		events = g.pick("ibar", "ibar", "ibar", "ibar", "ibard", "bar", "ba", "r", "ir", "d", "i", "a", "b", "")
	}
	text := fmt.Sprintf("hooks.push(hook('h%d', '%s')", g.label(), events)
	if g.chance(4) {
		return line(text + ");")
	}
	return line(text + ".enable());")
}

var hooking = group{
	(*generator).newHook,
	func(g *generator) *statement {
		return line(fmt.Sprintf("nth(hooks, %d)?.%s();", g.IntN(5), g.pick("enable", "disable")))
	},
	func(g *generator) *statement { return line("print(`tag ${executionAsyncResource().tag}`);") },
}

var failing = group{
	func(g *generator) *statement { return g.throwing() },
	func(g *generator) *statement { return g.throwing() },
	func(g *generator) *statement {
		return line(fmt.Sprintf("promises.push(Promise.reject(new Error('rejected%d')));", g.label()))
	},
	func(g *generator) *statement {
		if g.handling {
			return ticking(g)
		}
		return around(fmt.Sprintf("nth(promises, %d)?.catch(() => {});", g.IntN(9)), g.body("caught"))
	},
	func(g *generator) *statement {
		return line(fmt.Sprintf("nth(deferred, %d)?.reject(new Error('deferred%d'));", g.IntN(5), g.label()))
	},
}

// throwing throws, but lets the program's text go on behind it.
// The main script seldom throws, as nothing would come after it.
func (g *generator) throwing() *statement {
	if g.depth == 0 && !g.chance(4) {
		return g.groups[0][0](g)
	}
	return line(fmt.Sprintf("if (fuel %% %d === 0) throw new Error('thrown%d');", 1+g.IntN(2), g.label()))
}

// handler listens to an event of the process.
func (g *generator) handler(event, parameters, text string) *statement {
	open := fmt.Sprintf("process.on('%s', (%s) => { log(`%s %s`);", event, parameters, event, text)
	if event != "uncaughtException" {
		return line(open + " });")
	}
	g.handling = true
	defer func() { g.handling = false }()
	return around(open+" {} });", g.inline(""))
}

// beforeExit gives the loop something to do, twice.
func (g *generator) beforeExit() *statement {
	text := "{ let n = 0; process.on('beforeExit', () => { log('beforeExit'); if (n++ < 2) {} }); }"
	return around(text, g.body("again"))
}
