package html

import (
	"strings"

	"openletter/report/document"
)

func (p *printer) line(l document.Line) {
	for i, in := range l {
		switch in := in.(type) {
		case document.Text:
			p.put("{}", string(in))
		case document.Strong:
			p.put("<strong>{}</strong>", in.Text)
		case document.Emphasis:
			p.put("<em>{}</em>", in.Text)
		case document.Code:
			p.put("<code>{}</code>", in.Text)
		case document.Link:
			p.link(in)
		case document.Foreign:
			p.put(`<span lang="{}">{}</span>`, in.Lang, in.Text)
		case document.Cite:
			p.cite(in, i > 0 && isCite(l[i-1]), i+1 < len(l) && isCite(l[i+1]))
		case document.Break:
			p.put("<br>\n")
		default:
			p.fail("no page can show a piece of a line of the type %T", in)
		}
	}
}

func isCite(in document.Inline) bool {
	_, ok := in.(document.Cite)
	return ok
}

// link writes a link. The page that a link out of this one leads to learns nothing about ours.
func (p *printer) link(l document.Link) {
	class, text, rel := "", l.Text, ""
	if len(text) == 0 {
		class, text = "address", document.PlainLine(l.To)
	}
	if !strings.HasPrefix(l.To, "#") {
		rel = "noopener noreferrer"
		if !strings.HasPrefix(l.To, "https://") && !strings.HasPrefix(l.To, "http://") {
			p.fail("a link leads to %q; links are https, http or # and an id", l.To)
		}
	}
	p.put(`<a{} href="{}"{}>{}</a>`, attribute{"class", class}, address(l.To), attribute{"rel", rel}, text)
}

// drawings are the names of marks: of the class and the symbol that draw each. The interface text "mark-" and that name
// says it to those who cannot see it. There is none for a mark whose words say the same: "none" can be good or bad, but
// what is unknown, disputed or does not arise is called so.
var drawings = map[document.Mark]string{
	document.Good: "good", document.Partly: "partly", document.Bad: "bad",
	document.Unknown: "unknown", document.Moot: "moot", document.Disputed: "disputed",
}

// mark draws a mark; nothing for "". The style hangs it before the words of its cell or item.
func (p *printer) mark(mark document.Mark) {
	if mark == "" {
		return
	}
	name, ok := drawings[mark]
	if !ok {
		p.fail("there is no mark %q; there are %v", mark, document.Marks)
	}
	key := "mark-" + name
	role, label := markup(`role="img"`), attribute{"aria-label", p.words[key]}
	if label.value == "" {
		role = `aria-hidden="true"`
	}
	p.put(`<svg class="mark {}" {}{}><use href="#page.{}"/></svg> `, name, role, label, name)
}
