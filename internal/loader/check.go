package loader

import (
	"path/filepath"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/source"
)

// MainPath returns the absolute path that process.argv[1] shows for the
// program's file: the file that it resolves to, or what was given.
func (l *Loader) MainPath(path string) string {
	full := l.abs(path)
	if file, err := l.resolver.Find(full, nil); err == nil {
		return file
	}
	return full
}

// CwdURL is the URL of the working directory as the parent of an import.
func (l *Loader) CwdURL() string { return pathURL(filepath.Join(l.opts.Cwd(), "")) + "/" }

// Check compiles the program's file without running it, as -c does.
func (l *Loader) Check(path string) error {
	_, err := l.do(func() goja.Value {
		file, err := l.resolver.Find(l.abs(path), nil)
		if err != nil {
			l.throw(err)
		}
		data, err := l.opts.FS.ReadFile(file)
		if err != nil {
			l.throw(err)
		}
		text := source.Decode(data)
		if format, err := l.format(file); err == nil && format == "module" {
			_, err = l.compiler.Module(pathURL(file), text)
			if err != nil {
				l.throw(err)
			}
			return goja.Undefined()
		}
		if _, err := l.compiler.CommonJS(file, text); err != nil && !source.HasModuleSyntax(file, text) {
			l.throw(err)
		}
		return goja.Undefined()
	})
	return err
}
