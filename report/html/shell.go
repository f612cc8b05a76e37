package html

import (
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"openletter/report/document"
	"openletter/report/problem"
)

// places are those of page.html, all of which it must have but the last two. {{say KEY}} is an interface text.
var places = []string{"lang", "policy", "title", "style", "cover", "contents", "main", "description", "author"}

// sheetStyle is the style that makes a page of another sheet than the usual one.
func sheetStyle(s document.Sheet) (style string) {
	if s.Type != 0 {
		const onScreen, printed = 100, 9.5 // percent, and points in page.css
		scale := float64(s.Type) / document.UsualType
		const sizes = "html{font-size:%.4g%%}\n@media print{html{font-size:%.4gpt}}\n"
		style = fmt.Sprintf(sizes, onScreen*max(scale, 1), printed*scale) // a screen has room for the usual size
	}
	sizes := map[string]string{"Letter": "letter", "16:9": "960pt 540pt"}
	if size := sizes[s.Paper]; size != "" {
		style += "@page{size:" + size + "}\n"
	}
	return style
}

// page reads the shell and the style, and fills the places of the shell.
func (p *printer) page(d *document.Document, look fs.FS) {
	var files [3]string
	for i, name := range [...]string{"page.html", "look.css", "page.css"} {
		file, err := fs.ReadFile(look, name)
		if err != nil {
			p.err = err
			return
		}
		files[i] = string(file)
	}
	cover, main, contents := p.divide(d.Blocks)
	if contents != nil {
		p.filter = newFilter(main)
	}
	style := p.spoken() + p.filter.style() + withoutComments(files[1]+files[2], "/*", "*/") + sheetStyle(d.Sheet)
	style = strings.TrimRight(style, "\n") // a checker leaves the last line break out of the hash
	text := func(s string) func() { return func() { p.put("{}", s) } }
	p.fill(files[0], map[string]func(){
		"lang": text(d.Lang), "title": text(d.Title.String()), "description": text(summary(d)),
		"policy":   text(policy(style)),
		"style":    func() { p.put(markup(style)) },
		"cover":    func() { p.cover(d, cover) },
		"contents": func() { p.navigation(contents) },
		"main":     func() { p.sections(main, contents != nil) },
		"author": func() {
			if d.By != "" {
				p.put("\n<meta name=\"author\" content=\"{}\">", d.By)
			}
		},
	})
}

// policy is a Content-Security-Policy (level 3) that lets a browser use a style and nothing else.
func policy(style string) string {
	hash := sha256.Sum256([]byte(style)) // of the text between <style> and </style>, to the byte
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) +
		"'; base-uri 'none'; form-action 'none'"
}

// fill writes a shell, with what fills each of its places.
func (p *printer) fill(source string, fill map[string]func()) {
	text := withoutComments(source, "<!--", "-->") + "\n"
	parts := strings.Split(text, "{{")
	p.put(markup(parts[0]))
	var problems problem.List
	for _, part := range parts[1:] {
		place, after, closed := strings.Cut(part, "}}")
		key, isText := strings.CutPrefix(place, "say ")
		switch {
		case !closed || fill[place] == nil && (!isText || p.words[key] == ""):
			problems = append(problems, unfilled(source, place))
		case isText:
			p.put("{}", p.words[key])
		default:
			fill[place]()
		}
		p.put(markup(after))
	}
	isThere := func(place string) bool { return strings.Contains(text, "{{"+place+"}}") }
	if missing := slices.DeleteFunc(slices.Clone(places[:len(places)-2]), isThere); len(missing) > 0 {
		problems = append(problems, problem.New(problem.BadLayout, problem.InFile(shell),
			"these places are missing: %s", strings.Join(missing, ", ")))
	}
	if problems != nil {
		p.err = problems
	}
}

const shell = "templates/page.html"

// unfilled is the problem of a place of the source of page.html that nothing fills.
func unfilled(source, place string) problem.Problem {
	place, _, _ = strings.Cut(place, "\n")
	before, _, _ := strings.Cut(source, "{{"+place)
	return problem.In(problem.BadLayout, shell, []byte(source), len(before),
		"nothing fills the place {{%s}}; there are %s and say with the key of an interface text", place,
		strings.Join(places, ", "))
}

// withoutComments leaves out the comments, indents and blank lines of a file. No string in it may hold the signs of a
// comment. The result has no blank space at its ends, which the Nu checker leaves out when it hashes the style.
func withoutComments(text, open, end string) string {
	var kept, lines strings.Builder
	kept.Grow(len(text))
	for text != "" {
		before, rest, _ := strings.Cut(text, open)
		kept.WriteString(before)
		_, text, _ = strings.Cut(rest, end)
	}
	lines.Grow(kept.Len())
	for line := range strings.Lines(kept.String()) {
		if line = strings.TrimSpace(line); line != "" {
			lines.WriteString(line)
			lines.WriteByte('\n')
		}
	}
	return strings.TrimSuffix(lines.String(), "\n")
}

// summary is a document in plain words: its first lead, or its title where it has none.
func summary(d *document.Document) string {
	if i := slices.IndexFunc(d.Blocks, isLead); i >= 0 {
		return d.Blocks[i].(*document.Paragraph).Text.String()
	}
	return d.Title.String()
}

func isLead(b document.Block) bool {
	p, isParagraph := b.(*document.Paragraph)
	return isParagraph && p.Role == document.Lead
}
