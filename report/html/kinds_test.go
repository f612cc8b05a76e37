package html

import (
	"slices"
	"testing"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/renderer"

	"openletter/report/fact"
	"openletter/report/markdown"
)

// Goldmark's renderer leaves out a kind of node for which nothing is registered, without a word.
func TestEveryKindIsWritten(t *testing.T) {
	var written register
	for _, r := range nodeRenderers(nil, nil) {
		r.Value.(renderer.NodeRenderer).RegisterFuncs(&written)
	}
	for _, kind := range markdown.Kinds {
		if !slices.Contains(written, kind) {
			t.Errorf("nobody writes a %s", kind)
		}
	}
	for _, tone := range markdown.Tones {
		if toneWords[tone] == "" {
			t.Errorf("a call-out of the tone %s has no label", tone)
		}
	}
	for _, mark := range fact.Marks {
		if markNames[mark] == "" {
			t.Errorf("the mark %s has no shape", mark)
		}
	}
}

// A register notes for which kinds of node something is registered.
type register []ast.NodeKind

func (r *register) Register(kind ast.NodeKind, _ renderer.NodeRendererFunc) { *r = append(*r, kind) }
