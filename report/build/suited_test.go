package build

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"openletter/report/fact"
	"openletter/report/project"
)

// TestSuited holds that an edition has the formats that both its report and its layout name, or the one that was
// asked for, and that a layout which names another format, or leaves none, is refused.
func TestSuited(t *testing.T) {
	p := openRepository(t)
	facts, err := Load(p, []string{"flagship"}, fact.Date{})
	mustDo(t, err)
	formats := func(r Request) (out []string) {
		editions, err := Suited(p, Editions(facts, r), r)
		mustDo(t, err)
		for _, e := range editions {
			out = append(out, e.String()+" "+strings.Join(e.Formats, ","))
		}
		return out
	}
	for _, c := range []struct {
		request Request
		want    string
	}{
		{Request{Lang: "en", Layout: "dossier"}, "flagship.en md,html,pdf"},
		{Request{Lang: "en", Layout: "complete"}, "flagship-complete.en md,html"},
		{Request{Lang: "en", Layout: "complete", Format: "pdf"}, "flagship-complete.en pdf"},
	} {
		if got := formats(c.request); !slices.Equal(got, []string{c.want}) {
			t.Errorf("%+v: %q, want %s", c.request, got, c.want)
		}
	}
	tr := newTrial(t)
	layout := filepath.Join(tr.templates, "dossier.md")
	for head, want := range map[string]string{
		"<!-- layout: lang=en; formats=pfd -->": `it is made for the format "pfd"; there are md, html`,
		"<!-- layout: lang=en; formats=pdf -->": "report cats is made in md, and its layout dossier is made for pdf",
	} {
		mustDo(t, os.WriteFile(layout, []byte(head+"\n\n# {title}\n\nText.\n"), 0o644))
		own, err := project.Open(tr.data, tr.templates)
		mustDo(t, err)
		_, err = Run(own, Request{Output: tr.output}, func(int, int, string) {})
		own.Close()
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", head, err, want)
		}
	}
}
