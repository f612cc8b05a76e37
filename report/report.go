package report

import (
	"openletter/report/fact"
)

// A Report is one document in one language, with everything decided: counted, compared, sorted, dated and worded. A
// renderer places it. Texts are plain, not Markdown; numbers are whole and ready to print.
type Report struct {
	ID         string
	Lang       fact.Lang
	Title      string
	Lead       string
	AsOf       fact.Date
	Country    string // name of the country that the report is about
	InCountry  string // "in Russia"
	Edition    []Pair // what this edition rests on: date, revision, ruleset, profile, counts
	Portraits  []Portrait
	Overview   []Overview
	Ungraded   string // why some have no grade; "" when all have one
	Limits     []Pair // by messenger: what kept its total below its mean
	Matrix     []Grid // the scores of each dimension
	Readership Readership
	Demands    []Demand // one for each messenger, in their order
	Exposures  []ExposureTable
	Checks     *OrderChecks // how sure the order of the messengers is; nil where fewer than two are compared
	Dimensions []Comparison
	Mandates   []Entry
	Contrast   []CountryEntries // mandates of other countries
	Duties     []Entry
	Blocks     []BlockRow
	Timeline   []Moment
	Claims     []ClaimGroup // one for each verdict that is printed, in the order of Verdicts
	Past       Past
	Retrospect *Retrospect // nil when nothing is known that was not known on the report's day
	Changes    *Changes    // nil when no earlier state was given
	Method     Method
	References map[string]*Reference // every source that may be referred to, by id
}

// A Pair is a label and what stands beside it.
type Pair struct {
	Label, Words string
}

// A Statement is a sentence about a messenger that rests on sources.
type Statement struct {
	Mark    fact.Mark
	Words   string
	Sources []string // ids, in the order of the claim
}

// A Portrait is the verdict on one messenger: what its facts mean for the reader.
type Portrait struct {
	Name       string
	Operator   string
	About      string
	Scored     string // which variant is described; "" when there is only one
	Statements []Statement
	NotKnown   []string // names of attributes among the verdict's that nobody answered
}

// An Overview is the line of one messenger in the table of totals.
type Overview struct {
	Name             string
	Low, Point, High int
	Grade            string // "" when too little is answered
	Answered         string // percentage of the weight that is answered, such as "70.2": gates are missed by tenths
}

// A Grid is a table with one column for each of some messengers. Comparisons of many messengers are cut into grids
// that fit a page.
type Grid struct {
	Names []string // heads of the columns, without the first
	Rows  []GridRow
}

// A GridRow is one line of a Grid.
type GridRow struct {
	Head  string
	Cells []Cell
	Sum   bool // a line of results rather than of facts
}

// A Cell says one thing about one messenger.
type Cell struct {
	Mark    fact.Mark // "" when the cell holds a number
	Words   string
	Status  string // on whose word; "" when the cell holds a number or an unknown
	Sources []string
}

// A Comparison is one dimension across all messengers.
type Comparison struct {
	ID       string
	Name     string
	Question string
	Because  string
	Counted  bool
	Facts    []Grid
	Notes    []NoteGroup
	Points   []Grid   // the reckoning: weight, points, mean, limit, score
	Limits   []string // sentences: which rules limited which messenger
}

// A NoteGroup holds what is to be said about one criterion.
type NoteGroup struct {
	Head  string
	Notes []Note
}

// A Note says more about a cell.
type Note struct {
	Name     string // the messenger, and the population where there are several
	Words    string
	Standing string   // status and dates, such as "reported, as of June 2026"; "" for an unknown
	Sources  []string // empty where they stand in the cell that the note belongs to
	Voices   []Voice
}

// A Voice is the other side, or one of them.
type Voice struct {
	Who     string
	Says    string
	Sources []string
}

// An Entry is one mandate or one duty of a country.
type Entry struct {
	Title    string
	Kind     string
	Whom     string // "" when it falls on no particular group
	Force    string // "" for duties, which are law
	Act      string // "" when no act is known
	When     string
	Standing string
	Sources  []string
	Note     string
	Voices   []Voice
}

// CountryEntries are the mandates of one country that is shown for contrast.
type CountryEntries struct {
	Country string
	Entries []Entry
}

// A BlockRow is one measure against one service.
type BlockRow struct {
	Service  string
	Method   string
	Mark     fact.Mark
	Extent   string
	When     string
	Basis    string
	Standing string
	Sources  []string
	Note     string
	Voices   []Voice
}

// A Moment is one line of the timeline.
type Moment struct {
	When     string
	Title    string
	Note     string
	Standing string
	Sources  []string
	Voices   []Voice
}

// A ClaimGroup holds the ledger's claims with one verdict.
type ClaimGroup struct {
	Verdict string // the word for it
	Meaning string // what the verdict says and does not say
	Claims  []LedgerEntry
}

// A LedgerEntry is one popular claim with both sides.
type LedgerEntry struct {
	Claim   string
	About   []string    // names of the report's messengers that it is about; empty when it is about none
	SaidBy  []Publisher // never empty
	Finding string
	Sources []string
	Voices  []Voice
}

// A Publisher is who published some sources.
type Publisher struct {
	Name    string
	Sources []string // ids
}

// Method is the part of the report that lets a reader check and dispute every number.
type Method struct {
	Ruleset string // title and version
	File    string // where the ruleset stands in the data folder
	Profile string // name: for which readers the weights are
	Reader  string // why such readers weigh so
	Weights []Weighting
	Caps    []string // sentences
	Floor   string
	Gate    string
	Age     string // when evidence is marked as old; "" when nothing that is judged ages
	Grades  []Pair
	Limits  []string
}

// A Weighting is the share of one dimension in the total, with its reason.
type Weighting struct {
	Name    string
	Percent int
	Because string
}

// A Reference is a source as the report prints it.
type Reference struct {
	Publisher string
	Title     string    // in quotation marks of the report's language when it is the published title
	Quoted    bool      // whether Title is the published one
	Lang      fact.Lang // of Title; "" when it is that of the report
	When      string
	URL       string // "" when no address is recorded
	Caution   string
}

// A Reckoning is the derivation of one messenger's score, line by line.
type Reckoning struct {
	Messenger  string
	Dimensions []DimensionReckoning
	Mean       string
	Limits     []string
	Total      string
	Answered   string // percentage of the weight that is answered
	Grade      string // "" when too little is answered
	References map[string]*Reference
}

// A DimensionReckoning is the derivation of one dimension's score.
type DimensionReckoning struct {
	ID       string
	Name     string
	Weight   int // percentage of the total
	Criteria []CriterionReckoning
	Mean     string
	Limits   []string
	Score    string
	Answered string // percentage of the weight that is answered
}

// A CriterionReckoning is the way from a claim to points: criterion, value, rule, points, weight, claim, source.
type CriterionReckoning struct {
	Attribute string // id
	Name      string
	Question  string
	Answer    Cell
	Points    string // "0", or "0–100" while it is open
	Weight    int    // percentage of the dimension
	Rule      string // why the value earns these points
	Because   string // why the criterion is judged
	Notes     []Note
}
