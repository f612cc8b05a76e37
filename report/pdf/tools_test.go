package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"openletter/report"
	"openletter/report/document"
)

// installed returns the path of a tool. Without the tool the test is skipped, unless OPENLETTER_REQUIRE_TOOLS is set.
func installed(t *testing.T, tool string) string {
	t.Helper()
	path, err := exec.LookPath(tool)
	if err != nil {
		missing(t, "%s is not installed", tool)
	}
	return path
}

func missing(t *testing.T, format string, args ...any) {
	t.Helper()
	if os.Getenv("OPENLETTER_REQUIRE_TOOLS") != "" {
		t.Fatalf(format, args...)
	}
	t.Skipf(format, args...)
}

// files are PDF files to judge: two samples, a page with nothing but a title, and the hardest we have.
func files(t *testing.T) map[string]string {
	t.Helper()
	paths := map[string]string{}
	for name, c := range map[string]struct {
		doc   *document.Document
		words report.Words
	}{
		"english": {sample(t, "../document/testdata/sample.en.md"), english},
		"russian": {sample(t, "testdata/sample.ru.md"), russian},
		"empty":   {parsed(t, ""), english},
		"stress":  {parsed(t, stress()), english},
	} {
		data, err := Render(c.doc, c.words)
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

func run(t *testing.T, tool string, args ...string) string {
	t.Helper()
	out, err := exec.Command(tool, args...).CombinedOutput()
	if err != nil {
		t.Errorf("%s %s: %v\n%s", tool, strings.Join(args, " "), err, out)
	}
	return string(out)
}

func TestToolQpdf(t *testing.T) {
	qpdf := installed(t, "qpdf")
	for name, path := range files(t) {
		if out := run(t, qpdf, "--check", path); !strings.Contains(out, "No syntax or stream encoding errors found") {
			t.Errorf("%s: %s", name, out)
		}
	}
}

func TestToolPdfinfo(t *testing.T) {
	pdfinfo := installed(t, "pdfinfo")
	out := strings.Join(strings.Fields(run(t, pdfinfo, "-isodates", files(t)["russian"])), " ")
	for _, want := range []string{"Title: Два мессенджера рядом с третьим: образец", "Tagged: yes", "PDF version: 1.7", "(A4)", "CreationDate: 2026-07-31T00:00:00Z", "Producer: go-pdf/fpdf"} {
		if !strings.Contains(out, want) {
			t.Errorf("pdfinfo says %q, want in it %q", out, want)
		}
	}
}

// A row must be read cell by cell, a word once, and lines joined with blanks.
func TestToolPdftotext(t *testing.T) {
	pdftotext := installed(t, "pdftotext")
	paths := files(t)
	for name, wants := range map[string][]string{
		"english": {"Higher = more private. As of: 31 July 2026", "The company can read your private chats", "Question Max WhatsApp Telegram One-to-one chats none · reported1,4 always · company5 opt-in · confirmed6",
			"Секретные чаты шифруются только по желанию; Ελληνικά too.", "Page 1 of 2"},
		"russian": {"нет · по сообщениям1 всегда · по словам компании2", "Страница 2 из 2"},
		"stress":  {"Hard break, 10 000, non‑breaking"},
	} {
		text := strings.Join(strings.Fields(run(t, pdftotext, "-raw", paths[name], "-")), " ")
		for _, want := range wants {
			if want = strings.Join(strings.Fields(want), " "); !strings.Contains(text, want) {
				t.Errorf("%s: no %q in the text\n%s", name, want, text[:min(len(text), 2000)])
			}
		}
		if strings.Contains(text, "✓") || strings.Contains(text, "✗") {
			t.Errorf("%s: a mark is read as well", name)
		}
	}
}

// TestToolVeraPDF asks the reference checker. OPENLETTER_VERAPDF is a Java class path with veraPDF's command line
// (org.verapdf.apps:greenfield-apps and what it depends on, from Maven Central).
func TestToolVeraPDF(t *testing.T) {
	java := installed(t, "java")
	classes := os.Getenv("OPENLETTER_VERAPDF")
	if classes == "" {
		missing(t, "OPENLETTER_VERAPDF does not say where veraPDF is")
	}
	paths := files(t)
	for _, profile := range []string{"ua1", "2a"} {
		args := []string{"-cp", classes, "org.verapdf.apps.GreenfieldCliWrapper", "--format", "text", "-v", "-f", profile}
		for _, path := range paths {
			args = append(args, path)
		}
		out := run(t, java, args...)
		for name, path := range paths {
			if !strings.Contains(out, "PASS "+path) {
				t.Errorf("%s does not pass %s:\n%s", name, profile, out)
			}
		}
	}
}
