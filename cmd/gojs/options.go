package main

import (
	"slices"
	"strings"
)

// options are what the command line asks for.
type options struct {
	eval        *string // -e; nil without it
	print       bool    // -p
	check       bool    // -c
	help        bool
	version     bool
	interactive bool // -i, which is not there yet
	inputType   string
	requires    []string          // -r
	imports     []string          // --import
	flags       map[string]string // all long options, for process and the runtime
	execArgv    []string
	script      string // "" for standard input
	args        []string
}

// badOption is a command line that gojs does not understand; Node exits with 9.
type badOption struct{ text string }

func (e *badOption) Error() string { return e.text }

// option describes one option.
type option struct {
	value  bool // takes a value
	hidden bool // accepted for what Node would do with it, which gojs does anyway
	apply  func(o *options, value string) error
}

var shorts = map[byte]string{'e': "eval", 'p': "print", 'c': "check", 'r': "require", 'h': "help", 'v': "version", 'i': "interactive"}

var rejectionModes = []string{"throw", "strict", "warn", "warn-with-error-code", "none"}

var inputTypes = []string{"module", "commonjs", "module-typescript", "commonjs-typescript"}

func flagOnly(*options, string) error { return nil }

// known are the options of gojs by their long names, as Node spells them.
var known = map[string]option{
	"eval":    {value: true, apply: func(o *options, v string) error { o.eval = &v; return nil }},
	"print":   {apply: func(o *options, v string) error { o.print = true; return nil }},
	"check":   {apply: func(o *options, v string) error { o.check = true; return nil }},
	"help":    {apply: func(o *options, v string) error { o.help = true; return nil }},
	"version": {apply: func(o *options, v string) error { o.version = true; return nil }},
	"require": {value: true, apply: func(o *options, v string) error { o.requires = append(o.requires, v); return nil }},
	"import":  {value: true, apply: func(o *options, v string) error { o.imports = append(o.imports, v); return nil }},
	"input-type": {value: true, apply: func(o *options, v string) error {
		if !slices.Contains(inputTypes, v) {
			return &badOption{`--input-type must be "module","commonjs", "module-typescript" or "commonjs-typescript"`}
		}
		o.inputType = v
		return nil
	}},
	"unhandled-rejections": {value: true, apply: func(o *options, v string) error {
		if !slices.Contains(rejectionModes, v) {
			return &badOption{"invalid value for --unhandled-rejections"}
		}
		return nil
	}},
	"conditions":              {value: true, apply: func(*options, string) error { return nil }},
	"stack-trace-limit":       {value: true, apply: flagOnly},
	"expose-gc":               {apply: flagOnly},
	"warnings":                {hidden: true, apply: flagOnly},
	"no-warnings":             {apply: func(o *options, v string) error { o.flags["warnings"] = "false"; return nil }},
	"trace-warnings":          {apply: flagOnly},
	"trace-deprecation":       {apply: flagOnly},
	"no-deprecation":          {apply: flagOnly},
	"throw-deprecation":       {apply: flagOnly},
	"trace-uncaught":          {hidden: true, apply: flagOnly},
	"preserve-symlinks":       {hidden: true, apply: flagOnly},
	"enable-source-maps":      {hidden: true, apply: flagOnly},
	"experimental-vm-modules": {hidden: true, apply: flagOnly},
	"interactive":             {hidden: true, apply: func(o *options, v string) error { o.interactive = true; return nil }},
	"title":                   {value: true, hidden: true, apply: flagOnly},

	// What tunes V8 or asks for what is so anyway has no effect.
	"max-old-space-size":            {value: true, hidden: true, apply: flagOnly},
	"max-semi-space-size":           {value: true, hidden: true, apply: flagOnly},
	"stack-size":                    {value: true, hidden: true, apply: flagOnly},
	"experimental-strip-types":      {hidden: true, apply: flagOnly},
	"experimental-require-module":   {hidden: true, apply: flagOnly},
	"experimental-detect-module":    {hidden: true, apply: flagOnly},
	"experimental-global-webcrypto": {hidden: true, apply: flagOnly},
	"pending-deprecation":           {hidden: true, apply: flagOnly},
	"harmony":                       {hidden: true, apply: flagOnly},
	"jitless":                       {hidden: true, apply: flagOnly},
	"abort-on-uncaught-exception":   {hidden: true, apply: flagOnly},
}

// neverInEnvironment are the options that NODE_OPTIONS may not have.
var neverInEnvironment = []string{"eval", "print", "check", "help", "version", "interactive", "expose-gc", "pe"}

// environmentOptions takes NODE_OPTIONS apart: words between spaces, with double
// quotes and backslashes inside of these.
func environmentOptions(text string) ([]string, error) {
	var words []string
	var word []byte
	inWord, inQuotes := false, false
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c == '\\' && inQuotes:
			if i++; i == len(text) {
				return nil, &badOption{"invalid value for NODE_OPTIONS (invalid escape)\n"}
			}
			word = append(word, text[i])
		case c == ' ' && !inQuotes:
			if inWord {
				words, word, inWord = append(words, string(word)), nil, false
			}
		default:
			inWord = true
			if c == '"' {
				inQuotes = !inQuotes
			} else {
				word = append(word, c)
			}
		}
	}
	if inQuotes {
		return nil, &badOption{"invalid value for NODE_OPTIONS (unterminated string)\n"}
	}
	if inWord {
		words = append(words, string(word))
	}
	return words, nil
}

// environment applies the options of NODE_OPTIONS.
func (o *options) environment(text string) error {
	words, err := environmentOptions(text)
	if err != nil {
		return err
	}
	for i := 0; i < len(words); i++ {
		name, _, _, _ := split(words[i])
		if _, ok := known[name]; !ok || slices.Contains(neverInEnvironment, name) {
			return &badOption{words[i] + " is not allowed in NODE_OPTIONS"}
		}
		used, err := o.option(words[i], words[i+1:])
		if err != nil {
			return err
		}
		i += used
	}
	return nil
}

// parse reads the options of the environment and a command line, whose options
// end at the script, at "-" and at "--".
func parse(args []string, environment string) (*options, error) {
	o := &options{flags: map[string]string{}}
	if err := o.environment(environment); err != nil {
		return nil, err
	}
	i := 0
	for ; i < len(args); i++ {
		arg := args[i]
		if arg == "--" {
			i++
			break
		}
		if arg == "-" || !strings.HasPrefix(arg, "-") {
			break
		}
		used, err := o.option(arg, args[i+1:])
		if err != nil {
			return nil, err
		}
		o.execArgv = append(o.execArgv, args[i:i+1+used]...)
		i += used
	}
	rest := args[i:]
	takesScript := o.eval == nil
	if takesScript && len(rest) > 0 {
		if rest[0] == "-" {
			o.args = rest // "-" takes the script's place in process.argv
			return o, nil
		}
		o.script = rest[0]
		rest = rest[1:]
	}
	o.args = rest
	return o, nil
}

// option applies one option and returns how many of the following arguments it used.
func (o *options) option(arg string, rest []string) (used int, err error) {
	name, value, attached, shown := split(arg)
	if name == "pe" { // -pe and -ep are written as one
		o.print = true
		name = "eval"
	}
	k, ok := known[name]
	if !ok {
		return 0, &badOption{"bad option: " + arg}
	}
	if k.value && !attached {
		if len(rest) == 0 || strings.HasPrefix(rest[0], "-") && len(rest[0]) > 1 {
			return 0, &badOption{shown + " requires an argument"}
		}
		value, used = rest[0], 1
	}
	// -p takes the text that follows it, if one does.
	if name == "print" && o.eval == nil && len(rest) > 0 && !strings.HasPrefix(rest[0], "-") {
		text := rest[0]
		o.eval, used = &text, 1
	}
	if !k.value && !attached {
		value = "true"
	}
	o.flags[name] = value
	return used, k.apply(o, value)
}

// split takes an argument apart: its long name, the value after "=", and how Node names
// it in messages.
func split(arg string) (name, value string, attached bool, shown string) {
	if long, ok := strings.CutPrefix(arg, "--"); ok {
		name, value, attached = strings.Cut(long, "=")
		return strings.ReplaceAll(name, "_", "-"), value, attached, "--" + name
	}
	switch arg {
	case "-pe", "-ep":
		return "pe", "", false, arg
	case "-C":
		return "conditions", "", false, arg
	}
	if len(arg) == 2 {
		return shorts[arg[1]], "", false, arg
	}
	return "", "", false, arg
}

const usage = `Usage: gojs [options] [ script.js ] [arguments]
       gojs [options] -e script [arguments]
       gojs [options] - [arguments]

Options:
  -                           script read from standard input
  --                          end of gojs options
  -c, --check                 check the script's syntax and do not run it
  -C, --conditions=...        additional conditions for package exports and imports
  -e, --eval=...              run this text
  --expose-gc                 make gc() available
  -h, --help                  print this text
  --import=...                ES module to load before the script
  --input-type=...            module, commonjs, module-typescript or commonjs-typescript
                              for text of -e and standard input
  --no-deprecation            say nothing of deprecations
  --no-warnings               say nothing of warnings
  -p, --print [...]           run this text and print its result
  -r, --require=...           CommonJS module to load before the script
  --stack-trace-limit=...     frames in an error's stack
  --throw-deprecation         throw on deprecations
  --trace-deprecation         print the stack of deprecations
  --trace-warnings            print the stack of warnings
  --unhandled-rejections=...  throw, strict, warn, warn-with-error-code or none
  -v, --version               print the version of Node that gojs follows
`
