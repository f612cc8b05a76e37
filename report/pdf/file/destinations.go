package file

import "openletter/report/pdf/display"

// destinations writes the tree of named destinations (ISO 32000-1, 12.3.2.3) and returns its entry in the dictionary of
// names.
func (f *finisher) destinations() []byte {
	if len(f.Destinations) == 0 {
		return nil
	}
	b := []byte("<</Names[")
	for _, d := range f.Destinations {
		b = append(f.appendDestination(appendLiteral(b, d.Name), d.Target), ' ')
	}
	number := f.allocate()
	f.put(number, append(b, "]>>"...))
	return append(appendKey(nil, "Dests", number), '\n')
}

// appendDestination appends an explicit destination (12.3.2.2): the target at the top of the window.
func (f *finisher) appendDestination(b []byte, t *display.Target) []byte {
	b = appendReference(append(b, '['), pageObject(t.Page))
	b = appendNumber(append(b, "/XYZ 0 "...), f.size.Height-t.Y)
	return append(b, " null]"...)
}
