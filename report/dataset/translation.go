package dataset

import (
	"encoding"
	"maps"
	"path"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"openletter/report/fact"
	"openletter/report/problem"
)

// A translation is a file with the texts of another file in one more language: one flat mapping from the id of a text
// to its words.

// translated lists the languages for which the folder has translations.
func (d *folder) translated() []fact.Lang {
	var list []fact.Lang
	for _, f := range d.files {
		if lang, of, ok := translates(f.name); ok {
			list = append(list, lang)
			if d.file(of) == nil && !slices.Contains(d.failed, of) {
				d.problem(problem.UnexpectedFile, f.name, "translates %s, which does not exist", problem.FileName(path.Join(d.dir, of)))
			}
		}
	}
	return slices.Compact(list)
}

// translate gives a file its translations into some languages.
func (d *folder) translate(f *file, languages []fact.Lang) {
	for i, lang := range languages {
		name := path.Join(translations, string(lang), f.name)
		for _, t := range d.files {
			if t.name == name && (f.under || !t.under) && !slices.Contains(languages[:i], lang) {
				if t.lang == "" {
					d.fetch(t)
				}
				t.lang = lang
				f.translations = append(f.translations, t)
			}
		}
	}
}

// flat parses a file and gives the texts of its mapping by their keys.
func (f *file) flat() map[string]*yaml.Node {
	f.parse()
	if f.root == nil {
		return nil
	}
	texts := make(map[string]*yaml.Node, len(f.root.Content)/2)
	for i := 0; i < len(f.root.Content); i += 2 {
		texts[f.root.Content[i].Value] = f.root.Content[i+1]
	}
	return texts
}

// translated adds to a text what the translations of the file have for it.
func (v value) translated(t fact.Text, of manner) fact.Text {
	if len(v.file.translations) == 0 {
		return t
	}
	id := v.textID()
	v.file.textIDs = append(v.file.textIDs, id)
	var over fact.Lang // in which a translation of the data folder has it, before that which it lies over
	for _, from := range v.file.translations {
		node := from.texts[id]
		if node == nil {
			continue
		}
		delete(from.texts, id)
		if from.under && from.lang == over {
			continue
		}
		over = from.lang
		w := value{file: from, what: id, node: node, required: true}
		switch i := slices.IndexFunc(t, func(w fact.Wording) bool { return w.Lang == from.lang || w.Lang == "" }); {
		case i < 0:
			if words := w.words(of); words != "" {
				t = append(t, fact.Wording{Lang: from.lang, Words: words})
			}
		case t[i].Lang == "":
			w.problem(problem.NeedlessKey, "%s at %s:%d is one string that serves every language; write it there as {en: …} "+
				"to translate it", id, problem.FileName(v.file.path), v.node.Line)
		default:
			w.problem(problem.DuplicateKey, "%s has words in %s at %s:%d already", id, from.lang,
				problem.FileName(v.file.path), v.node.Line)
		}
	}
	return t
}

// untranslated reports what the translations have words for and the file has not. Where the file has problems, one of
// them may hide the text.
func (f *file) untranslated() {
	ids := f.textIDs
	if f.above != nil {
		ids = append(slices.Clone(ids), f.above.textIDs...)
	}
	for _, t := range f.translations {
		for i := 0; len(f.problems) == 0 && t.root != nil && i < len(t.root.Content); i += 2 {
			key := t.root.Content[i]
			if t.texts[key.Value] != nil {
				t.noSuch("text", key.Value, problem.FileName(f.path), ids).report(value{file: t, node: key})
			}
		}
		t.root = nil
	}
}

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
	w.all(facts.Part(def))
	list.Sort()
	return list
}

// translationOf is the file with the texts of a data file in another language.
func translationOf(name string, lang fact.Lang) string {
	dir, inner := splitFolder(name)
	return path.Join(dir, translations, string(lang), inner)
}

// splitFolder splits the name of a data file, as problems give it, into the data folder and the name within it.
func splitFolder(name string) (dir, inner string) {
	dir, inner = path.Split(name)
	if room := path.Base(dir); slices.Contains(folders, room) {
		dir, inner = strings.TrimSuffix(dir, room+"/"), path.Join(room, inner)
	}
	return dir, inner
}

// A textWalk visits every text of a value that stands at a place, or within it at one of its own, with the key by which
// translations name it.
type textWalk func(key string, t fact.Text, at fact.Position)

// all visits every text of some facts.
func (w textWalk) all(facts *fact.Facts) {
	for key, things := range map[string]any{
		"attributes": facts.Attributes, "populations": facts.Populations, "events": facts.Events, "claims": facts.Ledger,
		"advice": facts.Advice, "sources": slices.Collect(maps.Values(facts.Sources)),
	} {
		w.of(key, reflect.ValueOf(things), fact.Position{})
	}
	for _, files := range [...]any{facts.Messengers, facts.Countries, facts.Rulesets, facts.Definitions} {
		w.of("", reflect.ValueOf(files), fact.Position{})
	}
}

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
			if c, ok := v.Index(i).Interface().(*fact.Claim); ok && c.Follows != "" {
				continue // its texts are those of an entry of a country
			}
			w.of(join(".", key, label(v.Index(i), i)), v.Index(i), at)
		}
	case reflect.Struct:
		if own := v.FieldByName("At"); own.IsValid() {
			at = own.Interface().(fact.Position)
		}
		for field, held := range v.Fields() {
			w.of(join(".", key, fact.Key(field.Name)), held, at)
		}
	}
}

// label is what tells an item of a list from the others; "" for one that has a file of its own.
func label(item reflect.Value, i int) string {
	switch x := item.Interface().(type) {
	case *fact.Messenger, *fact.Country, *fact.Ruleset, *fact.Definition:
		return ""
	case *fact.Claim:
		return join(".", x.Attribute, x.Country, x.Population, x.Since.String())
	case fact.Value:
		return x.ID
	case fact.ExposureRule: // by its number
	case encoding.TextMarshaler:
		id, _ := x.MarshalText() // never fails
		return string(id)
	}
	return strconv.Itoa(i + 1)
}

// Words reads the interface words of one language: one flat mapping from a key to a text. It is as strict as Load,
// and its error is a problem.List. name is the file as problems name it.
func Words(source []byte, name string) (map[string]string, error) {
	f := &file{path: name, name: name, source: source}
	texts := map[string]string{}
	for key, node := range f.flat() {
		texts[key] = value{file: f, what: "the text of " + problem.Quote(key), node: node}.published(maxText)
	}
	if len(f.problems) > 0 {
		return nil, f.faults()
	}
	return texts, nil
}
