package typeface

// Metrics are what a font descriptor tells of a face (ISO 32000-1, 9.8), in thousandths of the em where nothing else is
// said.
type Metrics struct {
	Left, Lower, Right, Upper int // of a box that every glyph fits into
	Ascent                    int // of the highest letters above the baseline
	Descent                   int // of the lowest ones below it; negative
	CapHeight                 int // of a flat capital letter
	ItalicAngle               int // in degrees, negative for a face that leans to the right
	Weight                    int // 400 for a regular face, 700 for a bold one
}

// Metrics reads the metrics of the face.
func (f *Face) Metrics() Metrics {
	head, hhea, os2 := f.tables["head"], f.tables["hhea"], f.tables["OS/2"]
	unitsPerEm := u16(head, 18)
	thousandths := func(table []byte, at int) int { return int(int16(u16(table, at))) * 1000 / unitsPerEm }
	m := Metrics{
		Left: thousandths(head, 36), Lower: thousandths(head, 38), Right: thousandths(head, 40), Upper: thousandths(head, 42),
		Ascent: thousandths(hhea, 4), Descent: thousandths(hhea, 6),
		ItalicAngle: int(int16(u16(f.tables["post"], 4))),
		Weight:      u16(os2, 4),
	}
	m.CapHeight = m.Ascent
	if version := u16(os2, 0); version >= 2 { // older tables do not tell it
		m.CapHeight = thousandths(os2, 88)
	}
	return m
}
