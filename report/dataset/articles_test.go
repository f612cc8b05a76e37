package dataset_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"openletter/report/dataset"
	"openletter/report/fact"
)

// Five articles stand at the beginning of this project, and every claim that they make must be in the ledger. For each
// of them testdata/articles holds one line a sentence:
//
//	number | at most five words of the sentence | ids of ledger claims, or "no factual claim: reason"
//
// The articles belong to their publishers and are not kept here. Who has their texts, as files that are called
// seed-000.txt or 000_anything.txt, can check that no sentence is missing:
//
//	OPENLETTER_ARTICLES=folder go test ./report/dataset -run TestEverySentence
const (
	articlesFolder = "testdata/articles"
	articlesNeeded = "OPENLETTER_ARTICLES"
	noClaim        = "no factual claim:"
)

// A sentence is one line of a file in testdata/articles.
type sentence struct {
	at     string // file:line
	number int
	anchor string   // words that stand in it
	claims []string // ids of ledger claims; empty when it makes none
}

// TestEveryClaimOfTheArticlesIsInTheLedger holds the lists and the ledger together, in both directions.
func TestEveryClaimOfTheArticlesIsInTheLedger(t *testing.T) {
	ledger := loadLedger(t)
	for _, article := range articles(t) {
		t.Run(article, func(t *testing.T) {
			named := map[string]bool{}
			for _, s := range readSentences(t, article) {
				for _, id := range s.claims {
					named[id] = true
					if fault := unproved(ledger[id], article); fault != "" {
						t.Errorf("%s: the ledger claim %q %s", s.at, id, fault)
					}
				}
			}
			for id, c := range ledger {
				if slices.Contains(c.SaidBy, article) && !named[id] {
					t.Errorf("%s:%d: %s is said by %s, but no sentence in %s/%s.txt names it",
						c.At.File, c.At.Line, id, article, articlesFolder, article)
				}
			}
		})
	}
}

// unproved says what a ledger claim lacks to answer an article, or "".
func unproved(c *fact.LedgerClaim, article string) string {
	switch {
	case c == nil:
		return "does not exist"
	case !slices.Contains(c.SaidBy, article):
		return "does not name " + article + " in said-by"
	case !slices.Contains(fact.Verdicts[:], c.Verdict):
		return "has no verdict"
	case c.Finding.In("en") == "" || c.Finding.In("ru") == "":
		return "has no finding in both languages"
	}
	return ""
}

// TestEverySentenceOfTheArticlesHasALine compares the lists with the articles themselves.
func TestEverySentenceOfTheArticlesHasALine(t *testing.T) {
	for _, article := range articles(t) {
		t.Run(article, func(t *testing.T) {
			folder := os.Getenv(articlesNeeded)
			if folder == "" {
				t.Skip("the articles belong to their publishers and are not kept here; set " + articlesNeeded +
					" to a folder that holds their texts")
			}
			lines, want := readSentences(t, article), split(readArticle(t, folder, article))
			for i, s := range lines {
				if i < len(want) && !strings.Contains(want[i], s.anchor) {
					t.Errorf("%s: sentence %d does not contain %q; it reads %q", s.at, s.number, s.anchor, want[i])
				}
			}
			if len(lines) != len(want) {
				t.Errorf("%s.txt has %d lines; the article has %d sentences", article, len(lines), len(want))
			}
		})
	}
}

// TestSplit fixes what counts as a sentence: headings and credits do, and a closing quotation mark belongs to it.
func TestSplit(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"A heading\n\nOne. Two? Three!", []string{"A heading", "One.", "Two?", "Three!"}},
		{"He said “no.” She left.", []string{"He said “no.”", "She left."}},
		{"“One. Two,” he said.", []string{"“One.", "Two,” he said."}},
		{"Security vs. Surveillance", []string{"Security vs. Surveillance"}},
		{"A reference was cut out . The next one", []string{"A reference was cut out .", "The next one"}},
		{"Version 2.5 of it. and so on", []string{"Version 2.5 of it. and so on"}},
		{"\ufeffWith a mark. \n \n", []string{"With a mark."}},
	} {
		if got := split(c.text); !slices.Equal(got, c.want) {
			t.Errorf("split(%q)\n got %q\nwant %q", c.text, got, c.want)
		}
	}
}

// loadLedger reads the data of this repository and gives the claims by id.
func loadLedger(t *testing.T) map[string]*fact.LedgerClaim {
	t.Helper()
	facts, err := dataset.Reader{}.Load(os.DirFS("../../data"), "data", nil)
	if err != nil {
		t.Fatal("the data has problems; TestTheDataIsSound shows them:\n" + err.Error())
	}
	ledger := make(map[string]*fact.LedgerClaim, len(facts.Ledger))
	for _, c := range facts.Ledger {
		ledger[c.ID] = c
	}
	return ledger
}

// articles gives the ids of the articles, which are sources of the kind "article".
func articles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob(articlesFolder + "/*.txt")
	if err != nil || len(files) != 5 {
		t.Fatalf("%s holds %d lists, err %v; the project began with 5 articles", articlesFolder, len(files), err)
	}
	for i, f := range files {
		files[i] = strings.TrimSuffix(filepath.Base(f), ".txt")
	}
	return files
}

// readSentences reads the list of one article and stops the test when a line is not well formed.
func readSentences(t *testing.T, article string) []sentence {
	t.Helper()
	file := articlesFolder + "/" + article + ".txt"
	content, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var list []sentence
	for i, line := range strings.Split(strings.TrimSuffix(string(content), "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		s, fault := parseSentence(line, len(list)+1)
		if fault != "" {
			t.Fatalf("%s:%d: %s", file, i+1, fault)
		}
		s.at = fmt.Sprintf("%s:%d", file, i+1)
		list = append(list, s)
	}
	if len(list) == 0 {
		t.Fatalf("%s is empty", file)
	}
	return list
}

// parseSentence reads one line. number is the one that must stand in it.
func parseSentence(line string, number int) (s sentence, fault string) {
	fields := strings.Split(line, " | ")
	if len(fields) != 3 {
		return s, `must read "number | words | ledger ids"`
	}
	s = sentence{number: number, anchor: fields[1]}
	reason, none := strings.CutPrefix(fields[2], noClaim)
	switch n, err := strconv.Atoi(fields[0]); {
	case err != nil || n != number:
		return s, fmt.Sprintf("has the number %q where %d follows", fields[0], number)
	case len(strings.Fields(s.anchor)) == 0 || len(strings.Fields(s.anchor)) > 5:
		return s, "must quote one to five words"
	case none && strings.TrimSpace(reason) == "":
		return s, "must say why there is no factual claim"
	case !none && len(strings.Fields(fields[2])) == 0:
		return s, "names no ledger claim"
	case !none:
		s.claims = strings.Fields(fields[2])
	}
	return s, ""
}

// readArticle reads the text of an article, seed-000.txt or 000_anything.txt.
func readArticle(t *testing.T, folder, article string) string {
	t.Helper()
	number := strings.TrimPrefix(article, "seed-")
	files, _ := filepath.Glob(filepath.Join(folder, number+"_*.txt"))
	more, _ := filepath.Glob(filepath.Join(folder, article+".txt"))
	if files = append(files, more...); len(files) != 1 {
		t.Fatalf("%s holds %d texts of %s; want %s.txt or %s_anything.txt", articlesNeeded, len(files), article,
			article, number)
	}
	content, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	return string(content)
}

// split cuts a text into sentences. Each paragraph, heading and credit ends one. Within a paragraph one ends at a full
// stop, question or exclamation mark, with the quotation mark that closes it, when a capital or an opening quotation
// mark follows. One of the articles was stored with â in place of every quotation mark.
func split(text string) []string {
	var sentences []string
	for _, paragraph := range strings.Split(strings.TrimPrefix(text, "\ufeff"), "\n") {
		rest := strings.TrimSpace(paragraph)
		for rest != "" {
			end := sentenceEnd(rest)
			sentences = append(sentences, strings.TrimSpace(rest[:end]))
			rest = strings.TrimSpace(rest[end:])
		}
	}
	return sentences
}

// sentenceEnd is the length of the first sentence of a paragraph.
func sentenceEnd(s string) int {
	for i, r := range s {
		if !strings.ContainsRune(".?!", r) || strings.HasSuffix(s[:i], " vs") {
			continue
		}
		end := i + 1
		end += len(s[end:]) - len(strings.TrimLeft(s[end:], `"”’â`))
		after := strings.TrimLeft(s[end:], " ")
		next, _ := utf8.DecodeRuneInString(after)
		if len(after) < len(s[end:]) && (unicode.IsUpper(next) || strings.ContainsRune(`"“‘â`, next)) {
			return end
		}
	}
	return len(s)
}
