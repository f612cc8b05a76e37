package dataset

import (
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"openletter/report/fact"
	"openletter/report/problem"
)

// parse makes nodes of a file that was scanned. It reports a file that is not YAML, that is empty, or that goes on
// after its document, and then returns nil.
func (f *file) parse() *yaml.Node {
	var document, more yaml.Node
	decoder := yaml.NewDecoder(bytes.NewReader(f.source))
	err := decoder.Decode(&document)
	if errors.Is(err, io.EOF) || err == nil && len(document.Content) == 0 {
		f.fileProblem(problem.NotYAML, "is empty")
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
	f.syntax(err)
	return nil
}

// syntax reports an error of the parser.
func (f *file) syntax(err error) {
	number := f.openQuote(err)
	if number == 0 {
		number = f.brokenLine()
	}
	line := f.line(number)
	begins := len(line) - len(strings.TrimLeft(line, " ")) + 1
	at := fact.Position{File: f.path, Line: number, Column: begins}
	f.problemAt(problem.NotYAML, at, "on this line or just before it: %s", explain(err.Error()))
}

var quoteOpens = form(`^yaml: line (\d+): found unexpected end of stream`)

// openQuote is the line on which a quote begins that is never closed; 0 when that is not what is wrong. The parser has
// read on to the end, but names that line, unless it is the first one: so it gets another one before it.
func (f *file) openQuote(err error) int {
	if !strings.Contains(err.Error(), "found unexpected end of stream") {
		return 0
	}
	var node yaml.Node
	err = yaml.Unmarshal(append([]byte("\n"), f.source...), &node)
	if err == nil {
		return 0
	}
	opens := quoteOpens().FindStringSubmatch(err.Error())
	if opens == nil {
		return 0
	}
	line, _ := strconv.Atoi(opens[1])
	return line - 1
}

// brokenLine finds the line on which the parser gives up. Its own messages name the line on which the surrounding
// mapping begins, or the line before; so the file is fed to it once more, a line at a time, and it is seen how far it
// reads.
func (f *file) brokenLine() int {
	feed := &lineFeed{rest: f.source}
	decoder := yaml.NewDecoder(feed)
	for {
		var node yaml.Node
		if err := decoder.Decode(&node); err != nil {
			return max(feed.lines, 1)
		}
	}
}

// A lineFeed gives one line for each Read.
type lineFeed struct {
	rest  []byte
	lines int // how many were begun
	open  bool
}

func (l *lineFeed) Read(p []byte) (int, error) {
	if len(l.rest) == 0 {
		return 0, io.EOF
	}
	if !l.open {
		l.lines++
	}
	end := bytes.IndexByte(l.rest, '\n') + 1
	if end == 0 {
		end = len(l.rest)
	}
	n := copy(p, l.rest[:end])
	l.rest, l.open = l.rest[n:], n < end
	return n, nil
}

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
