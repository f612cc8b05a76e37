package pdf

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"openletter/report/document"
	"openletter/report/pdf/display"
	"openletter/report/pdf/structure"
	"openletter/report/pdf/typeset"
)

// A paragraph is text before it is broken into lines.
type paragraph struct {
	spans []typeset.Span
	runs  []run // one for each span
}

// A run is what line breaking need not know of a span: how it is painted and what it belongs to.
type run struct {
	style   style
	rise    float64            // how far the letters stand above the baseline, in points
	element *structure.Element // nil for an ornament
	link    *display.Link      // nil outside links
	linkOf  *structure.Element // the link's own element, which element is or stands in (ISO 14289-1, 7.18.5)
	sign    *sign              // drawn instead of letters; nil for letters
	anchor  *display.Target    // a place that links lead to; nil for none
	quiet   bool               // a link that is recognised without being underlined
	code    bool               // stands on a ground
}

// An inliner collects the pieces of one line of the tree.
type inliner struct {
	*typesetter
	paragraph
	line document.Line // for problems
}

// inline turns a line, with the mark before it, into a paragraph whose content belongs to an element.
func (t *typesetter) inline(mark document.Mark, line document.Line, st style, e *structure.Element) paragraph {
	if cap(t.room.spans) < 8 { // most lines have fewer pieces
		t.room = paragraph{make([]typeset.Span, 0, 256), make([]run, 0, 256)}
	}
	in := &inliner{typesetter: t, line: line, paragraph: t.room}
	if mark != "" {
		drawn := in.signOf(mark)
		in.draw(drawn, run{style: st, element: in.spoken(drawn, e)}, 0.3) // the blank belongs to the mark
	}
	in.all(line, run{style: st, element: e})
	t.room = paragraph{in.spans[len(in.spans):], in.runs[len(in.runs):]}
	return paragraph{slices.Clip(in.spans), slices.Clip(in.runs)}
}

// all adds the pieces of a line, each with a run that is changed by what it is.
func (in *inliner) all(line document.Line, outer run) {
	var cited []string // by citations in a row
	for i, piece := range line {
		r := outer
		switch piece := piece.(type) {
		case document.Text:
			in.text(string(piece), r, false)
		case document.Strong:
			r.style.face = r.style.face.Stronger()
			in.all(piece.Text, r)
		case document.Emphasis:
			r.style.face = r.style.face.Slanted()
			in.all(piece.Text, r)
		case document.Code:
			r.code, r.element = true, r.element.AddInline(structure.Code)
			in.text(piece.Text, r, false)
		case document.Link:
			in.link(piece, r)
		case document.Foreign:
			r.element = r.element.AddInline(structure.Span).Say(structure.Lang, piece.Lang)
			in.all(piece.Text, r)
		case document.Break:
			in.text("\n", r, false)
		case document.Cite:
			cited = append(cited, piece.Sources...)
			if i+1 == len(line) || !document.IsCite(line[i+1]) {
				in.citations(cited, r)
				cited = nil
			}
		default:
			in.problem("a text of the type %T cannot be set, in %q", piece, shortened(in.line.String()))
		}
	}
}

// text adds letters. Signs that are drawn become pieces of their own, and what no face can show is a problem.
func (in *inliner) text(text string, r run, address bool) {
	face := in.faces[r.style.face]
	text = printable(text)
	begin := 0
	add := func(end int) {
		if begin < end {
			isAddress := address || r.link != nil && strings.Contains(text[begin:end], "://")
			span := typeset.Span{Text: text[begin:end], Face: face, Size: r.style.size, Address: isAddress}
			in.spans = append(in.spans, span)
			in.runs = append(in.runs, r)
			r.anchor = nil
		}
	}
	for i, letter := range text {
		if letter < 0x7f && letter >= ' ' || letter == '\n' || face.Covers(letter) {
			continue
		}
		add(i)
		begin = i + len(string(letter))
		if drawn, ok := signs[letter]; ok {
			r := r
			r.element = r.element.AddInline(structure.Span).Say(structure.ActualText, string(letter))
			in.draw(drawn, r, 0)
		} else {
			in.problem("no face has a sign for %q (U+%04X), in %q", letter, letter, shortened(in.line.String()))
		}
	}
	add(len(text))
}

// shortened is the beginning of a text, for a message.
func shortened(text string) string {
	if runes := []rune(text); len(runes) > 60 {
		return string(runes[:60]) + "…"
	}
	return text
}

// draw adds a drawn sign with some space behind it, in parts of the letters' size.
func (in *inliner) draw(drawn *sign, r run, gap float64) {
	r.sign = drawn
	in.spans = append(in.spans, typeset.Span{Width: r.style.size * (drawn.width*signSize + gap)})
	in.runs = append(in.runs, r)
}

// link sets a link. One without a text shows the address. Within another link it is text alone: PDF 2.0 allows no link
// in a link.
func (in *inliner) link(link document.Link, r run) {
	if r.link != nil {
		if in.all(link.Text, r); len(link.Text) == 0 {
			in.text(link.To, r, true)
		}
		return
	}
	r.linkOf = r.element.AddInline(structure.Link)
	r.element, r.style.color = r.linkOf, accent
	if id, ok := strings.CutPrefix(link.To, "#"); ok {
		r.link = &display.Link{Target: in.linkTo(id), Contents: in.say(sectionLink, "heading", link.Text.String())}
	} else {
		address := escapedAddress(link.To)
		r.link = &display.Link{Address: address, Contents: in.say(webLink, "address", address)}
	}
	if len(link.Text) > 0 {
		in.all(link.Text, r)
	} else {
		r.quiet = true // it reads as an address
		in.text(link.To, r, true)
	}
}

func (t *typesetter) linkTo(id string) *display.Target {
	if _, ok := t.linked[id]; !ok {
		t.linked[id] = t.place
	}
	return t.target(id)
}

// escapedAddress is a web address as it goes into the file (RFC 3986): what an address cannot hold is escaped.
func escapedAddress(address string) string {
	var b strings.Builder
	for _, c := range []byte(address) {
		if c <= ' ' || c > '~' || strings.IndexByte("\"<>\\^`{|}", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// printable turns a text into what the faces can show: other blanks become the two that line breaking knows, of blanks
// in a row one is left, and signs that nobody sees are left out.
func printable(text string) string {
	stays := !strings.Contains(text, "  ") // as most texts do
	for _, r := range text {
		stays = stays && (r >= ' ' && r < 0x7f || r == '\n' || r >= '\u00ae' && r < '\u1680' ||
			r >= '\u2010' && r <= '\u2027' || r == '\u00a0' || r == '«')
	}
	if stays {
		return text
	}
	var last rune
	return strings.Map(func(r rune) rune {
		switch {
		case r > ' ' && r < 0x7f || r == '\n' || r >= 'А' && r <= 'я': // most letters
		case r == '\u00a0' || r == '\u202f' || r == '\u2007':
			r = '\u00a0'
		case unicode.IsSpace(r) && last == ' ':
			return -1
		case unicode.IsSpace(r):
			r = ' '
		case r == '\u00ad' || r >= '\u200b' && r <= '\u200d' || r == '\u2060' || r == '\ufeff',
			r >= '\ufe00' && r <= '\ufe0f': // these say how the sign before them is drawn
			return -1
		}
		last = r
		return r
	}, text)
}

// A source is what citations and the list of sources know of each other.
type source struct {
	number int             // its place in the list; 0 when it is not listed
	first  *display.Target // where it is first cited; nil when it is not
	link   *display.Link   // leads to its entry
}

// findSources numbers the sources by their places in the list, which stands behind what cites them.
func (t *typesetter) findSources(blocks []document.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *document.Section:
			t.findSources(b.Blocks)
		case *document.Sources:
			for i, entry := range b.Entries {
				link := &display.Link{
					Target:   t.target(document.SourceAnchor(entry.ID)),
					Contents: t.say(sourceLink, "number", strconv.Itoa(i+1)),
				}
				t.sources[entry.ID] = &source{number: i + 1, link: link}
			}
		}
	}
}

// citations sets the numbers of sources, small and raised, behind the word that they belong to.
func (in *inliner) citations(ids []string, r run) {
	r.rise = 0.34 * r.style.size
	r.style = r.style.in(accent)
	r.style.size *= 0.66
	r.quiet = true
	row := r.element.AddInline(structure.Reference)
	for i, id := range ids {
		src := in.sources[id]
		if src == nil {
			in.problem("the source %q is not in the list of sources, in %q", id, shortened(in.line.String()))
			continue
		}
		r.anchor = nil
		if src.first == nil {
			src.first = &display.Target{}
			r.anchor = src.first
		}
		r.link, r.linkOf = src.link, row.AddInline(structure.Link)
		r.element = r.linkOf
		number, isLast := strconv.Itoa(src.number), i == len(ids)-1
		copied := [...]string{" [", ", "}[min(i, 1)] + number // apart from the word before
		if isLast {
			copied += "]"
		} else { // or 1 and 2 would read as 12
			number += ","
		}
		r.element.Copied = copied
		if i == 0 {
			number = "\u00a0" + number // for programs that copy the letters: a thin one, as it is small
		}
		in.text(number, r, false)
		in.spans[len(in.spans)-1].Loose = i > 0 && !isLast // a row may be divided, but its last number is not alone
	}
}
