// Package resolve finds the file or built-in module that a specifier names, as
// Node does for require and for import. It reads the file system through a
// small interface and knows nothing of an engine.
//
//	r := resolve.New(resolve.OS(), nil)
//	path, err := r.Require("lodash", "/app/index.js", r.Paths("/app"))
//	target, err := r.Import("./util.mjs", "file:///app/index.mjs")
package resolve

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// FS is the file system that modules are read from. Names are absolute paths.
type FS interface {
	ReadFile(name string) ([]byte, error)
	Stat(name string) (fs.FileInfo, error)
	// Realpath returns the path without symbolic links.
	Realpath(name string) (string, error)
}

// OS returns the operating system's file system.
func OS() FS { return osFS{} }

type osFS struct{}

func (osFS) ReadFile(name string) ([]byte, error)  { return os.ReadFile(name) }
func (osFS) Stat(name string) (fs.FileInfo, error) { return os.Stat(name) }
func (osFS) Realpath(name string) (string, error)  { return filepath.EvalSymlinks(name) }

// FromFS makes an FS of an fs.FS, whose root becomes "/".
func FromFS(fsys fs.FS) FS { return ioFS{fsys} }

type ioFS struct{ fs.FS }

func (f ioFS) local(name string) string {
	if name = strings.Trim(filepath.ToSlash(name), "/"); name == "" {
		return "."
	}
	return name
}

func (f ioFS) ReadFile(name string) ([]byte, error)  { return fs.ReadFile(f.FS, f.local(name)) }
func (f ioFS) Stat(name string) (fs.FileInfo, error) { return fs.Stat(f.FS, f.local(name)) }
func (f ioFS) Realpath(name string) (string, error)  { return name, nil }

// Resolver resolves specifiers. It caches package.json files and must be used
// by one goroutine at a time.
type Resolver struct {
	fs FS
	// Builtin reports whether a name without "node:" is a built-in module.
	Builtin func(name string) bool
	// Conditions are the user's, beside the ones Node always has.
	Conditions []string
	// GlobalPaths are searched last by require: NODE_PATH and its like.
	GlobalPaths []string
	// Extensions are what require tries, in order; a Resolver's owner may
	// change it at any time.
	Extensions func() []string
	// Cwd returns the working directory.
	Cwd func() string
	// PreserveSymlinks keeps paths as they are written.
	PreserveSymlinks bool

	packages map[string]*Package
}

// New makes a resolver. A nil builtin means that there are no built-in modules.
func New(fsys FS, builtin func(string) bool) *Resolver {
	if builtin == nil {
		builtin = func(string) bool { return false }
	}
	return &Resolver{
		fs: fsys, Builtin: builtin, packages: map[string]*Package{},
		Cwd:        func() string { return "/" },
		Extensions: func() []string { return []string{".js", ".json", ".node"} },
	}
}

// FS returns the file system the resolver reads.
func (r *Resolver) FS() FS { return r.fs }

// conditions returns the active conditions for "require" or "import".
func (r *Resolver) conditions(kind string) map[string]bool {
	set := map[string]bool{"node": true, "module-sync": true, "node-addons": true, "default": true, kind: true}
	for _, c := range r.Conditions {
		set[c] = true
	}
	return set
}

type fileKind uint8

const (
	missing fileKind = iota
	regular
	directory
)

func (r *Resolver) stat(name string) fileKind {
	info, err := r.fs.Stat(name)
	switch {
	case err != nil:
		return missing
	case info.IsDir():
		return directory
	}
	return regular
}

// real returns the path without symbolic links, unless they are preserved.
func (r *Resolver) real(name string) string {
	if r.PreserveSymlinks {
		return name
	}
	return r.Realpath(name)
}

// Realpath returns the path without symbolic links, or as it is if that fails.
func (r *Resolver) Realpath(name string) string {
	if p, err := r.fs.Realpath(name); err == nil {
		return p
	}
	return name
}

// Paths returns the node_modules folders that a file in dir searches.
func (r *Resolver) Paths(dir string) []string {
	var paths []string
	for {
		if filepath.Base(dir) != "node_modules" {
			paths = append(paths, filepath.Join(dir, "node_modules"))
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return paths
		}
		dir = parent
	}
}

// IsRelative reports whether a specifier is a path from the parent's folder.
func IsRelative(specifier string) bool {
	return specifier == "." || specifier == ".." || strings.HasPrefix(specifier, "./") || strings.HasPrefix(specifier, "../")
}

// BuiltinName returns the name without "node:" of a specifier that names a
// built-in module. Some are reachable only with the prefix.
func (r *Resolver) BuiltinName(specifier string) (string, bool) {
	name, prefixed := strings.CutPrefix(specifier, "node:")
	if strings.HasPrefix(name, "internal/") || !prefixed && slices.Contains(prefixOnly, name) {
		return "", false
	}
	return name, r.Builtin(name)
}

// prefixOnly are built-in modules that need their "node:".
var prefixOnly = []string{"sea", "sqlite", "test", "test/reporters"}
