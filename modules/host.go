package modules

import (
	"context"
	"io"
)

// Host is what a runtime sees of the process it runs in. Modules use it in
// place of package os, so that an embedder decides what a script can reach.
// It does not change after the runtime is made.
type Host struct {
	// ExecPath is process.execPath, ExecArgv process.execArgv, and Args what
	// follows the script's path in process.argv.
	ExecPath string
	ExecArgv []string
	Args     []string
	// Environ gives the initial process.env as "NAME=value" strings.
	Environ []string
	// Cwd is the working directory when the runtime is made.
	Cwd string
	// Stdin, Stdout and Stderr are file descriptors 0, 1 and 2.
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	// Owner says that the program belongs to the script, as in the command
	// line tool: process.chdir, signals and exit codes act on the real process.
	Owner bool
	// Flags are the command line options in force, by their long name without
	// dashes; a flag without value has the value "true".
	Flags map[string]string
	// Context ends when the runtime must stop.
	Context context.Context
}

// Flag returns the value of a command line option, or "".
func (h *Host) Flag(name string) string { return h.Flags[name] }
