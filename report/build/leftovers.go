package build

import (
	"io/fs"
	"slices"
	"strings"

	"openletter/report/fact"
	"openletter/report/layout"
	"openletter/report/project"
)

// leftovers lists files in the output folder that belong to the reports of some facts and are not among the files of
// a run, nor among those that a run without conditions makes: named REPORT.LANG.FORMAT or REPORT-LAYOUT.LANG.FORMAT,
// in a layout, language or format that the report is not made in any more. Where all reports were built, files that
// were made here for a report which is gone are left over too. Files that carry a day are not: each stands for its
// day. Nor are those of other layouts than the one that was asked for, if one was, and tables where one format was
// asked for.
func (s *store) leftovers(p *project.Project, facts *fact.Facts, r Request, files []File) ([]string, error) {
	all, formats := len(r.Reports) == 0 && r.Layout == "", Formats()
	if r.Format != "" {
		formats = Printed()
	}
	makes, reports := map[string]bool{}, map[string]bool{}
	for _, f := range files {
		makes[f.Name] = true
	}
	for _, e := range Editions(facts, Request{}) {
		names := []string{r.Layout}
		if r.Layout == "" {
			names = append(layout.Names(p.Templates), e.Layout)
		}
		for _, name := range names {
			reports[e.Report.FileName(name)] = true
		}
		for _, format := range e.Formats {
			makes[e.file(format)] = true
		}
	}
	there, err := fs.ReadDir(s.root.FS(), ".")
	if err != nil {
		return nil, err
	}
	languages := Languages(p)
	var left []string
	for _, f := range there {
		parts := strings.SplitN(f.Name(), ".", 3)
		isFormat := func(format string) bool { return len(parts) == 3 && parts[2] == ending(format) }
		if !f.Type().IsRegular() || makes[f.Name()] || !slices.ContainsFunc(formats, isFormat) {
			continue
		}
		_, ours := s.Files[f.Name()]
		known := ours || slices.Contains(languages, fact.Lang(parts[1]))
		if reports[parts[0]] && known || all && ours {
			left = append(left, f.Name())
		}
	}
	return left, nil
}
