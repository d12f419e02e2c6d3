package os

import (
	"os"
	"strconv"
	"strings"
	"syscall"
)

// uname gives the system's name, release, version and machine.
func uname() []string {
	var u syscall.Utsname
	if syscall.Uname(&u) != nil {
		return []string{"Linux", "", "", ""}
	}
	return []string{text(u.Sysname), text(u.Release), text(u.Version), text(u.Machine)}
}

func text[T int8 | uint8](field [65]T) string {
	var b strings.Builder
	for _, c := range field {
		if c == 0 {
			break
		}
		b.WriteByte(byte(c))
	}
	return b.String()
}

// memory gives the bytes there are and those that are available.
func memory() []float64 {
	data, err := os.ReadFile("/proc/meminfo")
	if err != nil {
		return []float64{0, 0}
	}
	var total, available float64
	for line := range strings.Lines(string(data)) {
		fields := strings.Fields(line)
		if len(fields) < 2 {
			continue
		}
		n, _ := strconv.ParseFloat(fields[1], 64)
		switch fields[0] {
		case "MemTotal:":
			total = n * 1024
		case "MemAvailable:":
			available = n * 1024
		}
	}
	return []float64{total, available}
}

// uptime gives the seconds since the system was started.
func uptime() float64 {
	data, _ := os.ReadFile("/proc/uptime")
	fields := strings.Fields(string(data))
	if len(fields) == 0 {
		return 0
	}
	seconds, _ := strconv.ParseFloat(fields[0], 64)
	return seconds
}

func loadavg() []float64 {
	data, _ := os.ReadFile("/proc/loadavg")
	loads := make([]float64, 3)
	for i, field := range strings.Fields(string(data)) {
		if i < len(loads) {
			loads[i], _ = strconv.ParseFloat(field, 64)
		}
	}
	return loads
}

// cpus gives model, speed and times in milliseconds of each processor.
func cpus() []map[string]any {
	models := cpuModels()
	data, _ := os.ReadFile("/proc/stat")
	var list []map[string]any
	for line := range strings.Lines(string(data)) {
		fields := strings.Fields(line)
		if len(fields) < 7 || !strings.HasPrefix(fields[0], "cpu") || fields[0] == "cpu" {
			continue
		}
		times := make([]float64, 7)
		for i := 1; i < 7; i++ {
			ticks, _ := strconv.ParseFloat(fields[i], 64)
			times[i] = ticks * 10
		}
		cpu := map[string]any{"model": "unknown", "speed": 0, "times": map[string]any{
			"user": times[1], "nice": times[2], "sys": times[3], "idle": times[4], "irq": times[6],
		}}
		if len(list) < len(models) {
			cpu["model"] = models[len(list)]
		}
		list = append(list, cpu)
	}
	return list
}

func cpuModels() []string {
	data, _ := os.ReadFile("/proc/cpuinfo")
	var models []string
	for line := range strings.Lines(string(data)) {
		if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == "model name" {
			models = append(models, strings.TrimSpace(value))
		}
	}
	return models
}

func getPriority(pid int) (int, error) {
	// The system call gives 20 minus the priority, so that it is never negative.
	n, err := syscall.Getpriority(syscall.PRIO_PROCESS, pid)
	return 20 - n, err
}

func setPriority(pid, priority int) error {
	return syscall.Setpriority(syscall.PRIO_PROCESS, pid, priority)
}
