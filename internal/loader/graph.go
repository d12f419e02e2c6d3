package loader

import (
	"net/url"
	"path/filepath"
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/internal/resolve"
	"github.com/gojs-runtime/gojs/internal/source"
)

func pathURL(path string) string { return resolve.PathToURL(path) }

// graph resolves a specifier and loads the module with all that it imports.
func (l *Loader) graph(specifier, parentURL string, attributes []source.Attribute) (*record, error) {
	target, err := l.resolver.Import(specifier, parentURL)
	if err != nil {
		return nil, err
	}
	return l.record(target, attributes)
}

// record returns the module of a URL, loading it when it is asked for first.
func (l *Loader) record(t resolve.Target, attributes []source.Attribute) (*record, error) {
	kind, err := l.attributeType(t.URL, attributes)
	if err != nil {
		return nil, err
	}
	r := l.esm.records[t.URL]
	if r == nil {
		r = &record{url: t.URL, path: t.Path, cells: map[string]*cell{}}
		text, err := l.sourceOf(r, t)
		if err != nil {
			return nil, err
		}
		if err := checkType(l, r, kind); err != nil {
			return nil, err
		}
		l.esm.records[t.URL] = r
		r.loadError = l.fill(r, t, text)
	} else if err := checkType(l, r, kind); err != nil {
		return nil, err
	}
	return r, r.loadError
}

// attributeType returns the type that import attributes ask for.
func (l *Loader) attributeType(url string, attributes []source.Attribute) (string, error) {
	kind := ""
	for _, a := range attributes {
		if a.Key != "type" || a.Value != "json" {
			return "", l.thrown(nodeerr.New(l.vm, "TypeError", "ERR_IMPORT_ATTRIBUTE_UNSUPPORTED",
				`Import attribute "`+a.Key+`" with value "`+a.Value+`" is not supported in `+url))
		}
		kind = a.Value
	}
	return kind, nil
}

// checkType compares what the importer says with what the module is.
func checkType(l *Loader, r *record, kind string) error {
	switch {
	case r.format == "json" && kind != "json":
		return l.thrown(nodeerr.New(l.vm, "TypeError", "ERR_IMPORT_ATTRIBUTE_MISSING",
			`Module "`+r.url+`" needs an import attribute of "type: json"`))
	case r.format != "json" && kind == "json":
		return l.thrown(nodeerr.New(l.vm, "TypeError", "ERR_IMPORT_ATTRIBUTE_TYPE_INCOMPATIBLE",
			`Module "`+r.url+`" is not of type "json"`))
	}
	return nil
}

// sourceOf finds out a module's format and reads its text.
func (l *Loader) sourceOf(r *record, t resolve.Target) (string, error) {
	if t.Builtin != "" {
		r.format = "builtin"
		return "", nil
	}
	if data, ok := strings.CutPrefix(t.URL, "data:"); ok {
		return l.dataSource(r, data)
	}
	extension := filepath.Ext(t.Path)
	switch extension {
	case ".json":
		r.format = "json"
	case ".mjs", ".mts", ".cjs", ".cts", ".js", ".ts", "":
	default:
		return "", &resolve.Error{Class: "TypeError", Code: "ERR_UNKNOWN_FILE_EXTENSION",
			Message: `Unknown file extension "` + extension + `" for ` + t.Path}
	}
	data, err := l.opts.FS.ReadFile(t.Path)
	if err != nil {
		return "", l.thrown(l.fileError(err, t.Path))
	}
	text := source.Decode(data)
	if r.format != "" {
		return text, nil
	}
	if err := l.checkTypes(t.Path); err != nil {
		return "", err
	}
	if extension == "" {
		r.format = l.scopeType(t.Path)
	} else if r.format, err = l.format(t.Path); err != nil {
		return "", err
	}
	if r.format == "" {
		r.format = l.detect(t.Path, text)
	}
	return text, nil
}

func (l *Loader) scopeType(path string) string {
	if scope, err := l.resolver.Scope(path); err == nil && scope != nil {
		return scope.Type
	}
	return ""
}

// detect tells what a file is that neither its name nor its package tells.
func (l *Loader) detect(path, text string) string {
	if filepath.Ext(path) != ".ts" {
		certain, possible := source.LooksLikeModule(text)
		if !possible {
			return "commonjs"
		}
		if certain && l.isModuleText(path, text) {
			return "module"
		}
	}
	if _, err := l.compiler.CommonJS(path, text); err == nil || !l.isModuleText(path, text) {
		return "commonjs"
	}
	return "module"
}

func (l *Loader) dataSource(r *record, data string) (string, error) {
	head, body, _ := strings.Cut(data, ",")
	kind, parameters, _ := strings.Cut(head, ";")
	switch kind {
	case "text/javascript", "application/javascript":
		r.format = "module"
	case "application/json":
		r.format = "json"
	default:
		return "", &resolve.Error{Class: "RangeError", Code: "ERR_UNKNOWN_MODULE_FORMAT",
			Message: "Unknown module format: " + kind + " for URL " + r.url}
	}
	text, err := url.PathUnescape(body)
	if err != nil {
		text = body
	}
	if strings.HasSuffix(";"+parameters, ";base64") {
		text = decodeBase64(text)
	}
	return text, nil
}

// fill makes the record of a module's text, and of the modules it imports.
func (l *Loader) fill(r *record, t resolve.Target, text string) error {
	switch r.format {
	case "builtin":
		return l.fillBuiltin(r, t.Builtin)
	case "json":
		l.fillJSON(r, text)
		return nil
	case "commonjs":
		l.fillCommonJS(r, text)
		return nil
	}
	unit, err := l.compiler.Module(r.url, text)
	if err != nil {
		return l.remember(err)
	}
	r.unit = unit
	for _, e := range unit.Module.Exports {
		if e.From < 0 {
			c := l.newCell(e.Name)
			c.export = e
			r.cells[e.Name] = c
		}
	}
	for _, request := range unit.Module.Requests {
		dependency, err := l.graph(request.Specifier, r.url, request.Attributes)
		if err != nil {
			return l.remember(err)
		}
		r.requests = append(r.requests, dependency)
	}
	return nil
}

// remember turns an error into one that gives the same JavaScript value each
// time it is thrown.
func (l *Loader) remember(err error) error {
	if obj, ok := l.Throwable(err).(*goja.Object); ok {
		return l.thrown(obj)
	}
	return err
}
