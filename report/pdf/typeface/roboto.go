package typeface

import (
	"fmt"
	"sync"

	"eliasnaur.com/font/roboto/robotobold"
	"eliasnaur.com/font/roboto/robotobolditalic"
	"eliasnaur.com/font/roboto/robotoitalic"
	"eliasnaur.com/font/roboto/robotoregular"
)

// A Style is one of the faces of the report's typeface.
type Style uint8

// The styles.
const (
	Regular Style = iota
	Bold
	Italic
	BoldItalic
	Styles // how many there are
)

// String is the style's name in small letters.
func (s Style) String() string { return [...]string{"regular", "bold", "italic", "bolditalic"}[s] }

// Stronger is the style for strong text inside text of this style.
func (s Style) Stronger() Style { return s | Bold }

// Slanted is the style for emphasis inside text of this style.
func (s Style) Slanted() Style { return s | Italic }

// Roboto returns the faces of Roboto by style, which cover Latin, Cyrillic and Greek.
var Roboto = sync.OnceValues(func() (faces [Styles]*Face, err error) {
	files := [Styles][]byte{robotoregular.TTF, robotobold.TTF, robotoitalic.TTF, robotobolditalic.TTF}
	for style, data := range files {
		if faces[style], err = Read(data); err != nil {
			return faces, fmt.Errorf("typeface %s: %w", Style(style), err)
		}
	}
	return faces, nil
})
