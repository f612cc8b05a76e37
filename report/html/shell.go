package html

import (
	"crypto/sha256"
	"encoding/base64"
	"io/fs"
	"regexp"
	"slices"
	"strings"

	"openletter/report/document"
	"openletter/report/problem"
)

// places are those of page.html, all of which it must have but the last. {{say KEY}} is an interface text.
var places = []string{"lang", "policy", "title", "style", "cover", "contents", "main", "description"}

// page reads the shell and fills its places.
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
	text, style := withoutComments(files[0])+"\n", withoutComments(files[1]+files[2])
	cover, main, contents := p.divide(d.Blocks)
	hash := sha256.Sum256([]byte(style)) // of the text between <style> and </style>, to the byte
	fill := map[string]any{
		"lang": d.Lang, "title": d.Title.String(), "description": summary(d), "style": markup(style), "main": main,
		// A Content-Security-Policy (level 3) that lets a browser use this style and nothing else.
		"policy": "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(hash[:]) +
			"'; base-uri 'none'; form-action 'none'",
	}
	parts := strings.Split(text, "{{")
	p.put(markup(parts[0]))
	var problems problem.List
	for _, part := range parts[1:] {
		place, after, closed := strings.Cut(part, "}}")
		key, isText := strings.CutPrefix(place, "say ")
		switch {
		case !closed || !slices.Contains(places, place) && (!isText || p.words[key] == ""):
			problems = append(problems, unfilled(files[0], place))
		case isText:
			p.put("{}", p.words[key])
		case place == "cover":
			p.put("<h1 id=\"{}\">{}</h1>\n{}", p.under.id, d.Title, cover)
		case place == "contents":
			p.navigation(contents)
		default:
			p.put("{}", fill[place])
		}
		p.put(markup(after))
	}
	isThere := func(place string) bool { return strings.Contains(text, "{{"+place+"}}") }
	if missing := slices.DeleteFunc(slices.Clone(places[:len(places)-1]), isThere); len(missing) > 0 {
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

// withoutComments leaves out the comments and blank lines of a file. No string in it may hold the signs of a comment.
// The result has no blank space at its ends, which the Nu checker leaves out when it hashes the style.
func withoutComments(text string) string {
	text = regexp.MustCompile(`(?s)/\*.*?\*/|<!--.*?-->`).ReplaceAllString(text, "")
	return strings.TrimSpace(regexp.MustCompile(`([ \t\r]*\n)+`).ReplaceAllString(text, "\n"))
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

// divide divides blocks by their places on the page: leads and pairs before all else, the first table of contents that
// stands alone or alone in its section (nil where there is none), and all the rest.
func (p *printer) divide(blocks []document.Block) (cover, main []document.Block, contents *document.Section) {
	for _, b := range blocks {
		_, isPairs := b.(*document.Pairs)
		section, isSection := b.(*document.Section)
		if !isSection {
			section = &document.Section{Title: document.PlainLine(p.words["contents"]), Blocks: []document.Block{b}}
		}
		switch {
		case main == nil && contents == nil && (isLead(b) || isPairs):
			cover = append(cover, b)
		case contents == nil && len(section.Blocks) == 1 && isContents(section.Blocks[0]):
			contents = section
		default:
			main = append(main, b)
		}
	}
	return cover, main, contents
}

func isContents(b document.Block) bool {
	_, ok := b.(*document.Contents)
	return ok
}

// navigation writes the table of contents, if any, with the words and the id of the heading over it. It can be reached
// with the keyboard because beside the text it scrolls by itself when it is long.
func (p *printer) navigation(s *document.Section) {
	if s == nil {
		return
	}
	name := s.Title.String()
	p.put(`<nav class="contents"{} aria-label="{}" tabindex="0">
<p class="contents-title" aria-hidden="true">{}</p>
<details>
<summary>{}</summary>
{}</details>
</nav>
`, attribute{"id", s.ID}, name, name, name, s.Blocks)
}
