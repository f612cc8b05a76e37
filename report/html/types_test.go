package html_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"reflect"
	"slices"
	"strings"
	"testing"

	"openletter/report/document"
	"openletter/report/html"
	"openletter/templates"
)

// Every type that can stand in a document. The title is not among them: it has a place of its own in each page.
var (
	blocks = []document.Block{
		&document.Paragraph{}, &document.List{}, &document.Pairs{}, &document.Contents{}, &document.Alert{},
		&document.Quotation{}, &document.Rule{}, &document.Table{}, &document.Chart{}, &document.Section{}, &document.Sources{},
	}
	inlines = []document.Inline{
		document.Text(""), document.Strong{}, document.Emphasis{}, document.Code{}, document.Link{}, document.Foreign{},
		document.Cite{}, document.Break{},
	}
)

// TestTypesAreAllThere compares the lists above with the source of package document.
func TestTypesAreAllThere(t *testing.T) {
	listed := map[string][]string{}
	for _, b := range blocks {
		listed["block"] = append(listed["block"], reflect.TypeOf(b).Elem().Name())
	}
	for _, in := range inlines {
		listed["inline"] = append(listed["inline"], reflect.TypeOf(in).Name())
	}
	declared := map[string][]string{}
	for _, file := range []string{"../document/document.go", "../document/line.go"} {
		parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range parsed.Decls {
			if f, ok := d.(*ast.FuncDecl); ok && f.Recv != nil && listed[f.Name.Name] != nil {
				of := f.Recv.List[0].Type
				if star, ok := of.(*ast.StarExpr); ok {
					of = star.X
				}
				declared[f.Name.Name] = append(declared[f.Name.Name], of.(*ast.Ident).Name)
			}
		}
	}
	for method, want := range declared {
		if got := slices.Sorted(slices.Values(listed[method])); !slices.Equal(got, slices.Sorted(slices.Values(want))) {
			t.Errorf("types with the method %s: this test lists %q, the package has %q", method, got, want)
		}
	}
	if len(declared) != 2 {
		t.Errorf("of two kinds of types, %d were found", len(declared))
	}
}

// A planter fills documents with texts, each once, that would do harm if anything wrote them as they are.
type planter struct {
	n          int
	texts, ids []string // in the order of the document
}

// hostile is a text that must not be markup in any place.
func (p *planter) hostile() string {
	p.n++
	return fmt.Sprintf("%d:</script></style></title><script>alert('x')</script>\" onload=\"x\" 'y' &lt;!--{{main}}-->&#60;\x00", p.n)
}

// shown is what is left of a hostile text on a page: HTML has no NUL.
func shown(text string) string { return strings.ReplaceAll(text, "\x00", "\ufffd") }

// plant fills a value. Blocks hold blocks and pieces of lines hold lines, so it stops at a depth.
func (p *planter) plant(v reflect.Value, depth int) {
	switch v.Interface().(type) {
	case document.Line:
		p.line(v, depth)
		return
	case []document.Block:
		if depth > 0 {
			p.blocks(v, depth-1)
		}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			p.field(v.Type().Field(i).Name, v.Field(i), depth)
		}
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 4, 4))
		for i := range 4 {
			p.plant(v.Index(i), depth)
		}
	case reflect.String:
		text := p.hostile()
		p.texts = append(p.texts, text)
		v.SetString(text)
	case reflect.Int, reflect.Bool, reflect.Uint8:
		// As they are: zero is allowed everywhere.
	default:
		panic("nothing plants a " + v.Type().String())
	}
}

// field fills a field of a structure. Some hold no texts.
func (p *planter) field(name string, v reflect.Value, depth int) {
	switch {
	case v.Type() == reflect.TypeFor[document.Mark]():
		v.SetString(string(document.Bad))
	case v.Type() == reflect.TypeFor[document.Tone]():
		v.SetString(string(document.Tones[0]))
	case v.Type() == reflect.TypeFor[document.ParagraphRole](), v.Type() == reflect.TypeFor[document.TableKind]():
	case name == "ID":
		id := p.hostile()
		p.ids = append(p.ids, id)
		v.SetString(id)
	case name == "To":
		v.SetString("https://example.org/?" + p.hostile())
	case name == "Lang":
		v.SetString(p.hostile())
	case v.Type() == reflect.TypeFor[[]string](): // of Cite
		v.Set(reflect.ValueOf([]string{cited, cited}))
	default:
		p.plant(v, depth)
	}
}

// cited is the id of a source that is in every planted document.
const cited = `s"<b>&`

func (p *planter) line(v reflect.Value, depth int) {
	var line document.Line
	for _, in := range inlines {
		if _, isText := in.(document.Text); !isText && depth <= 0 {
			continue
		}
		filled := reflect.New(reflect.TypeOf(in)).Elem()
		p.plant(filled, depth-1)
		line = append(line, filled.Interface().(document.Inline))
	}
	v.Set(reflect.ValueOf(line))
}

func (p *planter) blocks(v reflect.Value, depth int) {
	for _, b := range blocks {
		if reflect.TypeOf(b) == reflect.TypeFor[*document.Sources]() {
			continue
		}
		filled := reflect.New(reflect.TypeOf(b).Elem())
		if _, ok := filled.Interface().(*document.Chart); ok {
			continue // its texts are broken into lines, and stand there twice: see testdata/figures.md
		} else if c, ok := filled.Interface().(*document.Contents); ok {
			c.Entries = []document.ContentsEntry{{ID: "page.main", Title: document.Line{document.Text(p.hostile())}}}
			p.texts = append(p.texts, c.Entries[0].Title.String())
		} else {
			p.plant(filled.Elem(), depth)
		}
		v.Set(reflect.Append(v, filled))
	}
}

// TestEveryTextIsSaid fills every place of every type with a hostile text. The page must say each once, in the order of
// the document and as it is, and have each id once.
func TestEveryTextIsSaid(t *testing.T) {
	p := &planter{}
	lead := &document.Paragraph{Role: document.Lead}
	rest := &document.Section{}
	p.plant(reflect.ValueOf(&lead.Text).Elem(), 2)
	p.plant(reflect.ValueOf(rest).Elem(), 2)
	d := &document.Document{
		Lang: p.hostile(), Title: document.Line{document.Text(p.hostile())},
		Blocks: []document.Block{lead, rest, &document.Sources{Entries: []document.Source{{ID: cited, Text: document.PlainLine("S")}}}},
	}
	page, err := html.Print(d, words(t, "en"), templates.Files)
	if err != nil {
		t.Fatal(err)
	}
	root := tree(t, string(page))
	checkElements(t, root)
	said, ids := root.all("body")[0].text, map[string]int{}
	for _, e := range root.all("") {
		ids[e.attr["id"]]++
	}
	for _, text := range p.texts {
		_, after, found := strings.Cut(said, shown(text))
		if !found {
			t.Fatalf("the page does not say %q, or does so before %.200q", text, said)
		}
		said = after
	}
	for _, id := range p.ids {
		if ids[shown(id)] != 1 {
			t.Errorf("the id %q is there %d times", id, ids[shown(id)])
		}
	}
	if len(p.texts) < 500 || len(p.ids) < 100 {
		t.Errorf("only %d texts and %d ids were planted", len(p.texts), len(p.ids))
	}
}
