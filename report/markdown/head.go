package markdown

import (
	"maps"
	"regexp"
	"time"

	"openletter/report/document"
	"openletter/report/problem"
)

// checkHead takes the fields of the comment that begins a document.
func (r *reader) checkHead(head map[string]string) {
	if head == nil {
		r.problem(problem.DocumentHead, 0, "a document begins with a comment such as <!-- openletter: lang=en; as-of=2026-07-31 -->")
		return
	}
	for name, value := range r.sheet(head) {
		known := name == "lang" && isLang(value) || name == "as-of" && isDate(value) || name == "by" && value != ""
		r.problemIf(!known, problem.DocumentHead, 0, "%q is not known here; the first comment says lang, such as lang=en, "+
			"and as-of, such as as-of=2026-07-31, and may say by, who publishes it, and %s",
			name+"="+value, problem.And(document.SheetKeys[:]))
	}
	r.doc.Lang, r.doc.AsOf, r.doc.By = head["lang"], head["as-of"], head["by"]
	r.problemIf(r.doc.Lang == "" || r.doc.AsOf == "", problem.DocumentHead, 0, "the first comment says lang and as-of")
}

// sheet takes the fields of a first comment that describe the sheet, and returns the others.
func (r *reader) sheet(head map[string]string) map[string]string {
	rest := maps.Clone(head)
	for _, key := range document.SheetKeys {
		value, told := head[key]
		if !told {
			continue
		}
		delete(rest, key)
		if err := r.doc.Sheet.Set(key, value); err != nil {
			r.problem(r.headRule(), 0, "%q cannot stand here: %v", key+"="+value, err)
		}
	}
	return rest
}

// isDate says whether a text is a day, a month or a year.
func isDate(s string) bool {
	_, day := time.Parse("2006-01-02", s)
	_, month := time.Parse("2006-01", s)
	_, year := time.Parse("2006", s)
	return day == nil || month == nil || year == nil
}

// isLang says whether a text has the form of a BCP 47 tag.
var isLang = regexp.MustCompile(`^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$`).MatchString
