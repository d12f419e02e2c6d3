package resolve

import (
	"errors"
	"path/filepath"
	"regexp"
	"strings"
)

// ErrNotFound is what Require returns when nothing has the name; the caller
// knows the stack of requires that NotFound needs.
var ErrNotFound = errors.New("module not found")

var packageName = regexp.MustCompile(`^((?:@[^/\\%]+/)?[^./\\%][^/\\%]*)(/.*)?$`)

// Require resolves a request that is not built in for require. parent is the
// file that asks, "" for none; paths are its node_modules folders, or for a
// relative request the folders to start from.
func (r *Resolver) Require(request, parent string, paths []string) (string, error) {
	conditions := r.conditions("require")
	if strings.HasPrefix(request, "#") && parent != "" {
		if scope, err := r.Scope(parent); err == nil && scope != nil && scope.imports != nil {
			return r.cjsTarget(r.imports(request, parent, conditions))
		}
	}
	if parent != "" {
		if path, err := r.self(request, parent, conditions); path != "" || err != nil {
			return path, err
		}
	}
	return r.Find(request, paths)
}

// cjsTarget turns the URL that exports or imports gave into a path.
func (r *Resolver) cjsTarget(t Target, err error) (string, error) {
	if err != nil {
		return "", err
	}
	if t.Builtin != "" {
		return "", typeError("ERR_INVALID_URL_SCHEME", "The URL must be of scheme file") // so does Node
	}
	if r.stat(t.Path) != regular {
		return "", &Error{Code: "MODULE_NOT_FOUND", Message: "Cannot find module '" + t.Path + "'"}
	}
	return r.real(t.Path), nil
}

// self resolves a package's reference to itself.
func (r *Resolver) self(request, parent string, conditions map[string]bool) (string, error) {
	scope, err := r.Scope(parent)
	if err != nil || scope == nil || scope.exports == nil || scope.Name == "" {
		return "", nil
	}
	rest, ok := strings.CutPrefix(request, scope.Name)
	if !ok || rest != "" && rest[0] != '/' {
		return "", nil
	}
	return r.cjsTarget(r.exportsOf(scope, "."+rest, parent, conditions))
}

// Find looks a request up in the given folders; an absolute one needs none.
func (r *Resolver) Find(request string, paths []string) (string, error) {
	if filepath.IsAbs(request) {
		paths = []string{""}
	}
	relative := IsRelative(request)
	for _, dir := range paths {
		if dir != "" && r.stat(dir) != directory {
			continue
		}
		if dir != "" && !relative {
			path, err := r.installed(dir, request)
			if path != "" || err != nil {
				return path, err
			}
		}
		base := request
		if !filepath.IsAbs(request) {
			base = filepath.Join(dir, request)
		}
		path, err := r.file(filepath.Clean(base), hasTrailingSlash(request))
		if e, ok := err.(*Error); ok && e.Code == "MODULE_NOT_FOUND" {
			e.Properties = append(e.Properties, Property{"requestPath", request})
		}
		if path != "" || err != nil {
			return path, err
		}
	}
	return "", ErrNotFound
}

func hasTrailingSlash(request string) bool {
	for _, suffix := range []string{"/", "/.", "/.."} {
		if strings.HasSuffix(request, suffix) {
			return true
		}
	}
	return request == "." || request == ".."
}

// installed resolves a request through the exports of a package in dir.
func (r *Resolver) installed(dir, request string) (string, error) {
	match := packageName.FindStringSubmatch(request)
	if match == nil {
		return "", nil
	}
	p, err := r.read(filepath.Join(dir, match[1]))
	if err != nil || p == nil || p.exports == nil {
		return "", err
	}
	path, err := r.cjsTarget(r.exportsOf(p, "."+match[2], "", r.conditions("require")))
	if e, ok := err.(*Error); ok && e.Code == "MODULE_NOT_FOUND" {
		e.Properties = []Property{{"path", p.Dir}}
	}
	return path, err
}

// file tries a path as a file, with extensions, and as a folder.
func (r *Resolver) file(base string, folder bool) (string, error) {
	kind := r.stat(base)
	if !folder {
		if kind == regular {
			return r.real(base), nil
		}
		if path := r.withExtension(base); path != "" {
			return path, nil
		}
	}
	if kind == directory {
		return r.folder(base)
	}
	return "", nil
}

func (r *Resolver) withExtension(base string) string {
	for _, extension := range r.Extensions() {
		if r.stat(base+extension) == regular {
			return r.real(base + extension)
		}
	}
	return ""
}

// folder resolves a folder: its package's main file, or its index.
func (r *Resolver) folder(dir string) (string, error) {
	p, err := r.read(dir)
	if err != nil {
		return "", err
	}
	index := filepath.Join(dir, "index")
	if p == nil || p.Main == "" {
		return r.withExtension(index), nil
	}
	main := filepath.Join(dir, p.Main)
	if r.stat(main) == regular {
		return r.real(main), nil
	}
	for _, base := range []string{main, filepath.Join(main, "index"), index} {
		if path := r.withExtension(base); path != "" {
			return path, nil
		}
	}
	return "", &Error{
		Code:       "MODULE_NOT_FOUND",
		Message:    "Cannot find module '" + main + `'. Please verify that the package.json has a valid "main" entry`,
		Properties: []Property{{"path", p.Path}},
	}
}
