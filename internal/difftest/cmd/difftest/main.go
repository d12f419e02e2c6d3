// Command difftest compares gojs with the real Node on random programs and
// writes those on which they differ, made small, into a folder.
//
//	difftest -node PATH -gojs PATH -kind all -seeds 500
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"sync"

	"github.com/gojs-runtime/gojs/internal/difftest"
)

var (
	node   = flag.String("node", "node", "the real Node")
	gojs   = flag.String("gojs", "bin/gojs", "the gojs to compare it with")
	kind   = flag.String("kind", "", fmt.Sprintf("what the programs are about, one of %q; empty means one after the other", difftest.Kinds))
	seeds  = flag.Uint64("seeds", 100, "how many programs to try of each kind")
	start  = flag.Uint64("start", 1, "the first seed")
	size   = flag.Int("size", 30, "statements of a program")
	jobs   = flag.Int("jobs", 2, "how many to run at a time")
	out    = flag.String("out", ".cache/difftest", "the folder for programs that differ")
	most   = flag.Int("most", 20, "stop after so many differences")
	shrink = flag.Bool("shrink", true, "make programs that differ smaller")
	sample = flag.Bool("sample", false, "instead write the programs that give the same, and the same every time")
)

func main() {
	flag.Parse()
	failed := false
	for _, k := range difftest.Kinds {
		if *kind != "" && *kind != k {
			continue
		}
		found, err := try(k)
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(2)
		}
		fmt.Printf("%s: %d programs, %d differ\n", k, *seeds, found)
		failed = failed || found > 0
	}
	if failed {
		os.Exit(1)
	}
}

// search is the state that the workers of one kind share.
type search struct {
	kind  string
	mu    sync.Mutex
	next  uint64
	found int
	err   error
}

// try compares all programs of a kind and returns how many differ.
func try(k string) (int, error) {
	if err := os.MkdirAll(*out, 0o755); err != nil {
		return 0, err
	}
	s := &search{kind: k, next: *start}
	var workers sync.WaitGroup
	for range *jobs {
		workers.Go(func() {
			if err := s.work(); err != nil {
				s.mu.Lock()
				s.err = err
				s.mu.Unlock()
			}
		})
	}
	workers.Wait()
	return s.found, s.err
}

// take returns the next seed to try, if there is one.
func (s *search) take() (uint64, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err != nil || s.found >= *most || s.next >= *start+*seeds {
		return 0, false
	}
	s.next++
	return s.next - 1, true
}

func (s *search) work() error {
	dir, err := os.MkdirTemp("", "difftest")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	r := difftest.Runners{Node: *node, Gojs: *gojs, Dir: dir}
	for seed, ok := s.take(); ok; seed, ok = s.take() {
		p := difftest.Generate(s.kind, seed, *size)
		if err := s.one(r, p); err != nil {
			return err
		}
	}
	return nil
}

// one tries one program.
func (s *search) one(r difftest.Runners, p *difftest.Program) error {
	if *sample {
		same, err := r.Same(p)
		if err != nil || !same {
			return err
		}
		return s.write(p)
	}
	differs, err := r.Differ(p)
	if err != nil || !differs {
		return err
	}
	return s.keep(r, p)
}

// keep writes a program that differs into the folder.
func (s *search) keep(r difftest.Runners, p *difftest.Program) error {
	if *shrink {
		if err := difftest.Shrink(p, r.Differ); err != nil {
			return err
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.found++
	fmt.Println("differs:", p.Kind, p.Seed)
	return s.write(p)
}

func (s *search) write(p *difftest.Program) error {
	name := filepath.Join(*out, fmt.Sprintf("%s_%d.js", p.Kind, p.Seed))
	return os.WriteFile(name, []byte(p.Text()), 0o644)
}
