package report

// A Readership is how messengers fare for each kind of reader.
type Readership struct {
	Totals  []Grid // a line for each kind of reader
	Readers []Reader
}

// A Reader is one kind of reader: what it weighs, what it cannot do without, and what follows.
type Reader struct {
	Name     string
	Because  string
	Weights  []string    // of the dimensions that count
	Required []string    // sentences
	Misfits  []Statement // which messengers do not suit such a reader, or perhaps not, and why
	Order    string      // whether messengers stand in another order than in the base; "" for the base itself
	Turned   []string    // which pairs do, and why
}
