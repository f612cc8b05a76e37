package dataset

import (
	"bytes"
	"fmt"
	"path"
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
	under    bool   // it is one of those over which the data folder lies
	above    *file  // that of the data folder which lies over it; nil where none does
	beneath  *file  // over which it lies; nil where it lies over none
	source   []byte
	lines    [][]byte   // of source; nil until one is asked for
	exclaims bool       // an exclamation mark stands in it
	root     *yaml.Node // the mapping that it is; nil when it cannot be walked, and when it was
	known    *loading   // what is settled before it is walked
	part     fact.Facts // what this file contributes
	problems problem.List
	untold   int  // how many problems there are beyond those
	unsure   bool // something with an id may stand in it that was not understood, or nothing was
	guessed  int  // with how many words misspelt ones were compared
	declared []declaration
	mentions []mention
	names    []declaration
	stale    func() // reports rules that are not those of their version; nil where that cannot be known

	lang         fact.Lang  // of texts that are written as one string
	translations []*file    // its texts in other languages
	within       []*mapping // that are being read, from the outermost
	textIDs      []string   // nil when there are no translations

	texts map[string]*yaml.Node // of a file of translations, by id: those that were not asked for yet
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
	if length := f.writtenLength(n); length > 0 && p.Line != "" {
		p.Place.EndColumn = p.Place.Column + length
	}
	return p
}

// problemAt reports what is wrong with what begins at a place in this file, and goes on to the end of the line at least.
func (f *file) problemAt(rule problem.Rule, at fact.Position, format string, args ...any) *problem.Problem {
	if f.above != nil && at.File == f.above.path {
		return f.above.problemAt(rule, at, format, args...)
	}
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

// line is the line with a number that counts from 1, without its line break; "" when there is none.
func (f *file) line(number int) string {
	if f.lines == nil {
		f.lines = bytes.Split(f.source, []byte{'\n'})
	}
	if number < 1 || number > len(f.lines) {
		return ""
	}
	return string(f.lines[number-1])
}

// from is the line on which a node begins, from the node on.
func (f *file) from(n *yaml.Node) string {
	rest := f.line(n.Line)
	for range n.Column - 1 {
		_, size := utf8.DecodeRuneInString(rest)
		rest = rest[size:]
	}
	return rest
}

var quotedText = form(`^("(\\.|[^"\\])*"|'(''|[^'])*')`)

// writtenLength is how many characters a word or a text takes on the line on which it begins, quotes included; 0 when it
// goes on behind that line, and for a mapping or a list.
func (f *file) writtenLength(n *yaml.Node) int {
	if f.untold > 0 {
		return 0 // of problems that are not told
	}
	rest := f.from(n)
	switch {
	case n.Kind != yaml.ScalarNode:
	case n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) != 0:
		return utf8.RuneCountInString(quotedText().FindString(rest))
	case n.Style&^yaml.FlowStyle == 0 && strings.HasPrefix(rest, n.Value):
		return utf8.RuneCountInString(n.Value)
	}
	return 0
}

// full says that further problems are only counted, so that there is no need to look for words about them.
func (f *file) full() bool { return len(f.problems) >= maxFaults }

// faults gives all problems of the file, sorted.
func (f *file) faults() problem.List {
	if f.untold > 0 {
		more := "1 more problem"
		if f.untold > 1 {
			more = fmt.Sprintf("%d more problems", f.untold)
		}
		f.problems = append(f.problems, problem.New(problem.TooMany, problem.InFile(f.path),
			"has %s than those that are told here", more))
		f.untold = 0
	}
	f.problems.Sort()
	return f.problems
}
