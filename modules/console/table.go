package console

import (
	"slices"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules/util/inspect"
)

// column is one column of a table: its head and its cells by row.
type column struct {
	head  string
	cells map[int]string
}

// table shows rows of values.
func (c *console) table(call goja.FunctionCall) {
	data, ok := call.Argument(0).(*goja.Object)
	if !ok || isFunction(data) {
		c.print(c.stdout, call.Arguments[:min(1, len(call.Arguments))])
		return
	}
	var wanted []string
	limited := !goja.IsUndefined(call.Argument(1))
	if limited {
		nodeerr.ValidateArray(c.vm, call.Argument(1), "properties", 0)
		c.vm.ForOf(call.Argument(1), func(v goja.Value) bool {
			wanted = append(wanted, v.String())
			return true
		})
	}
	o := c.inspectOptions(c.stdout)
	switch inspect.TypeName(data) {
	case "Map", "Map Iterator", "Set", "Set Iterator":
		c.iterationTable(data, o)
	default:
		c.propertyTable(data, wanted, limited, o)
	}
}

// cell shows one value in little space.
func (c *console) cell(v goja.Value, o inspect.Options) string {
	o.Depth, o.MaxArrayLength, o.BreakLength = 0, 3, inspect.Unlimited
	if obj, ok := v.(*goja.Object); ok && inspect.TypeName(obj) != "Array" && len(obj.Keys()) > 2 {
		o.Depth = -1
	}
	return inspect.Value(c.vm, v, &o)
}

func (c *console) iterationTable(data *goja.Object, o inspect.Options) {
	keys, values, pairs := inspect.Entries(c.vm, data)
	index := column{head: "(iteration index)", cells: map[int]string{}}
	keyColumn := column{head: "Key", cells: map[int]string{}}
	valueColumn := column{head: "Values", cells: map[int]string{}}
	for i := range values {
		index.cells[i] = strconv.Itoa(i)
		if pairs {
			keyColumn.cells[i] = c.cell(keys[i], o)
		}
		valueColumn.cells[i] = c.cell(values[i], o)
	}
	columns := []column{index, keyColumn, valueColumn}
	if !pairs {
		columns = []column{index, valueColumn}
	}
	c.write(c.stdout, render(columns, len(values)))
}

func (c *console) propertyTable(data *goja.Object, wanted []string, limited bool, o inspect.Options) {
	rows := data.Keys()
	index := column{head: "(index)", cells: map[int]string{}}
	values := column{head: "Values", cells: map[int]string{}}
	found := map[string]map[int]string{}
	var heads []string
	add := func(head string, row int, text string) {
		if found[head] == nil {
			found[head] = map[int]string{}
			heads = append(heads, head)
		}
		found[head][row] = text
	}
	for i, name := range rows {
		index.cells[i] = name
		row, isObject := data.Get(name).(*goja.Object)
		if !isObject && !limited {
			values.cells[i] = c.cell(data.Get(name), o)
			continue
		}
		var has []string
		if isObject {
			has = row.Keys()
		}
		keys := has
		if limited {
			keys = wanted
		}
		for _, k := range keys {
			if slices.Contains(has, k) {
				add(k, i, c.cell(row.Get(k), o))
			} else {
				add(k, i, "")
			}
		}
	}
	columns := []column{index}
	for _, head := range likeKeys(heads) {
		columns = append(columns, column{head, found[head]})
	}
	if len(values.cells) > 0 {
		columns = append(columns, values)
	}
	c.write(c.stdout, render(columns, len(rows)))
}

// likeKeys orders names as an object orders its keys: indices first.
func likeKeys(names []string) []string {
	indexOf := func(s string) (uint64, bool) {
		n, err := strconv.ParseUint(s, 10, 32)
		return n, err == nil && strconv.FormatUint(n, 10) == s
	}
	slices.SortStableFunc(names, func(a, b string) int {
		m, isIndexA := indexOf(a)
		n, isIndexB := indexOf(b)
		switch {
		case isIndexA && isIndexB:
			return int(int64(m) - int64(n))
		case isIndexA:
			return -1
		case isIndexB:
			return 1
		}
		return 0
	})
	return names
}

// render draws a table with lines around its cells.
func render(columns []column, rows int) string {
	lines := make([]string, len(columns))
	for i := range columns {
		width := inspect.Width(inspect.StripControl(columns[i].head))
		for _, cell := range columns[i].cells {
			width = max(width, inspect.Width(inspect.StripControl(cell)))
		}
		lines[i] = strings.Repeat("─", width+2)
	}
	var b strings.Builder
	rule := func(left, middle, right string) {
		b.WriteString(left + strings.Join(lines, middle) + right)
	}
	row := func(cell func(column) string) {
		b.WriteString("\n│")
		for i := range columns {
			text := cell(columns[i])
			room := len(lines[i])/len("─") - inspect.Width(inspect.StripControl(text)) - 1
			b.WriteString(" " + text + strings.Repeat(" ", max(room, 0)) + "│")
		}
		b.WriteByte('\n')
	}
	rule("┌", "┬", "┐")
	row(func(c column) string { return c.head })
	rule("├", "┼", "┤")
	for i := range rows {
		row(func(c column) string { return c.cells[i] })
	}
	if rows == 0 {
		b.WriteByte('\n')
	}
	rule("└", "┴", "┘")
	return strings.ReplaceAll(b.String(), "\n\n", "\n")
}
