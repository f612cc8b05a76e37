package main

import (
	"os"
	"syscall"
)

// mostMemory is the most memory that a process held, in MiB, or 0 when that is not known. Linux counts it in KiB, other
// systems in bytes or not at all.
func mostMemory(ended *os.ProcessState) float64 {
	usage, ok := ended.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	return float64(usage.Maxrss) / 1024
}
