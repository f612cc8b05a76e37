package section

import (
	"openletter/report/document"
	"openletter/report/finding"
)

// order says how sure the ranking of the messengers is. A single messenger has none.
func order(w *Writer, _ Settings) Made {
	if len(w.Found.Messengers) < 2 {
		return Made{}
	}
	made := Made{Title: w.say("h-order")}
	if w.Found.Order == nil {
		made.Blocks = []document.Block{paragraph(w.say("order-skipped", "most", finding.MostCompared))}
		return made
	}
	made.Blocks = []document.Block{
		paragraph(w.say("order-intro")), w.orderInShort(), w.dominance(), w.robustness(), w.sensitivity(), w.find(),
	}
	return made
}

// orderInShort says of how many pairs the ranking is certain, clear or neither, and of which.
func (w *Writer) orderInShort() *document.Pairs {
	o := w.Found.Order
	var certain, clear, unclear []document.Line
	for _, p := range o.Pairs {
		if r := p.Counted; r.Way == finding.Certain {
			certain = append(certain, w.above(r.Better, p.A+p.B-r.Better))
		}
		if !o.Robustness.Ordered(p.A, p.B) && !o.Robustness.Ordered(p.B, p.A) {
			unclear = append(unclear, w.pair(p.A, p.B))
		}
	}
	for a := range w.Found.Scores {
		for b := range w.Found.Scores {
			if o.Robustness.Ordered(a, b) {
				clear = append(clear, w.above(a, b))
			}
		}
	}
	return &document.Pairs{Items: []document.Pair{
		{Label: w.say("result-certain"), Text: w.countedPairs(certain)},
		{Label: w.say("result-clear", "percent", finding.OrderedFrom), Text: w.countedPairs(clear)},
		{Label: w.say("result-unclear"), Text: w.countedPairs(unclear)},
	}}
}

// countedPairs says how many of all pairs some are, and which.
func (w *Writer) countedPairs(pairs []document.Line) document.Line {
	count := w.say("result-count", "count", len(pairs), "pairs", len(w.Found.Order.Pairs))
	if len(pairs) == 0 {
		return count
	}
	return w.say("result-named", "count", count, "names", w.handful(pairs))
}

// above words the ranking of two messengers.
func (w *Writer) above(a, b int) document.Line {
	return w.say("above", "above", w.name(a), "below", w.name(b))
}

// pair names two messengers.
func (w *Writer) pair(a, b int) document.Line { return w.say("pair", "a", w.name(a), "b", w.name(b)) }
