package difftest

import "fmt"

// class is a value whose promise is of a class of its own, or looks like it. No
// promise gets a constructor or then of its own: V8 then leaves its short cuts
// for all promises, which the runtime does not follow.
func (g *generator) class() string {
	switch g.IntN(7) {
	case 0:
		return fmt.Sprintf("%s.resolve(%d)", g.pick("Sub", "Own", "Plain"), g.IntN(9))
	case 1:
		return fmt.Sprintf("new %s((f) => f(%d))", g.pick("Sub", "Own", "Plain"), g.IntN(9))
	case 2:
		return fmt.Sprintf("{ get then() { log('got%d'); return (f) => f(3); } }", g.label())
	case 3:
		return fmt.Sprintf("%s.resolve(1).finally(() => log('ending%d'))", g.pick("Sub", "Plain"), g.label())
	case 4:
		return fmt.Sprintf("{ then(f) { log('late%d'); queueMicrotask(() => f(4)); } }", g.label())
	case 5:
		return fmt.Sprintf("(async () => { log('value%d'); await 1; return 2; })()", g.label())
	}
	return "Promise.reject(new Error('value'))"
}

// chaining are ways to make and join promises.
var chaining = group{
	func(g *generator) *statement {
		text := fmt.Sprintf("promises.push(%s.resolve(%s).then(() => { {} return %s; }));", g.pick("Sub", "Own", "Plain"), g.value(), g.value())
		return around(text, g.body("sub"))
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("promises.push(new %s((resolve) => { {} resolve(%s); }));", g.pick("Sub", "Own", "Plain"), g.value())
		return around(text, g.body("subexecutor"))
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("promises.push(%s.%s([%s, %s, %s]).catch(() => {}));", g.pick("Promise", "Promise", "Sub", "Own", "Plain"),
			g.pick("all", "race", "allSettled", "any"), g.value(), g.value(), g.value())
		return around(text, g.body("none"))
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("promises.push(%s.try((a) => { {} return %s; }, 1).then(() => {}));", g.pick("Promise", "Sub"), g.value())
		return around(text, g.body("try"), g.body("tried"))
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("promises.push(nth(promises, %d)?.finally(() => { {} return %s; }));", g.IntN(9), g.value())
		return around(text, g.body("finally"))
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("promises.push(nth(promises, %d)?.then(%s));", g.IntN(9), g.pick("", "5", "undefined, (e) => 1", "(v) => v", "() => { throw new Error('thrown'); }"))
		return line(text)
	},
	func(g *generator) *statement {
		text := "{ const o = { async m(x, y = 1) { {} } }; promises.push(o.m(1)); }"
		return around(text, g.asyncBody())
	},
	func(g *generator) *statement {
		text := "{ class C { static async m() { {} } async n() { {} await C.m(); return this; } } promises.push(new C().n()); }"
		return around(text, g.asyncBody(), g.asyncBody())
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("promises.push((async function outer() { const inner = async () => { {} }; {} await inner(); log('out%d'); return inner(); })());", g.label())
		return around(text, g.asyncBody(), g.inline(""))
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("promises.push((async () => { try { await %s; {} throw new Error('in'); } catch (e) { await %s; log(`caught%d ${e.message}`); } finally { await 1; } })());", g.value(), g.value(), g.label())
		return around(text, g.inline(""))
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("promises.push((async () => { for (const x of [%s, %s]) { await x; {} } })().catch(() => {}));", g.value(), g.value())
		return around(text, g.inline("loop"), g.body("failed"))
	},
	func(g *generator) *statement {
		return line(fmt.Sprintf("promises.push((async () => (%s))(), (async () => await %s)());", g.value(), g.value()))
	},
	func(g *generator) *statement {
		return line("promises.push((async (a = (() => { throw new Error('default'); })()) => {})());")
	},
	func(g *generator) *statement {
		return line("{ const d = Promise.withResolvers(); d.resolve(d.promise); d.resolve(1); d.promise.catch(() => 0); }")
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("{ const d = %s.withResolvers(); d.promise.then(() => {}, () => {}); d.%s(%s); }", g.pick("Promise", "Sub"), g.pick("resolve", "resolve", "reject"), g.value())
		return around(text, g.body("with"), g.body("without"))
	},
	(*generator).newHook,
	toggling, toggling,
}

// toggling switches a hook.
func toggling(g *generator) *statement {
	return line(fmt.Sprintf("nth(hooks, %d)?.%s();", g.IntN(5), g.pick("enable", "disable")))
}

// generating are async generators and loops over them.
var generating = group{
	func(g *generator) *statement {
		text := fmt.Sprintf("promises.push((async () => { for await (const x of [%s, %s]) { {} } })().catch(() => {}));", g.value(), g.value())
		return around(text, g.inline("each"), g.body("failed"))
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("{ const it = (async function* () { {} yield %s; {} return %s; })(); it.next().then(() => {}, () => {}); promises.push(it.%s(%s), it.next()); }",
			g.value(), g.value(), g.pick("next", "next", "return"), g.value())
		return around(text, g.asyncBodyOpen(), g.asyncBodyOpen(), g.body("next"), g.body("nextfailed"))
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("promises.push((async () => { for await (const x of (async function* () { yield %s; {} yield* [%s, 2]; })()) { {} %s } })().catch(() => {}));",
			g.value(), g.value(), g.pick("", "", "break;"))
		return around(text, g.asyncBodyOpen(), g.inline("item"), g.body("failed"))
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("{ const inner = async function* () { yield 1; {} yield %s; }; const outer = (async function* () { yield* inner(); {} })(); promises.push(outer.next(), outer.next(), outer.%s); }",
			g.value(), g.pick("next()", "return(5)", "throw(new Error('into')).catch(() => 0)"))
		return around(text, g.asyncBodyOpen(), g.asyncBodyOpen())
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("{ const it = (async function* () { try { yield 1; {} yield %s; } finally { {} await %s; log('left%d'); } })(); promises.push(it.next(), it.%s); it.next().catch(() => 0); }",
			g.value(), g.value(), g.label(), g.pick("next()", "return(5)", "return(Promise.resolve(6))", "throw(new Error('into')).catch(() => 0)"))
		return around(text, g.asyncBodyOpen(), g.asyncBodyOpen())
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("{ const o = { async *m(x = %s) { const got = yield* [x, 2]; {} return got; } }; promises.push((async () => { for await (const x of o.m()) { {} %s } {} })().catch(() => 0)); }",
			g.value(), g.pick("", "", "continue;", "throw new Error('out');"))
		return around(text, g.asyncBodyOpen(), g.inline("item"), g.asyncBodyOpen())
	},
	func(g *generator) *statement {
		text := fmt.Sprintf("{ const given = { [Symbol.asyncIterator]() { let n = 0; return { next() { log('give%d'); return n++ < 2 ? %s : { done: true }; }, return() { log('closed%d'); return { done: true }; } }; } }; promises.push((async () => { for await (const x of given) { {} %s } })().catch(() => 0)); }",
			g.label(), g.pick("{ value: n }", "Promise.resolve({ value: n })", "{ value: Promise.resolve(n), done: false }", "Sub.resolve({ value: n })"), g.label(), g.pick("", "break;", "throw new Error('out');"))
		return around(text, g.inline("item"))
	},
}

// asyncBodyOpen is a block in which one may await, that does not return.
func (g *generator) asyncBodyOpen() *block {
	outer := g.async
	g.async = 1
	defer func() { g.async = outer }()
	return g.inline("part")
}
