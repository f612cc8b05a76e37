package report

// An Exposure is a way in which others can get at what is known about the reader, such as an order by an authority, with
// a table that derives from the answers what they would get. It is no part of the score.
type Exposure struct {
	ID      string
	Name    Text
	Assumes Text // what is taken for granted, and what the data cannot say, in one or two sentences
	Kinds   []ExposedKind
	At      Position
}

// An ExposedKind is one kind of thing that can be known about the reader. The first of its rules that looks at an
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
	Finding   Finding
	Because   Text // why the finding follows from such an answer
	At        Position
}

// Finding says whether others get at something.
type Finding string

// The findings. Only the first three are written in a rule.
const (
	Exposed         Finding = "exposed"
	PartlyExposed   Finding = "partly"
	Protected       Finding = "protected"
	ExposureOpen    Finding = "disputed"       // the sides of a dispute lead to different findings
	ExposureUnknown Finding = "unknown"        // no answer says
	NothingToExpose Finding = "not-applicable" // the first question that a rule looks at does not arise
)

// Findings lists every finding that a rule can have.
var Findings = [...]Finding{Exposed, PartlyExposed, Protected}

// A Derivation is what follows for one messenger and one kind of thing.
type Derivation struct {
	Finding Finding
	Rule    *ExposureRule // the one that decides; nil where none does
	Answer  *Answer       // the answer that decides, or that is disputed, or that does not arise; nil when unknown
}

// An ExposureTable says what others would get in one situation.
type ExposureTable struct {
	Name         string
	Assumes      string
	Grids        []Grid      // a line for each kind of thing; nil where nothing is known of any messenger
	Reasons      []NoteGroup // for each kind of thing why, by messenger
	NothingKnown string      // a sentence where nothing is known of any messenger, else ""
}
