package fact

// A Ruleset turns answers into points. It is a table, not a program: everything that can raise or lower a score
// stands in it, with a reason that a lay person can dispute.
type Ruleset struct {
	ID           string
	Version      string // semantic version; what decides otherwise has another, see Digest
	Title        Text
	Dimensions   []Dimension `place:"-"`
	Caps         []Cap
	Floor        Floor
	Gate         Gate
	Grades       []Grade       // from best to worst; the last one begins at 0
	Profiles     []Profile     // the first one is used where a report names none
	Alternatives []Alternative // choices that could have been made otherwise; they change no score, and show what depends on them
	Exposures    []Exposure    // ways in which others can get at what is known about the user; may be empty
	Limits       []Text        // what the score does not measure, one sentence each
	Audit        []AuditPoint  // what published guides ask for, and how far that is met; it decides nothing, and may be empty
	At           Position
}

// Dimension returns the dimension with an id, or nil.
func (r *Ruleset) Dimension(id string) *Dimension {
	return first(r.Dimensions, func(d *Dimension) bool { return d.ID == id })
}

// Criterion returns the criterion about an attribute, or nil.
func (r *Ruleset) Criterion(attribute string) *Criterion {
	for _, d := range r.Dimensions {
		if c := first(d.Criteria, func(c *Criterion) bool { return c.Attribute == attribute }); c != nil {
			return c
		}
	}
	return nil
}

// Profile returns the profile with an id, or nil. The empty id means the first profile.
func (r *Ruleset) Profile(id string) *Profile {
	return first(r.Profiles, func(p *Profile) bool { return p.ID == id || id == "" })
}

// A Dimension is a group of criteria with one score of its own, 0 to 100, higher = more private.
type Dimension struct {
	ID       string
	Name     Text
	Question Text        // what it asks, in one sentence
	Headline bool        // one of the four that this project is about; only these set the floor
	Because  Text        // why it counts
	Criteria []Criterion `place:"-"`
	At       Position
}

// A Criterion gives points for one attribute.
type Criterion struct {
	Attribute string        // id of an Attribute
	Weight    int           // percentage of the dimension, 1 to 100; the criteria of a dimension add up to 100
	Because   Text          // why it counts, and why with this weight
	Points    []ValuePoints `place:"-"`
	At        Position
}

// Find returns the rule for a value, or nil. Unknown has none: it spans all points of the criterion.
func (c *Criterion) Find(value string) *ValuePoints {
	return first(c.Points, func(v *ValuePoints) bool { return v.Value == value })
}

// ValuePoints gives the points of one value. The values of the attribute stand in its own order, and points never
// rise from one to the next. NotDisclosed and NotApplicable may follow; where they do not, they span all points of
// the criterion as Unknown does.
type ValuePoints struct {
	Value   string
	Points  int `place:"-"` // 0 to 100
	Because Text
	At      Position
}

// A Cap limits a score whatever its sum is: a knock-out. It applies after the sum, and the lowest cap wins.
type Cap struct {
	ID        string
	Dimension string // id of the dimension that it limits; "" limits the total
	AtMost    int    // the limit, 0 to 100
	Attribute string // id of the attribute that it looks at, which must be a criterion of this ruleset
	Worst     string // it applies when the answer earns no more points than this value of the attribute
	Because   Text
	At        Position
}

// A Condition holds when the answer about an attribute earns no more points than a value of it.
type Condition struct{ Attribute, Worst string }

// Conditions lists what must hold for the cap to apply: all of it. Whoever computes with caps or words them asks here, so
// that a new kind of cap is known in one place.
func (c *Cap) Conditions() []Condition { return []Condition{{c.Attribute, c.Worst}} }

// A Floor is the limited compensation across dimensions: the total is at most Margin points above the weakest
// headline dimension, so that strength elsewhere cannot hide a collapse.
type Floor struct {
	Margin  int // 0 to 100
	Because Text
	At      Position
}

// A Gate is the share of the weight that must be answered before a grade is given.
type Gate struct {
	Percent int // of the total, 0 to 100
	Each    int `zero:"absent"` // of each main dimension that counts, 0 to 100; 0 where nothing is asked of them
	Because Text
	At      Position
}

// A Grade is a word for a range of totals.
type Grade struct {
	Name    string // a letter, the same in every language
	AtLeast int    // lowest total, 0 to 100
	Means   Text   // what it says to a lay person
	At      Position
}

// A Profile is a set of weights for one audience.
type Profile struct {
	ID       string
	Name     Text
	Because  Text
	Weights  []DimensionWeight `place:"-"` // one for each dimension, adding up to 100; 0 shows a dimension without counting it
	Required []Requirement     // what this audience cannot do without; may be empty
	At       Position
}

// Weight returns the weight of a dimension, 0 when the profile does not count it.
func (p *Profile) Weight(dimension string) int {
	if w := first(p.Weights, func(w *DimensionWeight) bool { return w.Dimension == dimension }); w != nil {
		return w.Weight
	}
	return 0
}

// A DimensionWeight is the share of a dimension in the total.
type DimensionWeight struct {
	Dimension string
	Weight    int `place:"-"` // percentage of the total, 0 to 100
}

// A Requirement is what an audience cannot do without: a messenger whose answer earns fewer points than the worst
// acceptable one does not suit them, whatever its total is.
type Requirement struct {
	Attribute string // id of an attribute, which must be a criterion of the ruleset
	Worst     string `place:"-"` // the worst value that is acceptable
	Because   Text
	At        Position
}
