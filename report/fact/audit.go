package fact

// An AuditPoint is one point of a published guide to work of this kind, in our words, and how the project stands to it.
// It decides nothing. Exactly one of Met and NotMet is given.
type AuditPoint struct {
	ID     string
	Of     Guide
	Step   Text // the part of the guide that the point belongs to
	Point  Text
	Met    Text     // where it is met
	By     []string // what holds that, where it is met: names of Go tests and paths of files of the project
	NotMet Text     // why it is not met, in full or at all
	At     Position
}

// A Guide is what somebody published for those who do work of this kind.
type Guide string

// The guides.
const (
	Handbook      Guide = "oecd-jrc"       // Handbook on Constructing Composite Indicators, 2008
	PocketGuide   Guide = "coin"           // what the JRC recommends to those who build such indicators today
	PlainLanguage Guide = "plain-language" // ISO 24495-1:2023
)

// Guides lists every guide.
var Guides = [...]Guide{Handbook, PocketGuide, PlainLanguage}
