package section_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"openletter/report/assess"
	"openletter/report/dataset"
	"openletter/report/document"
	"openletter/report/fact"
	"openletter/report/finding"
	"openletter/report/section"
)

// asserting are the sentences about an answer: each has a form for every status. A new one belongs here.
var asserting = [...]string{"means", "means-survey", "means-not-disclosed", "means-not-applicable", "misfit-failed", "exposure-reason", "exposure-moot"}

// openings are the words with which a sentence begins that rests on a claim with a status: first one that states the
// answer, then one that concludes from it, then one that says of a question that nobody answers it. They stand here once
// more, so that the words of the program are held against them. What is confirmed begins in no particular way.
var openings = map[fact.Lang]map[fact.Status][3]string{
	"en": {
		fact.Company:  {"The operator says that ", "According to the operator, ", "“"},
		fact.Reported: {"It is reported that ", "According to reports, ", "It is reported that "},
		fact.Alleged: {"It is said, though it is not proved and the other side denies it, that ",
			"By what is said, though it is not proved and the other side denies it, ",
			"It is said, though it is not proved and the other side denies it, that "},
		fact.Disputed: {"It is said, though the other side denies it, that ", "By what is said, though the other side denies it, ",
			"It is said, though the other side denies it, that "},
		fact.Refuted: {"It is said, though evidence contradicts it, that ", "By what is said, though evidence contradicts it, ",
			"It is said, though evidence contradicts it, that "},
	},
	"de": { // the sentence stands behind a colon, and keeps its capital
		fact.Company:  {"Der Betreiber gibt an: ", "Nach Angaben des Betreibers gilt: ", "„"},
		fact.Reported: {"Es wird berichtet: ", "Berichten zufolge gilt: ", "Es wird berichtet, dass "},
		fact.Alleged: {"Es heißt, obwohl es nicht bewiesen ist und die Gegenseite es bestreitet: ",
			"Stimmt, was behauptet wird – es ist nicht bewiesen, und die Gegenseite bestreitet es –, dann gilt: ",
			"Es heißt, obwohl es nicht bewiesen ist und die Gegenseite es bestreitet, dass "},
		fact.Disputed: {"Es heißt, obwohl die Gegenseite es bestreitet: ",
			"Stimmt, was behauptet wird – die Gegenseite bestreitet es –, dann gilt: ",
			"Es heißt, obwohl die Gegenseite es bestreitet, dass "},
		fact.Refuted: {"Es heißt, obwohl die Belege dem widersprechen: ",
			"Stimmte, was behauptet wird – die Belege widersprechen dem –, dann gälte: ",
			"Es heißt, obwohl die Belege dem widersprechen, dass "},
	},
	"ru": {
		fact.Company:  {"По словам компании, ", "Судя по словам компании, ", "«"},
		fact.Reported: {"По сообщениям прессы, ", "Судя по сообщениям прессы, ", "По сообщениям прессы, "},
		fact.Alleged: {"Говорят (это не доказано, и другая сторона это отрицает), что ",
			"Если верить тому, что говорят (это не доказано, и другая сторона это отрицает), ",
			"Говорят (это не доказано, и другая сторона это отрицает), что "},
		fact.Disputed: {"Говорят (другая сторона это отрицает), что ", "Если верить тому, что говорят (другая сторона это отрицает), ",
			"Говорят (другая сторона это отрицает), что "},
		fact.Refuted: {"Говорят (доказательства это опровергают), что ", "Если верить тому, что говорят (доказательства это опровергают), ",
			"Говорят (доказательства это опровергают), что "},
	},
}

// TestFormsOfSentences holds that in every language each sentence about an answer has a form for every status, that no two
// are alike, and that each begins as its status demands.
func TestFormsOfSentences(t *testing.T) {
	for lang, begins := range openings {
		words := wordsOf(t, lang)
		for _, key := range asserting {
			seen := map[string]fact.Status{}
			for _, s := range fact.Statuses {
				form, ok := words[key+"-"+string(s)]
				if twin, twice := seen[form]; !ok || twice {
					t.Errorf("%s: %s-%s is %q, and %s is so too", lang, key, s, form, twin)
				}
				seen[form] = s
				want := begins[s]
				if begun := func(opening string) bool { return strings.HasPrefix(form, opening) }; !slices.ContainsFunc(want[:], begun) {
					t.Errorf("%s: %s-%s does not begin with one of %q: %q", lang, key, s, want, form)
				}
			}
		}
	}
}

// TestNothingIsStatedThatIsNotConfirmed gives every claim of a report with everything in it the same status. Unless that
// is confirmed, no sentence of any section states what an answer means, what follows from it, or whom a messenger does not
// suit: whatever section says so in the plain indicative fails here, whether or not it is known above.
func TestNothingIsStatedThatIsNotConfirmed(t *testing.T) {
	plain := map[fact.Lang][]string{
		"en": {"It means ", "Rule about ", "The question does not arise", "**Alfa:** Rule", "- ✗ Alfa is not suitable", "- ✗ Beta is not suitable"},
		"ru": {"Это значит ", "Правило о ", "Вопрос не возникает", "- ✗ Alfa такому читателю не подходит", "- ✗ Beta такому читателю не подходит"},
	}
	for lang, sentences := range plain {
		for _, s := range fact.Statuses {
			doc, err := complete(oneStatus(t, lang, s))
			if err != nil {
				t.Fatal(err)
			}
			stated := 0
			for _, l := range linesOf(doc.Blocks) {
				for _, sentence := range sentences {
					if !strings.Contains(l, sentence) {
						continue
					}
					if stated++; s != fact.Confirmed {
						t.Errorf("%s, %s: %q stands as a fact in %q", lang, s, sentence, l)
					}
				}
			}
			if s == fact.Confirmed && stated < 6 {
				t.Errorf("%s: with everything confirmed only %d sentences state it: this test looks for the wrong words", lang, stated)
			}
		}
	}
}

// oneStatus is everything with claims of one status only, on what can be handed over among it.
func oneStatus(t testing.TB, lang fact.Lang, s fact.Status) section.Context {
	t.Helper()
	old, _ := known()
	facts, def := tiny()
	facts.Definitions = []*fact.Definition{def}
	def.Verdict = []string{"use", "encryption", "storage", "availability"}
	strict(facts)
	demanding(facts)
	kind := &facts.Rulesets[0].Exposures[0].Kinds[0]
	for i := range kind.Rules {
		kind.Rules[i].Because = say("Rule about what is read.", "Правило о том, что читают.")
	}
	kind.Rules = append(kind.Rules, fact.ExposureRule{Attribute: "encryption", Values: []string{"none"}, Finding: fact.Exposed})
	side := []fact.Side{{Value: "none", Who: same("Maker"), Says: same("No."), Sources: []string{"maker"}}}
	for i, values := range [...][4]string{{"none", "hidden", "ordered", "open"}, {"some", fact.NotDisclosed, "urged", fact.NotApplicable}} {
		for k, attribute := range [...]string{"encryption", "storage", "use", "availability"} {
			c := &fact.Claim{Messenger: facts.Messengers[i].ID, Attribute: attribute, Value: values[k], Status: s, Since: on("2026-01"), AsOf: on("2026-05"), Sources: []string{"paper"}}
			if k > 1 {
				c.Country = "ru"
			}
			if s == fact.Alleged || s == fact.Disputed {
				c.OtherSide = side
			}
			facts.Messengers[i].Claims = append(facts.Messengers[i].Claims, c)
		}
	}
	return comparing(t, old, facts, def, lang)
}

// TestVerbFollowsStatus reads every report of the data in every language, and finds each sentence that states an answer or
// concludes from one by the words of the data in it. It must begin as the status of the claim demands that it rests on,
// and as that of the weakest where it rests on several. Where a value stands as a word, the word for the status is beside it.
func TestVerbFollowsStatus(t *testing.T) {
	facts, err := dataset.Reader{}.Load(os.DirFS("../../data"), "data", nil)
	if err != nil {
		t.Fatal(err)
	}
	seen := map[fact.Status]int{}
	for _, def := range facts.Definitions {
		found, err := assess.Report(facts, def)
		if err != nil {
			t.Fatal(err)
		}
		found.Revision = facts.Revision
		for lang := range openings {
			r := &reading{T: t, c: section.Context{Facts: facts, Found: found, Lang: lang, Words: wordsOf(t, lang)}, seen: seen}
			r.w = section.NewWriter(r.c)
			r.name = def.ID + ", " + string(lang)
			r.inShort()
			if !slices.Contains(def.Languages, lang) {
				continue // only what short publications print is translated
			}
			r.readers()
			r.exposure()
			r.words()
		}
	}
	for _, s := range fact.Statuses {
		if s != fact.Refuted && s != fact.Alleged && seen[s] == 0 { // neither of the two answers anything
			t.Errorf("no sentence rests on what is %s: this test looks in the wrong place", s)
		}
	}
}

// A reading holds a report in one language against the facts.
type reading struct {
	*testing.T
	c    section.Context
	w    *section.Writer
	name string
	seen map[fact.Status]int
}

func (r *reading) lines(name string) []string {
	m, err := r.w.Make(name, nil)
	if err != nil {
		r.Fatal(err)
	}
	return linesOf(m.Blocks)
}

// begins holds that a line has a sentence in the form for a status: begun with its opening and, unless that is
// confirmed or ends with a colon, continued with a small letter.
func (r *reading) begins(lines []string, before string, s fact.Status, opening, sentence string) {
	r.Helper()
	want := before + opening + sentence
	if s != fact.Confirmed && !strings.HasSuffix(opening, ": ") {
		first, size := utf8.DecodeRuneInString(sentence)
		want = before + opening + string(unicode.ToLower(first)) + sentence[size:]
	}
	r.seen[s]++
	if !slices.ContainsFunc(lines, func(l string) bool { return strings.Contains(l, want) }) {
		r.Errorf("%s: nothing says %q, which rests on what is %s", r.name, want, s)
	}
}

func (r *reading) opening(s fact.Status, which int) string { return openings[r.c.Lang][s][which] }

func (r *reading) inShort() {
	lines := r.lines("in-short")
	for m, messenger := range r.c.Found.Messengers {
		about := under(r, lines, textOf(r.w.Name(m)))
		for _, id := range r.c.Found.Report.Verdict {
			a := r.c.Found.Scores[m].Answer(id)
			if a == nil || a.Claim == nil || a.State == finding.OpenNoSubject || fact.IsSpecial(a.Claim.Value) && a.Claim.Value != fact.NotDisclosed {
				continue
			}
			attribute := r.c.Facts.Attribute(id)
			if v := attribute.Value(a.Claim.Value); v != nil {
				sign := string(v.Mark)
				if a.Claim.Status == fact.Disputed || a.Claim.Status == fact.Alleged {
					sign = string(document.Disputed)
				}
				which := 0
				if a.Claim.AtSurvey() { // concluded from what no source tells
					which = 1
				}
				r.begins(about, "- "+sign+" ", a.Claim.Status, r.opening(a.Claim.Status, which), v.Means.In(r.c.Lang))
			} else if s := a.Claim.Status; s != fact.Confirmed {
				quote := func(l string) bool {
					return strings.HasPrefix(l, "- ? "+r.opening(s, 2)) && strings.Contains(l, attribute.Name.In(r.c.Lang))
				}
				if !slices.ContainsFunc(about, quote) {
					r.Errorf("%s, %s: nothing says who says that %s is not disclosed, which is %s", r.name, messenger.ID, id, s)
				}
			}
		}
	}
}

// weakestOf is the last status in the order of all.
func weakestOf(fits []finding.Fit, state finding.FitState) fact.Status {
	firm := 0
	for _, f := range fits {
		if f.State == state && f.Answer.Claim != nil {
			firm = max(firm, slices.Index(fact.Statuses[:], f.Answer.Claim.Status))
		}
	}
	return fact.Statuses[firm]
}

func (r *reading) readers() {
	lines := r.lines("readers")
	cellOf := func(lines []string, row int, head string) string {
		for i, l := range lines {
			if column := slices.Index(strings.Split(l, " | "), head); column > 0 {
				return strings.Split(lines[i+1+row], " | ")[column]
			}
		}
		return ""
	}
	for i, of := range r.c.Found.Readings {
		for m := range r.c.Found.Messengers {
			suits := finding.Suits(of.Fits[m])
			if len(of.Fits[m]) == 0 || !of.Scores[m].Gone.IsZero() || suits == finding.FitOpen {
				continue
			}
			s := weakestOf(of.Fits[m], suits)
			if cell := cellOf(lines, i, textOf(r.w.Name(m))); !strings.HasSuffix(cell, " · "+r.c.Words["status-"+string(s)]) {
				r.Errorf("%s, %s: the cell %q does not say that it rests on what is %s", r.name, of.Profile.ID, cell, s)
			}
			if suits != finding.FitFailed {
				continue
			}
			want := "- ✗ " + r.opening(s, 1) + textOf(r.w.Name(m)) + " "
			r.seen[s]++
			if n := len(r.with(lines, want)); n == 0 {
				r.Errorf("%s, %s: nothing says %q, which rests on what is %s", r.name, of.Profile.ID, want, s)
			}
		}
	}
}

func (r *reading) with(lines []string, beginning string) (found []string) {
	for _, l := range lines {
		if strings.HasPrefix(l, beginning) {
			found = append(found, l)
		}
	}
	return found
}

func (r *reading) exposure() {
	lines := r.lines("exposure")
	for _, s := range r.c.Found.Exposures {
		for k := range s.Kinds {
			for m := range r.c.Found.Messengers {
				d := s.Derived[k][m]
				if d.Rule == nil || d.Answer == nil || d.Finding == fact.ExposureOpen {
					continue
				}
				mine := slices.DeleteFunc(slices.Clone(lines), func(l string) bool {
					label, _, _ := strings.Cut(l, ":** ")
					_, names, isItem := strings.Cut(label, "- **")
					return !isItem || !slices.Contains(strings.Split(names, ", "), textOf(r.w.Name(m)))
				})
				r.begins(mine, ":** ", d.Answer.Claim.Status, r.opening(d.Answer.Claim.Status, 1), d.Rule.Because.In(r.c.Lang))
			}
		}
	}
}

// words holds that the word for the status stands beside a value that is no sentence.
func (r *reading) words() {
	demands, past := strings.Join(r.lines("demands"), "\n"), strings.Join(r.lines("past"), "\n")
	beside := func(text, format string, c *fact.Claim) {
		a := r.c.Facts.Attribute(c.Attribute)
		label := r.c.Words["value-"+c.Value]
		if v := a.Value(c.Value); v != nil {
			label = v.Label.In(r.c.Lang)
		}
		if c.Status == fact.Disputed || c.Status == fact.Alleged {
			return // the value begins with the word
		}
		if c.Population == "" && c.Status != "" {
			r.seen[c.Status]++
			want := fmt.Sprintf(format, label, r.c.Words["status-"+string(c.Status)])
			if !strings.Contains(text, want) {
				r.Errorf("%s: %s of %s: nothing says %q", r.name, c.Attribute, c.Messenger, want)
			}
		}
	}
	for _, c := range r.c.Found.Counterfactuals {
		if lift := c.Operator.Lift; lift != nil {
			for _, change := range lift.Changes {
				if change.Answer.Claim != nil {
					beside(demands, "%s (%s", change.Answer.Claim)
				}
			}
		}
	}
	for _, mv := range r.c.Found.Moves {
		for _, c := range mv.Claims {
			beside(past, "%s (%s)", c)
		}
	}
}
