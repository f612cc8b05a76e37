package wording

import (
	"fmt"
	"strings"
)

// A Piece of an interface text is words, or a place that is filled.
type Piece struct {
	Words string // "" for a place
	Place string // the name of the place; "" for words
}

// Pieces gives the pieces of the text with a key. A key that does not exist is an error of the program or of a layout.
func (w Words) Pieces(key string) ([]Piece, error) {
	text, ok := w[key]
	if !ok {
		return nil, fmt.Errorf("no interface text has the key %q", key)
	}
	var pieces []Piece
	for rest := text; rest != ""; {
		before, open, found := strings.Cut(rest, "{")
		if before != "" {
			pieces = append(pieces, Piece{Words: before})
		}
		if !found {
			break
		}
		name, after, _ := strings.Cut(open, "}")
		pieces = append(pieces, Piece{Place: name})
		rest = after
	}
	return pieces, nil
}
