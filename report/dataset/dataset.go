// Package dataset reads the data folder: strictly, and telling every problem in one run. It is the only package that
// knows YAML. Its rules:
//
//   - Bytes come first. A scan refuses what a reviewer cannot see, what no report can show, and what costs more than it
//     says (long lines, too many of them) before a byte reaches the YAML parser.
//   - Of YAML only what the data needs: one document of block mappings, with flow lists and flow mappings inside.
//   - Each file is parsed once, into nodes that keep their positions, and walked by hand. A key is allowed because
//     the walk asks for it; what nobody asked for is a problem.
//   - What one file says of another is checked when all are read. Where something of a file was not understood, nothing
//     is said about ids that it may hold: one cause is one problem.
//   - A report reads what it needs. What other reports need is asked of the data only when everything is read.
//   - Files are read through an fs.FS: a folder (os.Root.FS), what is embedded, a revision. A symbolic link is refused,
//     not followed, and its target is not printed.
//   - No clock, no environment, no log, no state: the same bytes give the same facts, problems and revision.
package dataset

// Format is the number of the format of the data that this program writes of. It reads all earlier ones: 1 had no surveys, no
// seats, and an answer of every messenger to every question.
const Format = 2

// Limits on one file and on the folder. They are far above what people write by hand, and low enough that a hostile
// file costs less than a second.
const (
	maxFile    = 1 << 20  // bytes of one file
	maxFolder  = 64 << 20 // bytes of all files
	maxFiles   = 2000     // number of files
	maxLine    = 8 << 10  // bytes of one line
	maxLines   = 50_000   // lines of one file
	maxSigns   = 50_000   // commas, opening brackets and dashes of one file: each may become a node of some 200 bytes
	maxText    = 4096     // characters of one text in one language: at most 8 KiB in Russian
	maxNote    = 600      // characters of a note or a title in one language
	maxQuote   = 300      // characters of a quote: as few as show what a fact rests on
	minQuote   = 10       // characters of a quote
	maxBeside  = 60       // characters before a quote, or behind it
	maxName    = 120      // characters of a name or a label in one language
	maxID      = 100      // characters of an id
	maxFileID  = 60       // characters of an id that is also the name of a file
	maxKeys    = 1000     // keys of one mapping
	maxTexts   = 20_000   // keys of a file of translations
	maxItems   = 1000     // ids or words of one list
	maxDepth   = 32       // mappings and lists inside one another
	maxFaults  = 200      // problems of one file that are told one by one
	maxAddress = 2000     // characters of a URL
	maxMonths  = 600      // months for which evidence can be fresh
)

// Limits on what is compared with each other: without them a file of the size that is allowed could keep the reckoning
// busy for hours.
const (
	maxAttributes   = 500  // attributes in all
	maxValues       = 20   // values of one attribute
	maxPopulations  = 100  // populations in all
	maxClaims       = 1000 // claims about one messenger
	maxSides        = 20   // other sides of one fact
	maxDimensions   = 20   // dimensions of one ruleset
	maxCriteria     = 100  // criteria of one ruleset
	maxCaps         = 50   // caps of one ruleset
	maxProfiles     = 50   // profiles of one ruleset
	maxEntries      = 300  // duties, mandates or blocks of one country
	maxAlternatives = 8    // alternatives of one ruleset
	maxChoices      = 20   // choices of one alternative
	maxCombinations = 5000 // of the alternatives of one ruleset
	maxExposures    = 10   // exposures of one ruleset
	maxKinds        = 20   // kinds of one exposure
	maxRules        = 30   // rules of one such kind
	maxAudit        = 500  // audit points of one ruleset
	maxReports      = 100  // reports in all
	maxCompared     = 500  // messengers of one report
)
