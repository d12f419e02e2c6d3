// Package difftest compares gojs with the real Node on random programs.
//
// A program is a tree of statements made from a seed: timers, ticks,
// microtasks, promises, async functions, resources, stores, emitters, hooks and
// errors, each of which prints where it runs. Programs avoid what is a race in
// Node itself: a block that starts timers waits until they are due. A program on
// which the two differ is made smaller while they still do.
//
//	make difftest SEEDS=500
package difftest

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed prelude.js
var prelude string

// statement is one line of a program, or several with blocks between them.
type statement struct {
	parts  []string // the text before, between and behind the blocks
	blocks []*block
	wait   int // milliseconds until the timers that it starts are due
}

// block is a sequence of statements.
type block struct {
	statements []*statement
}

// Program is a random program.
type Program struct {
	Kind string
	Seed uint64
	main *block
	// observed is set if the program's hooks see promises.
	observed bool
}

// Text writes the program as JavaScript.
func (p *Program) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "// generated: %s, seed %d\n", p.Kind, p.Seed)
	fmt.Fprintf(&b, "const observed = %t;\n", p.observed)
	b.WriteString(prelude)
	b.WriteString("\n")
	p.main.write(&b, "")
	return b.String()
}

// write writes the block's statements, and behind the last one that starts a
// timer a wait until it is due.
func (b *block) write(out *strings.Builder, indent string) {
	wait, last := 0, -1
	for i, s := range b.statements {
		if s.wait > 0 {
			wait, last = max(wait, s.wait), i
		}
	}
	for i, s := range b.statements {
		s.write(out, indent)
		if i == last {
			fmt.Fprintf(out, "%sspin(%d);\n", indent, wait+1)
		}
	}
}

func (s *statement) write(out *strings.Builder, indent string) {
	out.WriteString(indent)
	for i, part := range s.parts {
		out.WriteString(part)
		if i < len(s.blocks) {
			out.WriteString("\n")
			s.blocks[i].write(out, indent+"  ")
			out.WriteString(indent)
		}
	}
	out.WriteString("\n")
}

// size counts the statements.
func (b *block) size() int {
	n := len(b.statements)
	for _, s := range b.statements {
		for _, inner := range s.blocks {
			n += inner.size()
		}
	}
	return n
}
