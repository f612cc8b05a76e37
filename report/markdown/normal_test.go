package markdown_test

import (
	"strings"

	"openletter/report/document"
)

// withoutLinks puts the text of links in their place: a link holds none.
func withoutLinks(l document.Line) document.Line {
	var out document.Line
	for _, in := range l {
		switch in := in.(type) {
		case document.Link:
			out = append(out, document.Text("link"))
		case document.Strong:
			out = append(out, document.Strong{Text: withoutLinks(in.Text)})
		case document.Emphasis:
			out = append(out, document.Emphasis{Text: withoutLinks(in.Text)})
		case document.Foreign:
			out = append(out, document.Foreign{Lang: in.Lang, Text: withoutLinks(in.Text)})
		default:
			out = append(out, in)
		}
	}
	return normal(out, false)
}

// normal joins pieces that are read as one, leaves out blanks that Markdown does not keep, and what is empty.
func normal(l document.Line, ends bool) document.Line {
	var out document.Line
	for _, in := range l {
		last := document.Inline(nil)
		if len(out) > 0 {
			last = out[len(out)-1]
		}
		switch in := in.(type) {
		case document.Text:
			t := string(in)
			before, joins := last.(document.Text)
			_, broken := last.(document.Break)
			for t = string(before) + t; strings.Contains(t, "  "); {
				t = strings.ReplaceAll(t, "  ", " ")
			}
			if broken || ends && (last == nil || joins && len(out) == 1) {
				t = strings.TrimLeft(t, " ")
			}
			if joins {
				out = out[:len(out)-1]
			}
			if t != "" {
				out = append(out, document.Text(t))
			}
		case document.Break:
			if t, ok := last.(document.Text); ok {
				if t = document.Text(strings.TrimRight(string(t), " ")); t == "" {
					out = out[:len(out)-1]
				} else {
					out[len(out)-1] = t
				}
			}
			out = append(out, in)
		case document.Cite:
			if before, ok := last.(document.Cite); ok {
				in.Sources = append(before.Sources, in.Sources...)
				out = out[:len(out)-1]
			}
			out = append(out, in)
		default:
			out = append(out, in)
		}
	}
	if n := len(out); ends && n > 0 {
		if t, ok := out[n-1].(document.Text); ok {
			if out[n-1] = document.Text(strings.TrimRight(string(t), " ")); out[n-1] == document.Text("") {
				return normal(out[:n-1], ends)
			}
		}
	}
	return out
}
