package dataset

import (
	"bytes"
	"fmt"
	"path"
	"strings"

	"gopkg.in/yaml.v3"

	"openletter/report/fact"
)

// A file is one data file while it is read.
type file struct {
	path     string // as problems name it
	name     string // within the data folder, with forward slashes
	source   []byte
	known    *known
	part     fact.Facts // what this file contributes
	problems Problems
	untold   int  // how many problems there are beyond those
	unread   bool // it could not be parsed: nothing is known about what it holds
	declared []declaration

	exclamations []place
	mentions     []mention
	asked        []string // an empty list of keys with room, for the next mapping
	guessed      int      // with how many words misspelt ones were compared
}

// A declaration gives a thing of some kind its id.
type declaration struct {
	kind, id string
	at       fact.Position
}

// A mention names a thing by its id; the thing may stand in another file.
type mention struct {
	kind, id string
	node     *yaml.Node
}

// id is the name of the file without its folder and ending.
func (f *file) id() string { return strings.TrimSuffix(path.Base(f.name), ".yaml") }

// at is the position of a node.
func (f *file) at(n *yaml.Node) fact.Position {
	return fact.Position{File: f.path, Line: n.Line, Column: n.Column}
}

// problem reports what is wrong with a node.
func (f *file) problem(n *yaml.Node, format string, args ...any) {
	f.problemAt(f.at(n), format, args...)
}

// problemAt reports what is wrong at a place in this file.
func (f *file) problemAt(at fact.Position, format string, args ...any) {
	if f.full() {
		f.untold++
		return
	}
	f.problems = append(f.problems, Problem{At: at, Message: fmt.Sprintf(format, args...), Line: f.line(at.Line)})
}

// fileProblem reports what is wrong with the whole file.
func (f *file) fileProblem(format string, args ...any) {
	f.problemAt(fact.Position{File: f.path}, format, args...)
}

// full says that further problems are only counted, so that there is no need to look for words about them.
func (f *file) full() bool { return len(f.problems) >= maxFaults }

// faults gives all problems of the file, sorted.
func (f *file) faults() Problems {
	if f.untold > 0 {
		f.problems = append(f.problems, Problem{
			At:      fact.Position{File: f.path},
			Message: fmt.Sprintf("has %d more problems than those that are told here", f.untold),
		})
		f.untold = 0
	}
	f.problems.sort()
	return f.problems
}

// line is the source line with a number that counts from 1, without its line break.
func (f *file) line(number int) string {
	rest := f.source
	for i := 1; i < number; i++ {
		_, rest, _ = bytes.Cut(rest, []byte{'\n'})
	}
	if number < 1 {
		return ""
	}
	line, _, _ := bytes.Cut(rest, []byte{'\n'})
	return string(line)
}
