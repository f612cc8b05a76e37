package fact

// Follows names the entries of a country's file from which the answers to an attribute follow.
type Follows string

// What answers follow from: mandates of a kind, blocks of the messenger itself, blocks of its largest rivals, or duties of a
// kind.
const (
	FollowsPreInstallation Follows = "pre-installation"
	FollowsCompelledUse    Follows = "compelled-use"
	FollowsServiceTying    Follows = "service-tying"
	FollowsBlocks          Follows = "blocks"
	FollowsRivals          Follows = "rivals"
	FollowsLocalisation    Follows = "localisation"
	FollowsRetention       Follows = "retention"
	FollowsInterception    Follows = "interception"
)

// AllFollows lists everything that answers can follow from.
var AllFollows = [...]Follows{FollowsPreInstallation, FollowsCompelledUse, FollowsServiceTying, FollowsBlocks,
	FollowsRivals, FollowsLocalisation, FollowsRetention, FollowsInterception}

// topic is what has to be surveyed before it follows from no entry that there is none.
func (f Follows) topic() Topic {
	switch f {
	case FollowsBlocks, FollowsRivals:
		return TopicBlocks
	case FollowsLocalisation, FollowsRetention, FollowsInterception:
		return TopicDuties
	}
	return TopicMandates
}

// rivalAnswers are the answers about suppressed rivals that follow from what a block left of one of them.
var rivalAnswers = map[string]string{"partial": "calls-limited", "throttled": "throttled", "blocked": "blocked"}

// RivalAnswer is the value that a block of one messenger gives to the attribute about suppressed rivals of another one; "" when it
// gives none.
func (b *Block) RivalAnswer() string { return rivalAnswers[b.Extent] }

// forceAnswers are the answers about compelled use that follow from the force of a mandate.
var forceAnswers = map[Force]string{DeJure: "de-jure", DeFacto: "de-facto", Recommendation: "recommended"}

// promoted is the answer about compelled use that follows where authorities promote a messenger.
const promoted = "promoted"

// AnswerOf is the value that a mandate gives to the attribute that follows from its kind: the one that it names, or the one
// that follows from its force. "" means that its force does not say, or that it was taken back.
func (m *Mandate) AnswerOf() string {
	switch {
	case m.Force == Withdrawn:
		return ""
	case m.Answer != "":
		return m.Answer
	case m.Kind == Promotion:
		return promoted
	case m.Kind == CompelledUse:
		return forceAnswers[m.Force]
	}
	return ""
}

// answers says whether the answers to an attribute follow from a mandate. That somebody is promoted answers, weakly, whether
// people are made to use it.
func (m *Mandate) answers(f Follows) bool {
	return string(m.Kind) == string(f) || m.Kind == Promotion && f == FollowsCompelledUse
}
