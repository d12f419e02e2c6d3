//go:build !linux

package os

// constant is one of os.constants.
type constant struct {
	name  string
	value int
}

// The tables of other systems are not there yet; signals and errors go by name.
var dlopenConstants, errnoConstants, signalConstants []constant

var priorityConstants = []constant{
	{"PRIORITY_LOW", 19}, {"PRIORITY_BELOW_NORMAL", 10}, {"PRIORITY_NORMAL", 0}, {"PRIORITY_ABOVE_NORMAL", -7},
	{"PRIORITY_HIGH", -14}, {"PRIORITY_HIGHEST", -20},
}
