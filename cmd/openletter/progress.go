package main

import (
	"fmt"
	"os"
)

// progress tells how far a long work is, on one line that overwrites itself, and only to somebody who sits at a
// terminal. It does not pass through the printer, which would take the signs away that overwrite the line.
func progress(stderr *printer) func(done, all int, name string) {
	terminal, ok := stderr.to.(*os.File)
	if ok {
		info, err := terminal.Stat()
		ok = err == nil && info.Mode()&os.ModeCharDevice != 0
	}
	if !ok {
		return func(int, int, string) {}
	}
	return func(done, all int, name string) {
		end := ""
		if done == all {
			end = "\r\x1b[K"
		}
		fmt.Fprintf(terminal, "\r\x1b[K%d of %d: %s%s", done, all, harmless(name), end)
	}
}
