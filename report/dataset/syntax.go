package dataset

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"gopkg.in/yaml.v3"

	"openletter/report/fact"
	"openletter/report/problem"
)

// parse scans a file and makes nodes of it; without a root it cannot be walked.
func (f *file) parse() {
	if f.unsure {
		return
	}
	if f.problems = scan(f.path, f.source); len(f.problems) == 0 {
		f.exclaims = bytes.IndexByte(f.source, '!') >= 0
		root := f.document()
		if root != nil && f.strict(root, 1) {
			f.root = root
		}
	}
	if f.root != nil && (f.root.Kind != yaml.MappingNode || f.root.Style&yaml.FlowStyle != 0) {
		f.problem(problem.NotYAML, f.root, "a data file is a mapping, with one key on each line (key: value)")
		f.root = nil
	}
	f.unsure = f.root == nil
}

// document makes nodes of a file that was scanned. It reports a file that is not YAML, that is empty, or that goes on
// after its document, and then returns nil.
func (f *file) document() *yaml.Node {
	var document, more yaml.Node
	decoder := yaml.NewDecoder(bytes.NewReader(f.source))
	err := decoder.Decode(&document)
	if errors.Is(err, io.EOF) || err == nil && len(document.Content) == 0 {
		f.problems = append(f.problems, problem.New(problem.NotYAML, problem.InFile(f.path), "is empty"))
		return nil
	}
	if err == nil {
		// A parser that is asked once stops after the document and leaves the rest unread.
		if err = decoder.Decode(&more); errors.Is(err, io.EOF) {
			return document.Content[0]
		} else if err == nil {
			f.problem(problem.RefusedYAML, &more, "a second document is not allowed; a file is one document")
			return nil
		}
	}
	number := f.openQuote(err)
	if number == 0 {
		number = f.brokenLine()
	}
	line := f.line(number)
	begins := len(line) - len(strings.TrimLeft(line, " ")) + 1
	f.problemAt(problem.NotYAML, fact.Position{File: f.path, Line: number, Column: begins},
		"on this line or just before it: %s", explain(err.Error()))
	return nil
}

// openQuote is the line on which a quote begins that is never closed; 0 when that is not what is wrong. The parser has
// read on to the end, but names that line, unless it is the first one: so it gets another one before it.
func (f *file) openQuote(err error) int {
	const open = "found unexpected end of stream"
	if strings.Contains(err.Error(), open) {
		err = yaml.Unmarshal(append([]byte("\n"), f.source...), &yaml.Node{})
	}
	line := 1
	if err != nil && strings.Contains(err.Error(), open) {
		fmt.Sscanf(err.Error(), "yaml: line %d:", &line)
	}
	return line - 1
}

// brokenLine finds the line on which the parser gives up. Its own messages name the line on which the surrounding
// mapping begins, or the line before; so the file is fed to it once more, a byte at a time, and it is seen how far it
// reads.
func (f *file) brokenLine() int {
	feed := byteFeed{bytes.NewReader(f.source)}
	decoder := yaml.NewDecoder(feed)
	for decoder.Decode(&yaml.Node{}) == nil {
	}
	read := max(len(f.source)-feed.Len(), 1)
	return 1 + bytes.Count(f.source[:read-1], []byte{'\n'})
}

// A byteFeed gives one byte for each Read.
type byteFeed struct{ *bytes.Reader }

// Read implements io.Reader.
func (b byteFeed) Read(p []byte) (int, error) { return b.Reader.Read(p[:1]) }

var yamlPlace = form(`^yaml: (line \d+: )?`)

// explain turns the parser's words into what the writer can do.
func explain(message string) string {
	message = yamlPlace().ReplaceAllString(message, "")
	for _, known := range [...]struct{ parser, ours string }{
		{"mapping values are not allowed", `a text that contains ": " needs quotes, or >- on the line above it`},
		{"did not find expected key", "the indentation does not fit, or a quote is not closed"},
		{"did not find expected '-' indicator", "the indentation does not fit, or an item lacks its dash"},
		{"did not find expected ',' or", "within {…} and […] a text with a comma, question mark or bracket needs quotes; or a closing bracket is lacking"},
		{"could not find expected ':'", "a key lacks its colon, or the indentation does not fit"},
		{"found character that cannot start any token", "a text that begins with @, ` or % needs quotes"},
		{"found unexpected end of stream", "a quote is not closed"},
		{"exceeded max depth", "is nested too deeply"},
		{"unknown anchor", "aliases are not allowed; a text that begins with * needs quotes"},
		{"did not find expected alphabetic or numeric character", "a text that begins with & or * needs quotes"},
		{"did not find expected <document start>", "the indentation does not fit: this is less than the first line has"},
	} {
		if strings.Contains(message, known.parser) {
			return known.ours + " (YAML: " + message + ")"
		}
	}
	return message
}
