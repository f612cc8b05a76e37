package main

import (
	"fmt"
	"os"
)

// progress tells how far a long work is, on one line that overwrites itself, and only to somebody who sits at a
// terminal; end clears the line. It does not pass through the printer, which would take the signs away that overwrite
// the line.
func progress(stderr *printer) (tell func(done, all int, name string), end func()) {
	terminal, ok := stderr.to.(*os.File)
	if ok {
		info, err := terminal.Stat()
		ok = err == nil && info.Mode()&os.ModeCharDevice != 0
	}
	if !ok {
		return func(int, int, string) {}, func() {}
	}
	const clear = "\r\x1b[K"
	return func(done, all int, name string) {
			fmt.Fprintf(terminal, clear+"%d of %d: %s", done, all, harmless(name))
		},
		func() { fmt.Fprint(terminal, clear) }
}
