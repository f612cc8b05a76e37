package dataset

import (
	"bytes"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"openletter/report/fact"
	"openletter/report/problem"
)

// A file is one data file while it is read.
type file struct {
	path     string // as problems name it
	name     string // within the data folder, with forward slashes
	source   []byte
	known    *known
	part     fact.Facts // what this file contributes
	problems problem.List
	lines    []int // where each line begins; nil until one is asked for
	untold   int   // how many problems there are beyond those
	unread   bool  // it could not be parsed: nothing is known about what it holds
	unsure   bool  // something with an id may stand in it that was not understood
	declared []declaration
	stale    func() // reports rules that are not those of their version; nil where that cannot be known

	lang         fact.Lang      // of texts that are written as one string
	translations []*translation // its texts in other languages
	within       []*mapping     // that are being read, from the outermost
	textIDs      []string       // nil when there are no translations

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

// problem reports what is wrong with a node. What it gives back is that problem, to be completed.
func (f *file) problem(rule problem.Rule, n *yaml.Node, format string, args ...any) *problem.Problem {
	p := f.problemAt(rule, f.at(n), format, args...)
	if length := writtenLength(p.Line, n); length > 0 {
		p.Place.EndColumn = p.Place.Column + length
	}
	return p
}

// problemAt reports what is wrong with what begins at a place in this file, and goes on to the end of the line at least.
func (f *file) problemAt(rule problem.Rule, at fact.Position, format string, args ...any) *problem.Problem {
	if f.full() {
		f.untold++
		return &problem.Problem{}
	}
	p := problem.New(rule, problem.At(at.File, at.Line, at.Column, 0), format, args...)
	p.Line = f.line(at.Line)
	p.Place.EndColumn = max(at.Column, utf8.RuneCountInString(strings.TrimRight(p.Line, " "))+1)
	f.problems = append(f.problems, p)
	return &f.problems[len(f.problems)-1]
}

// fileProblem reports what is wrong with the file as such.
func (f *file) fileProblem(rule problem.Rule, format string, args ...any) {
	if f.full() {
		f.untold++
		return
	}
	f.problems = append(f.problems, problem.New(rule, problem.InFile(f.path), format, args...))
}

// line is the line with a number that counts from 1, without its line break; "" when there is none.
func (f *file) line(number int) string {
	if f.lines == nil {
		f.lines = []int{0}
		for i, c := range f.source {
			if c == '\n' {
				f.lines = append(f.lines, i+1)
			}
		}
	}
	if number < 1 || number > len(f.lines) {
		return ""
	}
	line, _, _ := bytes.Cut(f.source[f.lines[number-1]:], []byte{'\n'})
	return string(line)
}

// writtenLength is how many characters a word or a text takes on the line on which it begins, quotes included; 0 when it
// goes on behind that line, and for a mapping or a list.
func writtenLength(line string, n *yaml.Node) int {
	runes := []rune(line)
	if n.Kind != yaml.ScalarNode || n.Column < 1 || n.Column > len(runes) {
		return 0
	}
	rest := runes[n.Column-1:]
	switch n.Style {
	case 0, yaml.FlowStyle:
		if value := []rune(n.Value); len(value) <= len(rest) && slices.Equal(value, rest[:len(value)]) {
			return len(value)
		}
	case yaml.DoubleQuotedStyle, yaml.SingleQuotedStyle:
		for i := 1; i < len(rest); i++ {
			switch {
			case rest[i] == '\\' && rest[0] == '"', rest[i] == '\'' && rest[0] == '\'' && i+1 < len(rest) && rest[i+1] == '\'':
				i++
			case rest[i] == rest[0]:
				return i + 1
			}
		}
	}
	return 0
}

// full says that further problems are only counted, so that there is no need to look for words about them.
func (f *file) full() bool { return len(f.problems) >= maxFaults }

// faults gives all problems of the file, sorted.
func (f *file) faults() problem.List {
	if f.untold > 0 {
		f.problems = append(f.problems, problem.New(problem.TooMany, problem.InFile(f.path),
			"has %d more problems than those that are told here", f.untold))
		f.untold = 0
	}
	f.problems.Sort()
	return f.problems
}
