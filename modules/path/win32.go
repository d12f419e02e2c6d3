package path

import "strings"

// winStyle is path.win32.
type winStyle struct{}

func (winStyle) separator() string { return `\` }
func (winStyle) delimiter() string { return ";" }

func isEither(c byte) bool { return c == '/' || c == '\\' }

func isLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }

// winRoot is how a Windows path begins.
type winRoot struct {
	device   string // "C:" or `\\server\share`
	end      int    // where the rest begins
	absolute bool
	unc      bool
}

func splitRoot(path string) winRoot {
	switch {
	case path == "":
		return winRoot{}
	case isEither(path[0]):
		if len(path) > 1 && isEither(path[1]) {
			if root, ok := uncRoot(path, true); ok {
				return root
			}
		}
		return winRoot{end: 1, absolute: true}
	case len(path) > 1 && isLetter(path[0]) && path[1] == ':':
		if len(path) > 2 && isEither(path[2]) {
			return winRoot{device: path[:2], end: 3, absolute: true}
		}
		return winRoot{device: path[:2], end: 2}
	}
	return winRoot{}
}

// uncRoot reads \\server\share, and if asked \\. and \\? as devices.
func uncRoot(path string, devices bool) (winRoot, bool) {
	serverEnd := skip(path, 2, func(c byte) bool { return !isEither(c) })
	if serverEnd == 2 || serverEnd == len(path) {
		return winRoot{}, false
	}
	shareStart := skip(path, serverEnd, isEither)
	if shareStart == len(path) {
		return winRoot{}, false
	}
	server := path[2:serverEnd]
	if devices && (server == "." || server == "?") {
		return winRoot{device: `\\` + server, end: 4, absolute: true, unc: true}, true
	}
	shareEnd := skip(path, shareStart, func(c byte) bool { return !isEither(c) })
	return winRoot{device: `\\` + server + `\` + path[shareStart:shareEnd], end: shareEnd, absolute: true, unc: true}, true
}

func skip(path string, i int, while func(byte) bool) int {
	for i < len(path) && while(path[i]) {
		i++
	}
	return i
}

func (winStyle) isAbsolute(path string) bool {
	if path == "" {
		return false
	}
	return isEither(path[0]) || len(path) > 2 && isLetter(path[0]) && path[1] == ':' && isEither(path[2])
}

func (s winStyle) normalize(path string) string {
	if path == "" {
		return "."
	}
	if len(path) == 1 {
		if isEither(path[0]) {
			return `\`
		}
		return path
	}
	root := splitRoot(path)
	if root.unc && root.end == len(path) {
		return root.device + `\`
	}
	tail := segments(path[root.end:], !root.absolute, isEither, `\`)
	if tail == "" && !root.absolute {
		tail = "."
	}
	if tail != "" && isEither(path[len(path)-1]) {
		tail += `\`
	}
	if !root.absolute && root.device == "" && strings.Contains(path, ":") && looksLikeDevice(path, tail) {
		return `.\` + tail
	}
	if root.absolute {
		return root.device + `\` + tail
	}
	return root.device + tail
}

// looksLikeDevice says whether a relative path would be read as one with a
// drive, so that it has to be written with a leading ".\".
func looksLikeDevice(path, tail string) bool {
	if len(tail) >= 2 && isLetter(tail[0]) && tail[1] == ':' {
		return true
	}
	for i := strings.IndexByte(path, ':'); i >= 0; {
		if i == len(path)-1 || isEither(path[i+1]) {
			return true
		}
		next := strings.IndexByte(path[i+1:], ':')
		if next < 0 {
			break
		}
		i += next + 1
	}
	return false
}

func (s winStyle) join(paths []string) string {
	if len(paths) == 0 {
		return "."
	}
	joined, first := strings.Join(paths, `\`), paths[0]
	// Only the first argument can make a network path.
	slashes := skip(joined, 0, isEither)
	network := len(first) > 2 && isEither(first[0]) && isEither(first[1]) && !isEither(first[2])
	exact := len(first) == 2 && isEither(first[0]) && isEither(first[1])
	if slashes >= 2 && !network && !exact {
		joined = `\` + joined[slashes:]
	}
	return s.normalize(joined)
}

func (s winStyle) resolve(paths []string, cwd func() string) string {
	device, tail, absolute := "", "", false
	for i := len(paths) - 1; i >= -1; i-- {
		path := ""
		if i >= 0 {
			path = paths[i]
			if path == "" {
				continue
			}
		} else {
			path = cwdOn(device, cwd())
		}
		root := splitRoot(path)
		if root.device != "" {
			if device != "" && !strings.EqualFold(device, root.device) {
				continue
			}
			if device == "" {
				device = root.device
			}
		}
		if !absolute {
			tail = path[root.end:] + `\` + tail
			absolute = root.absolute
		}
		if absolute && device != "" {
			break
		}
	}
	tail = segments(tail, !absolute, isEither, `\`)
	if absolute {
		return device + `\` + tail
	}
	if device+tail == "" {
		return "."
	}
	return device + tail
}

// cwdOn gives the working directory for a device: if it is on another one, the
// device's root.
func cwdOn(device, cwd string) string {
	if device != "" && len(cwd) > 2 && cwd[2] == '\\' && !strings.EqualFold(cwd[:2], device) {
		return device + `\`
	}
	return cwd
}

func (s winStyle) relative(from, to string, cwd func() string) string {
	if from == to {
		return ""
	}
	from, to = s.resolve([]string{from}, cwd), s.resolve([]string{to}, cwd)
	if strings.EqualFold(from, to) {
		return ""
	}
	a, b := strings.Trim(from, `\`), strings.Trim(to, `\`)
	if !strings.EqualFold(firstSegment(a), firstSegment(b)) {
		return to
	}
	return stepsBetween(a, b, `\`, strings.EqualFold)
}

func firstSegment(path string) string {
	first, _, _ := strings.Cut(path, `\`)
	return first
}

func (s winStyle) toNamespacedPath(path string, cwd func() string) string {
	if path == "" {
		return path
	}
	resolved := s.resolve([]string{path}, cwd)
	if len(resolved) <= 2 {
		return path
	}
	if resolved[0] == '\\' {
		if resolved[1] == '\\' && resolved[2] != '?' && resolved[2] != '.' {
			return `\\?\UNC\` + resolved[2:]
		}
		return resolved
	}
	if isLetter(resolved[0]) && resolved[1] == ':' && resolved[2] == '\\' {
		return `\\?\` + resolved
	}
	return resolved
}

// fileRoot is the root as dirname and parse see it: with the separator after
// it, and without a special meaning of \\? and \\. . whole says that a network
// path has nothing but its root.
func fileRoot(path string) (end int, whole bool) {
	root := splitRoot(path)
	if !root.unc {
		return root.end, false
	}
	root, _ = uncRoot(path, false)
	if root.end == len(path) {
		return root.end, true
	}
	return root.end + 1, false
}

func (s winStyle) dirname(path string) string {
	if path == "" {
		return "."
	}
	start, whole := fileRoot(path)
	if whole {
		return path
	}
	begin, _ := lastSegment(path, start, isEither)
	if begin > start {
		return path[:begin-1]
	}
	if start == 0 {
		return "."
	}
	return path[:start]
}

func (winStyle) basename(path, suffix string) string {
	tail := path
	if len(path) >= 2 && isLetter(path[0]) && path[1] == ':' {
		tail = path[2:]
	}
	return baseOf(path, tail, suffix, isEither)
}

func (s winStyle) parse(path string) parsed {
	if path == "" {
		return parsed{}
	}
	root, _ := fileRoot(path)
	p := parsed{root: path[:root]}
	start, end := lastSegment(path, root, isEither)
	p.base = path[start:end]
	p.name, p.ext = splitExt(p.base)
	if start > root {
		p.dir = path[:start-1]
	} else {
		p.dir = p.root
	}
	return p
}
