package layout

import (
	"fmt"
	"slices"
	"strings"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/problem"
	"openletter/report/section"
)

// A place is "{name key=value}" in a layout.
type place struct {
	text     string // as it stands in the layout
	name     string
	settings section.Settings
}

// placeOf says whether a line is nothing but a place.
func placeOf(l document.Line) (place, bool) {
	rest, p, ok := splitPlace(l)
	return p, ok && len(rest) == 0
}

// splitPlace splits a place from the end of a line.
func splitPlace(l document.Line) (rest document.Line, p place, ok bool) {
	if len(l) == 0 {
		return l, place{}, false
	}
	last, isText := l[len(l)-1].(document.Text)
	text := string(last)
	open := strings.LastIndexByte(text, '{')
	if !isText || open < 0 || !strings.HasSuffix(text, "}") {
		return l, place{}, false
	}
	rest = slices.Clone(l[:len(l)-1])
	if before := strings.TrimRight(text[:open], " "); before != "" {
		rest = append(rest, document.Text(before))
	}
	p.text = text[open:]
	for i, word := range strings.Fields(p.text[1 : len(p.text)-1]) {
		if i == 0 {
			p.name = word
			continue
		}
		if p.settings == nil {
			p.settings = section.Settings{}
		}
		key, value, _ := strings.Cut(word, "=")
		p.settings[key] = value
	}
	return rest, p, true
}

// line is a line of the layout's own in the language of the document: the translation that stands behind it, or else
// the original, marked with its language. Places in it are filled with interface texts.
func (m *making) line(l document.Line) document.Line {
	var original, translated document.Line
	for _, in := range l {
		if f, ok := in.(document.Foreign); !ok {
			original = append(original, in)
		} else if f.Lang == string(m.context.Lang) {
			translated = f.Text
		}
	}
	switch own := m.head["lang"]; {
	case translated != nil:
		return m.filled(translated)
	case own == string(m.context.Lang) || !hasProse(original):
		return m.filled(original)
	default:
		return m.writer.InLanguage(fact.Lang(own), m.filled(original))
	}
}

// hasProse says whether a line holds anything but places.
func hasProse(l document.Line) bool {
	if _, alone := placeOf(l); alone {
		return false
	}
	return len(l) > 0
}

// filled puts interface texts, and the title of the report, into the places of a line.
func (m *making) filled(l document.Line) document.Line {
	var out document.Line
	for _, in := range l {
		text, ok := in.(document.Text)
		if !ok {
			out = append(out, in)
			continue
		}
		rest := string(text)
		for {
			before, after, open := strings.Cut(rest, "{")
			key, behind, closed := strings.Cut(after, "}")
			if !open || !closed {
				break
			}
			out = append(append(out, document.PlainLine(before)...), m.text(key)...)
			rest = behind
		}
		out = append(out, document.PlainLine(rest)...)
	}
	return out
}

func (m *making) text(key string) document.Line {
	switch {
	case key == "title":
		return m.writer.In(m.context.Found.Report.Title)
	case m.context.Words[key] == "":
		m.problem("{"+key+"}", "{%s} is neither a section that stands alone nor an interface text", key)
		return nil
	}
	return m.writer.Text(key)
}

// problem tells what is wrong with a piece of the layout, at the place where its text stands first.
func (m *making) problem(text, format string, args ...any) {
	m.problems = append(m.problems, m.at(text, fmt.Sprintf(format, args...)))
}

// at is a problem at the place where a text stands first.
func (l *Layout) at(text, message string) problem.Problem {
	line, column := 1, 1
	if i := strings.Index(l.source, text); i >= 0 {
		before := l.source[:i]
		line += strings.Count(before, "\n")
		column += len([]rune(before[strings.LastIndexByte(before, '\n')+1:]))
	}
	return problem.New(problem.BadLayout, problem.At(l.name, line, column, len([]rune(text))), "%s", message).In([]byte(l.source))
}

// checkHead refuses a first comment that says something else than the layout's language.
func (l *Layout) checkHead() problem.List {
	if l.head["lang"] != "" && len(l.head) == 1 {
		return nil
	}
	return problem.List{l.at("<!--", "a layout says its language in its first comment, and nothing else there: <!-- layout: lang=en -->")}
}
