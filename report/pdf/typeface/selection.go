package typeface

// A Selection is what one document shows of a face. Its glyphs are numbered from 1 as they are first asked for; 0 is the
// glyph for a missing sign.
type Selection struct {
	Face *Face

	runes   []rune                            // by number, from 1
	numbers [(LastRune + 1) >> 8]*[256]uint16 // by the high and the low byte of a rune; nil where none was asked for
	missing []rune
}

// Select begins a selection without a glyph.
func (f *Face) Select() *Selection { return &Selection{Face: f} }

// Number is the number of a rune's glyph, which belongs to the selection from now on. It is 0 for a rune that the face
// does not cover.
func (s *Selection) Number(r rune) uint16 {
	if r >= 0 && r <= LastRune {
		if block := s.numbers[r>>8]; block != nil && block[r&0xFF] != 0 {
			return block[r&0xFF]
		}
	}
	return s.add(r)
}

// add takes in a rune.
func (s *Selection) add(r rune) uint16 {
	if !s.Face.Covers(r) {
		s.missing = append(s.missing, r)
		return 0
	}
	s.runes = append(s.runes, r)
	if s.numbers[r>>8] == nil {
		s.numbers[r>>8] = new([256]uint16)
	}
	s.numbers[r>>8][r&0xFF] = uint16(len(s.runes))
	return uint16(len(s.runes))
}

// Runes are the runes of the glyphs 1, 2 and so on. The slice must not be changed.
func (s *Selection) Runes() []rune { return s.runes }

// Missing are the runes that were asked for and that the face does not cover.
func (s *Selection) Missing() []rune { return s.missing }
