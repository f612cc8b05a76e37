package dataset

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"gopkg.in/yaml.v3"

	"openletter/report/problem"
)

// strict reports every use of YAML that data files must not make, wherever it stands. It returns false when the tree
// is too deep to be walked.
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
	case f.isBareTag(n):
		n.Style |= yaml.TaggedStyle
		f.problem(problem.RefusedYAML, n, "tags (%s) are not allowed; write the bare value", problem.Quote("!"))
	case n.Style&yaml.TaggedStyle != 0:
		f.problem(problem.RefusedYAML, n, "tags (%s) are not allowed; write the bare value", problem.Quote(n.Tag))
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
	return true
}

// A place is where a node begins, as the parser counts.
type place struct{ line, column int }

// exclamations are the places of exclamation marks. No value but one with a tag begins with one.
func exclamations(source []byte) []place {
	marks := bytes.Count(source, []byte{'!'})
	if marks == 0 {
		return nil
	}
	places := make([]place, 0, marks)
	at := place{1, 1}
	for _, r := range string(source) {
		switch r {
		case '!':
			places = append(places, at)
		case '\n':
			at = place{at.line + 1, 0}
		}
		at.column++
	}
	return places
}

// isBareTag says whether a node has the tag "!" and thus nothing else that tells of it: the parser forgets this one.
func (f *file) isBareTag(n *yaml.Node) bool {
	if len(f.exclamations) == 0 || n.Style&yaml.TaggedStyle != 0 {
		return false
	}
	_, found := slices.BinarySearchFunc(f.exclamations, place{n.Line, n.Column}, func(a, b place) int {
		return cmp.Or(cmp.Compare(a.line, b.line), cmp.Compare(a.column, b.column))
	})
	return found
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
	var seen map[string]*yaml.Node // only where looking along the mapping would take long
	if keys > 16 {
		seen = make(map[string]*yaml.Node, keys)
	}
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
				problem.Quote(key.Value), tagName(key.Tag))
		default:
			first := seen[key.Value]
			if seen != nil && first == nil {
				seen[key.Value] = key
			} else if seen == nil {
				first = earlier(n.Content[:i], key.Value)
			}
			if first != nil {
				f.problem(problem.DuplicateKey, key, "the key %s stands twice in this mapping; the first one is on line %d",
					problem.Quote(key.Value), first.Line)
			}
		}
	}
}

// earlier is the key with a name in the content of a mapping, or nil.
func earlier(content []*yaml.Node, name string) *yaml.Node {
	for i := 0; i < len(content); i += 2 {
		if content[i].Value == name && content[i].Kind == yaml.ScalarNode {
			return content[i]
		}
	}
	return nil
}

// strictComment reports a text that a comment follows on its line: the comment may be the rest of the text, which a writer
// did not know to be cut off.
func (f *file) strictComment(n *yaml.Node) {
	if n.Kind != yaml.ScalarNode || n.Tag != "!!str" || n.Style&^yaml.FlowStyle != 0 {
		return
	}
	line := f.line(n.Line)
	if length := writtenLength(line, n); length > 0 {
		behind := []rune(line)[n.Column-1+length:]
		if !strings.HasPrefix(strings.TrimLeft(string(behind), " "), "#") {
			return // it stands behind a comma or a bracket
		}
	}
	f.problem(problem.RefusedYAML, n, "YAML cuts this text off before %s and takes the rest for a comment; begin the text with >- "+
		"above it, or put the comment on a line of its own", problem.Quote(n.LineComment))
}

// strictEscapes reports characters that the scan would have refused, had they not been written as an escape.
func (f *file) strictEscapes(n *yaml.Node) {
	var last rune
	stacked := 0
	for i, r := range n.Value {
		if stacked = stack(stacked, r); stacked > maxStacked {
			f.problem(problem.ForeignCharacter, n, "%s", tooHigh)
			return
		}
		_, size := utf8.DecodeRuneInString(n.Value[i:])
		if r != '\n' {
			if rule, message := refused(last, r, size); message != "" {
				f.problem(rule, n, "an escape in these quotes stands for a character that is refused: %s", message)
				return
			}
		}
		last = r
	}
}

// tagName says in words what YAML takes a scalar for.
func tagName(tag string) string {
	switch tag {
	case "!!int", "!!float":
		return "a number"
	case "!!bool":
		return "a truth value"
	case "!!null":
		return "nothing"
	case "!!timestamp":
		return "a date"
	case "!!merge":
		return "a merge key"
	}
	return "a value of the type " + problem.Quote(tag)
}
