package difftest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"time"
)

// Runners are the two programs to compare.
type Runners struct {
	Node, Gojs string
	Dir        string // for the program's file while it runs
}

// timeout stops programs that hang; it is no measure of speed.
const timeout = 20 * time.Second

// again is how often a program runs on either side before a difference counts.
const again = 3

// calm keeps Node from collecting garbage in short programs. The collector's
// tasks are callbacks of the loop, which run ticks that a failed callback left.
const calm = "--min-semi-space-size=64"

// Differ reports whether the two print different things for a program. A program
// whose output changes from run to run is a race in itself and counts as equal.
func (r Runners) Differ(p *Program) (bool, error) {
	script, err := r.write(p)
	if err != nil {
		return false, err
	}
	node, gojs := map[string]bool{}, map[string]bool{}
	for range again {
		a, err := output(r.Node, calm, script)
		if err != nil {
			return false, err
		}
		b, err := output(r.Gojs, script)
		if err != nil {
			return false, err
		}
		node[a], gojs[b] = true, true
		if gojs[a] || node[b] || len(node) > 1 {
			return false, nil
		}
	}
	return true, nil
}

// Same reports whether the two always print the same for a program, also when
// Node runs as usual.
func (r Runners) Same(p *Program) (bool, error) {
	script, err := r.write(p)
	if err != nil {
		return false, err
	}
	first := ""
	for range again {
		for _, command := range [][]string{{r.Node, script}, {r.Node, calm, script}, {r.Gojs, script}} {
			text, err := output(command[0], command[1:]...)
			if err != nil {
				return false, err
			}
			if first == "" {
				first = text
			}
			if text != first {
				return false, nil
			}
		}
	}
	return true, nil
}

func (r Runners) write(p *Program) (string, error) {
	script := filepath.Join(r.Dir, "program.js")
	return script, os.WriteFile(script, []byte(p.Text()), 0o644)
}

// output runs a program and returns its standard output and exit code.
func output(runner string, args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	cmd := exec.CommandContext(ctx, runner, args...)
	var stdout bytes.Buffer
	cmd.Stdout = &stdout
	err := cmd.Run()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		return "", fmt.Errorf("running %s: %w", runner, err)
	}
	return fmt.Sprintf("%s[exit code %d]\n", stdout.String(), cmd.ProcessState.ExitCode()), nil
}
