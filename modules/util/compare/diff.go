package compare

// Op is one step of an edit: Kind is 1 for what only the first list has, -1 for
// what only the second has, 0 for what both have.
type Op struct {
	Kind int
	Text string
}

// Diff finds a shortest edit between two lists (Myers, "An O(ND) Difference
// Algorithm", 1986).
func Diff(a, b []string) []Op {
	n, m := len(a), len(b)
	most := n + m
	v := make([]int, 2*most+2)
	var trace [][]int
	for d := 0; d <= most; d++ {
		trace = append(trace, append([]int(nil), v...))
		for k := -d; k <= d; k += 2 {
			i := most + k
			var x int
			if k == -d || k != d && v[i-1] < v[i+1] {
				x = v[i+1]
			} else {
				x = v[i-1] + 1
			}
			y := x - k
			for x < n && y < m && a[x] == b[y] {
				x, y = x+1, y+1
			}
			v[i] = x
			if x >= n && y >= m {
				return walkBack(trace, a, b, most)
			}
		}
	}
	return nil
}

func walkBack(trace [][]int, a, b []string, most int) []Op {
	var ops []Op
	x, y := len(a), len(b)
	for d := len(trace) - 1; d >= 0; d-- {
		v, k := trace[d], x-y
		i := most + k
		prev := k - 1
		if k == -d || k != d && v[i-1] < v[i+1] {
			prev = k + 1
		}
		px := v[most+prev]
		py := px - prev
		for x > px && y > py {
			x, y = x-1, y-1
			ops = append(ops, Op{0, a[x]})
		}
		if d > 0 {
			if x > px {
				x--
				ops = append(ops, Op{1, a[x]})
			} else {
				y--
				ops = append(ops, Op{-1, b[y]})
			}
		}
	}
	for i, j := 0, len(ops)-1; i < j; i, j = i+1, j-1 {
		ops[i], ops[j] = ops[j], ops[i]
	}
	return ops
}
