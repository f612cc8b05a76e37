package markdown

import (
	"bytes"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"text/template"

	"openletter/report"
	"openletter/report/fact"
	"openletter/report/wording"
)

// Write makes the Markdown of a report with a layout, the name of a template in files such as "flagship.md.tmpl".
func Write(r *report.Report, words wording.Words, files fs.FS, layout string) ([]byte, error) {
	w := &writer{report: r, words: words, isIn: map[string]bool{}}
	t, err := template.New(layout).Funcs(w.functions()).ParseFS(files, layout)
	if err != nil {
		return nil, fmt.Errorf("layout %s: %w", layout, err)
	}
	escapeActions(t)
	var out bytes.Buffer
	out.Grow(256 << 10) // a report of a few messengers; a larger one grows once or twice
	if err := t.Execute(&out, r); err != nil {
		return nil, fmt.Errorf("layout %s: %w", layout, err)
	}
	return tidy(out.Bytes()), nil
}

// writer knows the words of the report's language and remembers which sources were cited, in order.
type writer struct {
	report *report.Report
	words  wording.Words
	cited  []string
	isIn   map[string]bool // whether a source is among the cited
}

// functions are what a layout may call. Those whose name is in makesMarkdown return Markdown; the others return
// plain text, which is escaped.
func (w *writer) functions() template.FuncMap {
	return template.FuncMap{
		"say":         w.words.Say,
		"number":      strconv.Itoa,
		"join":        func(list []string) string { return strings.Join(list, ", ") },
		escapeName:    Escape,
		"verbatim":    func(v any) string { return fmt.Sprint(v) },
		"refs":        w.refs,
		"marked":      marked,
		"head":        head,
		"tolink":      toLink,
		"definitions": w.definitions,
	}
}

// refs cites sources: [^a][^b].
func (w *writer) refs(ids []string) (string, error) {
	var b strings.Builder
	b.Grow(32 * len(ids)) // most ids are shorter
	for _, id := range ids {
		if w.report.References[id] == nil {
			return "", fmt.Errorf("there is no source %q", id)
		}
		if !w.isIn[id] {
			w.isIn[id] = true
			w.cited = append(w.cited, id)
		}
		b.WriteString("[^")
		b.WriteString(id)
		b.WriteByte(']')
	}
	return b.String(), nil
}

// definitions lists the cited sources as footnotes, in the order in which they were first cited: footnotes are
// numbered so.
func (w *writer) definitions(r *report.Report) (string, error) {
	var b strings.Builder
	b.Grow(384 * len(w.cited)) // about what they need
	for _, id := range w.cited {
		if err := w.define(&b, id, r.References[id]); err != nil {
			return "", err
		}
	}
	return b.String(), nil
}

func (w *writer) define(b *strings.Builder, id string, ref *report.Reference) error {
	key := "described"
	if ref.Quoted {
		key = "quoted"
	}
	title, err := w.words.Say(key, "title", ref.Title)
	if err != nil {
		return err
	}
	b.WriteString("[^" + id + "]: " + Escape(ref.Publisher) + ": " + foreign(ref.Lang, Escape(title)) + ", " + Escape(ref.When) + ".")
	if ref.URL != "" {
		b.WriteString(" <" + ref.URL + ">")
	}
	if ref.Caution != "" {
		b.WriteString(" " + Escape(strings.TrimSuffix(ref.Caution, ".")) + ".")
	}
	b.WriteByte('\n')
	return nil
}

// marked puts the mark before the words: the convention by which renderers draw a shape.
func marked(mark fact.Mark, words string) string {
	if mark == "" {
		return Escape(words)
	}
	return string(mark) + " " + Escape(words)
}

// head is the first cell of a row; a row of results stands out.
func head(row report.GridRow) string {
	if row.Sum {
		return "**" + Escape(row.Head) + "**"
	}
	return Escape(row.Head)
}

// toLink is a link to the heading with this text.
func toLink(heading string) string {
	return "[" + Escape(heading) + "](#" + headingID(heading) + ")"
}

// tidy ends the text with one line break and leaves no more than one empty line anywhere: a layout would be hard to
// read if it had to take care of that. It works in place.
func tidy(md []byte) []byte {
	rest := bytes.Trim(md, "\n")
	tidied := md[:0]
	for {
		i := bytes.Index(rest, []byte("\n\n\n"))
		if i < 0 {
			break
		}
		tidied = append(tidied, rest[:i+len("\n\n")]...)
		rest = bytes.TrimLeft(rest[i:], "\n")
	}
	return append(append(tidied, rest...), '\n')
}

// foreign puts Markdown between the comments that name its language; "" is the language of the document.
func foreign(lang fact.Lang, markdown string) string {
	if lang == "" {
		return markdown
	}
	return foreignOpen + string(lang) + foreignClose + markdown + foreignEnd
}
