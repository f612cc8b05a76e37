package dataset

import (
	"fmt"
	"unicode/utf8"

	"gopkg.in/yaml.v3"
)

// strict reports every use of YAML that data files must not make, wherever it stands. It returns false when the tree
// is too deep to be walked.
func (f *file) strict(n *yaml.Node, depth int) bool {
	if depth > maxDepth {
		f.problem(n, "is nested more than %d deep", maxDepth)
		return false
	}
	switch {
	case n.Kind == yaml.AliasNode:
		f.problem(n, "aliases (*%s) are not allowed; write the value again", n.Value)
		return true // what it stands for is checked where it is written
	case n.Anchor != "":
		f.problem(n, "anchors (&%s) are not allowed", n.Anchor)
	case n.Style&yaml.TaggedStyle != 0:
		f.problem(n, "tags (%s) are not allowed; write the bare value", n.Tag)
	case n.Kind == yaml.MappingNode:
		f.strictKeys(n)
	case n.Kind == yaml.ScalarNode && n.Style&yaml.DoubleQuotedStyle != 0:
		f.strictEscapes(n)
	}
	for _, child := range n.Content {
		if !f.strict(child, depth+1) {
			return false
		}
	}
	return true
}

// strictKeys reports keys that are not plain texts or that stand twice in a mapping.
func (f *file) strictKeys(n *yaml.Node) {
	if len(n.Content)/2 > maxKeys {
		f.problem(n, "a mapping has %d keys; at most %d are allowed", len(n.Content)/2, maxKeys)
	}
	seen := make(map[string]int, len(n.Content)/2)
	for i := 0; i < len(n.Content); i += 2 {
		key := n.Content[i]
		if key.Kind == yaml.AliasNode {
			continue // reported as an alias
		}
		switch first, twice := seen[key.Value]; {
		case key.Kind != yaml.ScalarNode:
			f.problem(key, "a key must be a word")
		case key.Tag == "!!merge":
			f.problem(key, "merge keys (<<) are not allowed; write the keys out")
		case key.Tag != "!!str":
			f.problem(key, "the key %s is %s in YAML; keys are words", quote(key.Value), tagName(key.Tag))
		case twice:
			f.problem(key, "the key %s stands twice in this mapping; the first one is on line %d", quote(key.Value), first)
		default:
			seen[key.Value] = key.Line
		}
	}
}

// strictEscapes reports characters that the scan would have refused, had they not been written as an escape.
func (f *file) strictEscapes(n *yaml.Node) {
	var last rune
	for i, r := range n.Value {
		_, size := utf8.DecodeRuneInString(n.Value[i:])
		if r != '\n' {
			if message := refused(last, r, size); message != "" {
				f.problem(n, "an escape in these quotes stands for a character that is refused: %s", message)
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
	}
	return fmt.Sprintf("of the type %s", tag)
}
