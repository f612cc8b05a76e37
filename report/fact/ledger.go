package fact

// Verdict says what the evidence makes of a claim that people repeat.
type Verdict string

// The verdicts.
const (
	VerdictSupported   Verdict = "supported"   // sources other than those that repeat it bear it out
	VerdictDisputed    Verdict = "disputed"    // named parties say opposite things and the evidence does not settle it
	VerdictRefuted     Verdict = "refuted"     // evidence contradicts it
	VerdictUnsupported Verdict = "unsupported" // no evidence for it was found; that does not make it false
)

// Verdicts lists every verdict in the order in which a report prints them.
var Verdicts = [...]Verdict{VerdictDisputed, VerdictRefuted, VerdictUnsupported, VerdictSupported}

// A LedgerClaim is something that is said about a messenger or about what a state does, by an article or by many
// people, with what the evidence makes of it and both sides.
type LedgerClaim struct {
	ID         string
	Claim      Text     // as one would hear it, in our own words
	About      []string // ids of messengers; may be empty
	Country    string   // id; "" when it is about no country
	SaidBy     []string // ids of sources that say it; never empty
	Verdict    Verdict
	Finding    Text     // what the evidence shows, in our own words
	Sources    []string // ids of the sources of Finding; empty only with VerdictUnsupported
	Quote      Quote    // words of one of them; zero where none was written down
	OtherSide  []Side   // never empty when Verdict is VerdictDisputed
	AsOf       Date
	SeeMandate []string // ids of mandates, duties, blocks or events that say the same as a dated fact; may be empty
	At         Position
}
