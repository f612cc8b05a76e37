package report

// An ExposureTable says what others would get in one situation.
type ExposureTable struct {
	Name         string
	Assumes      string
	Grids        []Grid      // a line for each kind of thing; nil where nothing is known of any messenger
	Reasons      []NoteGroup // for each kind of thing why, by messenger
	NothingKnown string      // a sentence where nothing is known of any messenger, else ""
}
