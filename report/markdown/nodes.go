package markdown

import (
	"github.com/yuin/goldmark/ast"

	"openletter/report/fact"
)

// KindMark is the kind of MarkNode.
var KindMark = ast.NewNodeKind("Mark")

// A MarkNode is the sign at the beginning of a table cell, a list item or a paragraph, such as ✗. The blank behind
// it belongs to the node. Renderers draw a shape for it.
type MarkNode struct {
	ast.BaseInline
	Mark fact.Mark
}

// Spoken is the key of the interface text that says the mark to those who cannot see it; "" for a mark whose words say
// the same. "None" can be good or bad, but what is unknown, disputed or does not arise is called so.
func (n *MarkNode) Spoken() string {
	switch n.Mark {
	case fact.MarkGood:
		return "mark-good"
	case fact.MarkPartly:
		return "mark-partly"
	case fact.MarkBad:
		return "mark-bad"
	}
	return ""
}

// Kind implements ast.Node.
func (*MarkNode) Kind() ast.NodeKind { return KindMark }

// Dump implements ast.Node.
func (n *MarkNode) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"Mark": string(n.Mark)}, nil)
}

// KindAlert is the kind of Alert.
var KindAlert = ast.NewNodeKind("Alert")

// An Alert is a call-out: a block quotation that begins with [!NOTE] or another of GitHub's five words.
type Alert struct {
	ast.BaseBlock
	Tone string // note, tip, important, warning or caution
}

// Kind implements ast.Node.
func (*Alert) Kind() ast.NodeKind { return KindAlert }

// Dump implements ast.Node.
func (n *Alert) Dump(source []byte, level int) {
	ast.DumpHelper(n, source, level, map[string]string{"Tone": n.Tone}, nil)
}

// Tones lists every tone of an Alert.
var Tones = [...]string{"note", "tip", "important", "warning", "caution"}

// A Role says how the block that follows a comment such as <!-- chart: bars --> is to be set.
type Role string

// The roles. Each is written as a comment of its own before the block.
const (
	NoRole   Role = ""
	Lead     Role = "lead"        // a paragraph that opens the document, set larger
	Facts    Role = "facts"       // a list of "**name:** value" items, set compactly
	Contents Role = "contents"    // a list of links to headings; a paged format adds page numbers
	Bars     Role = "chart: bars" // a table whose second, third and fourth column hold low, supported and high of a score
	Fine     Role = "fine"        // a list or paragraph that explains a table before it, set smaller
	Ledger   Role = "ledger"      // a table whose cells hold sentences: columns share the width by their text
)

var roles = [...]Role{Lead, Facts, Contents, Bars, Fine, Ledger}

const roleAttribute = "role"

// RoleOf returns the role that a comment gave to a block, or NoRole.
func RoleOf(n ast.Node) Role {
	if v, ok := n.AttributeString(roleAttribute); ok {
		if r, ok := v.(Role); ok {
			return r
		}
	}
	return NoRole
}
