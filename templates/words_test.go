package templates_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"openletter/report/dataset"
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/html"
	"openletter/report/pdf"
	"openletter/templates"
)

// families are the keys that the program puts together from a beginning and a word of a closed list.
var families = map[string][]string{
	"follows-":       {"mandate", "block"},
	"month-":         numbers(12),
	"month-of-":      numbers(12),
	"status-":        list(fact.Statuses[:]...),
	"value-":         {fact.Unknown, fact.NotDisclosed, fact.NotApplicable},
	"contested-":     list(fact.Disputed, fact.Alleged),
	"means-":         append(forms("not-disclosed"), forms("not-applicable")...),
	"limit-":         {"low", "point", "high"},
	"mandate-":       list(fact.MandateKinds[:]...),
	"force-":         list(fact.Forces[:]...),
	"duty-":          list(fact.DutyKinds[:]...),
	"verdict-":       append(list(fact.Verdicts[:]...), verdictMeanings()...),
	"tone-":          list(document.Tones[:]...),
	"cause-":         list(finding.ByFacts, finding.ByRules, finding.ByBoth),
	"field-":         {"value", "status", "as-of", "until", "checked", "sources", "note", "other-side", "quote", "instead"},
	"kind-":          {"advice", "ledger", "mandate", "duty", "block", "event", "source", "messenger", "attribute", "population", "country", "report", "ruleset"},
	"suits-":         list(finding.FitMet, finding.FitFailed, finding.FitOpen),
	"demand-change-": list(fact.ByOperator, fact.ByState),
	"tally-":         list(finding.Ways[:]...),
	"guide-":         list(fact.Guides[:]...),
	"foot-":          list(fact.Company, fact.Reported, fact.Refuted),
	"path-":          tendencies("operator", "practice", "law"),
	"exposure-":      append(list(fact.Disclosures[:]...), list(fact.ExposureOpen, fact.ExposureUnknown, fact.NothingToExpose)...),
}

// tendencies are keys that end with what a mark tells.
func tendencies(begin ...string) (out []string) {
	for _, b := range begin {
		out = append(out, b+"-good", b+"-partly", b+"-bad")
	}
	return out
}

func numbers(n int) (out []string) {
	for i := range n {
		out = append(out, strconv.Itoa(i+1))
	}
	return out
}

func list[T ~string](constants ...T) (out []string) {
	for _, c := range constants {
		out = append(out, string(c))
	}
	return out
}

// forms are the keys of a sentence whose verb follows a status.
func forms(key string) (out []string) {
	for _, s := range fact.Statuses {
		out = append(out, key+"-"+string(s))
	}
	return out
}

func verdictMeanings() (out []string) {
	for _, v := range fact.Verdicts {
		out = append(out, string(v)+"-means")
	}
	return out
}

func TestLanguagesHaveTheSameWords(t *testing.T) {
	languages := allWords(t)
	if len(languages) < 2 {
		t.Fatalf("there are words in %d languages", len(languages))
	}
	first := slices.Min(slices.Collect(maps.Keys(languages)))
	for name, words := range languages {
		for key, text := range languages[first] {
			if _, ok := words[key]; !ok {
				t.Errorf("%s lacks %q, which %s has", name, key, first)
			} else if got, want := places(words[key]), places(text); !slices.Equal(got, want) {
				t.Errorf("%s: %q has the places %q, in %s %q", name, key, got, first, want)
			}
		}
		for key := range words {
			if _, ok := languages[first][key]; !ok {
				t.Errorf("%s has %q, which %s lacks", name, key, first)
			}
		}
	}
}

// TestWordsAreUsed looks for every key in the layouts and in the program, and for every key that they name among the
// words.
func TestWordsAreUsed(t *testing.T) {
	u := &uses{needed: map[string]string{}, named: map[string]bool{}}
	u.shell(t)
	u.program(t)
	for _, keys := range [][]string{html.Keys[:], pdf.Needs()} {
		for _, key := range keys {
			u.needed[key] = "a renderer"
		}
	}
	for beginning, ends := range families {
		if !u.named[beginning] {
			t.Errorf("nothing puts keys together from %q any more; take the family out of this test", beginning)
		}
		for _, end := range ends {
			u.needed[beginning+end] = "what is put together from " + beginning
		}
	}
	if len(u.needed) < 100 {
		t.Fatalf("only %d keys are in use: this test looks in the wrong place", len(u.needed))
	}
	for name, words := range allWords(t) {
		for key := range words {
			if u.needed[key] == "" && !u.named[key] {
				t.Errorf("%s: nothing uses %q", name, key)
			}
		}
		for key, where := range u.needed {
			if _, ok := words[key]; !ok {
				t.Errorf("%s lacks %q, which %s needs", name, key, where)
			}
		}
	}
}

// uses are the keys that layouts and program name.
type uses struct {
	needed map[string]string // with the place that asks for the text
	named  map[string]bool   // all texts in quotes: a key may be handed on before it is asked for
}

var keyInShell = regexp.MustCompile(`\{\{say ([a-z-]+)\}\}`)

// shell reads the shell of the HTML page.
func (u *uses) shell(t *testing.T) {
	const name = "page.html"
	source, err := templates.Files.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range keyInShell.FindAllSubmatch(source, -1) {
		u.needed[string(m[1])] = name
	}
}

// program reads every Go file that is not a test.
func (u *uses) program(t *testing.T) {
	for _, folder := range []string{"../report", "../cmd"} {
		err := fs.WalkDir(os.DirFS(folder), ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
				return err
			}
			name = path.Join(folder, name)
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			if err == nil {
				ast.Inspect(file, func(n ast.Node) bool { u.node(t, name, n); return true })
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
}

// node notes what one piece of a program asks for: say("key"), words["key"], say("family-" + word).
func (u *uses) node(t *testing.T, file string, n ast.Node) {
	switch n := n.(type) {
	case *ast.BasicLit:
		if s, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING {
			u.named[s] = true
		}
	case *ast.IndexExpr:
		if nameOf(n.X) == "words" {
			u.key(t, file, n.Index)
		}
	case *ast.CallExpr:
		name := strings.ToLower(nameOf(n.Fun))
		if name == "say" && len(n.Args) > 0 || name == "vouchedsay" && isSum(n.Args[0]) {
			u.key(t, file, n.Args[0])
		} else if name == "vouchedsay" {
			u.forms(t, file, n.Args[0])
		}
	}
}

func isSum(e ast.Expr) bool { _, is := e.(*ast.BinaryExpr); return is }

// forms notes the keys of a sentence whose verb follows a status: every status has its own.
func (u *uses) forms(t *testing.T, file string, key ast.Expr) {
	literal, ok := key.(*ast.BasicLit)
	if !ok {
		t.Errorf("%s: the key of a sentence in forms stands in no quotes", file)
		return
	}
	s, _ := strconv.Unquote(literal.Value)
	for _, form := range forms(s) {
		u.needed[form] = file
	}
}

// key notes a key that a program asks for. Where it stands in a variable, it is in quotes elsewhere.
func (u *uses) key(t *testing.T, file string, key ast.Expr) {
	switch key := key.(type) {
	case *ast.BasicLit:
		s, _ := strconv.Unquote(key.Value)
		u.needed[s] = file
	case *ast.BinaryExpr:
		first := ast.Expr(key)
		for b, ok := first.(*ast.BinaryExpr); ok; b, ok = first.(*ast.BinaryExpr) {
			first = b.X
		}
		if literal, ok := first.(*ast.BasicLit); ok {
			if s, _ := strconv.Unquote(literal.Value); families[s] == nil {
				t.Errorf("%s puts keys together from %q, which this test does not know as a family", file, s)
			}
		}
	}
}

// nameOf is the last name of an expression such as e.words.Say.
func nameOf(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.Ident:
		return e.Name
	case *ast.SelectorExpr:
		return e.Sel.Name
	}
	return ""
}

// allWords reads the words of every language, by file.
func allWords(t *testing.T) map[string]map[string]string {
	names, err := fs.Glob(templates.Files, "words/*.yaml")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]map[string]string{}
	for _, name := range names {
		source, err := templates.Files.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if all[name], err = dataset.Words(source, name); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

var place = regexp.MustCompile(`\{[^{}]*\}`)

// places lists the places of a text, each once, in alphabetical order: languages differ in the order of words.
func places(text string) []string {
	found := place.FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}
