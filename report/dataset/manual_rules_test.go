package dataset

import (
	"maps"
	"strings"
	"testing"

	"openletter/report/problem"
)

// checkedRules lists the rules of data/README.md by its sections. What TestFieldsAreChecked makes of each row of a table of
// fields is not repeated here.
func checkedRules() map[string][]rule {
	all := map[string][]rule{}
	for _, some := range []map[string][]rule{
		checkedFiles(), checkedTypes(), checkedWords(), checkedQuestions(), checkedMessengers(), checkedCountries(), checkedEvents(),
		checkedScores(), checkedReaders(),
	} {
		maps.Copy(all, some)
	}
	return all
}

// checkedFiles lists the rules of every file.
func checkedFiles() map[string][]rule {
	const dog, sources = "messengers/dog.yaml", "sources.yaml"
	const operator = "operator: Dog Ltd."
	return map[string][]rule{
		"A project over these data": {
			{"`id` must be there", problem.MissingKey, func(t *testing.T) problem.List {
				_, err := overSmall(t, map[string]string{"messengers/cat.yaml": "operator: Cat Inc.\n"})
				return problemsOf(err)
			}},
		},
		"Rules for every file": append([]rule{
			{"UTF-8", problem.NotUTF8, made(dog, operator, "operator: D\xf6g")},
			{"without a byte order mark", problem.NotUTF8, made(dog, "id: dog", "\ufeffid: dog")},
			{"lines end with LF", problem.LineEnd, made(dog, operator, operator+"\r")},
			{"letters are composed", problem.ForeignCharacter, shown("text-letter-in-two")},
			{"No tabs.", problem.Tab, made(dog, operator, "operator:\tDog")},
			{"Two spaces a step.", problem.RefusedYAML, shown("yaml-four-spaces")},
			{"One mapping a file.", problem.NotYAML, shown("yaml-list-document")},
			{"on lines of their own", problem.RefusedYAML, shown("yaml-comment-behind-text")},
			{"No anchors", problem.RefusedYAML, shown("yaml-anchor")},
			{"aliases", problem.RefusedYAML, shown("yaml-alias")},
			{"tags", problem.RefusedYAML, shown("yaml-tag")},
			{"merge keys", problem.RefusedYAML, shown("yaml-merge")},
			{"second documents", problem.RefusedYAML, shown("yaml-second-document")},
			{"A key that is not listed here is an error", problem.UnknownKey, shown("yaml-key-unknown")},
			{"a key that stands twice", problem.DuplicateKey, shown("yaml-key-twice")},
			{"control", problem.HiddenCharacter, made(dog, operator, operator+"\a")},
			{"zero-width", problem.HiddenCharacter, made(dog, operator, operator+"\u200b")},
			{"text direction", problem.HiddenCharacter, made(dog, operator, operator+"\u202e")},
			{"soft hyphen", problem.HiddenCharacter, made(dog, operator, operator+"\u00ad")},
			{"Letters of the Latin, Cyrillic and Greek alphabets", problem.ForeignCharacter, shown("text-in-other-letters")},
			{"comments included", problem.ForeignCharacter, made(dog, operator, "# 中\n"+operator)},
			{"describe a page whose title is in one", problem.ForeignCharacter, made(sources, "title: Что читает мессенджер", "title: 中")},
			{"A field that is empty is left out.", problem.EmptyValue, shown("text-empty")},
			{"`written-in`", problem.BadLanguage, shown("text-written-in")},
			{"A folder may hold `README.md`", problem.UnexpectedFile, shown("folder-unexpected-file")},
			{"at most 1 MiB", problem.TooLarge, added("ledger/x.yaml", strings.Repeat("#"+strings.Repeat("x", 1023)+"\n", 1025))},
			{"a note at most 600 characters", problem.TooLong, shown("note-long")},
			{"a name or label 120", problem.TooLong, shown("name-long")},
			{"an id 100", problem.BadID, shown("id-long")},
			{"the name of a file 60", problem.UnexpectedFile, added("ledger/"+strings.Repeat("a", 61)+".yaml", "")},
			{"at most four combining signs", problem.ForeignCharacter, shown("text-signs-stacked")},
		}, crowds()...),
	}
}

// checkedTypes lists the rules of the types of fields, and of languages.
func checkedTypes() map[string][]rule {
	return map[string][]rule{
		"Types of fields": {
			{"small letters a to z", problem.BadID, shown("id-malformed")},
			{"is not `con`", problem.UnexpectedFile, shown("id-long")},
			{"one string in the language of the file", problem.WrongKind, shown("text-list")},
			{"One paragraph", problem.BadText, shown("text-paragraphs")},
			{"no address of a page", problem.AddressInText, shown("text-with-address")},
			{"no e-mail address", problem.AddressInText, shown("text-with-mail-address")},
			{"no two blanks in a row", problem.BadText, shown("name-odd")},
			{"none at the end", problem.BadText, shown("text-blank-at-the-end")},
			{"one string that serves every language", problem.NeedlessKey, shown("translation-of-a-brand")},
			{"It begins with no mark", problem.BadName, shown("name-odd")},
			{"no word in it mixes alphabets", problem.BadName, shown("name-odd")},
			{"No two things of one kind look alike", problem.DuplicateName, shown("name-twice")},
			{"No two things of one kind look alike by", problem.DuplicateName, shown("name-twice-in-rules")},
			{"`YYYY-MM-DD`", problem.BadDate, shown("date-other-form")},
			{"Put a bare year in quotes", problem.WrongKind, shown("date-bare-year")},
			{"a whole number", problem.WrongKind, shown("type-whole-number")},
			{"at most 12 months after", problem.BadDate, shown("date-far-in-the-future")},
			{"at most 120 months after", problem.BadDate, shown("date-announced-too-far")},
			{"write `\"yes\"`, `\"no\"`", problem.WrongKind, shown("type-bare-truth")},
		},
		"Languages and translations": {
			{"one flat list", problem.WrongKind, added("words/ru/reports/cats.yaml", "lead: {ru: Дог}\n")},
			{"A key without a text in the original is a problem", problem.UnknownID, shown("translation-of-nothing")},
			{"two translations into one language", problem.DuplicateKey, shown("translation-beside-inline")},
			{"with a checksum of the original and one of the translation", problem.BadText, recordedAs("messengers/dog.about: soon\n")},
			{"A translation is stale while its original is another", problem.StaleTranslation,
				changedSince("messengers/dog.yaml", "Another messenger.", "Yet another messenger.")},
		},
	}
}

// checkedWords lists the rules of the words of closed lists.
func checkedWords() map[string][]rule {
	const dog = "messengers/dog.yaml"
	return map[string][]rule{
		"Statuses": {
			{"`alleged` | Needs", problem.MissingOtherSide, shown("claim-alleged-without-other-side")},
			{"`disputed` | Needs", problem.MissingOtherSide, shown("claim-disputed-without-other-side")},
		},
		"Special values": {
			{"Every attribute accepts three answers beside its own values", problem.UnknownValue, shown("value-unknown-to-attribute")},
			{"`unknown` | a note", problem.MissingKey, shown("claim-unknown-without-reason")},
			{"no status", problem.NeedlessKey, shown("claim-unknown-with-status")},
			{"no `as-of`", problem.NeedlessKey, shown("claim-unknown-with-as-of")},
			{"`not-disclosed` | a status", problem.MissingKey,
				made(dog, "value: unknown\n    note: {en: No source", "value: not-disclosed\n    note: {en: No source")},
			{"`not-applicable` | a status", problem.MissingKey, shown("claim-without-evidence")},
			{"`unknown` has no points of its own", problem.BadPoints, shown("rules-points-for-unknown")},
		},
		"Verdicts": {
			{"sources other than those that repeat it", problem.MissingKey, shown("ledger-supported-by-itself")},
			{"`disputed` | Needs", problem.MissingOtherSide, shown("ledger-disputed-without-other-side")},
		},
	}
}

// crowds lists the rules of what is compared with each other.
func crowds() []rule {
	const plain, dog = "rulesets/plain.yaml", "messengers/dog.yaml"
	many := problem.TooMany
	criterion := "      - {attribute: a, weight: 1}\n"
	choices := strings.Repeat("      - id: c\n", 10)
	return []rule{
		{"500 attributes", many, crowd(500, "attributes.yaml", "attributes:\n", "  - id: a\n")},
		{"20 values each", many, crowd(20, "attributes.yaml", "attributes:\n  - id: a\n    values:\n", "      - id: v\n")},
		{"100 populations", many, crowd(100, "attributes.yaml", "populations:\n", "  - id: p\n")},
		{"1000 claims about one messenger", many, crowd(1000, dog, "claims:\n", "  - attribute: a\n")},
		{"20 other sides of one fact", many, crowd(20, dog, "claims:\n  - value: default\n    other-side:\n", "      - who: a\n")},
		{"500 messengers in one report", many, crowd(500, "reports/brief.yaml", "messengers:\n", "  - dog\n")},
		{"100 reports", many, shownMany},
		{"20 dimensions", many, crowd(20, plain, "dimensions:\n", "  - id: d\n")},
		{"100 criteria in all", many, crowd(100, plain, "dimensions:\n  - id: d\n    criteria:\n", criterion)},
		{"50 caps", many, crowd(50, plain, "caps:\n", "  - id: c\n")},
		{"50 profiles", many, crowd(50, plain, "profiles:\n", "  - id: p\n")},
		{"10 exposures", many, crowd(10, plain, "exposures:\n", "  - id: e\n")},
		{"at most 20 kinds", many, crowd(20, plain, "exposures:\n  - id: e\n    kinds:\n", "      - id: k\n")},
		{"at most 30 rules each", many, crowd(30, plain, "exposures:\n  - kinds:\n      - rules:\n", "          - attribute: a\n")},
		{"500 audit points", many, crowd(500, plain, "audit:\n", "  - id: a\n")},
		{"8 alternatives", many, crowd(8, plain, "alternatives:\n", "  - id: a\n")},
		{"at most 20 choices each", many, crowd(20, plain, "alternatives:\n  - id: a\n    choices:\n", "      - id: c\n")},
		{"at most 5,000 combinations", many, crowd(3, plain, "alternatives:\n", "  - id: a\n    choices:\n"+choices)},
	}
}

// tells lists what stands among the rules and asks nothing that could be broken: what the program does, what follows from
// a rule, and advice on how to write.
func tells() []string {
	return []string{
		"Lines of up to 120 characters are easy to review.",
		"A field that may be left out is marked", "What editors and desktops leave behind", "in the order in which they are to be shown",
		"A group need not copy this folder.", "makes a project: a file `openletter.yaml`", "What only one of the two folders has",
		"`reports/` and `rulesets/`: a file with the name of ours", "are merged with it by id", "In a list, an item with the id of ours",
		"A claim of a messenger takes the place of ours", "one with another `since` stands beside it", "Nothing of ours can be taken away",
		"Duties, mandates and blocks take the place of", "A translation in `words/` translates texts of both folders",
		"`stands-on` names the revision of the data", "`languages` are those of reports that name none",
		"It is easiest to review where", "A date far ahead is a slip of the pen.", "the report is what has grown old",
		"for a truth value in some programs.",

		"A text is written in one language, English, and translated", "No language is needed in particular.", "counts such texts",
		"that stops nobody, and reports print them unmarked",
		"To add a language, add", "on whose word a claim stands", "the verb follows it", "It adds and takes no points by itself",
		"unless the ruleset has a line of its own for them", "A mark stands before a value", "It is never colour alone.",

		"`firms` | What is said of firms is shown", "A question without a claim is answered `unknown`",
		"A folder of format 1 is read as it is", "It is moved by hand, from a copy",
		"Where something ended and nobody knows what came after it", "a language may inflect it",
		"`quote` | the words of one of them that show it", "a passage of one of the sources, word for word.", "It is never translated.",
		"Only where somebody has looked for all entries", "`note` | what was looked for", "`on` | on whom it falls",
		"where the service is not a messenger in the data", "where it is about no country",

		"A table, not a program.", "What is not in it cannot raise or lower a score.", "how much must be answered before",
		"`alternatives` | ", "They add and take no point", "`because` | why it is judged", "It fires on answers only",
		"`floor.margin` | ", "`gate.percent` | ", "`gate.each` | ", "A messenger that fails one does not suit such a reader",
		"It changes no total.", "`margin` | 100 means", "`caps` | ", "`scale` | ", "Left out where no question looks at it",
		"`not-met` | why it is not met",

		"at most three pieces about each messenger", "gives no reason for any", "`because` | the answers that it follows from",
		"without one, the advice is not given",
	}
}
