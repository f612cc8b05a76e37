package problem

// A Rule is the id of a kind of problem. It stays the same whatever the message says.
type Rule string

// Rules about the bytes of a file.
const (
	// NotUTF8 is a file in another encoding, or a byte that no letter has.
	NotUTF8 Rule = "not-utf8"
	// HiddenCharacter is one that a reviewer does not see: control, zero-width, text direction, odd line breaks.
	HiddenCharacter Rule = "hidden-character"
	// ForeignCharacter is one that no report can show, or that has no agreed meaning.
	ForeignCharacter Rule = "foreign-character"
	// LineEnd is a carriage return: lines end with LF.
	LineEnd Rule = "line-end"
	// Tab is a tab: indentation is made of spaces.
	Tab Rule = "tab"
	// TooLarge is a file, a line or a folder that costs more than it is worth.
	TooLarge Rule = "too-large"
)

// Rules about the files of a folder.
const (
	// Unreadable is a file or folder that the system does not let this user read.
	Unreadable Rule = "unreadable"
	// UnexpectedFile is something that does not belong where it lies, or a file in the place of a folder.
	UnexpectedFile Rule = "unexpected-file"
	// SymbolicLink is a link, which is never followed.
	SymbolicLink Rule = "symbolic-link"
	// MissingFile is a file that cannot be done without.
	MissingFile Rule = "missing-file"
)

// Rules about YAML.
const (
	// NotYAML is what the parser cannot read, and a file that is no mapping.
	NotYAML Rule = "not-yaml"
	// RefusedYAML is what YAML allows and this project does not: anchors, aliases, tags, merge keys, several documents.
	RefusedYAML Rule = "refused-yaml"
	// DuplicateKey is a key that stands twice in one mapping.
	DuplicateKey Rule = "duplicate-key"
	// UnknownKey is a key that nobody asks for.
	UnknownKey Rule = "unknown-key"
	// MissingKey is a key that a mapping cannot do without.
	MissingKey Rule = "missing-key"
	// NeedlessKey is a key that means nothing beside what else stands in the mapping.
	NeedlessKey Rule = "needless-key"
	// WrongKind is a list in the place of a text, a number in the place of a word, and the like.
	WrongKind Rule = "wrong-kind"
	// EmptyValue is a key or an item behind which nothing stands.
	EmptyValue Rule = "empty-value"
	// TooMany is a list or a mapping that is longer than is allowed.
	TooMany Rule = "too-many"
)

// Rules about single values.
const (
	// UnknownValue is a word that is none of a closed list.
	UnknownValue Rule = "unknown-value"
	// DuplicateItem is an item that stands twice in one list.
	DuplicateItem Rule = "duplicate-item"
	// BadNumber is a number that is out of range or written in another form.
	BadNumber Rule = "bad-number"
	// BadDate is a date that the calendar does not have, that cannot be meant, or that is written in another form.
	BadDate Rule = "bad-date"
	// DateOrder is an end before its beginning.
	DateOrder Rule = "date-order"
	// BadVersion is a version that is not three numbers.
	BadVersion Rule = "bad-version"
	// BadID is an id that is written in another form, or that is not the name of its file.
	BadID Rule = "bad-id"
	// UnknownID is an id that names nothing.
	UnknownID Rule = "unknown-id"
	// DuplicateID is an id that two things of one kind have.
	DuplicateID Rule = "duplicate-id"
	// DuplicateName is a name that two things of one kind have, or one that looks like it.
	DuplicateName Rule = "duplicate-name"
	// BadAddress is the address of a page that cannot be read, or that could do harm.
	BadAddress Rule = "bad-address"
)

// Rules about texts.
const (
	// BadText is a text of several paragraphs, or with white space round it.
	BadText Rule = "bad-text"
	// BadName is a name that could be taken for something else: it begins with a mark, or mixes alphabets in a word.
	BadName Rule = "bad-name"
	// TooLong is a text with more characters than are allowed.
	TooLong Rule = "too-long"
	// AddressInText is an address of a page or of a person within a text.
	AddressInText Rule = "address-in-text"
	// BadLanguage is a language that no text and no report is written in.
	BadLanguage Rule = "bad-language"
	// MissingLanguage is a text that is lacking in a language in which a report is made.
	MissingLanguage Rule = "missing-language"
)

// Rules about what is known.
const (
	// WrongOrder is an item that stands before or behind another one without need.
	WrongOrder Rule = "wrong-order"
	// MissingClaim is a question that a messenger has no answer to, not even that nothing is known.
	MissingClaim Rule = "missing-claim"
	// DuplicateClaim is a second answer to one question, of which nobody could tell which one holds.
	DuplicateClaim Rule = "duplicate-claim"
	// MissingOtherSide is a dispute of which one side alone is heard.
	MissingOtherSide Rule = "missing-other-side"
	// AgreeingSide is another side that says what the claim says.
	AgreeingSide Rule = "agreeing-side"
	// DuplicateSource is a second source for one page.
	DuplicateSource Rule = "duplicate-source"
	// CopyOfCopy is a source that names a copy, or itself, as its original.
	CopyOfCopy Rule = "copy-of-copy"
	// OldEvidence is evidence that is older than it may be.
	OldEvidence Rule = "old-evidence"
)

// Rules about the ruleset.
const (
	// BadPoints are points that are lacking, rise towards worse values, or do not run from 100 to 0.
	BadPoints Rule = "bad-points"
	// BadWeights are weights that are lacking, stand twice or do not add up to 100.
	BadWeights Rule = "bad-weights"
	// JudgedTwice is an attribute that two criteria or requirements look at.
	JudgedTwice Rule = "judged-twice"
	// NoHeadline is a ruleset without a main dimension.
	NoHeadline Rule = "no-headline"
	// BadGrades are grades that do not run from best to worst, down to 0.
	BadGrades Rule = "bad-grades"
	// StaleVersion is a ruleset that decides something else than its version did.
	StaleVersion Rule = "stale-version"
	// IdleRule is a cap, a requirement or a rule that can never decide anything.
	IdleRule Rule = "idle-rule"
)

// Rules about layouts.
const (
	// BadLayout is a layout that names a section, a setting or a text that there is not.
	BadLayout Rule = "bad-layout"
)
