package nodeerr

import (
	"strconv"
	"strings"

	"github.com/dop251/goja"
)

// specialCode makes the message of a code that is more than a template, and may
// ask for further properties of the error.
type specialCode struct {
	class   string
	message func(vm *goja.Runtime, args arguments, extra *properties) string
}

// arguments are those of an error's constructor; missing ones are undefined.
type arguments []goja.Value

func (a arguments) at(i int) goja.Value {
	if i < len(a) {
		return orUndefined(a[i])
	}
	return goja.Undefined()
}

func (a arguments) text(i int) string { return a.at(i).String() }

func (a arguments) list(i int) []string {
	obj, ok := a.at(i).(*goja.Object)
	if !ok || !isArray(obj) {
		return []string{a.text(i)}
	}
	var words []string
	for j, n := int64(0), obj.Get("length").ToInteger(); j < n; j++ {
		words = append(words, text(obj, strconv.FormatInt(j, 10)))
	}
	return words
}

// properties are set on an error after its message, in order.
type properties struct {
	names  []string
	values []goja.Value
}

func (p *properties) add(name string, v goja.Value) {
	p.names, p.values = append(p.names, name), append(p.values, v)
}

var specialCodes = map[string]specialCode{
	"ERR_INVALID_ARG_VALUE": {typeError, func(vm *goja.Runtime, a arguments, _ *properties) string {
		reason := ""
		if !goja.IsUndefined(a.at(2)) {
			reason = a.text(2)
		}
		return argValueMessage(vm, a.text(0), a.at(1), reason)
	}},
	"ERR_OUT_OF_RANGE": {rangeError, func(vm *goja.Runtime, a arguments, _ *properties) string {
		head := `The value of "` + a.text(0) + `" is out of range.`
		if a.at(3).ToBoolean() {
			head = a.text(0)
		}
		return rangeMessage(vm, head, a.text(1), a.at(2))
	}},
	"ERR_ASSERTION": {plainError, func(_ *goja.Runtime, a arguments, _ *properties) string { return a.text(0) }},
	"ERR_BUFFER_OUT_OF_BOUNDS": {rangeError, func(_ *goja.Runtime, a arguments, _ *properties) string {
		if a.at(0).ToBoolean() {
			return `"` + a.text(0) + `" is outside of buffer bounds`
		}
		return "Attempt to access memory outside buffer bounds"
	}},
	"ERR_MISSING_ARGS": {typeError, missingArgs},
	"ERR_SOCKET_BAD_PORT": {rangeError, func(vm *goja.Runtime, a arguments, _ *properties) string {
		return badPort(vm, a.text(0), a.at(1), len(a) < 3 || a.at(2).ToBoolean())
	}},
	"ERR_FALSY_VALUE_REJECTION": {plainError, func(_ *goja.Runtime, a arguments, extra *properties) string {
		extra.add("reason", a.at(0))
		return "Promise was rejected with falsy value"
	}},
	"ERR_ENCODING_INVALID_ENCODED_DATA": {typeError, func(_ *goja.Runtime, a arguments, extra *properties) string {
		extra.add("errno", a.at(1))
		return "The encoded data was not valid for encoding " + a.text(0)
	}},
	"ERR_INVALID_CHAR": {typeError, func(_ *goja.Runtime, a arguments, _ *properties) string {
		msg := "Invalid character in " + a.text(0)
		if !goja.IsUndefined(a.at(1)) {
			msg += ` ["` + a.text(1) + `"]`
		}
		return msg
	}},
	"ERR_INVALID_ADDRESS_FAMILY": {rangeError, func(_ *goja.Runtime, a arguments, extra *properties) string {
		extra.add("host", a.at(1))
		extra.add("port", a.at(2))
		return "Invalid address family: " + a.text(0) + " " + a.text(1) + ":" + a.text(2)
	}},
	"ERR_INVALID_URL": {typeError, func(_ *goja.Runtime, a arguments, extra *properties) string {
		extra.add("input", a.at(0))
		if !isNullish(a.at(1)) {
			extra.add("base", a.at(1))
		}
		return "Invalid URL"
	}},
	"ERR_INVALID_URL_SCHEME": {typeError, func(_ *goja.Runtime, a arguments, _ *properties) string {
		return "The URL must be of scheme " + strings.Join(a.list(0), " or ")
	}},
	"ERR_INVALID_FILE_URL_PATH": {typeError, func(_ *goja.Runtime, a arguments, extra *properties) string {
		if !goja.IsUndefined(a.at(1)) {
			extra.add("input", a.at(1))
		}
		return "File URL path " + a.text(0)
	}},
	"ERR_INVALID_RETURN_VALUE": {typeError, func(vm *goja.Runtime, a arguments, _ *properties) string {
		return "Expected " + a.text(0) + ` to be returned from the "` + a.text(1) +
			`" function but got ` + describe(vm, a.at(2)) + "."
	}},
	"ERR_INVALID_MIME_SYNTAX": {typeError, func(_ *goja.Runtime, a arguments, _ *properties) string {
		msg := "The MIME syntax for a " + a.text(0) + ` in "` + a.text(1) + `" is invalid`
		if at := a.at(2); !isNullish(at) && at.ToInteger() != -1 {
			msg += " at " + at.String()
		}
		return msg
	}},
	"ERR_UNHANDLED_ERROR": {plainError, func(_ *goja.Runtime, a arguments, _ *properties) string {
		if len(a) == 0 || goja.IsUndefined(a[0]) {
			return "Unhandled error."
		}
		return "Unhandled error. (" + a.text(0) + ")"
	}},
	"ERR_PARSE_ARGS_UNKNOWN_OPTION": {typeError, func(_ *goja.Runtime, a arguments, _ *properties) string {
		msg := "Unknown option '" + a.text(0) + "'"
		if a.at(1).ToBoolean() {
			msg += ". To specify a positional argument starting with a '-', place it at the end of the command after '--', as in '-- \"" + a.text(0) + "\""
		}
		return msg
	}},
	"ERR_TLS_CERT_ALTNAME_INVALID": {plainError, func(_ *goja.Runtime, a arguments, extra *properties) string {
		extra.add("reason", a.at(0))
		extra.add("host", a.at(1))
		extra.add("cert", a.at(2))
		return "Hostname/IP does not match certificate's altnames: " + a.text(0)
	}},
}

// missingArgs words a list of names; an element that is a list itself means
// that one of them is enough.
func missingArgs(_ *goja.Runtime, a arguments, _ *properties) string {
	words := make([]string, len(a))
	for i := range a {
		alternatives := a.list(i)
		for j, w := range alternatives {
			alternatives[j] = `"` + w + `"`
		}
		words[i] = strings.Join(alternatives, " or ")
	}
	noun := " arguments"
	if len(a) == 1 {
		noun = " argument"
	}
	return "The " + List(words, "and") + noun + " must be specified"
}

// contextCodes are made from an object that describes a failed system call; the
// message begins with these words.
var contextCodes = map[string]string{
	"ERR_SYSTEM_ERROR":                  "A system error occurred",
	"ERR_FS_CP_DIR_TO_NON_DIR":          "Cannot overwrite non-directory with directory",
	"ERR_FS_CP_EEXIST":                  "Target already exists",
	"ERR_FS_CP_EINVAL":                  "Invalid src or dest",
	"ERR_FS_CP_FIFO_PIPE":               "Cannot copy a FIFO pipe",
	"ERR_FS_CP_NON_DIR_TO_DIR":          "Cannot overwrite directory with non-directory",
	"ERR_FS_CP_SOCKET":                  "Cannot copy a socket file",
	"ERR_FS_CP_SYMLINK_TO_SUBDIRECTORY": "Cannot overwrite symlink in subdirectory of self",
	"ERR_FS_CP_UNKNOWN":                 "Cannot copy an unknown file type",
	"ERR_FS_EISDIR":                     "Path is a directory",
	"ERR_SOCKET_BUFFER_SIZE":            "Could not get or set buffer size",
	"ERR_TTY_INIT_FAILED":               "TTY initialization failed",
}
