package dataset

import (
	"encoding"
	"path"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"openletter/report/fact"
	"openletter/report/problem"
)

// Missing lists the texts that a report prints in another language than its own, since they have no words in it. Each is
// told at the beginning of what it belongs to, with the file and the key of the translation that is lacking.
func Missing(facts *fact.Facts, def *fact.Definition, lang fact.Lang) problem.List {
	var list problem.List
	w := textWalk(func(key string, t fact.Text, at fact.Position) {
		if len(t) > 0 && t.In(lang) == "" {
			list = append(list, problem.New(problem.MissingLanguage, problem.At(at.File, at.Line, at.Column, 0),
				"%s is not written in %s; translate it in %s", key, lang, problem.FileName(translationOf(at.File, lang))))
		}
	})
	w.facts(facts.Part(def))
	list.Sort()
	return list
}

// translationOf is the file with the texts of a data file in another language.
func translationOf(name string, lang fact.Lang) string {
	dir, base := path.Split(name)
	if room := path.Base(dir); slices.Contains(folders, room) {
		dir, base = strings.TrimSuffix(dir, room+"/"), path.Join(room, base)
	}
	return path.Join(dir, translations, string(lang), base)
}

// A textWalk visits every text of some facts, with the key by which translations name it.
type textWalk func(key string, t fact.Text, at fact.Position)

func (w textWalk) facts(f *fact.Facts) {
	for _, s := range f.Sources {
		w.of("sources."+s.ID, reflect.ValueOf(s), fact.Position{})
	}
	for key, list := range map[string]any{
		"attributes": f.Attributes, "populations": f.Populations, "events": f.Events, "claims": f.Ledger,
	} {
		w.of(key, reflect.ValueOf(list), fact.Position{})
	}
	for _, files := range [...]any{f.Messengers, f.Countries, f.Rulesets, f.Definitions} {
		for list, i := reflect.ValueOf(files), 0; i < list.Len(); i++ {
			w.of("", list.Index(i), fact.Position{}) // each is a file of its own
		}
	}
}

// of visits the texts of a value that stands at a place, or within it at one of its own.
func (w textWalk) of(key string, v reflect.Value, at fact.Position) {
	if t, ok := v.Interface().(fact.Text); ok {
		w(key, t, at)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		w.of(key, v.Elem(), at)
	case reflect.Slice:
		for i := range v.Len() {
			w.of(key+"."+label(v.Index(i), i), v.Index(i), at)
		}
	case reflect.Struct:
		if own := v.FieldByName("At"); own.IsValid() {
			at = own.Interface().(fact.Position)
		}
		for i := range v.NumField() {
			w.of(join(".", key, fact.Key(v.Type().Field(i).Name)), v.Field(i), at)
		}
	}
}

// label is what tells an item of a list from the others.
func label(item reflect.Value, i int) string {
	switch x := item.Interface().(type) {
	case *fact.Claim:
		return join(".", x.Attribute, x.Country, x.Population, x.Since.String())
	case fact.ExposureRule: // by its number
	case encoding.TextMarshaler:
		id, _ := x.MarshalText() // never fails
		return string(id)
	default:
		if item = reflect.Indirect(item); item.Kind() == reflect.Struct && item.FieldByName("ID").IsValid() {
			return item.FieldByName("ID").String()
		}
	}
	return strconv.Itoa(i + 1)
}
