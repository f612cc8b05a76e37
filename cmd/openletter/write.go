package main

import (
	"crypto/rand"
	"fmt"
	"os"
	"os/signal"
)

// writeFiles writes files into a folder, which it makes when there is none. A reader finds each old or new and never half,
// and none is replaced before all lie on the disk beside their names, and no folder has one of the names. Should the
// system refuse a renaming after that, the files before it are new and the others old.
func writeFiles(folder string, files []file) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return accessError{err}
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return accessError{err}
	}
	defer root.Close()
	if err := refuseFolders(root, files); err != nil {
		return err
	}
	waiting := make([]string, 0, len(files))
	defer func() {
		for _, name := range waiting {
			_ = root.Remove(name) // what was renamed is gone from this list
		}
	}()
	for _, f := range files {
		name := "." + f.name + "." + rand.Text() + ".new"
		waiting = append(waiting, name)
		if err := writeFile(root, name, f.data); err != nil {
			return accessError{fmt.Errorf("%s was not written: %w", f.name, err)}
		}
	}
	for _, f := range files {
		if err := root.Rename(waiting[0], f.name); err != nil {
			return accessError{fmt.Errorf("%s was not written: %w", f.name, err)}
		}
		waiting = waiting[1:]
	}
	return nil
}

// uninterrupted writes, and lets nobody who presses Ctrl-C meanwhile leave half of the files behind: it takes a moment.
func uninterrupted(write func() error) error {
	pressed := make(chan os.Signal, 1)
	signal.Notify(pressed, os.Interrupt)
	defer signal.Stop(pressed)
	return write()
}

// refuseFolders refuses a name that a folder has, whose place no file can take.
func refuseFolders(root *os.Root, files []file) error {
	for _, f := range files {
		if info, err := root.Lstat(f.name); err == nil && info.IsDir() {
			return accessError{fmt.Errorf("%s is a folder; nothing was written", f.name)}
		}
	}
	return nil
}

// writeFile writes a new file and waits until it is on the disk.
func writeFile(root *os.Root, name string, data []byte) (err error) {
	f, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	defer func() {
		if closeErr := f.Close(); err == nil {
			err = closeErr
		}
	}()
	if _, err := f.Write(data); err != nil {
		return err
	}
	return f.Sync()
}

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
