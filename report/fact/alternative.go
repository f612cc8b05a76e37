package fact

// An Alternative is a choice of the ruleset that could have been made otherwise: how dimensions weigh, what the caps do, how
// points are spread. What the ruleset itself says is one way to choose; the others are equally defensible.
type Alternative struct {
	ID      string
	Name    Text // what is chosen, in a few words
	Because Text // why it could have been chosen otherwise
	Choices []Choice
	At      Position
}

// A Choice is one other way to choose. Exactly one of the fields from Weights on is set.
type Choice struct {
	ID       string
	Name     Text
	Because  Text              // why it is as defensible
	Weights  []DimensionWeight // of the dimensions, adding up to 100
	Margin   int               `zero:"absent"` // of the floor; 100 means that there is none
	Caps     CapChoice
	Scale    Scale
	Criteria CriterionWeights
	At       Position
}

// A CapChoice says what becomes of the caps.
type CapChoice string

// The choices about caps.
const (
	NoCaps     CapChoice = "none"   // none applies
	TotalCaps  CapChoice = "total"  // only those on the total apply
	HigherCaps CapChoice = "higher" // each is ten points higher
)

// CapChoices lists every choice about caps.
var CapChoices = [...]CapChoice{NoCaps, TotalCaps, HigherCaps}

// A Scale says how the points of a criterion are spread over its values, from best to worst.
type Scale string

// The scales.
const (
	EvenScale    Scale = "even"    // in equal steps from 100 to 0
	StrictScale  Scale = "strict"  // only the best value earns anything
	LenientScale Scale = "lenient" // only the worst value loses anything
)

// Scales lists every scale.
var Scales = [...]Scale{EvenScale, StrictScale, LenientScale}

// CriterionWeights says how criteria weigh within their dimension.
type CriterionWeights string

// The weights of criteria.
const (
	EqualCriteria CriterionWeights = "equal"   // all alike
	FlatCriteria  CriterionWeights = "flatter" // half as far from alike
)

// AllCriterionWeights lists every way in which criteria can weigh.
var AllCriterionWeights = [...]CriterionWeights{EqualCriteria, FlatCriteria}

// ChangesAnswers says whether a choice changes what answers are worth in their dimension, and not only what becomes of the sums.
func (c *Choice) ChangesAnswers() bool { return c.Scale != "" || c.Criteria != "" }
