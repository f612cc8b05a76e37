package fact

// A Country is a legal order and what its authorities did: facts about law and conduct, never about a nation.
type Country struct {
	ID       string // ISO 3166-1 alpha-2 in small letters
	Name     Text
	In       Text // "in Russia": a language may inflect the name
	Duties   []Duty
	Mandates []Mandate
	Blocks   []Block
	At       Position
}

// DutyKind names what a law asks of a service.
type DutyKind string

// The kinds of duty.
const (
	DutyLocalisation DutyKind = "localisation"
	DutyRetention    DutyKind = "retention"
	DutyInterception DutyKind = "interception"
	DutyDecoding     DutyKind = "decoding"
	DutyRegister     DutyKind = "register"
	DutyOther        DutyKind = "other"
)

// DutyKinds lists every kind of duty.
var DutyKinds = [...]DutyKind{DutyLocalisation, DutyRetention, DutyInterception, DutyDecoding, DutyRegister, DutyOther}

// A Duty is what a law of the country asks of services that run a messenger there.
type Duty struct {
	ID      string
	Kind    DutyKind
	Title   Text // what is asked, in one sentence
	Act     Text // the legal act; empty when the sources do not name it
	Status  Status
	Since   Date
	AsOf    Date
	Sources []string
	Note    Text
	At      Position
}

// MandateKind names how a state puts an app on people's devices or pushes others off.
type MandateKind string

// The kinds of mandate.
const (
	PreInstallation MandateKind = "pre-installation"
	CompelledUse    MandateKind = "compelled-use"
	ServiceTying    MandateKind = "service-tying"
	Promotion       MandateKind = "promotion"
	RivalsBarred    MandateKind = "rivals-barred"
)

// MandateKinds lists every kind of mandate.
var MandateKinds = [...]MandateKind{PreInstallation, CompelledUse, ServiceTying, Promotion, RivalsBarred}

// Force says whether a mandate is law or practice.
type Force string

// The forces.
const (
	DeJure         Force = "de-jure"        // a legal act asks it
	DeFacto        Force = "de-facto"       // it happens without a legal act that asks it
	Recommendation Force = "recommendation" // an authority asks it without obliging
	Withdrawn      Force = "withdrawn"      // it was ordered and taken back
)

// Forces lists every force.
var Forces = [...]Force{DeJure, DeFacto, Recommendation, Withdrawn}

// A Mandate is one entry of the mandate ledger.
type Mandate struct {
	ID         string
	Kind       MandateKind
	Force      Force
	Messengers []string // ids of messengers in the data that it concerns; may be empty
	Title      Text     // who must do what, in one sentence
	Population string   // id; "" means that it falls on no particular group
	Act        Text     // the legal act; empty when there is none or the sources do not name it
	Status     Status
	Since      Date
	AsOf       Date
	Sources    []string
	Note       Text
	OtherSide  []Side
	At         Position
}

// A Block is one measure against the reachability of one service.
type Block struct {
	ID        string
	Service   Text
	Messenger string // id of a messenger in the data; "" when the service is not one of them
	Method    Text   // how it is done, in a few words
	Extent    string // a value of the attribute "availability": what it left of the service
	Basis     Text   // measured, official or reported, and by whom, in a few words
	Since     Date
	Until     Date // zero while it lasts
	Status    Status
	Sources   []string
	Note      Text
	OtherSide []Side
	At        Position
}
