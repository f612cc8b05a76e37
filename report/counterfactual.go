package report

// A Demand says what would lift one messenger to the next grade, in sentences that can be quoted.
type Demand struct {
	Name      string
	Sentences []string
	Changes   []Statement // what would be different: question, today's answer and the other one
}
