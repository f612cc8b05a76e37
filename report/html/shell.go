package html

import (
	"crypto/sha256"
	"encoding/base64"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"openletter/report/document"
	"openletter/report/problem"
	"openletter/report/wording"
)

// A shell is what all pages of a look share.
type shell struct {
	text   string // with places such as {{title}}
	style  string
	policy string
}

// readShell reads the shell. The error is a problem.List where page.html has a place that nothing fills, or lacks one.
func readShell(look fs.FS, words wording.Words) (*shell, error) {
	source, err := fs.ReadFile(look, "page.html")
	if err != nil {
		return nil, err
	}
	css := ""
	for _, name := range []string{"look.css", "page.css"} {
		part, err := fs.ReadFile(look, name)
		if err != nil {
			return nil, err
		}
		css += string(part)
	}
	text := withoutComments(string(source)) + "\n"
	if problems := checkPlaces(string(source), text, words); len(problems) > 0 {
		return nil, problems
	}
	style := withoutComments(css)
	return &shell{text, style, policyFor(style)}, nil
}

// The places that page.html must have, and those that it may have. {{say KEY}} is an interface text.
var (
	needed   = [...]string{"lang", "policy", "title", "style", "cover", "contents", "main"}
	optional = [...]string{"description"}
)

// checkPlaces tells the places of page.html that nothing fills, and those that are missing. text is the source without
// its comments.
func checkPlaces(source, text string, words wording.Words) (problems problem.List) {
	const file = "templates/page.html"
	missing := slices.Clone(needed[:])
	for _, rest := range strings.Split(text, "{{")[1:] {
		place, _, closed := strings.Cut(rest, "}}")
		key, isText := strings.CutPrefix(place, "say ")
		if closed && (slices.Contains(needed[:], place) || slices.Contains(optional[:], place) || isText && words[key] != "") {
			missing = slices.DeleteFunc(missing, func(m string) bool { return m == place })
			continue
		}
		place, _, _ = strings.Cut(place, "\n")
		before, _, _ := strings.Cut(source, "{{"+place)
		line, column := strings.Count(before, "\n")+1, utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])+1
		problems = append(problems, problem.New(problem.BadLayout, problem.At(file, line, column, len("{{")),
			"nothing fills the place {{%s}}; there are %s and say with the key of an interface text", place,
			strings.Join(slices.Concat(needed[:], optional[:]), ", ")).In([]byte(source)))
	}
	if len(missing) > 0 {
		problems = append(problems, problem.New(problem.BadLayout, problem.InFile(file), "these places are missing: %s", strings.Join(missing, ", ")))
	}
	return problems
}

// policyFor is a Content-Security-Policy (level 3) that lets a browser use this style and nothing else. The hash is
// that of the text between <style> and </style>, to the byte.
func policyFor(style string) string {
	sum := sha256.Sum256([]byte(style))
	return "default-src 'none'; style-src 'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) +
		"'; base-uri 'none'; form-action 'none'"
}

// withoutComments leaves out the comments of a file and the blank lines that they leave. They are for those who change
// the file, not for everyone who opens a page. A string in the file must not hold the signs of a comment. The result
// neither begins nor ends with blank space: the Nu checker leaves that out when it computes the hash of the style.
func withoutComments(text string) string {
	text = regexp.MustCompile(`(?s)/\*.*?\*/|<!--.*?-->`).ReplaceAllString(text, "")
	return strings.TrimSpace(regexp.MustCompile(`([ \t\r]*\n)+`).ReplaceAllString(text, "\n"))
}

// parts are a document divided by the places that its blocks have on the page.
type parts struct {
	*document.Document
	summary  string             // in plain words: the first lead, or the title where there is none
	cover    []document.Block   // lead and pairs before all else
	contents *document.Contents // nil where the document has none
	over     *document.Section  // the section of the contents alone, whose heading the page places; nil where there is none
	main     []document.Block   // all the rest
}

func divide(d *document.Document) *parts {
	parts := &parts{Document: d, summary: d.Title.String()}
	opening := true // until the first block that is not part of the cover
	for _, b := range d.Blocks {
		lead, isParagraph := b.(*document.Paragraph)
		isLead := isParagraph && lead.Role == document.Lead
		if isLead && parts.summary == d.Title.String() {
			parts.summary = lead.Text.String()
		}
		_, isPairs := b.(*document.Pairs)
		opening = opening && (isLead || isPairs)
		switch contents, over := contentsIn(b); {
		case opening:
			parts.cover = append(parts.cover, b)
		case contents != nil && parts.contents == nil:
			parts.contents, parts.over = contents, over
		default:
			parts.main = append(parts.main, b)
		}
	}
	return parts
}

// contentsIn is the table of contents where a block is one, or a section of one and nothing else.
func contentsIn(b document.Block) (*document.Contents, *document.Section) {
	section, _ := b.(*document.Section)
	if section != nil && len(section.Blocks) == 1 {
		b = section.Blocks[0]
	}
	contents, _ := b.(*document.Contents)
	return contents, section
}

// titleID is the id of the title.
const titleID = "page.title"

// page writes the shell and fills its places.
func (p *printer) page(s *shell, d *parts) {
	before, rest, _ := strings.Cut(s.text, "{{")
	p.put(markup(before))
	for place := range strings.SplitSeq(rest, "{{") {
		place, after, _ := strings.Cut(place, "}}")
		p.fill(place, s, d)
		p.put(markup(after))
	}
}

func (p *printer) fill(place string, s *shell, d *parts) {
	key, isWords := strings.CutPrefix(place, "say ")
	switch {
	case isWords:
		p.text(p.words[key])
	case place == "lang":
		p.text(d.Lang)
	case place == "policy":
		p.text(s.policy)
	case place == "title":
		p.text(d.Title.String())
	case place == "description":
		p.text(d.summary)
	case place == "style":
		p.put(markup(s.style))
	case place == "cover":
		p.put(`<h1`)
		p.id(titleID)
		p.put(`>`)
		p.line(d.Title)
		p.put("</h1>\n")
		p.blocks(d.cover)
	case place == "contents":
		p.navigation(d)
	case place == "main":
		p.blocks(d.main)
	}
}

// navigation writes the table of contents, with the words and the id of the heading over it. It can be reached with the
// keyboard because beside the text it scrolls by itself when it is long.
func (p *printer) navigation(d *parts) {
	if d.contents == nil {
		return
	}
	name, id := p.words["contents"], ""
	if d.over != nil {
		name, id = d.over.Title.String(), d.over.ID
	}
	p.put(`<nav class="contents"`)
	p.id(id)
	p.attribute(`aria-label`, name)
	p.put(" tabindex=\"0\">\n<p class=\"contents-title\" aria-hidden=\"true\">")
	p.text(name)
	p.put("</p>\n<details>\n<summary>")
	p.text(name)
	p.put("</summary>\n")
	p.entries(d.contents.Entries)
	p.put("</details>\n</nav>\n")
}

// entries writes a table of contents. An entry has no citations: they are in the heading that it leads to.
func (p *printer) entries(entries []document.ContentsEntry) {
	p.put("<ul>\n")
	for _, e := range entries {
		p.put(`<li><a`)
		p.href("#" + e.ID)
		p.put(`>`)
		for i := range e.Title {
			if !isCite(e.Title, i) {
				p.line(e.Title[i : i+1])
			}
		}
		p.put(`</a>`)
		if len(e.Entries) > 0 {
			p.put("\n")
			p.entries(e.Entries)
		}
		p.put("</li>\n")
	}
	p.put("</ul>\n")
}
