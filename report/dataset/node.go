package dataset

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"openletter/report/fact"
	"openletter/report/problem"
)

// A value is what stands after a key, or an item of a list. Its methods say what it must be, report it when it is
// something else, and give the zero value for what is absent or wrong.
type value struct {
	file     *file
	what     string     // the key, by which problems call it
	key      *yaml.Node // before it; nil for what is no value of a key
	node     *yaml.Node // nil when the key is absent
	required bool       // the key cannot be left out
	index    int        // of an item of a list, from 1; 0 for what is none
}

// given says whether there is something to look at. Aliases and tags are none, and strict reports them.
func (v value) given() bool {
	return v.node != nil && v.node.Kind != yaml.AliasNode && v.node.Style&yaml.TaggedStyle == 0
}

func (v value) at() fact.Position { return v.file.at(v.node) }

// empty reports that nothing stands there.
func (v value) empty() {
	what, advice := v.what, "it is needed"
	switch {
	case v.index > 0:
		what, advice = "an item of "+what, "leave it out"
	case !v.required:
		advice = "leave the key out where there is nothing"
	case v.node.Kind == yaml.SequenceNode:
		advice = "at least one is needed"
	}
	v.problem(problem.EmptyValue, "%s is empty; %s", what, advice)
}

// problem reports what is wrong with the value. What it gives back is that problem, to be completed.
func (v value) problem(rule problem.Rule, format string, args ...any) *problem.Problem {
	return v.file.problem(rule, v.node, format, args...)
}

// notOneOf reports a word that is none of a closed list, and gives the one of the list that was perhaps meant.
func (v value) notOneOf(rule problem.Rule, wrong string, allowed []string) string {
	near, only := v.file.guess(v.node.Value, allowed)
	p := v.problem(rule, "%s; %s", wrong, problem.Allowed(allowed, near))
	p.Allowed = slices.Clone(allowed)
	if only {
		v.fix(p, near)
	}
	return near
}

// fix says that a text must stand in the place of the value, where all of it stands on one line.
func (v value) fix(p *problem.Problem, text string) {
	if v.file.writtenLength(v.node) > 0 {
		p.Fix = &problem.Fix{Place: p.Place, Text: text}
	}
}

// A mapping is a mapping while it is read, key after key.
type mapping struct {
	value
	what  string   // what it describes, with its article, such as "a claim"
	apart string   // what tells an item of a list from others that has no id; "" for its number
	asked []string // the keys that it may have, in the order in which they were asked for
	lacks []string // the keys that it must have and has not
}

// mapping reads a value as a mapping. A key that read does not ask for is a problem, as is the lack of a needed key.
func (v value) mapping(what string, read func(m *mapping)) {
	if !v.given() {
		return
	}
	if v.node.Kind != yaml.MappingNode {
		v.problem(problem.WrongKind, "%s must be a mapping (key: value), and is %s", what, kindName(v.node))
		v.file.unsure = true
		return
	}
	m := &mapping{value: v, what: what, asked: make([]string, 0, 16)} // most have fewer keys
	v.file.within = append(v.file.within, m)
	read(m)
	v.file.within = v.file.within[:len(v.file.within)-1]
	m.close()
}

// list reads the items of a list, each as a mapping that describes what. An item that is none is left out.
func list[T any](items []value, what string, read func(m *mapping) T) (out []T) {
	for _, item := range items {
		item.mapping(what, func(m *mapping) { out = append(out, read(m)) })
	}
	return out
}

// find gives the node of a key and what stands behind it; nil when there is none.
func (m *mapping) find(key string) (name, content *yaml.Node) {
	for i := 0; i < len(m.node.Content); i += 2 {
		if m.node.Content[i].Value == key {
			return m.node.Content[i], m.node.Content[i+1]
		}
	}
	return nil, nil
}

// peek gives the single value of a key as it is written, without asking for it; "" when there is none.
func (m *mapping) peek(key string) string {
	if _, content := m.find(key); content != nil && content.Kind == yaml.ScalarNode {
		return content.Value
	}
	return ""
}

// join leaves out words that are empty.
func join(separator string, words ...string) string {
	return strings.Join(slices.DeleteFunc(words, func(w string) bool { return w == "" }), separator)
}

// textID is how translations name a text: the keys on the way to it and what tells items apart, joined by dots.
func (v value) textID() string {
	id := make([]byte, 0, 2*maxID)
	for _, m := range v.file.within[1:] {
		id = append(append(id, m.value.what...), '.')
		if m.index > 0 {
			id = append(append(id, cmp.Or(m.apart, m.peek("id"), strconv.Itoa(m.index))...), '.')
		}
	}
	if id = append(id, v.what...); v.index > 0 {
		id = strconv.AppendInt(append(id, '.'), int64(v.index), 10)
	}
	return string(id)
}

// must reads a key that the mapping cannot do without.
func (m *mapping) must(key string) value {
	v := m.ask(key, true)
	if v.node == nil && !m.completes(key) {
		m.lacks = append(m.lacks, key)
	}
	return v
}

// completes says whether a mapping can do without a key since it stands over a file that has it.
func (m *mapping) completes(key string) bool {
	return m.file.beneath != nil && len(m.file.within) == 1 && key != "id"
}

func (m *mapping) may(key string) value { return m.ask(key, false) }

func (m *mapping) ask(key string, required bool) value {
	m.asked = append(m.asked, key)
	if record := m.file.known.record; record != nil {
		record(m.what, key, required)
	}
	name, content := m.find(key)
	return value{file: m.file, what: key, key: name, node: content, required: required}
}

// mustNot reports a key that the mapping may have in other circumstances.
func (m *mapping) mustNot(key, because string) {
	if v := m.may(key); v.key != nil {
		m.file.problem(problem.NeedlessKey, v.key, "%s must not have %s: %s", m.what, key, because)
	}
}

// close reports the keys that nobody asked for and those that are lacking. One that was misspelt is told once.
func (m *mapping) close() {
	outermost := len(m.file.within) == 0
	for i := 0; i < len(m.node.Content); i += 2 {
		key := m.node.Content[i]
		if !slices.Contains(m.asked, key.Value) && key.Kind == yaml.ScalarNode && key.Tag == "!!str" {
			meant := value{file: m.file, node: key}.notOneOf(problem.UnknownKey, m.what+" has no key "+problem.Quote(key.Value), m.asked)
			m.lacks = slices.DeleteFunc(m.lacks, func(key string) bool { return key == meant })
			m.file.unsure = m.file.unsure || outermost || meant == "id" || meant == "scope" // on which claims depend
		}
	}
	if len(m.lacks) > 0 {
		m.problem(problem.MissingKey, "%s lacks %s", m.what, problem.And(m.lacks))
		m.file.unsure = m.file.unsure || outermost || slices.Contains(m.lacks, "id")
	}
}

// items gives the items of a list. An empty list is a problem: what is absent is left out.
func (v value) items() []value {
	if !v.given() {
		return nil
	}
	if v.node.Kind != yaml.SequenceNode {
		v.problem(problem.WrongKind, "%s must be a list, and is %s", v.what, kindName(v.node))
		return nil
	}
	if len(v.node.Content) == 0 {
		v.empty()
	}
	items := make([]value, len(v.node.Content))
	for i, n := range v.node.Content {
		items[i] = value{file: v.file, what: v.what, node: n, index: i + 1}
	}
	return items
}

// few gives the items of a list that must not be long. One that is too long is a problem, and not read.
func (v value) few(most int) []value {
	items := v.items()
	if len(items) > most {
		v.problem(problem.TooMany, "%s has %d items; at most %d are allowed", v.what, len(items), most)
		v.file.unsure = true
		return nil
	}
	return items
}

// oneOrFew gives the items of such a list, or the value itself where it is none.
func (v value) oneOrFew(most int) []value {
	if v.given() && v.node.Kind == yaml.ScalarNode {
		return []value{v}
	}
	return v.few(most)
}

// scalar gives the characters of a value that YAML takes for one of some types.
func (v value) scalar(wanted string, tags ...string) (string, bool) {
	if !v.given() {
		return "", false
	}
	switch {
	case v.node.Kind != yaml.ScalarNode:
		v.problem(problem.WrongKind, "%s must be %s, and is %s", v.what, wanted, kindName(v.node))
	case v.node.Tag == "!!null":
		v.empty()
	case tags[0] == "!!str" && v.isBareTruth():
		p := v.problem(problem.WrongKind, "%s is %s, which some programs take for a truth value; put it in quotes", v.what,
			problem.Quote(v.node.Value))
		v.fix(p, `"`+v.node.Value+`"`)
	case slices.Contains(tags, v.node.Tag):
		return v.node.Value, true
	case tags[0] == "!!str":
		p := v.problem(problem.WrongKind, "%s must be %s, and YAML takes %s for %s; put it in quotes",
			v.what, wanted, problem.Quote(v.node.Value), tagNames[v.node.Tag])
		v.fix(p, `"`+v.node.Value+`"`)
	default:
		v.problem(problem.WrongKind, "%s must be %s, and is %s", v.what, wanted, problem.Quote(v.node.Value))
	}
	return "", false
}

// isBareTruth says whether a word stands without quotes that is a truth value in YAML 1.1 and a text in YAML 1.2.
func (v value) isBareTruth() bool {
	word, bare := v.node.Value, v.node.Style&^yaml.FlowStyle == 0
	return bare && len(word) <= len("yes") && slices.Contains([]string{"yes", "no"}, strings.ToLower(word))
}

// kindName says in words what a node is.
func kindName(n *yaml.Node) string {
	switch {
	case n.Kind == yaml.MappingNode:
		return "a mapping"
	case n.Kind == yaml.SequenceNode:
		return "a list"
	case n.Tag == "!!null":
		return "empty"
	}
	return "the single value " + problem.Quote(n.Value)
}

// tagNames are the words for what YAML takes a single value for that is no text.
var tagNames = map[string]string{
	"!!int": "a number", "!!float": "a number", "!!bool": "a truth value", "!!null": "nothing", "!!timestamp": "a date",
	"!!merge": "a merge key",
}
