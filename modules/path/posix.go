package path

import "strings"

// posixStyle is path.posix.
type posixStyle struct{}

func (posixStyle) separator() string { return "/" }
func (posixStyle) delimiter() string { return ":" }

func isSlash(c byte) bool { return c == '/' }

// segments resolves "." and ".." in what follows a path's root.
func segments(path string, allowAboveRoot bool, isSep func(byte) bool, sep string) string {
	var kept []string
	for len(path) > 0 {
		end := 0
		for end < len(path) && !isSep(path[end]) {
			end++
		}
		segment := path[:end]
		path = path[min(end+1, len(path)):]
		switch segment {
		case "", ".":
		case "..":
			if n := len(kept); n > 0 && kept[n-1] != ".." {
				kept = kept[:n-1]
			} else if allowAboveRoot {
				kept = append(kept, segment)
			}
		default:
			kept = append(kept, segment)
		}
	}
	return strings.Join(kept, sep)
}

func (s posixStyle) isAbsolute(path string) bool { return strings.HasPrefix(path, "/") }

func (s posixStyle) normalize(path string) string {
	if path == "" {
		return "."
	}
	absolute, trailing := s.isAbsolute(path), path[len(path)-1] == '/'
	path = segments(path, !absolute, isSlash, "/")
	switch {
	case path == "" && absolute:
		return "/"
	case path == "" && trailing:
		return "./"
	case path == "":
		return "."
	}
	if trailing {
		path += "/"
	}
	if absolute {
		return "/" + path
	}
	return path
}

func (s posixStyle) join(paths []string) string { return s.normalize(strings.Join(paths, "/")) }

func (s posixStyle) resolve(paths []string, cwd func() string) string {
	resolved := ""
	for i := len(paths) - 1; i >= 0 && !s.isAbsolute(resolved); i-- {
		if paths[i] != "" {
			resolved = paths[i] + "/" + resolved
		}
	}
	if !s.isAbsolute(resolved) {
		resolved = cwd() + "/" + resolved
	}
	absolute := s.isAbsolute(resolved)
	resolved = segments(resolved, !absolute, isSlash, "/")
	if absolute {
		return "/" + resolved
	}
	if resolved == "" {
		return "."
	}
	return resolved
}

func (s posixStyle) relative(from, to string, cwd func() string) string {
	if from == to {
		return ""
	}
	from, to = s.resolve([]string{from}, cwd), s.resolve([]string{to}, cwd)
	if from == to {
		return ""
	}
	return stepsBetween(from[1:], to[1:], "/", func(a, b string) bool { return a == b })
}

// stepsBetween goes up from one list of segments to what is common and down to the other.
func stepsBetween(from, to, sep string, same func(a, b string) bool) string {
	a, b := splitSegments(from, sep), splitSegments(to, sep)
	common := 0
	for common < len(a) && common < len(b) && same(a[common], b[common]) {
		common++
	}
	var steps []string
	for range a[common:] {
		steps = append(steps, "..")
	}
	return strings.Join(append(steps, b[common:]...), sep)
}

func splitSegments(path, sep string) []string {
	if path == "" {
		return nil
	}
	return strings.Split(path, sep)
}

func (posixStyle) toNamespacedPath(path string, _ func() string) string { return path }

func (s posixStyle) dirname(path string) string {
	if path == "" {
		return "."
	}
	end := len(path)
	for end > 1 && path[end-1] == '/' {
		end--
	}
	slash := strings.LastIndexByte(path[1:max(end, 1)], '/') + 1
	switch {
	case slash == 0 && path[0] == '/':
		return "/"
	case slash == 0:
		return "."
	case slash == 1 && path[0] == '/':
		return "//"
	}
	return path[:slash]
}

func (posixStyle) basename(path, suffix string) string {
	return baseOf(path, path, suffix, isSlash)
}

// baseOf gives the last segment of tail, without the suffix unless it is all of it.
func baseOf(path, tail, suffix string, isSep func(byte) bool) string {
	if suffix != "" && suffix == path {
		return ""
	}
	start, end := lastSegment(tail, 0, isSep)
	base := tail[start:end]
	if base == "" && suffix != "" && len(suffix) <= len(path) {
		return tail // nothing but separators: Node gives them back
	}
	if suffix != "" && base != suffix && strings.HasSuffix(base, suffix) {
		return base[:len(base)-len(suffix)]
	}
	return base
}

// lastSegment finds the last segment at or after root, without trailing separators.
func lastSegment(path string, root int, isSep func(byte) bool) (start, end int) {
	end = len(path)
	for end > root && isSep(path[end-1]) {
		end--
	}
	start = end
	for start > root && !isSep(path[start-1]) {
		start--
	}
	return start, end
}

// splitExt splits a last segment into name and extension.
func splitExt(base string) (name, ext string) {
	if dot := strings.LastIndexByte(base, '.'); dot > 0 && base != ".." {
		return base[:dot], base[dot:]
	}
	return base, ""
}

func (s posixStyle) parse(path string) parsed {
	var p parsed
	root := 0
	if s.isAbsolute(path) {
		p.root, root = "/", 1
	}
	start, end := lastSegment(path, root, isSlash)
	p.base = path[start:end]
	p.name, p.ext = splitExt(p.base)
	switch {
	case start > root:
		p.dir = path[:start-1]
	case root == 1:
		p.dir = "/"
	}
	return p
}
