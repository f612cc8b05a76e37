package document

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A Sheet says on what a document is printed, and how much of it the layout promises. The zero Sheet is A4 paper with letters of
// the usual size, and promises nothing.
type Sheet struct {
	Paper string // one of Papers; "" means the first
	Type  int    // size of running text in points, 8 to 24; 0 means UsualType
	Pages Range  // how many pages the PDF has
	Words int    // how many words the document has at most, without its list of sources; 0 means any number
}

// A Range is from a least to a most; the zero Range holds every number.
type Range struct{ Least, Most int }

// Papers lists every paper.
var Papers = [...]string{"A4", "Letter", "16:9"}

// UsualType is the size of running text in points.
const UsualType = 10

// SheetKeys lists what a sheet says by name, in the order in which it is written.
var SheetKeys = [...]string{"paper", "type", "pages", "words"}

// IsSlide says whether the sheet is a slide, of which each outermost section begins a new one.
func (s *Sheet) IsSlide() bool { return s.Paper == Papers[2] }

// Set sets what has a name, one of SheetKeys. The error says what is allowed.
func (s *Sheet) Set(key, value string) error {
	switch key {
	case "paper":
		if s.Paper = value; !slices.Contains(Papers[:], value) {
			return fmt.Errorf("paper is one of %s", strings.Join(Papers[:], ", "))
		}
	case "type":
		if s.Type = whole(value); s.Type < 8 || s.Type > 24 {
			return fmt.Errorf("type is the size of running text in points, a whole number from 8 to 24")
		}
	case "pages":
		least, most, isRange := strings.Cut(value, "-")
		if !isRange {
			most = least
		}
		s.Pages = Range{whole(least), whole(most)}
		if s.Pages.Least < 1 || s.Pages.Most < s.Pages.Least || s.Pages.Most > 1000 {
			return fmt.Errorf("pages is how many the document has, at most 1000, such as 2 or 8-12")
		}
	case "words":
		if s.Words = whole(value); s.Words < 1 {
			return fmt.Errorf("words is how many the document has at most, such as 450")
		}
	}
	return nil
}

// whole is a whole number that is written in digits alone; 0 for every other text.
func whole(value string) int {
	n, err := strconv.Atoi(value)
	if err != nil || strings.HasPrefix(value, "+") {
		return 0
	}
	return n
}

// Fields lists what differs from the zero Sheet, as "key=value".
func (s *Sheet) Fields() (fields []string) {
	add := func(key string, value any, set bool) {
		if set {
			fields = append(fields, fmt.Sprint(key, "=", value))
		}
	}
	add("paper", s.Paper, s.Paper != "")
	add("type", s.Type, s.Type != 0)
	add("pages", s.Pages, s.Pages != Range{})
	add("words", s.Words, s.Words != 0)
	return fields
}

// String is the range as it is written: "2" or "8-12".
func (r Range) String() string {
	if r.Least == r.Most {
		return strconv.Itoa(r.Most)
	}
	return fmt.Sprint(r.Least, "-", r.Most)
}

// Words counts the words of blocks, those of lists of sources and of contents aside.
func Words(blocks []Block) (n int) {
	for _, b := range blocks {
		switch b.(type) {
		case *Sources, *Contents:
			continue
		}
		Visit(b, func(_ string, l *Line) { n += len(strings.Fields(l.String())) }, func(below *[]Block) { n += Words(*below) })
	}
	return n
}
