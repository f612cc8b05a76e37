package markdown

import (
	"text/template"
	"text/template/parse"
)

const escapeName = "escape"

// makesMarkdown are the functions whose result enters the document as it is. All others are escaped.
var makesMarkdown = map[string]bool{
	escapeName: true, "verbatim": true, "refs": true, "marked": true, "head": true, "tolink": true, "definitions": true,
}

// escapeActions adds the escaping function to every action that prints, as html/template does: a layout cannot
// forget it. text/template/parse documents the nodes.
func escapeActions(t *template.Template) {
	for _, each := range t.Templates() {
		if each.Tree != nil {
			escapeList(each.Tree.Root)
		}
	}
}

func escapeList(list *parse.ListNode) {
	if list == nil {
		return
	}
	for _, n := range list.Nodes {
		switch n := n.(type) {
		case *parse.ActionNode:
			if len(n.Pipe.Decl) == 0 && !endsInMarkdown(n.Pipe) {
				n.Pipe.Cmds = append(n.Pipe.Cmds, &parse.CommandNode{
					NodeType: parse.NodeCommand,
					Args:     []parse.Node{parse.NewIdentifier(escapeName).SetPos(n.Pos)},
				})
			}
		case *parse.IfNode:
			escapeList(n.List)
			escapeList(n.ElseList)
		case *parse.RangeNode:
			escapeList(n.List)
			escapeList(n.ElseList)
		case *parse.WithNode:
			escapeList(n.List)
			escapeList(n.ElseList)
		}
	}
}

// endsInMarkdown says whether the last function of a pipeline makes Markdown on purpose.
func endsInMarkdown(pipe *parse.PipeNode) bool {
	last := pipe.Cmds[len(pipe.Cmds)-1]
	id, ok := last.Args[0].(*parse.IdentifierNode)
	return ok && makesMarkdown[id.Ident]
}
