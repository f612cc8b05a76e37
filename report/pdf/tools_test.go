package pdf

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"openletter/report/document"
	"openletter/report/pdf/file"
	"openletter/report/testkit"
	"openletter/report/wording"
)

// files are PDF files of a standard to check: two samples, a page with nothing but a title, the hardest we have, and
// one with more signs than have short codes.
func files(t *testing.T, standard file.Standard) map[string]string {
	t.Helper()
	paths := map[string]string{}
	for name, c := range map[string]struct {
		doc   *document.Document
		words wording.Words
	}{
		"english": {sample(t, "../markdown/testdata/sample.en.md"), english},
		"russian": {sample(t, "testdata/sample.ru.md"), russian},
		"empty":   {parsed(t, ""), english},
		"stress":  {parsed(t, stress()), english},
		"signs":   {parsed(t, manySigns+"\n"), english},
		"odd":     {grown(1, 12), english},
	} {
		data, err := printAs(c.doc, c.words, standard, attached)
		if err != nil {
			t.Fatal(err)
		}
		paths[name] = filepath.Join(t.TempDir(), name+".pdf")
		if err := os.WriteFile(paths[name], data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return paths
}

// attached is a file within each of them.
var attached = file.Attachment{Name: "данные (1).csv", Type: "text/csv", About: "The numbers", Relation: file.Data, Content: []byte("a,b\n1,2\n")}

// profiles are what veraPDF calls the standards: that a file is accessible, archival and, in PDF 2.0, well-tagged.
var profiles = map[file.Standard][]string{file.UA1: {"ua1", "3a"}, file.UA2: {"ua2", "4f", "wt1a", "wt1r"}}

func TestToolQpdf(t *testing.T) {
	for standard := range profiles {
		testkit.Qpdf(t, slices.Collect(maps.Values(files(t, standard))))
	}
}

func TestToolVeraPDF(t *testing.T) {
	for standard, names := range profiles {
		testkit.VeraPDF(t, slices.Collect(maps.Values(files(t, standard))), names...)
	}
}

func TestToolPdfinfo(t *testing.T) {
	pdfinfo := testkit.Program(t, "pdfinfo")
	out := strings.Join(strings.Fields(testkit.Ask(t, pdfinfo, "-isodates", files(t, file.UA1)["russian"])), " ")
	for _, want := range []string{"Title: Два мессенджера рядом с третьим: образец", "Tagged: yes", "PDF version: 1.7", "(A4)", "CreationDate: 2026-07-31T00:00:00Z", "Producer: go-pdf/fpdf"} {
		if !strings.Contains(out, want) {
			t.Errorf("pdfinfo says %q, want in it %q", out, want)
		}
	}
}

// A row must be read cell by cell, a word once, and lines joined with blanks.
func TestToolPdftotext(t *testing.T) {
	pdftotext := testkit.Program(t, "pdftotext")
	paths := files(t, file.UA1)
	for name, wants := range map[string][]string{
		"english": {"Higher = more private. As of: 31 July 2026", "The company can read your private chats", "Question Max WhatsApp Telegram One-to-one chats ✗ none · reported [1, 4] ✓ always · company [6] ◐ opt-in · confirmed [5]",
			"Секретные чаты шифруются только по желанию; Ελληνικά too.", "Page 1 of 2"},
		"russian": {"✗ нет · по сообщениям [1] ✓ всегда · по словам компании [2]", "Страница 2 из 2"},
		"stress":  {"Hard break, 10 000, non‑breaking"},
		"signs":   {manySigns},
	} {
		text := strings.Join(strings.Fields(testkit.Ask(t, pdftotext, "-raw", paths[name], "-")), " ")
		for _, want := range wants {
			if want = strings.Join(strings.Fields(want), " "); !strings.Contains(text, want) {
				t.Errorf("%s: no %q in the text\n%s", name, want, text[:min(len(text), 2000)])
			}
		}
	}
}

// What is copied has the marks, and a blank before a citation: programs either put what the file says in place of its
// letters, or take the letters, among which is a thin blank.
func TestToolCopies(t *testing.T) {
	path := files(t, file.UA1)["english"]
	for name, args := range map[string][]string{
		"pdftotext": {"-layout", path, "-"},
		"mutool":    {"draw", "-q", "-F", "txt", path},
		"gs":        {"-q", "-sDEVICE=txtwrite", "-o", "-", path},
	} {
		t.Run(name, func(t *testing.T) {
			text := testkit.Ask(t, testkit.Program(t, name), args...)
			for _, mark := range []string{"✓", "◐", "✗"} {
				if !strings.Contains(text, mark) {
					t.Errorf("no %s in the text", mark)
				}
			}
			if fused := regexp.MustCompile(`\p{L}\d+\b`).FindString(text); fused != "" {
				t.Errorf("%q: a citation is part of a word", fused)
			}
		})
	}
}

// manySigns are 250 different letters.
var manySigns = func() string {
	var b strings.Builder
	for i := range rune(250) {
		if i%10 == 9 {
			b.WriteByte(' ')
		}
		b.WriteRune('Ā' + i)
	}
	return b.String()
}()
