package dataset

import (
	"errors"
	"fmt"
	"hash/fnv"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"openletter/report/fact"
	"openletter/report/problem"
)

// originals is the file, beside the translations into a language, that says what they were made from.
const originals = "originals.yaml"

// OriginalsFile is the name of that file within the data folder.
func OriginalsFile(lang fact.Lang) string { return path.Join(translations, string(lang), originals) }

// Originals says from which words each text was translated into a language: behind the key of the text stand a checksum of its
// original and one of the translation. The key begins with the name of the file, without its ending.
type Originals map[string]string

// recorded is how the two checksums are written.
var recorded = form(`^[0-9a-f]{8} [0-9a-f]{8}$`)

// ReadOriginals reads what was recorded for a language: nil where nothing was. The error is a problem.List where the file is at
// fault.
func ReadOriginals(fsys fs.FS, shown string, lang fact.Lang) (Originals, error) {
	name := OriginalsFile(lang)
	if _, err := fs.Lstat(fsys, name); errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	d := &folder{dir: shown, fsys: fsys}
	f := &file{path: path.Join(shown, name), name: name}
	d.fetch(f)
	o := Originals{}
	for key, node := range f.flat() {
		v := value{file: f, what: "the record of " + problem.Quote(key), node: node}
		sums, ok := v.scalar("two checksums", "!!str")
		if o[key] = sums; ok && !recorded().MatchString(sums) {
			v.problem(problem.BadText, "%s is not two checksums; take the line away, and let openletter translated %s write it anew",
				v.what, lang)
		}
	}
	if problems := append(d.problems, f.faults()...); len(problems) > 0 {
		return nil, problems
	}
	return o, nil
}

// State compares what was recorded with the texts of today. Stale are translations of which the original has changed since, and
// they have not; fresh is how many were added or changed since.
func (o Originals) State(facts *fact.Facts, shown string, lang fact.Lang) (stale problem.List, fresh int) {
	for key, t := range translationsOf(facts, shown, lang) {
		was, now := o[key], t.sums
		switch {
		case was == now:
		case was == "" || was[9:] != now[9:]:
			fresh++
		default:
			stale = append(stale, problem.New(problem.StaleTranslation, problem.At(t.at.File, t.at.Line, t.at.Column, 0),
				"%s has changed since it was translated into %s; change the translation in %s, "+
					"or run openletter translated %s %s if it still fits",
				t.key, lang, problem.FileName(translationOf(t.at.File, lang)), lang, key))
		}
	}
	stale.Sort()
	return stale, fresh
}

// Record is what is to be recorded now: the texts of today, but a stale translation stays as it was recorded, unless somebody
// says that it still fits. The error names one that is not stale.
func (o Originals) Record(facts *fact.Facts, shown string, lang fact.Lang, fits []string) (Originals, error) {
	now := Originals{}
	for key, t := range translationsOf(facts, shown, lang) {
		now[key] = t.sums
		if was := o[key]; was != "" && was[9:] == t.sums[9:] && !slices.Contains(fits, key) {
			now[key] = was
		}
	}
	for _, key := range fits {
		if was := o[key]; was == "" || now[key] == "" || was == now[key] {
			return nil, fmt.Errorf("there is no stale translation of %s into %s", problem.Quote(key), lang)
		}
	}
	return now, nil
}

// Bytes is the file of what was recorded for a language.
func (o Originals) Bytes(lang fact.Lang) []byte {
	out := fmt.Appendf(nil, "# What the texts of this folder were translated from. Written by: openletter translated %s\n\n", lang)
	for _, key := range slices.Sorted(maps.Keys(o)) {
		out = fmt.Appendf(out, "%s: %s\n", key, o[key])
	}
	return out
}

// A translated text has a translation.
type translatedText struct {
	key  string        // within its file
	sums string        // of the original and of the translation
	at   fact.Position // of what it belongs to
}

// translationsOf lists the texts that have words in a language which is not their first, by the keys of Originals.
func translationsOf(facts *fact.Facts, shown string, lang fact.Lang) map[string]translatedText {
	all := map[string]translatedText{}
	textWalk(func(key string, t fact.Text, at fact.Position) {
		if len(t) < 2 || t[0].Lang == lang || t.In(lang) == "" {
			return
		}
		name, isOwn := strings.CutPrefix(at.File, shown+"/")
		if !isOwn { // it stands in the data below
			_, name = splitFolder(name)
		}
		name = strings.TrimSuffix(name, ".yaml")
		all[name+"."+key] = translatedText{key, checksum(t[0].Words) + " " + checksum(t.In(lang)), at}
	}).all(facts)
	return all
}

// checksum tells two texts apart: 32 bits of FNV-1a in hexadecimal digits.
func checksum(words string) string {
	h := fnv.New32a()
	h.Write([]byte(words)) // never fails
	return fmt.Sprintf("%08x", h.Sum32())
}
