package pdf

import (
	"cmp"
	"slices"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/file"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeface"
	"openletter/report/problem"
	"openletter/report/wording"
)

// A typesetter walks the document's tree and hands slabs to the flow.
type typesetter struct {
	doc      *document.Document
	words    wording.Words
	size     display.Size // of the page on which everything is laid out, with letters of the usual size
	scale    float64      // of the sheet, which is so many times as large as that page
	faces    [typeface.Styles]*typeface.Face
	tree     *structure.Tree
	flow     *display.Flow
	out      file.Document              // what the file says beside its pages
	targets  map[string]*display.Target // places by id
	linked   map[string]string          // by id, the place of the first link that leads there
	sources  map[string]*source         // by id
	later    []func()                   // what is done once all places are known
	heading  string                     // text of the latest heading
	caption  string                     // text of the latest caption
	place    string                     // of what is being set, for problems
	pending  []display.Op               // go into the next slab: what marks an item of a list
	room     paragraph                  // for the pieces of the next lines
	gap      float64                    // space above the next slab, whatever it asks for; negative for what it asks for
	problems problem.List
}

func newTypesetter(d *document.Document, words wording.Words, size display.Size) (*typesetter, error) {
	faces, err := typeface.Roboto() // the file holds only those that a page shows
	scale := float64(cmp.Or(d.Sheet.Type, document.UsualType)) / document.UsualType
	size = size.Times(1 / scale)
	return &typesetter{
		doc: d, words: words, size: size, scale: scale, faces: faces, tree: structure.NewTree(),
		flow:    display.NewFlow(topMargin, size.Height-bottomMargin),
		targets: map[string]*display.Target{}, linked: map[string]string{}, sources: map[string]*source{}, gap: -1,
	}, err
}

// frame is how high the part of a page is that blocks fill.
func (t *typesetter) frame() float64 { return t.size.Height - topMargin - bottomMargin }

// A column is where blocks are set: a part of the page's width, and how text in it looks.
type column struct {
	x, width float64
	style    style
	band     *display.Band      // the ground behind it; nil for none
	element  *structure.Element // what blocks become kids of
	lists    int                // how many lists it is in
	level    int                // of the heading that it stands under
	whole    bool               // paragraphs are not divided between pages
	heads    bool               // paragraphs keep with what follows
	turned   bool               // paragraphs are set upside down
}

// in is the column moved to the right at its left edge, as far as that leaves room for words.
func (c column) in(by float64) column {
	if by = min(by, c.width-60); by > 0 {
		c.x, c.width = c.x+by, c.width-by
	}
	return c
}

// under is the column with another element for its blocks.
func (c column) under(e *structure.Element) column {
	c.element = e
	return c
}

func (t *typesetter) blocks(blocks []document.Block, c column) {
	for i, b := range blocks {
		t.block(b, c)
		if _, ok := b.(*document.Paragraph); ok && i+1 < len(blocks) && leads(blocks[i+1], i == 0) {
			t.flow.Last().Keep = true
		}
	}
}

// leads says whether a paragraph before a block leads to it. Only the first one of a section leads to those within.
func leads(next document.Block, isFirst bool) bool {
	switch next.(type) {
	case *document.Table, *document.Chart, *document.List, *document.Pairs, *document.Contents:
		return true
	case *document.Section:
		return isFirst
	}
	return false
}

func (t *typesetter) block(b document.Block, c column) {
	switch b := b.(type) {
	case *document.Section:
		t.section(b, c)
	case *document.Paragraph:
		t.paragraph(b, c)
	case *document.List:
		t.list(b, c)
	case *document.Pairs:
		t.pairs(b, c)
	case *document.Contents:
		t.contents(b, c)
	case *document.Alert:
		t.callOut(b, c)
	case *document.Quotation:
		t.quotation(b, c)
	case *document.Rule:
		line := box(c.x, 0, min(c.width, measure), 0.6, rule)
		t.add(display.Slab{Above: 10, Height: 0.6, Band: c.band, Ops: []display.Op{line}})
	case *document.Table:
		if b.MarksAlone() {
			t.heat(b, c)
		} else {
			t.setGrid(t.gridOf(b), c)
		}
	case *document.Chart:
		t.chart(b, c)
	case *document.Sources:
		t.sourceList(b, c)
	default:
		t.problem("a block of the type %T cannot be set", b)
	}
}

func (t *typesetter) add(slab display.Slab) {
	if len(t.pending) > 0 {
		slab.Ops = append(t.pending, slab.Ops...)
		t.pending = nil
	}
	if t.gap >= 0 {
		slab.Above, t.gap = t.gap, -1
	}
	t.flow.Add(slab)
}

// addPending sets what nothing came to stand beside.
func (t *typesetter) addPending(c column) {
	if len(t.pending) > 0 {
		t.add(display.Slab{Height: c.style.leading, Band: c.band})
	}
}

// problem notes what stands in the way, with the place that is being set; once, however often it is met.
func (t *typesetter) problem(format string, args ...any) {
	t.report(problem.DocumentUnshown, format, args...)
}

func (t *typesetter) report(rule problem.Rule, format string, args ...any) {
	found := problem.New(rule, problem.InFile(t.place), format, args...)
	told := func(p problem.Problem) bool { return p.Place == found.Place && p.Message == found.Message }
	if !slices.ContainsFunc(t.problems, told) {
		t.problems = append(t.problems, found)
	}
}

// target is the place of an id, known or not yet.
func (t *typesetter) target(id string) *display.Target {
	if t.targets[id] == nil {
		t.targets[id] = &display.Target{}
	}
	return t.targets[id]
}

// anchorAt appends an operation that makes the place of an id known, which is that of an element; nothing for "".
func (t *typesetter) anchorAt(ops []display.Op, id string, y float64, e *structure.Element) []display.Op {
	if id == "" {
		return ops
	}
	return append(ops, display.Op{Shape: display.Anchor, Y: y, Target: t.target(id), Element: e})
}

// say is an interface text with its places filled. What is wrong with the text becomes a problem of the document.
func (t *typesetter) say(key string, pairs ...any) string {
	text, err := t.words.Say(key, pairs...)
	if err != nil {
		t.problem("%v", err)
	}
	return text
}
