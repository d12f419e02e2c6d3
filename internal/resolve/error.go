package resolve

import "strings"

// Error is a failed resolution, with what Node's error of that code carries.
type Error struct {
	// Class is the JavaScript class, "" for Error.
	Class string
	// Code is Node's error code.
	Code, Message string
	// Properties are further own properties of the error, in order.
	Properties []Property
}

// Property is one own property of an Error: a string or a []string.
type Property struct {
	Key   string
	Value any
}

// Error implements error.
func (e *Error) Error() string { return e.Message }

func typeError(code, message string) *Error {
	return &Error{Class: "TypeError", Code: code, Message: message}
}

// importedFrom is the end of many messages.
func importedFrom(parent string) string {
	if parent == "" {
		return ""
	}
	return " imported from " + parent
}

// NotFound is what require says of a module that is nowhere. stack are the
// files that required it, innermost first.
func NotFound(request string, stack []string) *Error {
	message := "Cannot find module '" + request + "'"
	if len(stack) > 0 {
		message += "\nRequire stack:\n- " + strings.Join(stack, "\n- ")
	}
	if stack == nil {
		stack = []string{}
	}
	return &Error{Code: "MODULE_NOT_FOUND", Message: message, Properties: []Property{{"requireStack", stack}}}
}
