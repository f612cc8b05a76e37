package fact

// A Country is a legal order and what its authorities did: facts about law and conduct, never about a nation.
type Country struct {
	ID       string // ISO 3166-1 alpha-2 in small letters
	Name     Text
	In       Text // "in Russia": a language may inflect the name
	Surveyed []Survey
	Rivals   []string // ids of the messengers with the largest audiences there, which FollowsRivals looks at
	Duties   []Duty
	Mandates []Mandate
	Blocks   []Block
	At       Position
}

// A Topic is what was looked for in a country.
type Topic string

// The topics.
const (
	TopicMandates Topic = "mandates"
	TopicBlocks   Topic = "blocks"
	TopicDuties   Topic = "duties"
)

// Topics lists every topic.
var Topics = [...]Topic{TopicMandates, TopicBlocks, TopicDuties}

// A Survey says that somebody looked for all entries on a topic in a country. Only then does it follow for those whom no
// entry names that there is none: without it nobody knows.
type Survey struct {
	Topic   Topic
	Since   Date // first day for which somebody looked; zero where only AsOf is known
	AsOf    Date // last day for which somebody looked
	Sources []string
	Note    Text // what was looked at
	At      Position
}

// Survey returns what was looked for on a topic, or nil.
func (c *Country) Survey(t Topic) *Survey {
	return first(c.Surveyed, func(s *Survey) bool { return s.Topic == t })
}

// A Reach says on whom a duty falls.
type Reach string

// The reaches. Of several, one is enough.
const (
	OnEveryone Reach = "everyone" // every service that people in the country use
	OnSeated   Reach = "seated"   // services whose operator has its seat in the country
	OnListed   Reach = "listed"   // services in a register
)

// Reaches lists every reach.
var Reaches = [...]Reach{OnEveryone, OnSeated, OnListed}

// A Listing says that a messenger stands in a register.
type Listing struct {
	Messenger string
	Since     Date
	Sources   []string
	At        Position
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
	Title   Text    // what is asked, in one sentence
	Act     Text    // the legal act; empty when the sources do not name it
	On      []Reach // on whom it falls; empty where nothing follows from it for a messenger
	By      string  // id of the duty whose list says on whom it falls by OnListed; "" without OnListed
	Lists   []Listing
	Asks    string // the value that it gives to the attribute that follows from its kind; "" with On empty
	Status  Status
	Since   Date
	Until   Date // last day on which it applied; zero while it does
	AsOf    Date
	Sources []string
	Quote   Quote // words of one of them; zero where none was written down
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
	Messengers []string // ids of messengers in the data that it puts on people's devices, or bars; may be empty
	Against    []string // ids of messengers in the data that it holds back beside them; may be empty
	Answer     string   // the value that it gives to the attribute that follows from its kind; "" where its force says it
	Title      Text     // who must do what, in one sentence
	Population string   // id; "" means that it falls on no particular group
	Act        Text     // the legal act; empty when there is none or the sources do not name it
	Status     Status
	Since      Date
	Until      Date // last day on which it applied; zero while it does
	AsOf       Date
	Sources    []string
	Quote      Quote // words of one of them; zero where none was written down
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
	AsOf      Date // last day for which the sources show it; zero where they show its first day only
	Status    Status
	Sources   []string
	Quote     Quote // words of one of them; zero where none was written down
	Note      Text
	OtherSide []Side
	At        Position
}

// EntryKind says what an id of an entry names, "mandate", "duty" or "block", and in which country; "" and nil when nothing.
func (f *Facts) EntryKind(id string) (kind string, of *Country) {
	for _, c := range f.Countries {
		switch {
		case first(c.Mandates, func(m *Mandate) bool { return m.ID == id }) != nil:
			return "mandate", c
		case first(c.Duties, func(d *Duty) bool { return d.ID == id }) != nil:
			return "duty", c
		case first(c.Blocks, func(b *Block) bool { return b.ID == id }) != nil:
			return "block", c
		}
	}
	return "", nil
}
