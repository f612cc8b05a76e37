package fact

// An Exposure is a way in which others can get at what is known about somebody who uses a messenger, such as an order
// by an authority, with a table that derives from the answers what they would get. It is no part of the score.
type Exposure struct {
	ID      string
	Name    Text
	Assumes Text          // what is taken for granted, and what the data cannot say, in one or two sentences
	Kinds   []ExposedKind `place:"-"`
	At      Position
}

// An ExposedKind is one kind of thing that can be known about somebody. The first of its rules that looks at an
// answered question and knows the answer decides; where none does, it is unknown.
type ExposedKind struct {
	ID    string
	Name  Text
	Rules []ExposureRule // may be empty: then no question of the data speaks to it
	At    Position
}

// An ExposureRule derives a finding from the answer to one question.
type ExposureRule struct {
	Attribute string   // id of an attribute, which must be a criterion of the ruleset
	Values    []string // the answers from which it derives the finding; at least one, never Unknown
	Finding   Disclosure
	Because   Text // why the finding follows from such an answer
	At        Position
}

// A Disclosure says whether others get at something.
type Disclosure string

// The findings. Only the first three are written in a rule.
const (
	Exposed         Disclosure = "exposed"
	PartlyExposed   Disclosure = "partly"
	Protected       Disclosure = "protected"
	ExposureOpen    Disclosure = "disputed"       // the sides of a dispute lead to different findings
	ExposureUnknown Disclosure = "unknown"        // no answer says
	NothingToExpose Disclosure = "not-applicable" // the first question that a rule looks at does not arise
)

// Disclosures lists every finding that a rule can have.
var Disclosures = [...]Disclosure{Exposed, PartlyExposed, Protected}
