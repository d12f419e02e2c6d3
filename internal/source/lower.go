package source

import (
	"errors"
	"maps"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// lowerLevels are the ways to print a program anew for goja, mildest first.
// The first removes syntax that goja does not know at all, the second also
// class members, of which it refuses a few forms.
var lowerLevels = func() []map[string]bool {
	missing := map[string]bool{
		"async-generator": false, "for-await": false, "using": false, "decorators": false, "hashbang": true,
	}
	members := maps.Clone(missing)
	for _, feature := range []string{
		"class-field", "class-static-field", "class-static-blocks", "class-private-field", "class-private-method",
		"class-private-accessor", "class-private-brand-check", "class-private-static-field",
		"class-private-static-method", "class-private-static-accessor",
	} {
		members[feature] = false
	}
	return []map[string]bool{missing, members}
}()

// plainLevel prints a program as it is.
const plainLevel = -1

// tsconfig keeps imports that are not marked as types, as Node does.
const tsconfig = `{"compilerOptions":{"verbatimModuleSyntax":true,"useDefineForClassFields":true,"target":"ESNext"}}`

// lower prints a text in the syntax of a level. It returns the new text and
// its source map, or what esbuild has against the text.
func lower(types bool, src string, level int) (string, []byte, *api.Message) {
	options := api.TransformOptions{
		Loader:         api.LoaderJS,
		Format:         api.FormatDefault,
		Target:         api.ESNext,
		Sourcemap:      api.SourceMapExternal,
		SourcesContent: api.SourcesContentExclude,
		Charset:        api.CharsetUTF8,
		LegalComments:  api.LegalCommentsInline,
		LogLevel:       api.LogLevelSilent,
		Sourcefile:     "x",
	}
	if level != plainLevel {
		options.Supported = lowerLevels[level]
	}
	if types {
		options.Loader, options.TsconfigRaw = api.LoaderTS, tsconfig
	}
	result := api.Transform(src, options)
	if len(result.Errors) > 0 {
		return "", nil, &result.Errors[0]
	}
	return string(result.Code), result.Map, nil
}

// isTypeScript reports whether a file's name says that it is TypeScript.
func isTypeScript(name string) bool {
	name, _, _ = strings.Cut(name, "?")
	for _, extension := range []string{".ts", ".mts", ".cts"} {
		if strings.HasSuffix(name, extension) {
			return true
		}
	}
	return false
}

// runTypes compiles TypeScript, always through esbuild.
func (j *job) runTypes() (*Unit, error) {
	if j.c.NoTypes {
		return nil, &SyntaxError{Name: j.name, Message: "TypeScript is switched off"}
	}
	if problem := unsupportedTypes(j.src); problem != nil {
		problem.Name = j.name
		return nil, problem
	}
	stripped, _, problem := lower(true, j.src, plainLevel)
	if problem != nil {
		return nil, j.better(nil, attempt{text: j.src}, problem)
	}
	if text, ok := blankTypes(j.src, stripped); ok {
		blanked := attempt{text: text}
		unit, err := j.try(blanked)
		if err == nil {
			return unit, nil
		}
		if statement := (*misplacedStatement)(nil); errors.As(err, &statement) {
			return nil, j.located(err, blanked)
		}
	}
	return j.lowered("", nil)
}

// StripTypes returns TypeScript without its types.
func StripTypes(text string) (string, error) {
	if problem := unsupportedTypes(text); problem != nil {
		return "", problem
	}
	out, _, problem := lower(true, text, plainLevel)
	if problem != nil {
		return "", (&job{src: text, types: true}).better(nil, attempt{text: text}, problem)
	}
	if blanked, ok := blankTypes(text, out); ok {
		return blanked, nil
	}
	return out, nil
}

// TransformTypes is StripTypes for all of TypeScript: enums and the like become
// JavaScript.
func TransformTypes(text string) (string, error) {
	out, _, problem := lower(true, text, plainLevel)
	if problem != nil {
		return "", (&job{src: text, types: true}).better(nil, attempt{text: text}, problem)
	}
	return out, nil
}
