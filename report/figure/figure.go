// Package figure draws the figures of a document. Its rules:
//   - A figure of the tree becomes a scene: a list of shapes with places. The printers of pages and files paint it, and
//     choose no place themselves.
//   - What is drawn equals what is printed: a place on a scale is that of the number beside it.
//   - Nothing lies over a text, and no text is cut: a scene is as high as its texts need.
//   - Whoever does not see a scene is told all of it: each group says its shapes in words.
//   - Colours are names of the look.
package figure

import "strings"

// A Shape is the kind of an item.
type Shape uint8

// The shapes.
const (
	Box  Shape = iota // a filled rectangle
	Disc              // a filled circle of the diameter W in the square at X, Y
	Text              // a text whose baseline is at Y, of which the part Share stands left of X
)

// An Item is one shape of a scene. Places are counted from the upper left corner; their unit is that of the scene's width.
type Item struct {
	Shape      Shape
	Color      string // a name of the look, such as "ink"
	X, Y, W, H float64
	Text       string
	Size       float64 // of the letters
	Share      float64
	Strong     bool
}

// A Group is shapes that belong together, such as the row of a chart.
type Group struct {
	Says  string // what the shapes say, in words; "" for those that only help the eye
	Items []Item
}

// A Scene is a figure with all its shapes, those behind first.
type Scene struct {
	Width, Height float64
	Says          string // the whole in words
	Groups        []Group
}

// A Paper is what a scene is drawn on.
type Paper struct {
	Width float64
	Size  float64                                              // of letters
	Wide  func(text string, size float64, strong bool) float64 // how wide a text is
}

// lines breaks a text at blanks into lines that are no wider than a width, and within a word that is wider alone.
func (p *Paper) lines(text string, width, size float64, strong bool) []string {
	lines := []string{""}
	for word := range strings.FieldsSeq(text) {
		last := &lines[len(lines)-1]
		if *last != "" && p.Wide(*last+" "+word, size, strong) <= width {
			*last += " " + word
			continue
		}
		if *last != "" {
			lines = append(lines, "")
		}
		for _, letter := range word {
			last = &lines[len(lines)-1]
			if *last != "" && p.Wide(*last+string(letter), size, strong) > width {
				lines = append(lines, "")
				last = &lines[len(lines)-1]
			}
			*last += string(letter)
		}
	}
	return lines
}
