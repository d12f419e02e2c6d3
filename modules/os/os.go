// Package os is node:os.
package os

import (
	_ "embed"
	"net"
	"os"
	"os/user"
	"runtime"
	"strconv"
	"strings"

	"github.com/dop251/goja"

	"github.com/gojs-runtime/gojs/internal/nodeerr"
	"github.com/gojs-runtime/gojs/modules"
)

//go:embed os.js
var source string

var script = modules.NewScript("node:os", source)

// Modules declares node:os.
var Modules = []modules.Module{
	{Name: "os", Load: func(env *modules.Env) goja.Value { return script.Run(env, natives(env)) }},
}

func natives(env *modules.Env) map[string]any {
	vm := env.VM
	return map[string]any{
		"constants": map[string]any{
			"dlopen": table(vm, dlopenConstants), "errno": table(vm, errnoConstants),
			"signals": table(vm, signalConstants), "priority": table(vm, priorityConstants),
		},
		"arch":     Arch(),
		"platform": Platform(),
		"cpuCount": runtime.NumCPU,
		"hostname": func() string {
			name, err := os.Hostname()
			if err != nil {
				panic(nodeerr.System(vm, err, "uv_os_gethostname", "", ""))
			}
			return name
		},
		"uname":    func() []string { return uname() },
		"memory":   func() []float64 { return memory() },
		"uptime":   uptime,
		"loadavg":  func() []float64 { return loadavg() },
		"cpus":     func() []map[string]any { return cpus() },
		"user":     currentUser,
		"homedir":  homedir,
		"networks": func() []map[string]any { return networks() },
		"getPriority": func(call goja.FunctionCall) goja.Value {
			n, err := getPriority(int(call.Argument(0).ToInteger()))
			if err != nil {
				panic(nodeerr.System(vm, err, "uv_os_getpriority", "", ""))
			}
			return vm.ToValue(n)
		},
		"setPriority": func(call goja.FunctionCall) goja.Value {
			err := setPriority(int(call.Argument(0).ToInteger()), int(call.Argument(1).ToInteger()))
			if err != nil {
				panic(nodeerr.System(vm, err, "uv_os_setpriority", "", ""))
			}
			return goja.Undefined()
		},
	}
}

// table makes an object without prototype whose properties cannot be changed.
func table(vm *goja.Runtime, constants []constant) *goja.Object {
	o := vm.NewObject()
	_ = o.SetPrototype(nil)
	for _, c := range constants {
		_ = o.DefineDataProperty(c.name, vm.ToValue(c.value), goja.FLAG_FALSE, goja.FLAG_FALSE, goja.FLAG_TRUE)
	}
	return o
}

// Arch is process.arch: Node's name of the processor.
func Arch() string {
	switch runtime.GOARCH {
	case "amd64":
		return "x64"
	case "386":
		return "ia32"
	case "ppc64le":
		return "ppc64"
	case "mipsle":
		return "mipsel"
	}
	return runtime.GOARCH
}

// Platform is process.platform: Node's name of the operating system.
func Platform() string {
	switch runtime.GOOS {
	case "windows":
		return "win32"
	case "solaris", "illumos":
		return "sunos"
	}
	return runtime.GOOS
}

func homedir() string {
	if dir, err := os.UserHomeDir(); err == nil {
		return dir
	}
	if u, err := user.Current(); err == nil {
		return u.HomeDir
	}
	return ""
}

func currentUser() map[string]any {
	u, err := user.Current()
	if err != nil {
		return nil
	}
	uid, _ := strconv.Atoi(u.Uid)
	gid, _ := strconv.Atoi(u.Gid)
	return map[string]any{"uid": uid, "gid": gid, "username": u.Username, "homedir": u.HomeDir, "shell": shellOf(u.Username)}
}

// shellOf finds the login shell, which package user does not tell.
func shellOf(name string) string {
	data, err := os.ReadFile("/etc/passwd")
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(data)) {
		if fields := strings.Split(strings.TrimSpace(line), ":"); len(fields) == 7 && fields[0] == name {
			return fields[6]
		}
	}
	return ""
}

// networks lists the addresses of the interfaces that are up.
func networks() []map[string]any {
	interfaces, err := net.Interfaces()
	if err != nil {
		return nil
	}
	var all []map[string]any
	for _, family := range []string{"IPv4", "IPv6"} {
		for _, i := range interfaces {
			if i.Flags&net.FlagUp == 0 {
				continue
			}
			addresses, _ := i.Addrs()
			for _, a := range addresses {
				if network, ok := a.(*net.IPNet); ok && familyOf(network.IP) == family {
					all = append(all, address(i, network, family))
				}
			}
		}
	}
	return all
}

func familyOf(ip net.IP) string {
	if ip.To4() != nil {
		return "IPv4"
	}
	return "IPv6"
}

func address(i net.Interface, network *net.IPNet, family string) map[string]any {
	mac := i.HardwareAddr.String()
	if mac == "" {
		mac = "00:00:00:00:00:00"
	}
	ones, _ := network.Mask.Size()
	mask := net.IP(network.Mask).String()
	a := map[string]any{
		"interface": i.Name, "address": network.IP.String(), "netmask": mask, "family": family, "mac": mac,
		"internal": i.Flags&net.FlagLoopback != 0, "cidr": network.IP.String() + "/" + strconv.Itoa(ones),
	}
	if family == "IPv6" {
		a["scopeid"] = 0
		if network.IP.IsLinkLocalUnicast() {
			a["scopeid"] = i.Index
		}
	}
	return a
}
