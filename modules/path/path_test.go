package path_test

import (
	"testing"

	"github.com/dop251/goja"
	"github.com/stretchr/testify/assert"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
	"github.com/gojs-runtime/gojs/modules/path"
)

// Expected texts are what Node prints.
func TestPath(t *testing.T) {
	env := modules.NewEnv(goja.New(), append(path.Modules, nodeerr.Modules...)...)
	env.Declare(modules.Module{Name: "process", Load: func(env *modules.Env) goja.Value {
		process := env.VM.NewObject()
		_ = process.Set("cwd", func() string { return "/home/me" })
		return process
	}})
	_ = env.VM.Set("p", env.Require("path/posix"))
	for src, want := range map[string]string{
		`p.join('a', '', '../b', './c/')`:              "b/c/",
		`p.resolve('x', '../y')`:                       "/home/me/y",
		`p.resolve('/a', 'b', '/c')`:                   "/c",
		`p.relative('/data/a/b', '/data/c')`:           "../../c",
		`p.normalize('/foo/bar//baz/asdf/quux/..')`:    "/foo/bar/baz/asdf",
		`p.basename('/a/b.html', '.html')`:             "b",
		`p.extname('.a.b')`:                            ".b",
		`p.dirname('//a')`:                             "//",
		`JSON.stringify(p.parse('/home/u/f.txt'))`:     `{"root":"/","dir":"/home/u","base":"f.txt","ext":".txt","name":"f"}`,
		`p.format({root: '/', name: 'f', ext: 'txt'})`: "/f.txt",
		`p.join(5)`:                                    `The "path" argument must be of type string. Received type number (5)`,
		`p.resolve('a', null)`:                         `The "paths[1]" argument must be of type string. Received null`,
		`p.win32.join('C:\\a', '..', 'b')`:             `C:\b`,
		`p.win32.normalize('//server/share/a/../b')`:   `\\server\share\b`,
		`p.win32.relative('C:\\a\\b', 'c:\\A\\d')`:     `..\d`,
		`p.win32.toNamespacedPath('C:\\a')`:            `\\?\C:\a`,
		`p.posix === p && p.win32.win32 === p.win32`:   "true",
		`p.matchesGlob('a/b/c.js', 'a/**/*.{js,ts}')`:  "true",
		`p.join.name + p.join.length + Object.keys(p)`: "join0resolve,normalize,isAbsolute,join,relative,toNamespacedPath,dirname,basename,extname,format,parse,matchesGlob,sep,delimiter,win32,posix,_makeLong",
	} {
		v, err := env.VM.RunString(src)
		if err != nil {
			assert.ErrorContains(t, err, want, src)
			continue
		}
		assert.Equal(t, want, v.String(), src)
	}
}
