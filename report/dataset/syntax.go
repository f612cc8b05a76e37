package dataset

import (
	"bytes"
	"cmp"
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
	f.unsure = true
	if f.problems = scan(f.path, f.source); len(f.problems) > 0 {
		return
	}
	f.exclaims = bytes.IndexByte(f.source, '!') >= 0
	root := f.document()
	switch {
	case root == nil || !f.strict(root, 1):
	case root.Kind != yaml.MappingNode || root.Style&yaml.FlowStyle != 0:
		f.problem(problem.NotYAML, root, "a data file is a mapping, with one key on each line (key: value)")
	default:
		f.root, f.unsure = root, false
	}
}

// document makes nodes of a scanned file; nil, with a problem, if it is not YAML, empty or more than one document.
func (f *file) document() *yaml.Node {
	var document, more yaml.Node
	feed := lineFeed{bytes.NewBuffer(f.source)}
	decoder := yaml.NewDecoder(feed)
	err := decoder.Decode(&document)
	if errors.Is(err, io.EOF) || err == nil && len(document.Content) == 0 {
		f.problems = append(f.problems, problem.New(problem.NotYAML, problem.InFile(f.path), "is empty"))
		return nil
	}
	if err == nil {
		if err = decoder.Decode(&more); errors.Is(err, io.EOF) { // a parser that is asked once leaves the rest unread
			return document.Content[0]
		} else if err == nil {
			f.problem(problem.RefusedYAML, &more, "a second document is not allowed; a file is one document")
			return nil
		}
	}
	readTo := 1 + bytes.Count(f.source[:max(len(f.source)-feed.Len(), 1)-1], []byte{'\n'})
	number := cmp.Or(f.openQuote(err), readTo)
	line := f.line(number)
	begins := len(line) - len(strings.TrimLeft(line, " ")) + 1
	f.problemAt(problem.NotYAML, fact.Position{File: f.path, Line: number, Column: begins},
		"on this line or just before it: %s", explain(err.Error()))
	return nil
}

// A lineFeed gives at most one line for each Read: how far the parser has read tells where it gives up. Its messages name
// the line on which the surrounding mapping begins, or the line before.
type lineFeed struct{ *bytes.Buffer }

// Read implements io.Reader.
func (l lineFeed) Read(p []byte) (int, error) {
	if end := bytes.IndexByte(l.Bytes(), '\n') + 1; end > 0 {
		p = p[:min(len(p), end)]
	}
	return l.Buffer.Read(p)
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

// strict reports every use of YAML that data files must not make; false when the tree is too deep to be walked.
func (f *file) strict(n *yaml.Node, depth int) bool {
	if depth > maxDepth {
		f.problem(problem.TooLarge, n, "is nested more than %d deep", maxDepth)
		return false
	}
	switch {
	case n.Kind == yaml.AliasNode:
		f.problem(problem.RefusedYAML, n, "aliases (%s) are not allowed; write the value again", problem.Quote("*"+n.Value))
		return true // what it stands for is checked where it is written
	case n.Anchor != "":
		f.problem(problem.RefusedYAML, n, "anchors (%s) are not allowed", problem.Quote("&"+n.Anchor))
	case n.Style&yaml.TaggedStyle != 0:
		f.problem(problem.RefusedYAML, n, "tags (%s) are not allowed; write the bare value", problem.Quote(n.Tag))
	case f.exclaims && strings.HasPrefix(f.from(n), "!"): // the parser forgets a tag "!", and no other value begins so
		n.Style |= yaml.TaggedStyle
		f.problem(problem.RefusedYAML, n, "tags (%s) are not allowed; write the bare value", problem.Quote("!"))
	case n.Kind == yaml.MappingNode:
		f.strictKeys(n)
	case n.Kind == yaml.ScalarNode && n.Style&yaml.DoubleQuotedStyle != 0:
		f.strictEscapes(n)
	}
	for i, child := range n.Content {
		if child.LineComment != "" && (n.Kind == yaml.SequenceNode || i%2 == 1) {
			f.strictComment(child)
		}
		if !f.strict(child, depth+1) {
			return false
		}
	}
	f.strictSteps(n)
	return true
}

// strictSteps reports what is indented by more or less than two spaces below a mapping or a list.
func (f *file) strictSteps(n *yaml.Node) {
	if n.Kind == yaml.ScalarNode || n.Style&yaml.FlowStyle != 0 {
		return
	}
	for i, child := range n.Content {
		held := n.Kind == yaml.SequenceNode || i%2 == 1
		if inline := child.Kind&(yaml.ScalarNode|yaml.AliasNode) != 0 || child.Style&yaml.FlowStyle != 0; !held || inline || child.Anchor != "" ||
			child.Style&yaml.TaggedStyle != 0 || child.Column == n.Column+2 {
			continue
		}
		f.problem(problem.RefusedYAML, child, "is indented by %d spaces; allowed: two a step", child.Column-n.Column)
	}
}

// strictKeys reports keys that are not plain texts or that stand twice in a mapping.
func (f *file) strictKeys(n *yaml.Node) {
	keys, most := len(n.Content)/2, maxKeys
	if _, _, ok := translates(f.name); ok {
		most = maxTexts
	}
	if keys > most {
		f.problem(problem.TooMany, n, "a mapping has %d keys; at most %d are allowed", keys, most)
		return
	}
	first := make(map[string]*yaml.Node, keys)
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i]
		switch {
		case key.Kind == yaml.AliasNode, key.Style&yaml.TaggedStyle != 0: // reported as such
		case key.Kind != yaml.ScalarNode:
			f.problem(problem.WrongKind, key, "a key must be a word")
		case key.Tag == "!!merge":
			f.problem(problem.RefusedYAML, key, "merge keys (<<) are not allowed; write the keys out")
		case key.Tag != "!!str":
			f.problem(problem.WrongKind, key, "the key %s is %s in YAML; keys are words",
				problem.Quote(key.Value), tagNames[key.Tag])
		case first[key.Value] != nil:
			f.problem(problem.DuplicateKey, key, "the key %s stands twice in this mapping; the first one is on line %d",
				problem.Quote(key.Value), first[key.Value].Line)
		default:
			first[key.Value] = key
		}
	}
}

// strictComment reports a text that a comment follows on its line: it may be the rest of the text, cut off unnoticed.
func (f *file) strictComment(n *yaml.Node) {
	if n.Kind != yaml.ScalarNode || n.Tag != "!!str" || n.Style&^yaml.FlowStyle != 0 {
		return
	}
	behind, whole := strings.CutPrefix(f.from(n), n.Value)
	if whole && !strings.HasPrefix(strings.TrimLeft(behind, " "), "#") {
		return // it stands behind a comma or a bracket
	}
	f.problem(problem.RefusedYAML, n, "YAML cuts this text off before %s and takes the rest for a comment; begin the "+
		"text with >- above it, or put the comment on a line of its own", problem.Quote(n.LineComment))
}

// strictEscapes reports a character that the scan would have refused, had it not been written as an escape.
func (f *file) strictEscapes(n *yaml.Node) {
	refusals(strings.ReplaceAll(n.Value, "\n", " "), func(_ int, rule problem.Rule, message string) bool {
		f.problem(rule, n, "an escape in these quotes stands for a character that is refused: %s", message)
		return false
	})
}
