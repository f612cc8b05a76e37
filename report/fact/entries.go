package fact

import (
	"bufio"
	"crypto/sha256"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// An Entry is what a fact holds at one place. The place is named as in the data files, such as "floor / margin".
type Entry struct{ Place, Holds string }

// EntriesOf lists what a fact, given as a struct or a pointer to one, holds in each of its fields but some, in the order
// of the type. Different values are spelled differently. Positions in files are left out.
func EntriesOf(fact any, but ...string) []Entry {
	var out []Entry
	var spelled strings.Builder
	w := writer{bufio.NewWriterSize(&spelled, 512), func(Lang) bool { return true }}
	for field, held := range reflect.Indirect(reflect.ValueOf(fact)).Fields() {
		if field.Type != reflect.TypeFor[Position]() && !slices.Contains(but, field.Name) {
			spelled.Reset()
			w.value(held)
			w.Flush()
			out = append(out, Entry{Key(field.Name), spelled.String()})
		}
	}
	return out
}

// Digest identifies what a ruleset decides, by 12 hexadecimal digits. Names, reasons, id and version leave it alone.
func (r *Ruleset) Digest() string {
	h := sha256.New()
	decisions, _ := r.Entries()
	for _, d := range decisions {
		fmt.Fprintf(h, "%s\x00%s\n", d.Place, d.Holds)
	}
	return fmt.Sprintf("%.6x", h.Sum(nil))
}

// Entries lists all that a ruleset holds beside its id and version: what decides something (a score, whom a messenger
// suits, what others would get), and the texts, which decide nothing. The types say which places there are: the first
// field of a struct in a list names it, and what has the tag place:"-" stands at the place of the struct itself. A number with
// the tag zero:"absent" is left out where it is 0, so that rules from before it was there keep their digest.
func (r *Ruleset) Entries() (decisions, texts []Entry) {
	var b entries
	b.fields(reflect.ValueOf(*r), "", "ID", "Version")
	return b.decisions, b.texts
}

type entries struct{ decisions, texts []Entry }

func (e *entries) fields(v reflect.Value, place string, but ...string) {
	for field, held := range v.Fields() {
		if field.Type == reflect.TypeFor[Position]() || slices.Contains(but, field.Name) {
			continue
		}
		at := place
		if field.Tag.Get("place") != "-" {
			at = join(place, Key(field.Name))
		}
		switch holds := held.Interface().(type) {
		case Text, []Text:
			e.texts = append(e.texts, Entry{at, fmt.Sprint(holds)})
			continue
		case []ExposureRule:
			e.rules(holds, at, place)
			continue
		case []AuditPoint:
			e.audit(holds, at)
			continue
		}
		switch held.Kind() {
		case reflect.Struct:
			e.fields(held, at)
		case reflect.Slice:
			for _, element := range held.Seq2() {
				e.fields(element, join(at, element.Field(0).String()), element.Type().Field(0).Name)
			}
		default:
			// A cap without a dimension limits the total.
			optional := held.Kind() == reflect.String && field.Name != "Dimension" || field.Tag.Get("zero") == "absent"
			if !held.IsZero() || !optional {
				e.decisions = append(e.decisions, Entry{at, fmt.Sprint(held)})
			}
		}
	}
}

// rules lists rules by their numbers, for the first one that fits decides.
func (e *entries) rules(rules []ExposureRule, at, place string) {
	e.decisions = append(e.decisions, Entry{at, strconv.Itoa(len(rules))})
	for i, rule := range rules {
		number := join(place, strconv.Itoa(i+1))
		finds := rule.Attribute + " " + strings.Join(rule.Values, ", ") + ": " + string(rule.Finding)
		e.decisions = append(e.decisions, Entry{number, finds})
		e.texts = append(e.texts, Entry{join(number, "because"), fmt.Sprint(rule.Because)})
	}
}

// audit lists which points of guides there are, and each of them. None of their fields decides anything, so all of them are
// texts.
func (e *entries) audit(points []AuditPoint, at string) {
	e.texts = append(e.texts, Entry{at, strings.Join(IDs(points), ", ")})
	for _, p := range points {
		for _, field := range EntriesOf(p, "ID") {
			e.texts = append(e.texts, Entry{join(join(at, p.ID), field.Place), field.Holds})
		}
	}
}

func join(place, name string) string {
	if place == "" {
		return name
	}
	return place + " / " + name
}

// Key is how the data files write the name of a field: AsOf is as-of.
func Key(field string) string {
	if field == "Changer" {
		return "changed-by" // the only one whose key is another word
	}
	var b strings.Builder
	for i, r := range field {
		if i > 0 && unicode.IsUpper(r) && !unicode.IsUpper(rune(field[i-1])) {
			b.WriteByte('-')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
