package build

import (
	"debug/elf"
	"os"
	"path/filepath"
)

// programID identifies the program by its content: the build id that the Go linker has left in it, or the hash of the
// executable where there is none. Two programs that could make different files have different ids. It is "" when the
// executable cannot be read: then nothing is taken as made already.
func programID() string {
	name, err := os.Executable()
	if err != nil {
		return ""
	}
	if f, err := elf.Open(name); err == nil {
		defer f.Close()
		if note := f.Section(".note.go.buildid"); note != nil {
			const header = 16 // sizes, type and name of an ELF note
			if id, err := note.Data(); err == nil && len(id) > header+20 {
				return string(id[header:])
			}
		}
	}
	hash, _ := hashFile(os.DirFS(filepath.Dir(name)), filepath.Base(name))
	return hash
}
