package problem

// A Rule is the id of a kind of problem. It stays the same whatever the message says.
type Rule string

// All rules. What stands behind a rule says what it is about.
const (
	// Rules about the bytes of a file.
	NotUTF8          Rule = "not-utf8"          // a file in another encoding, or a byte that no letter has
	HiddenCharacter  Rule = "hidden-character"  // one that a reviewer does not see, such as a control or one without width
	ForeignCharacter Rule = "foreign-character" // one that no report can show, or that has no agreed meaning
	LineEnd          Rule = "line-end"          // a carriage return: lines end with LF
	Tab              Rule = "tab"               // a tab: indentation is made of spaces
	TooLarge         Rule = "too-large"         // a file, a line or a folder that costs more than it is worth

	// Rules about the files of a folder.
	Unreadable     Rule = "unreadable"      // a file or folder that the system does not let this user read
	UnexpectedFile Rule = "unexpected-file" // something that does not belong where it lies, or a file in the place of a folder
	SymbolicLink   Rule = "symbolic-link"   // a link, which is never followed
	MissingFile    Rule = "missing-file"    // a file that cannot be done without

	// Rules about YAML.
	MergeConflict Rule = "merge-conflict" // the marks that a merge leaves round two versions which it could not join
	NotYAML       Rule = "not-yaml"       // what the parser cannot read, and a file that is no mapping
	RefusedYAML   Rule = "refused-yaml"   // what YAML allows and this project does not: anchors, tags, merge keys and the like
	DuplicateKey  Rule = "duplicate-key"  // a key that stands twice in one mapping
	UnknownKey    Rule = "unknown-key"    // a key that nobody asks for
	MissingKey    Rule = "missing-key"    // a key that a mapping cannot do without
	NeedlessKey   Rule = "needless-key"   // a key that means nothing beside what else stands in the mapping
	WrongKind     Rule = "wrong-kind"     // a list in the place of a text, a number in the place of a word, and the like
	EmptyValue    Rule = "empty-value"    // a key or an item behind which nothing stands
	TooMany       Rule = "too-many"       // a list or a mapping that is longer than is allowed

	// Rules about single values.
	UnknownValue  Rule = "unknown-value"  // a word that is none of a closed list
	DuplicateItem Rule = "duplicate-item" // an item that stands twice in one list
	BadNumber     Rule = "bad-number"     // a number that is out of range or written in another form
	BadDate       Rule = "bad-date"       // a date that does not exist, cannot be meant or has another form
	DateOrder     Rule = "date-order"     // an end before its beginning
	BadVersion    Rule = "bad-version"    // a version that is not three numbers
	BadID         Rule = "bad-id"         // an id that is written in another form, or that is not the name of its file
	UnknownID     Rule = "unknown-id"     // an id that names nothing
	DuplicateID   Rule = "duplicate-id"   // an id that two things of one kind have
	DuplicateName Rule = "duplicate-name" // a name that two things of one kind have, or one that looks like it
	BadAddress    Rule = "bad-address"    // the address of a page that cannot be read, or that could do harm

	// Rules about texts.
	BadText          Rule = "bad-text"          // a text of several paragraphs, or with white space round it
	BadName          Rule = "bad-name"          // a name that begins with a mark, or mixes alphabets in a word
	TooLong          Rule = "too-long"          // a text with more characters than are allowed
	AddressInText    Rule = "address-in-text"   // an address of a page or of a person within a text
	BadLanguage      Rule = "bad-language"      // a language that no text and no report is written in
	MissingLanguage  Rule = "missing-language"  // a text that is lacking in a language in which a report is made
	StaleTranslation Rule = "stale-translation" // a translation of words that have changed since

	// Rules about what is known.
	WrongOrder       Rule = "wrong-order"        // an item that stands before or behind another one without need
	Contradiction    Rule = "contradiction"      // an answer that is not the one that follows from an entry of a country
	DuplicateClaim   Rule = "duplicate-claim"    // a second answer to one question, of which nobody could tell which one holds
	MissingOtherSide Rule = "missing-other-side" // a dispute of which one side alone is heard
	AgreeingSide     Rule = "agreeing-side"      // another side that says what the claim says
	DuplicateSource  Rule = "duplicate-source"   // a second source for one page
	CopyOfCopy       Rule = "copy-of-copy"       // a source that names a copy, or itself, as its original
	OldEvidence      Rule = "old-evidence"       // evidence that is older than it may be

	// Rules about the ruleset.
	BadPoints    Rule = "bad-points"    // points that are lacking, rise towards worse values, or do not run from 100 to 0
	BadWeights   Rule = "bad-weights"   // weights that are lacking, stand twice or do not add up to 100
	JudgedTwice  Rule = "judged-twice"  // an attribute that two criteria or requirements look at
	NoHeadline   Rule = "no-headline"   // a ruleset without a main dimension
	BadGrades    Rule = "bad-grades"    // grades that do not run from best to worst, down to 0
	StaleVersion Rule = "stale-version" // a ruleset that decides something else than its version did
	IdleRule     Rule = "idle-rule"     // a cap, a requirement or a rule that can never decide anything

	// Rules about layouts.
	BrokenPromise Rule = "broken-promise" // a document with more words, or another number of pages, than its layout promises

	BadLayout Rule = "bad-layout" // a layout or page that names a section, a setting, a text or a place that there is not

	// Rules about an output folder, when it is only compared.
	StaleOutput   Rule = "stale-output"   // a file that is not what would be made now
	MissingOutput Rule = "missing-output" // a file that would be made and is not there

	// Rules about what the checks of a change wrote, to be told in a comment.
	BadUpload Rule = "bad-upload" // a file that check and diff do not write so

	// Rules about saved pages, and quotes that are looked for there.
	AlteredQuote Rule = "altered-quote" // words that stand otherwise in a saved page than they are quoted
	LostQuote    Rule = "lost-quote"    // words that no saved page of their source holds
	BadCopy      Rule = "bad-copy"      // a saved page that is not what its ending says, or is damaged

	// Rules about documents in Markdown, which somebody may have edited.
	DocumentText    Rule = "document-text"    // a character that no document holds
	DocumentHead    Rule = "document-head"    // a document without the first comment, which says its language and day
	DocumentHeading Rule = "document-heading" // no title, two, or one that is not first; a heading of too deep a level
	DocumentComment Rule = "document-comment" // a comment that is not known, or does not fit its block
	DocumentID      Rule = "document-id"      // an id that two things have, that no format can write, or in a wrong place
	DocumentLink    Rule = "document-link"    // a link that leads nowhere, or that could do harm
	DocumentSource  Rule = "document-source"  // a citation without its source, or a source that is not one of one list
	DocumentTable   Rule = "document-table"   // a row that does not fit its table
	DocumentChart   Rule = "document-chart"   // a table that does not hold what is to be drawn
	DocumentList    Rule = "document-list"    // an item that has not the form which the comment before its list names
	DocumentUnknown Rule = "document-unknown" // what Markdown has and a document has not
	DocumentUnshown Rule = "document-unshown" // what a format cannot show, such as a sign that no typeface has
)
