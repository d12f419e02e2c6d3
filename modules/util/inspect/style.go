package inspect

import (
	"regexp"
	"strconv"

	"github.com/dop251/goja"
)

// defaultStyles name the colour of each kind of text, in inspect.styles' order.
var defaultStyles = [][2]string{
	{"special", "cyan"}, {"number", "yellow"}, {"bigint", "yellow"}, {"boolean", "yellow"}, {"undefined", "grey"},
	{"null", "bold"}, {"string", "green"}, {"symbol", "green"}, {"date", "magenta"}, {"regexp", "red"}, {"module", "underline"},
}

// style marks a part of the text as what it is.
func (p *printer) style(text, kind string) string {
	if p.o.stylize != nil {
		return must(p.o.stylize(goja.Undefined(), p.vm.ToValue(text), p.vm.ToValue(kind))).String()
	}
	if !p.o.Colors {
		return text
	}
	return p.state.colored(text, kind)
}

// colored puts the escape codes of a kind of text around it; both the styles
// and the codes can be changed by the program.
func (s *state) colored(text, kind string) string {
	styles, _ := s.styleTables()
	name := styles.Get(kind)
	if name == nil || goja.IsUndefined(name) {
		return text
	}
	if fn, ok := goja.AssertFunction(name); ok {
		return must(fn(styles, s.vm.ToValue(text))).String()
	}
	return s.inColor(text, name.String())
}

// inColor puts the codes of a named colour around a text.
func (s *state) inColor(text, name string) string {
	_, colors := s.styleTables()
	pair, ok := colors.Get(name).(*goja.Object)
	if !ok {
		return text
	}
	return "\x1b[" + pair.Get("0").String() + "m" + text + "\x1b[" + pair.Get("1").String() + "m"
}

// styleTables makes inspect.styles and inspect.colors when they are needed.
func (s *state) styleTables() (styles, colors *goja.Object) {
	if s.styles == nil {
		s.styles = s.vm.CreateObject(nil)
		for _, kv := range defaultStyles {
			_ = s.styles.Set(kv[0], kv[1])
			if kv[0] == "regexp" {
				_ = s.styles.Set(kv[0], s.highlightFunction())
			}
		}
		s.colors = s.vm.CreateObject(nil)
		for _, c := range colorCodes {
			_ = s.colors.Set(c.name, s.vm.NewArray(c.on, c.off))
		}
		for _, a := range colorAliases {
			s.aliasColor(a[0], a[1])
		}
	}
	return s.styles, s.colors
}

// aliasColor makes a second name for a colour, which follows the first.
func (s *state) aliasColor(alias, name string) {
	get := s.vm.ToValue(func(goja.FunctionCall) goja.Value { return s.colors.Get(name) })
	set := s.vm.ToValue(func(c goja.FunctionCall) goja.Value {
		_ = s.colors.Set(name, c.Argument(0))
		return goja.Undefined()
	})
	_ = s.colors.DefineAccessorProperty(alias, get, set, goja.FLAG_TRUE, goja.FLAG_FALSE)
}

// ColorCode is the pair of terminal codes that switch one style on and off.
type ColorCode struct {
	name    string
	on, off int
}

var colorCodes = []ColorCode{
	{"reset", 0, 0},
	{"bold", 1, 22},
	{"dim", 2, 22},
	{"italic", 3, 23},
	{"underline", 4, 24},
	{"blink", 5, 25},
	{"inverse", 7, 27},
	{"hidden", 8, 28},
	{"strikethrough", 9, 29},
	{"doubleunderline", 21, 24},
	{"black", 30, 39},
	{"red", 31, 39},
	{"green", 32, 39},
	{"yellow", 33, 39},
	{"blue", 34, 39},
	{"magenta", 35, 39},
	{"cyan", 36, 39},
	{"white", 37, 39},
	{"bgBlack", 40, 49},
	{"bgRed", 41, 49},
	{"bgGreen", 42, 49},
	{"bgYellow", 43, 49},
	{"bgBlue", 44, 49},
	{"bgMagenta", 45, 49},
	{"bgCyan", 46, 49},
	{"bgWhite", 47, 49},
	{"framed", 51, 54},
	{"overlined", 53, 55},
	{"gray", 90, 39},
	{"redBright", 91, 39},
	{"greenBright", 92, 39},
	{"yellowBright", 93, 39},
	{"blueBright", 94, 39},
	{"magentaBright", 95, 39},
	{"cyanBright", 96, 39},
	{"whiteBright", 97, 39},
	{"bgGray", 100, 49},
	{"bgRedBright", 101, 49},
	{"bgGreenBright", 102, 49},
	{"bgYellowBright", 103, 49},
	{"bgBlueBright", 104, 49},
	{"bgMagentaBright", 105, 49},
	{"bgCyanBright", 106, 49},
	{"bgWhiteBright", 107, 49},
}

// colorAliases are further names of colours.
var colorAliases = [][2]string{
	{"grey", "gray"},
	{"blackBright", "gray"},
	{"bgGrey", "bgGray"},
	{"bgBlackBright", "bgGray"},
	{"faint", "dim"},
	{"crossedout", "strikethrough"},
	{"strikeThrough", "strikethrough"},
	{"crossedOut", "strikethrough"},
	{"conceal", "hidden"},
	{"swapColors", "inverse"},
	{"swapcolors", "inverse"},
	{"doubleUnderline", "doubleunderline"},
}

// ansi matches the escape sequences that terminals take.
var ansi = regexp.MustCompile("[\x1b\u009b][\\[\\]()#;?]*(?:(?:(?:[-a-zA-Z\\d/#&.:=?%@~_]*(?:;[-a-zA-Z\\d/#&.:=?%@~_]*)*)?(?:\x07|\x1b\x5c|\u009c))|(?:(?:\\d{1,4}(?:;\\d{0,4})*)?[\\dA-PR-TZcf-nq-uy=><~]))")

// StripControl removes terminal escape sequences.
func StripControl(s string) string {
	for i := range len(s) {
		if s[i] == 0x1b || s[i] == 0xc2 {
			return ansi.ReplaceAllString(s, "")
		}
	}
	return s
}

func plural(n int) string {
	if n > 1 {
		return "s"
	}
	return ""
}

func moreItems(n int) string { return "... " + strconv.Itoa(n) + " more item" + plural(n) }
