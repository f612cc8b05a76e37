package dataset

import (
	"path"
	"slices"

	"gopkg.in/yaml.v3"

	"openletter/report/fact"
	"openletter/report/problem"
)

// A translation is a file with the texts of another file in one more language: one flat mapping from the id of a text
// to its words.
type translation struct {
	file  *file
	lang  fact.Lang
	root  *yaml.Node            // nil when the file could not be read
	texts map[string]*yaml.Node // by id, those that were not asked for yet; nil when there is no root
}

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
		if t := d.file(path.Join(translations, string(lang), f.name)); t != nil && !slices.Contains(languages[:i], lang) {
			d.fetch(t)
			f.translations = append(f.translations, &translation{file: t, lang: lang})
		}
	}
}

// languagesOf gives the languages of a report before the rest of it is read, for its own texts are in them.
func languagesOf(root *yaml.Node) []fact.Lang {
	var list []fact.Lang
	for i := 0; root != nil && i < len(root.Content); i += 2 {
		if root.Content[i].Value == "languages" {
			for _, item := range root.Content[i+1].Content {
				list = append(list, fact.Lang(item.Value))
			}
		}
	}
	return list
}

// readTranslations parses the translations of a file and makes them ready to be asked for texts.
func (f *file) readTranslations() {
	for _, t := range f.translations {
		if t.root = t.file.read(); t.root == nil {
			continue
		}
		t.texts = make(map[string]*yaml.Node, len(t.root.Content)/2)
		for i := 0; i < len(t.root.Content); i += 2 {
			t.texts[t.root.Content[i].Value] = t.root.Content[i+1]
		}
	}
}

// translated adds to a text what the translations of the file have for it.
func (v value) translated(t fact.Text, of manner) fact.Text {
	if len(v.file.translations) == 0 {
		return t
	}
	id := v.textID()
	v.file.textIDs = append(v.file.textIDs, id)
	for _, from := range v.file.translations {
		node := from.texts[id]
		if node == nil {
			continue
		}
		delete(from.texts, id)
		w := value{file: from.file, what: id, node: node, need: required}
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
	if len(f.problems) > 0 {
		return
	}
	for _, t := range f.translations {
		for i := 0; t.texts != nil && i < len(t.root.Content); i += 2 {
			key := t.root.Content[i]
			if t.texts[key.Value] != nil {
				t.file.noSuch("text", key.Value, problem.FileName(f.path), f.textIDs).report(value{file: t.file, node: key})
			}
		}
	}
}
