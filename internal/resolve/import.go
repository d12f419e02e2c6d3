package resolve

import (
	"net/url"
	"path"
	"path/filepath"
	"regexp"
	"strings"
)

// Import resolves a specifier for an import statement or import().
func (r *Resolver) Import(specifier, parentURL string) (Target, error) {
	return r.resolveURL(specifier, parentURL, true)
}

// MetaResolve resolves for import.meta.resolve, which does not look whether
// the file exists.
func (r *Resolver) MetaResolve(specifier, parentURL string) (Target, error) {
	return r.resolveURL(specifier, parentURL, false)
}

func (r *Resolver) resolveURL(specifier, parentURL string, check bool) (Target, error) {
	parent := parentURL
	if p, err := URLToPath(parentURL); err == nil {
		parent = p
	}
	if name, ok := r.BuiltinName(specifier); ok {
		return Target{URL: "node:" + name, Builtin: name}, nil
	}
	switch scheme, _, _ := strings.Cut(specifier, ":"); {
	case IsRelative(specifier) || strings.HasPrefix(specifier, "/"):
		return r.relative(specifier, parentURL, parent, check)
	case strings.HasPrefix(specifier, "#"):
		t, err := r.imports(specifier, parent, r.conditions("import"))
		return r.checked(t, err, specifier, parent, check)
	case !urlScheme.MatchString(specifier):
		t, err := r.bare(specifier, parent, r.conditions("import"))
		return r.checked(t, err, specifier, parent, check)
	case scheme == "node":
		return Target{}, &Error{Code: "ERR_UNKNOWN_BUILTIN_MODULE", Message: "No such built-in module: " + specifier}
	case scheme == "data":
		return Target{URL: specifier}, nil
	case scheme == "file":
		t, err := r.fromURL(specifier, parentURL)
		return r.checked(t, err, specifier, parent, check)
	case !check:
		return Target{URL: specifier}, nil
	default:
		schemes := "file, data, and node"
		if scheme == "http" || scheme == "https" {
			schemes = "file and data"
		}
		return Target{}, &Error{Code: "ERR_UNSUPPORTED_ESM_URL_SCHEME", Message: "Only URLs with a scheme in: " + schemes +
			" are supported by the default ESM loader. Received protocol '" + scheme + ":'"}
	}
}

func (r *Resolver) relative(specifier, parentURL, parent string, check bool) (Target, error) {
	if strings.HasPrefix(parentURL, "data:") {
		return Target{}, typeError("ERR_UNSUPPORTED_RESOLVE_REQUEST", `Failed to resolve module specifier "`+specifier+
			`" from "`+parentURL+`": Invalid relative URL or base scheme is not hierarchical.`)
	}
	base, err := url.Parse(parentURL)
	if err != nil {
		base = &url.URL{Scheme: "file", Path: "/"}
	}
	pathname, query := specifier, ""
	if i := strings.IndexAny(specifier, "?#"); i >= 0 {
		pathname, query = specifier[:i], specifier[i:]
	}
	folder := base.EscapedPath()
	folder = folder[:strings.LastIndexByte(folder, '/')+1]
	full := pathname
	if !strings.HasPrefix(pathname, "/") {
		full = folder + pathname
	}
	cleaned := path.Clean(full)
	if hasTrailingSlash(pathname) && cleaned != "/" {
		cleaned += "/"
	}
	t, err := r.fromURL("file://"+cleaned+query, parentURL)
	return r.checked(t, err, specifier, parent, check)
}

var encodedSeparator = regexp.MustCompile(`(?i)%2f|%5c`)

// fromURL makes a target of a file URL.
func (r *Resolver) fromURL(address, parentURL string) (Target, error) {
	rest := strings.TrimPrefix(address, "file:")
	if host, ok := strings.CutPrefix(rest, "//"); ok {
		name, after, _ := strings.Cut(host, "/")
		if name != "" && name != "localhost" {
			e := typeError("ERR_INVALID_FILE_URL_HOST", `File URL host must be "localhost" or empty on linux`)
			e.Properties = []Property{{"input", address}, {"module", parentURL}}
			return Target{}, e
		}
		rest = "/" + after
	}
	pathname, suffix := rest, ""
	if i := strings.IndexAny(rest, "?#"); i >= 0 {
		pathname, suffix = rest[:i], rest[i:]
	}
	if encodedSeparator.MatchString(pathname) {
		parent := parentURL
		if p, err := URLToPath(parentURL); err == nil {
			parent = p
		}
		return Target{}, typeError("ERR_INVALID_MODULE_SPECIFIER",
			`Invalid module "`+pathname+`" must not include encoded "/" or "\" characters`+importedFrom(parent))
	}
	file, err := url.PathUnescape(pathname)
	if err != nil {
		file = pathname
	}
	return Target{URL: PathToURL(file) + suffix, Path: file}, nil
}

// checked makes sure that a target's file exists, and takes its real path.
func (r *Resolver) checked(t Target, err error, specifier, parent string, check bool) (Target, error) {
	if err != nil || t.Path == "" || !check {
		return t, err
	}
	kind := r.stat(t.Path)
	if strings.HasSuffix(t.Path, "/") && kind == regular {
		kind = missing
	}
	if kind == regular {
		if !r.PreserveSymlinks {
			if real := r.Realpath(t.Path); real != t.Path {
				t.URL = PathToURL(real) + t.URL[len(PathToURL(t.Path)):]
				t.Path = real
			}
		}
		return t, nil
	}
	e := &Error{Code: "ERR_MODULE_NOT_FOUND", Message: "Cannot find module '" + t.Path + "'" + importedFrom(parent)}
	if kind == directory {
		e = &Error{Code: "ERR_UNSUPPORTED_DIR_IMPORT",
			Message: "Directory import '" + t.Path + "' is not supported resolving ES modules" + importedFrom(parent)}
	}
	e.Properties = []Property{{"url", t.URL}}
	if hint := r.hint(specifier, parent); hint != "" {
		e.Message += "\nDid you mean to import " + hint + "?"
	}
	return t, e
}

// hint returns, quoted, what require would have found for the specifier.
func (r *Resolver) hint(specifier, parent string) string {
	request := specifier
	if strings.HasPrefix(specifier, "file:") {
		if p, err := URLToPath(specifier); err == nil {
			request = p
		}
	}
	paths := r.Paths(filepath.Dir(parent))
	if IsRelative(request) {
		paths = []string{r.Cwd()} // so does Node, which thus helps only there
	}
	found, err := r.Find(request, paths)
	if err != nil || found == "" {
		return ""
	}
	if IsRelative(request) {
		relative, err := filepath.Rel(filepath.Dir(parent), found)
		if err != nil {
			return ""
		}
		if !strings.HasPrefix(relative, "../") {
			relative = "./" + relative
		}
		found = relative
	} else if name := packageName.FindStringSubmatch(request); name != nil {
		if _, inside, ok := strings.Cut(found, "/node_modules/"); ok {
			found = inside
		}
	}
	return print(found)
}

// bare resolves a package specifier.
func (r *Resolver) bare(specifier, parent string, conditions map[string]bool) (Target, error) {
	if name, ok := r.BuiltinName(specifier); ok {
		return Target{URL: "node:" + name, Builtin: name}, nil
	}
	name, subpath, valid := SplitPackage(specifier)
	if !valid {
		return Target{}, typeError("ERR_INVALID_MODULE_SPECIFIER",
			`Invalid module "`+specifier+`" is not a valid package name`+importedFrom(parent))
	}
	if scope, err := r.Scope(parent); err == nil && scope != nil && scope.Name == name && scope.exports != nil {
		return r.exportsOf(scope, subpath, parent, conditions)
	}
	for _, modules := range r.Paths(filepath.Dir(parent)) {
		dir := filepath.Join(modules, name)
		if r.stat(dir) != directory {
			continue
		}
		p, err := r.read(dir)
		if err != nil {
			return Target{}, importing(err, specifier, parent)
		}
		if p != nil && p.exports != nil {
			return r.exportsOf(p, subpath, parent, conditions)
		}
		if subpath != "." {
			return fileTarget(dir + subpath[1:]), nil
		}
		return r.legacyMain(p, dir, parent)
	}
	return Target{}, &Error{Code: "ERR_MODULE_NOT_FOUND", Message: "Cannot find package '" + name + "'" + importedFrom(parent)}
}

// importing adds to an error about a package.json what was imported.
func importing(err error, specifier, parent string) error {
	e, ok := err.(*Error)
	if !ok {
		return err
	}
	c := *e
	c.Message = strings.TrimSuffix(e.Message, ".") + ` while importing "` + specifier + `" from ` + parent + "."
	return &c
}

// SplitPackage splits a bare specifier into package name and subpath, "." or
// beginning with "./".
func SplitPackage(specifier string) (name, subpath string, valid bool) {
	slash := strings.IndexByte(specifier, '/')
	valid = true
	if strings.HasPrefix(specifier, "@") {
		if slash < 0 {
			return specifier, ".", false
		}
		if next := strings.IndexByte(specifier[slash+1:], '/'); next >= 0 {
			slash += 1 + next
		} else {
			slash = -1
		}
	}
	name = specifier
	if slash >= 0 {
		name = specifier[:slash]
	}
	if strings.HasPrefix(name, ".") || strings.ContainsAny(name, `%\`) {
		valid = false
	}
	return name, "." + specifier[len(name):], valid
}

// legacyMain finds the main file of a package without exports.
func (r *Resolver) legacyMain(p *Package, dir, parent string) (Target, error) {
	var tries []string
	if p != nil && p.Main != "" {
		for _, suffix := range []string{"", ".js", ".json", ".node", "/index.js", "/index.json", "/index.node"} {
			tries = append(tries, filepath.Join(dir, p.Main)+suffix)
		}
	}
	for _, name := range []string{"index.js", "index.json", "index.node"} {
		tries = append(tries, filepath.Join(dir, name))
	}
	for _, try := range tries {
		if r.stat(try) == regular {
			return fileTarget(try), nil
		}
	}
	wanted := filepath.Join(dir, "index.js")
	if p != nil && p.Main != "" {
		wanted = filepath.Join(dir, p.Main)
	}
	return Target{}, &Error{Code: "ERR_MODULE_NOT_FOUND", Message: "Cannot find package '" + wanted + "'" + importedFrom(parent)}
}
