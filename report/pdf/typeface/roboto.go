package typeface

import (
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

// Roboto returns a face of Roboto, which covers Latin, Cyrillic and Greek.
func Roboto(s Style) (*Face, error) { return roboto[s]() }

// roboto reads each face when it is asked for the first time: most documents need two of the four.
var roboto = [Styles]func() (*Face, error){
	Regular:    sync.OnceValues(func() (*Face, error) { return Read(robotoregular.TTF) }),
	Bold:       sync.OnceValues(func() (*Face, error) { return Read(robotobold.TTF) }),
	Italic:     sync.OnceValues(func() (*Face, error) { return Read(robotoitalic.TTF) }),
	BoldItalic: sync.OnceValues(func() (*Face, error) { return Read(robotobolditalic.TTF) }),
}
