package problem

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A List is an error that holds every problem of a run. It is not empty.
type List []Problem

// Error writes one problem after another.
func (l List) Error() string { return l.Text(len(l)) }

// Text writes at most so many problems, and how many more there are.
func (l List) Text(most int) string {
	var lines []string
	for _, p := range l[:min(most, len(l))] {
		lines = append(lines, p.Error())
	}
	if more := len(l) - len(lines); more > 0 {
		lines = append(lines, fmt.Sprintf("and %d more", more))
	}
	return strings.Join(lines, "\n")
}

// Sort puts the problems into the order of their files, lines and columns.
func (l List) Sort() {
	slices.SortStableFunc(l, func(a, b Problem) int {
		return cmp.Or(
			cmp.Compare(a.Place.File, b.Place.File),
			cmp.Compare(a.Place.Line, b.Place.Line),
			cmp.Compare(a.Place.Column, b.Place.Column),
			cmp.Compare(a.Message, b.Message),
		)
	})
}

// Once joins problems of one file that say the same of several places, such as an id that does not exist and is named
// again and again. The problems are sorted, and the first of those that are alike stays.
func (l List) Once() List {
	type alike struct{ file, message string }
	first := map[alike]int{}
	lines := map[int][]int{} // on which lines the others stand
	var kept List
	for _, p := range l {
		key := alike{p.Place.File, p.Message}
		if i, again := first[key]; again {
			lines[i] = append(lines[i], p.Place.Line)
			continue
		}
		first[key] = len(kept)
		kept = append(kept, p)
	}
	for i, also := range lines {
		kept[i].Message += elsewhere(kept[i].Place.Line, slices.Compact(also))
	}
	return kept
}

// elsewhere says on which lines a problem stands beside the one where it is told. Lines are sorted and each once.
func elsewhere(told int, lines []int) (said string) {
	const most = 5
	if lines[0] == told {
		said, lines = " (again on this line)", lines[1:]
	}
	var numbers []string
	for _, line := range lines {
		numbers = append(numbers, strconv.Itoa(line))
	}
	if n := len(numbers); n > most {
		numbers = append(numbers[:most-1], fmt.Sprintf("%d more", n-most+1))
	}
	switch len(numbers) {
	case 0:
		return said
	case 1:
		return said + " (also on line " + numbers[0] + ")"
	}
	return said + " (also on lines " + And(numbers) + ")"
}
