package evidence

import "strings"

// A Nearest is the passage of a page that is most like a quote which is not there, and what differs. All texts are
// normal.
type Nearest struct {
	File    string `json:"file"`
	Passage string `json:"passage"`
	// Both begin and end alike: what stands between differs.
	Begins  string `json:"begins"`
	Quoted  string `json:"quoted"`
	Instead string `json:"instead"`
	Ends    string `json:"ends"`

	distance int // signs to insert, delete or exchange
}

const (
	gramLength = 3  // signs of which three in a row are looked for
	gramPlaces = 8  // places of a quote that one of them may have
	band       = 8  // signs by which the places of two may be shifted against each other and still count together
	maxParts   = 3  // candidates that are compared sign by sign
	sure       = 10 // of so many signs one may differ for no other candidate to be looked at
)

// A gram is a few signs in a row.
type gram [gramLength]rune

// nearest is the passage that is most like a text; nil where more than a third of the text would have to change. What
// is most like it is looked for where most of its signs, three in a row, stand at like distances.
func (p *page) nearest(text string) *Nearest {
	if p.runes == nil {
		p.runes = []rune(p.text)
	}
	p.compared += len(p.runes)
	quote := []rune(text)
	best := alignment{distance: len(quote)/3 + 1}
	for _, around := range p.candidates(quote) {
		slack := len(quote)/2 + band
		from, to := max(0, around-slack), min(len(p.runes), around+len(quote)+band+slack)
		if a := align(quote, p.runes[from:to]); a.distance < best.distance {
			best = alignment{a.distance, a.start + from, a.end + from}
		}
		if best.distance <= len(quote)/sure {
			break
		}
	}
	if best.end == 0 {
		return nil
	}
	best = p.trimmed(best, strings.Count(text, " "))
	best = p.widened(best, func(head, tail rune) bool { return isWord(head) && isWord(tail) })
	if string(p.runes[best.start:best.end]) == text { // it is cut from something longer
		best = p.widened(best, func(head, tail rune) bool { return head != ' ' && tail != ' ' })
	}
	return difference(quote, p.runes[best.start:best.end], best.distance)
}

// trimmed is a part of the page without blanks at its ends. Where it has fewer blanks within than the text that is
// looked for, a whole word differs at such an end, and the one in its place belongs to the part.
func (p *page) trimmed(a alignment, blanks int) alignment {
	has := strings.Count(strings.TrimSpace(string(p.runes[a.start:a.end])), " ")
	if p.runes[a.start] == ' ' {
		if a.start++; has < blanks {
			a.start--
			for a.start > 0 && p.runes[a.start-1] != ' ' {
				a.start--
			}
		}
	}
	if p.runes[a.end-1] == ' ' {
		if a.end--; has < blanks {
			a.end++
			for a.end < len(p.runes) && p.runes[a.end] != ' ' {
				a.end++
			}
		}
	}
	return a
}

// widened is a part of the page with all in front of it and behind that belongs together.
func (p *page) widened(a alignment, together func(head, tail rune) bool) alignment {
	for a.start > 0 && together(p.runes[a.start-1], p.runes[a.start]) {
		a.start--
	}
	for a.end < len(p.runes) && together(p.runes[a.end-1], p.runes[a.end]) {
		a.end++
	}
	return a
}

// candidates lists where passages may begin that are like a text, the most likely first.
func (p *page) candidates(quote []rune) []int {
	places := map[gram][]int{}
	for i := range len(quote) - gramLength + 1 {
		g := gram(quote[i : i+gramLength])
		if len(places[g]) < gramPlaces {
			places[g] = append(places[g], i)
		}
	}
	votes := make([]int32, (len(p.runes)+len(quote))/band+2)
	for i := range len(p.runes) - gramLength + 1 {
		for _, k := range places[gram(p.runes[i:i+gramLength])] {
			votes[(i-k+len(quote))/band]++
		}
	}
	var parts []int
	for range maxParts {
		best, most := 0, int32(0)
		for i := range len(votes) - 1 {
			if sum := votes[i] + votes[i+1]; sum > most {
				best, most = i, sum
			}
		}
		if most == 0 {
			break
		}
		parts = append(parts, best*band-len(quote))
		votes[best], votes[best+1] = 0, 0
	}
	return parts
}

// An alignment is the part of a window that is most like a text.
type alignment struct{ distance, start, end int }

// align finds the part of a window that becomes a text by the fewest signs inserted, deleted or exchanged (Sellers); of
// several the shortest.
func align(text, window []rune) alignment {
	type cell struct{ cost, start int }
	column := make([]cell, len(text)+1)
	for i := range column {
		column[i].cost = i
	}
	best := alignment{len(text), 0, 0}
	for j, sign := range window {
		diagonal := column[0]
		column[0] = cell{0, j + 1}
		for i := 1; i <= len(text); i++ {
			next := diagonal
			if text[i-1] != sign {
				next.cost++
			}
			for _, other := range [...]cell{column[i], column[i-1]} {
				if other.cost+1 < next.cost || other.cost+1 == next.cost && other.start > next.start {
					next = cell{other.cost + 1, other.start}
				}
			}
			diagonal, column[i] = column[i], next
		}
		if last := column[len(text)]; last.cost < best.distance {
			best = alignment{last.cost, last.start, j + 1}
		}
	}
	return best
}

// difference says where a quote and a passage differ, in whole words.
func difference(quote, passage []rune, distance int) *Nearest {
	most := min(len(quote), len(passage))
	head := 0
	for head < most && quote[head] == passage[head] {
		head++
	}
	tail := 0
	for tail < most-head && quote[len(quote)-1-tail] == passage[len(passage)-1-tail] {
		tail++
	}
	for !parts(quote, head) || !parts(passage, head) {
		head--
	}
	for !parts(quote, len(quote)-tail) || !parts(passage, len(passage)-tail) {
		tail--
	}
	return &Nearest{
		Passage: string(passage), Begins: string(quote[:head]), Ends: string(quote[len(quote)-tail:]),
		Quoted: string(quote[head : len(quote)-tail]), Instead: string(passage[head : len(passage)-tail]),
		distance: max(distance, 1),
	}
}

// parts says whether a text can be parted at a place without cutting a word.
func parts(text []rune, at int) bool {
	return at == 0 || at == len(text) || text[at-1] == ' ' || text[at] == ' '
}
