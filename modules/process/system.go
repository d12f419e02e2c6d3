package process

import (
	"cmp"
	"os"
	"runtime"
	"syscall"
	"time"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
)

// system gives process.js what it needs of the operating system.
func (p *Process) system(to map[string]any) {
	vm, host := p.env.VM, p.env.Host
	to["version"] = Version
	to["versions"] = p.versions()
	to["release"] = map[string]string{"name": "node"}
	to["arch"], to["platform"] = arch(), platform()
	to["title"], to["argv0"] = cmp.Or(host.Flag("title"), p.name()), p.name()
	to["pid"], to["ppid"] = os.Getpid(), os.Getppid()
	to["uptime"] = func() float64 { return time.Since(p.start).Seconds() }
	to["cwd"] = p.Cwd
	to["chdir"] = p.chdir
	to["umask"] = p.umask
	to["environ"] = func(name string) string { return lookup(host.Environ, name) }
	to["hrtime"] = func() goja.Value {
		// Offset so that differences work and the clock is monotonic.
		d := time.Since(p.start) + 1000*time.Second
		return vm.NewArray(int64(d/time.Second), int64(d%time.Second))
	}
	to["memoryUsage"] = p.memoryUsage
	to["resourceUsage"] = p.resourceUsage
	to["constrainedMemory"] = func() int { return 0 }
	to["availableMemory"] = availableMemory
	to["kill"] = p.kill
	to["abort"] = func() { p.reallyExit(128 + int(syscall.SIGABRT)) }
	to["getuid"], to["geteuid"], to["getgid"], to["getegid"] = os.Getuid, os.Geteuid, os.Getgid, os.Getegid
	to["getgroups"] = func() goja.Value {
		groups, _ := os.Getgroups()
		items := make([]any, len(groups))
		for i, g := range groups {
			items[i] = g
		}
		return vm.NewArray(items...)
	}
	to["hasBuiltin"] = p.env.Has
}

// versions tells what programs ask the versions of, in this order.
func (p *Process) versions() goja.Value {
	o := p.env.VM.NewObject()
	for _, v := range [][2]string{
		{"node", Version[1:]}, {"modules", "141"}, {"uv", "1.51.0"}, {"v8", "14.1.146.11-node.25"}, {"go", runtime.Version()[2:]},
	} {
		_ = o.DefineDataProperty(v[0], p.env.VM.ToValue(v[1]), goja.FLAG_FALSE, goja.FLAG_TRUE, goja.FLAG_TRUE)
	}
	return o
}

func arch() string {
	switch runtime.GOARCH {
	case "amd64":
		return "x64"
	case "386":
		return "ia32"
	}
	return runtime.GOARCH
}

func platform() string {
	if runtime.GOOS == "windows" {
		return "win32"
	}
	return runtime.GOOS
}

// Cwd is the runtime's working directory: the process's own for the command
// line tool, the one it was made with for embedders.
func (p *Process) Cwd() string {
	if p.env.Host.Owner {
		if dir, err := os.Getwd(); err == nil {
			return dir
		}
	}
	return p.env.Host.Cwd
}

func (p *Process) chdir(dir string) {
	vm := p.env.VM
	if !p.env.Host.Owner {
		panic(nodeerr.New(vm, "TypeError", "ERR_WORKER_UNSUPPORTED_OPERATION", "process.chdir() is not supported in embedded runtimes"))
	}
	from := p.Cwd()
	if err := os.Chdir(dir); err != nil {
		panic(nodeerr.System(vm, err, "chdir", from, dir))
	}
}

func (p *Process) umask(mask int) int {
	if mask < 0 {
		old := syscall.Umask(0)
		syscall.Umask(old)
		return old
	}
	return syscall.Umask(mask)
}

func (p *Process) kill(pid, signal int) {
	if !p.env.Host.Owner && pid == os.Getpid() && signal != 0 {
		panic(nodeerr.HostPort(p.env.VM, syscall.EPERM, "kill", "", 0))
	}
	if err := syscall.Kill(pid, syscall.Signal(signal)); err != nil {
		panic(nodeerr.HostPort(p.env.VM, err, "kill", "", 0))
	}
}

func (p *Process) memoryUsage() goja.Value {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	o := p.env.VM.NewObject()
	for _, field := range []struct {
		name  string
		value uint64
	}{{"rss", residentSet(m.Sys)}, {"heapTotal", m.HeapSys}, {"heapUsed", m.HeapAlloc}, {"external", m.Sys - m.HeapSys}, {"arrayBuffers", 0}} {
		_ = o.Set(field.name, field.value)
	}
	return o
}

func (p *Process) resourceUsage() goja.Value {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	o := p.env.VM.NewObject()
	micros := func(t syscall.Timeval) int64 { return int64(t.Sec)*1e6 + int64(t.Usec) }
	for _, field := range []struct {
		name  string
		value int64
	}{
		{"userCPUTime", micros(u.Utime)}, {"systemCPUTime", micros(u.Stime)}, {"maxRSS", int64(u.Maxrss)},
		{"sharedMemorySize", int64(u.Ixrss)}, {"unsharedDataSize", int64(u.Idrss)}, {"unsharedStackSize", int64(u.Isrss)},
		{"minorPageFault", int64(u.Minflt)}, {"majorPageFault", int64(u.Majflt)}, {"swappedOut", int64(u.Nswap)},
		{"fsRead", int64(u.Inblock)}, {"fsWrite", int64(u.Oublock)}, {"ipcSent", int64(u.Msgsnd)}, {"ipcReceived", int64(u.Msgrcv)},
		{"signalsCount", int64(u.Nsignals)}, {"voluntaryContextSwitches", int64(u.Nvcsw)}, {"involuntaryContextSwitches", int64(u.Nivcsw)},
	} {
		_ = o.Set(field.name, field.value)
	}
	return o
}

// activeResources lists what keeps the loop alive, standard streams included.
func (p *Process) activeResources() []string {
	var list []string
	for _, s := range []*Stdio{p.stdout, p.stderr} {
		if s.opened && s.kind != "fs" {
			list = append(list, map[string]string{"pipe": "PipeWrap", "tty": "TTYWrap"}[s.kind])
		}
	}
	timers, immediates := p.env.Loop.Active()
	for range timers {
		list = append(list, "Timeout")
	}
	for range immediates {
		list = append(list, "Immediate")
	}
	return list
}
