package dataset

import (
	"strings"

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
	case n.Style&yaml.TaggedStyle != 0:
		f.problem(problem.RefusedYAML, n, "tags (%s) are not allowed; write the bare value", problem.Quote(n.Tag))
	case f.isBareTag(n):
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
	return true
}

// isBareTag says whether a node has the tag "!" and thus nothing else that tells of it: the parser forgets this one. No
// other value begins with an exclamation mark.
func (f *file) isBareTag(n *yaml.Node) bool {
	return f.exclaims && strings.HasPrefix(f.from(n), "!")
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
				problem.Quote(key.Value), tagName(key.Tag))
		case first[key.Value] != nil:
			f.problem(problem.DuplicateKey, key, "the key %s stands twice in this mapping; the first one is on line %d",
				problem.Quote(key.Value), first[key.Value].Line)
		default:
			first[key.Value] = key
		}
	}
}

// strictComment reports a text that a comment follows on its line: the comment may be the rest of the text, which a writer
// did not know to be cut off.
func (f *file) strictComment(n *yaml.Node) {
	if n.Kind != yaml.ScalarNode || n.Tag != "!!str" || n.Style&^yaml.FlowStyle != 0 {
		return
	}
	behind := f.from(n)
	if behind, whole := strings.CutPrefix(behind, n.Value); whole && !strings.HasPrefix(strings.TrimLeft(behind, " "), "#") {
		return // it stands behind a comma or a bracket
	}
	f.problem(problem.RefusedYAML, n, "YAML cuts this text off before %s and takes the rest for a comment; begin the text with >- "+
		"above it, or put the comment on a line of its own", problem.Quote(n.LineComment))
}

// strictEscapes reports a character that the scan would have refused, had it not been written as an escape.
func (f *file) strictEscapes(n *yaml.Node) {
	refusals(strings.ReplaceAll(n.Value, "\n", " "), func(_ int, rule problem.Rule, message string) bool {
		f.problem(rule, n, "an escape in these quotes stands for a character that is refused: %s", message)
		return false
	})
}
