package resolve

import (
	"errors"
	"net/url"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// Target is what a specifier of an ES module resolves to.
type Target struct {
	// URL is the module's URL, which is its identity.
	URL string
	// Path is the file of a file URL, "" otherwise.
	Path string
	// Builtin is the name without "node:" of a built-in module.
	Builtin string
}

func fileTarget(path string) Target { return Target{URL: PathToURL(path), Path: path} }

// errUndefined means that no condition matched, so the search goes on.
var errUndefined = errors.New("no target")

// mapping is one lookup in a package's exports or imports.
type mapping struct {
	r          *Resolver
	pkg        *Package
	parent     string
	conditions map[string]bool
	// internal is set for imports.
	internal bool
}

const mixedKeys = `"exports" cannot contain some keys starting with '.' and some not. The exports object must either be` +
	` an object of package subpath keys or an object of main entry condition name keys only.`

// exportsOf resolves a subpath ("." or "./x") of a package with exports.
func (r *Resolver) exportsOf(p *Package, subpath, parent string, conditions map[string]bool) (Target, error) {
	m := mapping{r: r, pkg: p, parent: parent, conditions: conditions}
	paths, err := m.subpaths()
	if err != nil {
		return Target{}, err
	}
	target, err := m.lookup(paths, subpath)
	if err == nil || !errors.Is(err, errUndefined) {
		return target, err
	}
	message := `No "exports" main defined in ` + p.Path + importedFrom(parent)
	if subpath != "." {
		message = "Package subpath '" + subpath + `' is not defined by "exports" in ` + p.Path + importedFrom(parent)
	}
	return Target{}, &Error{Code: "ERR_PACKAGE_PATH_NOT_EXPORTED", Message: message}
}

// subpaths returns the exports as an object of subpaths.
func (m *mapping) subpaths() (*object, error) {
	o, ok := m.pkg.exports.(*object)
	if !ok {
		return &object{keys: []string{"."}, values: map[string]any{".": m.pkg.exports}}, nil
	}
	dots := 0
	for _, key := range o.keys {
		if strings.HasPrefix(key, ".") {
			dots++
		}
	}
	switch {
	case dots == len(o.keys) && dots > 0:
		return o, nil
	case dots > 0:
		while := ""
		if m.parent != "" {
			while = " while importing " + PathToURL(m.parent)
		}
		return nil, &Error{Code: "ERR_INVALID_PACKAGE_CONFIG", Message: "Invalid package config " + m.pkg.Path + while + ". " + mixedKeys}
	}
	return &object{keys: []string{"."}, values: map[string]any{".": o}}, nil
}

// imports resolves a "#name" through the imports of the parent's package.
func (r *Resolver) imports(name, parent string, conditions map[string]bool) (Target, error) {
	if name == "#" || strings.HasPrefix(name, "#/") && strings.HasSuffix(name, "/") {
		return Target{}, typeError("ERR_INVALID_MODULE_SPECIFIER",
			`Invalid module "`+name+`" is not a valid internal imports specifier name`+importedFrom(parent))
	}
	scope, err := r.Scope(parent)
	if err != nil {
		return Target{}, err
	}
	inside := ""
	if scope != nil {
		inside = " in package " + scope.Path
		if paths, ok := scope.imports.(*object); ok {
			m := mapping{r: r, pkg: scope, parent: parent, conditions: conditions, internal: true}
			target, err := m.lookup(paths, name)
			if !errors.Is(err, errUndefined) {
				return target, err
			}
		}
	}
	return Target{}, typeError("ERR_PACKAGE_IMPORT_NOT_DEFINED",
		`Package import specifier "`+name+`" is not defined`+inside+importedFrom(parent))
}

// lookup finds a key, exact or by the best pattern, and resolves its target.
func (m *mapping) lookup(paths *object, key string) (Target, error) {
	if v, ok := paths.get(key); ok && !strings.Contains(key, "*") && !strings.HasSuffix(key, "/") {
		return m.defined(m.target(v, key, "", false))
	}
	best, match := "", ""
	for _, pattern := range paths.keys {
		before, after, ok := strings.Cut(pattern, "*")
		if !ok || strings.Contains(after, "*") || !strings.HasPrefix(key, before) {
			continue
		}
		if len(key) >= len(pattern) && strings.HasSuffix(key, after) && betterPattern(pattern, best) {
			best, match = pattern, key[len(before):len(key)-len(after)]
		}
	}
	if best == "" {
		return Target{}, errUndefined
	}
	return m.defined(m.target(paths.values[best], best, match, true))
}

// defined turns a null target into an undefined one.
func (m *mapping) defined(t Target, err error) (Target, error) {
	if err == nil && t == (Target{}) {
		return t, errUndefined
	}
	return t, err
}

// betterPattern reports whether pattern a is more specific than b.
func betterPattern(a, b string) bool {
	if x, y := strings.IndexByte(a, '*'), strings.IndexByte(b, '*'); b != "" && x != y {
		return x > y
	}
	return len(a) > len(b)
}

// target resolves a target value; the zero Target without an error is null.
func (m *mapping) target(v any, key, match string, pattern bool) (Target, error) {
	switch v := v.(type) {
	case nil:
		return Target{}, nil
	case string:
		return m.path(v, key, match, pattern)
	case []any:
		return m.first(v, key, match, pattern)
	case *object:
		for _, condition := range v.keys {
			if _, err := strconv.ParseUint(condition, 10, 32); err == nil {
				return Target{}, &Error{Code: "ERR_INVALID_PACKAGE_CONFIG", Message: "Invalid package config " + m.pkg.Path +
					`. "exports" cannot contain numeric property keys.`}
			}
		}
		for _, condition := range v.keys {
			if !m.conditions[condition] {
				continue
			}
			t, err := m.target(v.values[condition], key, match, pattern)
			if !errors.Is(err, errUndefined) {
				return t, err
			}
		}
		return Target{}, errUndefined
	}
	return Target{}, m.invalidTarget(v, key)
}

// first resolves a list of targets to the first that is valid.
func (m *mapping) first(list []any, key, match string, pattern bool) (Target, error) {
	last := error(nil)
	for _, v := range list {
		t, err := m.target(v, key, match, pattern)
		var e *Error
		switch {
		case errors.As(err, &e) && e.Code == "ERR_INVALID_PACKAGE_TARGET":
			last = err
		case errors.Is(err, errUndefined):
		case err == nil && t == (Target{}):
			last = nil
		default:
			return t, err
		}
	}
	return Target{}, last
}

var (
	invalidSegment = regexp.MustCompile(`(?i)(^|\\|/)((\.|%2e)(\.|%2e)?|(n|%6e|%4e)(o|%6f|%4f)(d|%64|%44)(e|%65|%45)(_|%5f)(m|%6d|%4d)(o|%6f|%4f)(d|%64|%44)(u|%75|%55)(l|%6c|%4c)(e|%65|%45)(s|%73|%53))(\\|/|$)`)
	urlScheme      = regexp.MustCompile(`^[a-zA-Z][a-zA-Z0-9+.-]*:`)
)

func (m *mapping) path(target, key, match string, pattern bool) (Target, error) {
	rest, relative := strings.CutPrefix(target, "./")
	if !relative {
		if !m.internal || strings.HasPrefix(target, "../") || strings.HasPrefix(target, "/") || urlScheme.MatchString(target) && !strings.HasPrefix(target, "node:") {
			return Target{}, m.invalidTarget(target, key)
		}
		if pattern {
			target = strings.ReplaceAll(target, "*", match)
		}
		return m.r.bare(target, filepath.Join(m.pkg.Dir, "package.json"), m.conditions)
	}
	if invalidSegment.MatchString(rest) {
		return Target{}, m.invalidTarget(target, key)
	}
	if pattern {
		if match != "" && invalidSegment.MatchString(match) {
			request := strings.Replace(key, "*", match, 1)
			return Target{}, typeError("ERR_INVALID_MODULE_SPECIFIER", `Invalid module "`+request+
				`" request is not a valid match in pattern "`+key+`" for the "`+m.field()+`" resolution of `+m.pkg.Path+importedFrom(m.parent))
		}
		rest = strings.ReplaceAll(rest, "*", match)
	}
	if decoded, err := url.PathUnescape(rest); err == nil {
		rest = decoded
	}
	path := filepath.Join(m.pkg.Dir, rest)
	if strings.HasSuffix(rest, "/") {
		path += "/"
	}
	return fileTarget(path), nil
}

func (m *mapping) field() string {
	if m.internal {
		return "imports"
	}
	return "exports"
}

func (m *mapping) invalidTarget(target any, key string) error {
	text, isString := target.(string)
	hint := isString && !m.internal && text != "" && !strings.HasPrefix(text, "./")
	where := `defined for '` + key + `' in the package config ` + m.pkg.Path
	if key == "." {
		where = `defined in the package config ` + m.pkg.Path
		return m.targetError(`Invalid "exports" main target `+print(target)+" "+where+importedFrom(m.parent), hint)
	}
	return m.targetError(`Invalid "`+m.field()+`" target `+print(target)+" "+where+importedFrom(m.parent), hint)
}

func (m *mapping) targetError(message string, hint bool) error {
	if hint {
		message += `; targets must start with "./"`
	}
	return &Error{Code: "ERR_INVALID_PACKAGE_TARGET", Message: message}
}
