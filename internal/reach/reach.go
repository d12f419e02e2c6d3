// Package reach looks ahead: does a program, or a file that it names in a
// require or an import, mention a word? It reads texts and runs nothing.
//
//	r := reach.New(resolve.New(resolve.OS(), nil), "createHook")
//	found := r.Mentions("/app/main.js", text)
//
// The answer may be yes for a word in a comment, and no for a file whose name
// is only computed when the program runs.
package reach

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"github.com/gojs-runtime/gojs/internal/resolve"
)

// most bounds how many files a Reach reads, and how large they may be.
const (
	most    = 5000
	largest = 4 << 20
)

// Reach remembers what it has read. It belongs to one goroutine.
type Reach struct {
	resolver *resolve.Resolver
	words    []string
	seen     map[string]bool // files that were read, by path
	found    bool
}

// New makes a Reach for words, of which one is enough.
func New(r *resolve.Resolver, words ...string) *Reach {
	return &Reach{resolver: r, words: words, seen: map[string]bool{}}
}

// Mentions looks at a text, which came from the file or URL of that name, and at
// all files that can be reached from it. Once the answer is yes it stays so.
func (r *Reach) Mentions(name, text string) bool {
	path := name
	if p, err := resolve.URLToPath(name); err == nil {
		path = p
	}
	r.seen[path] = true
	waiting := r.look(path, text, nil)
	for len(waiting) > 0 && !r.found {
		path := waiting[len(waiting)-1]
		waiting = waiting[:len(waiting)-1]
		if r.seen[path] || len(r.seen) >= most {
			continue
		}
		r.seen[path] = true
		if data, err := r.resolver.FS().ReadFile(path); err == nil && len(data) <= largest {
			waiting = r.look(path, string(data), waiting)
		}
	}
	return r.found
}

// specifiers are the string literals of require, import and from.
var specifiers = regexp.MustCompile(`(?:\brequire\s*\(\s*|\bfrom\s*|\bimport\s*\(?\s*)(?:"([^"\n]+)"|'([^'\n]+)')`)

// look searches one text and adds the files that it names.
func (r *Reach) look(path, text string, waiting []string) []string {
	if slices.ContainsFunc(r.words, func(word string) bool { return strings.Contains(text, word) }) {
		r.found = true
		return nil
	}
	if !strings.Contains(text, "require") && !strings.Contains(text, "import") && !strings.Contains(text, "from") {
		return waiting
	}
	for _, m := range specifiers.FindAllStringSubmatch(text, -1) {
		if file := r.file(m[1]+m[2], path); file != "" && isScript(file) {
			waiting = append(waiting, file)
		}
	}
	return waiting
}

// file finds what a specifier means to require, or else to import.
func (r *Reach) file(specifier, parent string) string {
	if _, builtin := r.resolver.BuiltinName(specifier); builtin || !filepath.IsAbs(parent) {
		return ""
	}
	paths := r.resolver.Paths(filepath.Dir(parent))
	if resolve.IsRelative(specifier) {
		paths = []string{filepath.Dir(parent)}
	}
	if file, err := r.resolver.Require(specifier, parent, paths); err == nil {
		return file
	}
	target, err := r.resolver.Import(specifier, resolve.PathToURL(parent))
	if err != nil {
		return ""
	}
	return target.Path
}

func isScript(file string) bool {
	switch filepath.Ext(file) {
	case ".json", ".node", ".wasm":
		return false
	}
	return true
}
