package section

import (
	"slices"
	"strconv"
	"strings"

	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
)

// headline says which messenger is last and which first, if that is sure, and how sure.
func headline(w *Writer, s Settings) []document.Block {
	if w.Found.Choices == nil {
		return nil
	}
	var said []document.Block
	if s["finding"] != "no" {
		said = body(&document.Paragraph{Role: document.Lead, Text: strong(w.Headline())})
	}
	return append(said, body(w.sayIf(w.found() != nil, "headline-holds", "combinations", w.Found.Choices.Combinations,
		"percent", finding.OrderedFrom))...)
}

// Headline is the finding of a report in a sentence or two; where it is not known how sure that is, the title.
func (w *Writer) Headline() document.Line {
	if w.Found.Choices == nil {
		return w.In(w.Found.Report.Title)
	}
	if found := w.found(); found != nil {
		return found
	}
	return w.Say("headline-none")
}

// found names the messengers that are surely last and first; nil where none is.
func (w *Writer) found() document.Line {
	last := w.alone(func(p finding.PairChoice) int { return p.Below })
	first := w.alone(func(p finding.PairChoice) int { return p.Above })
	return sentences(w.naming("headline-last", last), w.naming("headline-first", first))
}

// alone names the messenger that stands on one side of every pair that it is in, under every set of rules and however open
// questions turn out, so that nobody is last for being little known; nil where there is none.
func (w *Writer) alone(side func(finding.PairChoice) int) []document.Line {
	c, ranking := w.Found.Choices, w.Found.Ranking
	return w.namesIf(func(m int) bool {
		sure := only(c.Pairs, func(p finding.PairChoice) bool {
			return side(p) == m && p.Holds == c.Combinations && ranking != nil && ranking.Robustness.Ordered(p.Above, p.Below)
		})
		return len(sure) == len(w.messengers)-1
	})
}

// findings says of pairs of messengers which is above, and how sure that is; the surest first.
func findings(w *Writer, s Settings) []document.Block {
	if w.Found.Choices == nil || w.Found.Ranking == nil {
		return nil
	}
	robust := &w.Found.Ranking.Robustness
	said := each(few(s, w.Found.Choices.Pairs), func(p finding.PairChoice) document.Line {
		above := w.Say("above", "above", w.Name(p.Above), "below", w.Name(p.Below))
		share := w.share(robust.Above[p.Above][p.Below])
		return labelled(above, w.Say("finding-holds", "holds", w.holds(p.Holds), "percent", share))
	})
	return body(said)
}

// answers is a table of some questions, or of all: how each messenger answers them, the sources aside.
func answers(w *Writer, s Settings) []document.Block {
	asked := s.ids("only")
	if len(asked) == 0 {
		for a := range w.Found.Scores[0].EachAnswer() { // in the order of the ruleset
			asked = append(asked, a.Criterion.Attribute)
		}
	}
	criteria := only(asked, func(id string) bool { return w.Found.Ruleset.Criterion(id) != nil })
	heads := each(criteria, func(id string) document.Line { return w.question(id) })
	table := w.beside("col-question", heads, func(row, m int) document.Cell {
		a := w.answer(w.Found.Scores[m].Answer(criteria[row]))
		return document.Cell{Mark: a.mark, Text: a.text}
	})
	return body(table)
}

// unknowns lists the questions, or those of some, that nobody has answered about a messenger, in the order of the ruleset.
func unknowns(w *Writer, s Settings) []document.Block {
	asked := s.ids("only")
	return body(each(w.messengers, func(m int) document.Line {
		var open []document.Line
		for a := range w.Found.Scores[m].EachAnswer() {
			if a.State == finding.OpenUnknown && (len(asked) == 0 || slices.Contains(asked, a.Criterion.Attribute)) {
				open = append(open, w.question(a.Criterion.Attribute))
			}
		}
		if open == nil {
			return nil
		}
		return labelled(w.Name(m), w.first(s.number("most", len(open)), open))
	}))
}

// disputes lists what is said and disputed, with the other side.
func disputes(w *Writer, s Settings) []document.Block {
	disputed := only(w.Found.Ledger, func(c *fact.LedgerClaim) bool { return c.Verdict == fact.VerdictDisputed })
	return body(each(few(s, disputed), func(c *fact.LedgerClaim) document.Block {
		text := sentences(strong(w.In(c.Claim)), line(w.In(c.Finding), w.cite(c.Sources)))
		return &document.Quotation{Blocks: body(text, each(c.OtherSide, w.voice))}
	}))
}

// colophon says in a line what a page rests on that may be copied alone.
func colophon(w *Writer, _ Settings) []document.Block {
	f := w.Found
	text := w.Say("colophon", "title", w.In(f.Report.Title), "date", w.lang.Date(f.AsOf), "revision", f.Revision, "ruleset", w.ruleset())
	by := w.publisher()
	text = sentences(text, w.sayIf(by != nil, "published-by", "publisher", by))
	return body(&document.Paragraph{Role: document.Fine, Text: text})
}

// publisher is who answers for the document, and how to reach them; nil where nobody says so.
func (w *Writer) publisher() document.Line {
	by := w.Facts.Publisher
	contact, address := document.PlainLine(by.Contact), document.Line(nil)
	if strings.Contains(by.Contact, "@") {
		contact = line(document.Code{Text: by.Contact}) // else readers of Markdown make a link of it
	}
	if by.Address != "" {
		address = line(document.Link{To: by.Address})
	}
	return joined(", ", document.PlainLine(by.Name), contact, address)
}

// few are the first of a list, as many as the setting "most" allows.
func few[T any](s Settings, all []T) []T { return all[:min(len(all), s.number("most", len(all)))] }

// ids is a setting that is a list of ids.
func (s Settings) ids(name string) []string {
	return strings.FieldsFunc(s[name], func(r rune) bool { return r == ',' })
}

// number is a setting that is a number, or what stands for none.
func (s Settings) number(name string, none int) int {
	if n, err := strconv.Atoi(s[name]); err == nil {
		return n
	}
	return none
}
