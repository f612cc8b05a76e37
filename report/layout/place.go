package layout

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"openletter/report/document"
	"openletter/report/problem"
	"openletter/report/section"
)

// A place is "{name key=value}" in a layout.
type place struct {
	name     string
	settings section.Settings
	twice    string // a setting that is said twice; "" for none
}

// splitPlace splits a place from the end of a line.
func splitPlace(l document.Line) (rest document.Line, p place, ok bool) {
	text := ""
	if len(l) > 0 {
		last, _ := l[len(l)-1].(document.Text)
		text = string(last)
	}
	open := strings.LastIndexByte(text, '{')
	if open < 0 || !strings.HasSuffix(text, "}") {
		return l, p, false
	}
	rest = append(slices.Clone(l[:len(l)-1]), document.PlainLine(strings.TrimRight(text[:open], " "))...)
	name, settings, _ := strings.Cut(strings.TrimSpace(text[open+1:len(text)-1]), " ")
	p = place{name: name, settings: section.Settings{}}
	for field := range strings.FieldsSeq(settings) {
		key, value, _ := strings.Cut(field, "=")
		if _, twice := p.settings[key]; twice {
			p.twice = key
		}
		p.settings[key] = value
	}
	return rest, p, true
}

// place makes the section that a place names. One that cannot be made is a problem, and has no blocks.
func (m *maker) place(p place) (made *document.Section) {
	made = &document.Section{}
	m.find(p.name)
	switch allowed := places(); {
	case !slices.Contains(allowed, p.name):
		m.problem(p.name, allowed, "there is no section %q", p.name)
	case m.placed[p.name]:
		m.problem(p.name, nil, "the section %q stands twice; a document has it once", p.name)
	case p.name == "contents":
		made = m.placeContents(p)
	case m.check(p):
		made, _ = m.writer.Make(p.name, p.settings) // the writer keeps the error
	}
	m.placed[p.name] = true
	return made
}

// places are the names of what can be placed.
func places() []string { return append(section.Names(), "contents") }

func (m *maker) placeContents(p place) *document.Section {
	m.check(p)
	if below, told := p.settings["below"]; told {
		m.below = strings.Split(below, ",")
	}
	for _, id := range m.below {
		if id == "" || !slices.Contains(append(section.Names(), m.ids...), id) {
			m.problem(id, section.Names(), "there is no section %q", id)
		}
	}
	m.contents = &document.Contents{}
	return &document.Section{ID: p.name, Title: m.writer.Say("h-contents"), Blocks: []document.Block{m.contents}}
}

// check holds the settings of a place against those that its section has.
func (m *maker) check(p place) bool {
	before := len(m.problems)
	if p.twice != "" {
		m.problem(p.twice, nil, "the setting %q stands twice", p.twice)
	}
	known := section.SettingsOf(p.name)
	names := make([]string, len(known))
	for i, s := range known {
		names[i] = s.Name
	}
	if p.name == "contents" {
		names = []string{"below"}
	}
	for _, key := range slices.Sorted(maps.Keys(p.settings)) {
		switch i := slices.Index(names, key); {
		case len(names) == 0:
			m.problem(key, nil, "the section %q has no settings", p.name)
		case i < 0:
			m.problem(key, names, "the section %q has no setting %q", p.name, key)
		case p.name != "contents":
			m.checkValue(p, known[i])
		}
	}
	return len(m.problems) == before
}

// checkValue holds the value of a setting against what its kind allows.
func (m *maker) checkValue(p place, s section.Setting) {
	value, answers := p.settings[s.Name], []string{"yes", "no"}
	switch s.Kind {
	case section.Part:
		if !slices.Contains(answers, value) {
			m.problem(s.Name+"="+value, answers, "the setting %q of the section %q is %q", s.Name, p.name, value)
		}
	case section.Number:
		if n, err := strconv.Atoi(value); err != nil || n < 1 || n > 99 {
			m.problem(s.Name+"="+value, nil, "the setting %q of the section %q is %q; allowed: a whole number from 1 to 99", s.Name, p.name, value)
		}
	case section.Attributes:
		attributes := m.writer.Attributes()
		named := map[string]bool{}
		for id := range strings.SplitSeq(value, ",") {
			switch {
			case named[id]:
				m.problem(id, nil, "the setting %q of the section %q names %q twice", s.Name, p.name, id)
				return
			case !slices.Contains(attributes, id):
				m.problem(id, attributes, "the setting %q of the section %q names no attribute: %q", s.Name, p.name, id)
			}
			named[id] = true
		}
	}
}

// line is a line of the layout's own in the language of the document: the translation that stands behind it, or else
// the original, marked with its language. Places in it are filled with interface texts.
func (m *maker) line(l document.Line) document.Line {
	m.translated = m.lang == m.writer.Lang
	own := m.own(l)
	original := slices.DeleteFunc(slices.Clone(l), func(in document.Inline) bool { _, ok := in.(document.Foreign); return ok })
	isProse := strings.ContainsFunc(placePattern.ReplaceAllString(original.String(), ""), unicode.IsLetter)
	if m.translated || !isProse {
		return own
	}
	return m.writer.Foreign(m.lang, own)
}

// own is a line of the layout with its places filled, or the translation in it.
func (m *maker) own(l document.Line) (out document.Line) {
	for _, in := range l {
		if f, ok := in.(document.Foreign); ok && f.Lang == string(m.writer.Lang) {
			m.translated = true
			return m.own(f.Text)
		}
	}
	for _, in := range l {
		switch in := in.(type) {
		case document.Text:
			out = append(out, m.fill(string(in))...)
		case document.Strong:
			out = append(out, document.Strong{Text: m.own(in.Text)})
		case document.Emphasis:
			out = append(out, document.Emphasis{Text: m.own(in.Text)})
		case document.Link:
			out = append(out, document.Link{To: in.To, Text: m.own(in.Text)})
		case document.Foreign: // a translation into another language
		default:
			out = append(out, in)
		}
	}
	return out
}

// placePattern finds places in prose.
var placePattern = regexp.MustCompile(`\{([^{}]*)\}`)

// fill puts interface texts, and the title of the report, into the places of a text.
func (m *maker) fill(text string) document.Line {
	prose := placePattern.Split(text, -1)
	out := document.PlainLine(prose[0])
	for i, found := range placePattern.FindAllStringSubmatch(text, -1) {
		out = append(append(out, m.text(found[1])...), document.PlainLine(prose[i+1])...)
	}
	return out
}

// text is the interface text with a key.
func (m *maker) text(key string) document.Line {
	m.find(key)
	words := m.writer.Words
	switch name, _, _ := strings.Cut(key, " "); {
	case key == "title":
		return m.writer.In(m.writer.Found.Report.Title)
	case slices.Contains(places(), name):
		m.problem(name, nil, "the section %q stands alone in its paragraph or at the end of a heading, not within a text", name)
	case words[key] == "":
		m.problem(key, nil, "{%s} is neither a section that stands alone nor an interface text", key)
	case strings.Contains(words[key], "{"):
		m.problem(key, nil, "the interface text %q has places that a layout cannot fill: %s", key, words[key])
	default:
		return m.writer.Say(key)
	}
	return nil
}

// find goes to where a place stands in the source: behind the one before.
func (m *maker) find(name string) {
	pattern := regexp.MustCompile(`\{\s*` + regexp.QuoteMeta(name) + `[\s}]`)
	if at := pattern.FindStringIndex(m.source[m.next:]); at != nil {
		m.here = m.next + at[0]
		m.next = m.here + 1
	}
}

// maxFaults is how many problems of a layout are told: more are of no use, and each has a copy of its line.
const maxFaults = 200

// problem tells what is wrong with a piece of the place that is being filled, and what is allowed instead, if anything.
func (m *maker) problem(piece string, allowed []string, format string, args ...any) {
	if len(m.problems) >= maxFaults {
		return
	}
	at := m.here + max(strings.Index(m.source[m.here:], piece), 0)
	p := problem.In(problem.BadLayout, m.file, []byte(m.source), at, format, args...)
	p.Place.EndColumn = p.Place.Column + utf8.RuneCountInString(piece)
	if allowed != nil {
		near, only := problem.Nearest(piece, allowed)
		p.Allowed, p.Message = allowed, p.Message+"; "+problem.Allowed(allowed, near)
		if only {
			p.Fix = &problem.Fix{Place: p.Place, Text: near}
		}
	}
	m.problems = append(m.problems, p)
}
