package difftest

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// Kinds are the kinds of programs, by what they are about.
var Kinds = []string{"timers", "stores", "hooks", "errors", "promises", "all"}

// areas are the groups of productions of each kind. A group that is named
// twice is chosen twice as often.
var areas = map[string][]group{
	"timers":   {timing, timing, timing, queues, queues, promising, events},
	"stores":   {timing, queues, promising, promising, storing, storing, storing, resourcing, events},
	"hooks":    {timing, timing, queues, promising, resourcing, resourcing, hooking, events},
	"errors":   {timing, timing, queues, promising, resourcing, failing, failing, events},
	"promises": {promising, promising, chaining, chaining, chaining, generating, queues, hooking, timing},
	"all":      {timing, timing, queues, promising, promising, storing, storing, resourcing, hooking, failing, events},
}

type group = []production

// production makes one statement. Every verb %d in a text is a fresh label or a
// random number, as the production says.
type production func(g *generator) *statement

type generator struct {
	*rand.Rand
	kind   string
	groups []group
	budget int // statements that may still be made
	depth  int
	labels int
	// handling is set in a handler of errors, where Node and the runtime are known
	// to differ about a promise that is handled while others are reported.
	handling bool
	async    int  // how many async functions the place is in, at the innermost function
	observed bool // whether hooks see promises
}

// Generate makes the program of a seed, which is always the same. Size is the
// number of statements to aim for.
func Generate(kind string, seed uint64, size int) *Program {
	g := &generator{Rand: rand.New(rand.NewPCG(seed, uint64(len(kind))+1)), kind: kind, groups: areas[kind], budget: size}
	g.observed = kind == "promises" || (kind == "hooks" || kind == "all") && g.chance(4)
	main := &block{}
	g.setUp(main)
	for g.budget > 0 {
		main.statements = append(main.statements, g.statement())
	}
	return &Program{Kind: kind, Seed: seed, main: main, observed: g.observed}
}

// setUp adds what a program of the kind has from the start.
func (g *generator) setUp(main *block) {
	add := func(s *statement) { main.statements = append(main.statements, s) }
	if g.kind == "promises" {
		add(line("process.on('unhandledRejection', (error) => log(`unhandled ${error?.message}`));"))
	}
	if g.kind == "promises" && !g.chance(4) || g.kind == "hooks" || g.kind == "all" && g.chance(2) {
		add(g.newHook())
	}
	if g.kind == "errors" || g.kind == "all" && g.chance(2) {
		if !g.chance(12) {
			add(g.handler("uncaughtException", "error, origin", "${error?.message} ${origin}"))
		}
		if g.chance(2) {
			add(g.handler("unhandledRejection", "error, promise", "${error?.message}"))
		}
		add(g.handler("rejectionHandled", "promise", ""))
	}
	if g.chance(4) {
		add(g.beforeExit())
	}
}

// chance is true once in n times.
func (g *generator) chance(n int) bool { return g.IntN(n) == 0 }

func (g *generator) label() int {
	g.labels++
	return g.labels
}

// statement makes a random statement of the program's kind.
func (g *generator) statement() *statement {
	g.budget--
	from := g.groups[g.IntN(len(g.groups))]
	return from[g.IntN(len(from))](g)
}

// body makes the block of a callback: it prints its name and goes on at random.
func (g *generator) body(name string) *block {
	outer := g.async
	g.async = 0
	defer func() { g.async = outer }()
	return g.inline(name)
}

// inline is body for a block that belongs to the function around it.
func (g *generator) inline(name string) *block {
	b := &block{}
	if name != "" {
		b.statements = append(b.statements, line(fmt.Sprintf("log('%s%d');", name, g.label())))
	}
	if g.depth >= 4 {
		return b
	}
	g.depth++
	defer func() { g.depth-- }()
	for n := g.IntN(4); n > 0 && g.budget > 0; n-- {
		b.statements = append(b.statements, g.statement())
	}
	return b
}

// line is a statement without blocks.
func line(text string) *statement { return &statement{parts: []string{text}} }

// around is a statement with blocks at the places marked {}.
func around(text string, blocks ...*block) *statement {
	parts := strings.Split(text, "{}")
	for i := range blocks {
		parts[i] += "{"
		parts[i+1] = "}" + parts[i+1]
	}
	return &statement{parts: parts, blocks: blocks}
}

func (s *statement) waiting(ms int) *statement {
	s.wait = ms
	return s
}

// value is an expression to resolve or await: a number, a promise, a thenable.
func (g *generator) value() string {
	if g.observed && g.chance(3) {
		return g.class()
	}
	switch g.IntN(7) {
	case 0, 1:
		return fmt.Sprint(g.IntN(9))
	case 2:
		return "Promise.resolve(1)"
	case 3:
		return fmt.Sprintf("{ then(f) { log('then%d'); f(2); } }", g.label())
	case 4:
		return fmt.Sprintf("nth(promises, %d)", g.IntN(9))
	case 5:
		return fmt.Sprintf("Promise.resolve().then(() => log('in%d'))", g.label())
	}
	return "undefined"
}
