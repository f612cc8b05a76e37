package html

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"openletter/report/document"
)

// check refuses what the page could not show: kinds of node without a node renderer (goldmark's renderer would leave
// them out without a word), roles before blocks that they do not fit, and headings whose id a source already has.
func check(doc *document.Document) error {
	var problems []string
	_ = ast.Walk(doc.Root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		if !known(n) {
			problems = append(problems, fmt.Sprintf("a node of kind %s", n.Kind()))
		}
		if n.Type() == ast.TypeInline {
			return ast.WalkContinue, nil // only blocks have roles and ids
		}
		if role := document.RoleOf(n); !fits(role, n) {
			problems = append(problems, fmt.Sprintf("the role %q before a %s (%s)", role, n.Kind(), beginning(doc.Text(n))))
		}
		if h, ok := n.(*ast.Heading); ok && reserved(headingID(h)) {
			problems = append(problems, fmt.Sprintf(
				"the heading %q, whose address #%s belongs to a source; word it differently", doc.Text(h), headingID(h)))
		}
		return ast.WalkContinue, nil
	})
	if problems == nil {
		return nil
	}
	return fmt.Errorf("the HTML page cannot show:\n%s", strings.Join(problems, "\n"))
}

// known says whether a node renderer is registered for a node.
func known(n ast.Node) bool {
	switch n := n.(type) {
	case *ast.Document, *ast.Heading, *ast.Paragraph, *ast.TextBlock, *ast.Text, *ast.String, *ast.Emphasis, *ast.CodeSpan,
		*ast.Link, *ast.List, *ast.ListItem, *ast.ThematicBreak, *ast.Blockquote,
		*east.Table, *east.TableHeader, *east.TableRow, *east.TableCell, *east.TaskCheckBox,
		*east.FootnoteLink, *east.FootnoteBacklink, *east.FootnoteList, *east.Footnote:
		return true
	case *ast.AutoLink:
		return n.AutoLinkType == ast.AutoLinkURL
	case *document.Alert:
		_, ok := toneWords[n.Tone]
		return ok
	case *document.MarkNode:
		_, ok := markNames[n.Mark]
		return ok
	}
	return false
}

// fits says whether a role can be given to a block.
func fits(role document.Role, n ast.Node) bool {
	_, isList := n.(*ast.List)
	_, isParagraph := n.(*ast.Paragraph)
	_, isTable := n.(*east.Table)
	switch role {
	case document.NoRole:
		return true
	case document.Lead:
		return isParagraph
	case document.Facts:
		return isList
	case document.Contents:
		return isList && n.Parent().Kind() == ast.KindDocument
	case document.Fine:
		return isList || isParagraph
	case document.Bars, document.Ledger:
		return isTable
	}
	return false
}

// reserved says whether an id is one that the page gives to sources ("source-3") or to their citations ("ref-3-1").
func reserved(id string) bool {
	rest, isSource := strings.CutPrefix(id, "source-")
	if !isSource {
		var isRef bool
		if rest, isRef = strings.CutPrefix(id, "ref-"); !isRef {
			return false
		}
	}
	return rest != "" && strings.Trim(rest, "0123456789-") == ""
}

// beginning is enough of a text to find the place.
func beginning(text string) string {
	const enough = 40
	if runes := []rune(text); len(runes) > enough {
		return string(runes[:enough]) + "…"
	}
	return text
}
