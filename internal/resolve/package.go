package resolve

import (
	"path/filepath"
)

// Package is a package.json file.
type Package struct {
	// Path is the file, Dir its folder.
	Path, Dir string
	// Name, Main and Type are the fields of that name; Type is "" unless it is
	// "module" or "commonjs".
	Name, Main, Type string

	exports, imports any
	err              *Error
}

// read returns the package.json of a folder, nil if there is none.
func (r *Resolver) read(dir string) (*Package, error) {
	p, known := r.packages[dir]
	if !known {
		p = r.load(filepath.Join(dir, "package.json"), dir)
		r.packages[dir] = p
	}
	if p != nil && p.err != nil {
		return nil, p.err
	}
	return p, nil
}

func (r *Resolver) load(path, dir string) *Package {
	data, err := r.fs.ReadFile(path)
	if err != nil {
		return nil
	}
	p := &Package{Path: path, Dir: dir}
	parsed, err := decode(data)
	fields, ok := parsed.(*object)
	if err != nil || !ok {
		p.err = &Error{Code: "ERR_INVALID_PACKAGE_CONFIG", Message: "Invalid package config " + path + "."}
		return p
	}
	str := func(key string) string {
		v, _ := fields.get(key)
		s, _ := v.(string)
		return s
	}
	p.Name, p.Main, p.Type = str("name"), str("main"), str("type")
	if p.Type != "module" && p.Type != "commonjs" {
		p.Type = ""
	}
	p.exports, _ = fields.get("exports")
	if v, _ := fields.get("imports"); v != nil {
		p.imports = v
	}
	return p
}

// Scope returns the package that a file belongs to, nil if there is none.
func (r *Resolver) Scope(file string) (*Package, error) {
	for dir := filepath.Dir(file); ; dir = filepath.Dir(dir) {
		if filepath.Base(dir) == "node_modules" {
			return nil, nil
		}
		if p, err := r.read(dir); p != nil || err != nil {
			return p, err
		}
		if dir == filepath.Dir(dir) {
			return nil, nil
		}
	}
}

// PackageJSON returns the package.json nearest to a folder, "" if there is none.
func (r *Resolver) PackageJSON(dir string) string {
	for {
		if path := filepath.Join(dir, "package.json"); r.stat(path) == regular {
			return path
		}
		if dir == filepath.Dir(dir) {
			return ""
		}
		dir = filepath.Dir(dir)
	}
}

// PackageDir returns the folder of an installed package that a file in dir
// sees, "" if there is none.
func (r *Resolver) PackageDir(name, dir string) string {
	for _, path := range r.Paths(dir) {
		if found := filepath.Join(path, name); r.stat(found) == directory {
			return found
		}
	}
	return ""
}
