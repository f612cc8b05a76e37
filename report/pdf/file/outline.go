package file

import (
	"maps"
	"slices"
	"strconv"

	"openletter/report/pdf/display"
)

// An entry is a bookmark in its place in the outline (ISO 32000-1, 12.3.3), by indexes into one list; 0 is the root
// of the outline and means "none" elsewhere.
type entry struct {
	mark                            *Bookmark
	depth                           int
	parent, prev, next, first, last int
	below                           int // entries under this one that are open to view
	object                          int
}

// outline writes the outline and returns its number, or 0 when there are no bookmarks. The entries under the first
// level are open, deeper ones closed: a viewer shows the chapters first.
func (f *finisher) outline() int {
	if len(f.Bookmarks) == 0 {
		return 0
	}
	entries := f.entries()
	var b []byte
	for i := range entries {
		e := &entries[i]
		b = append(b[:0], "<<"...)
		if e.mark != nil {
			b = appendText(append(b, "/Title"...), e.mark.Text)
			b = appendKey(b, "Parent", entries[e.parent].object)
			b = f.appendDestination(append(b, "/Dest"...), e.mark.Target)
		} else {
			b = append(b, "/Type/Outlines"...)
		}
		for _, k := range [...]struct {
			key   string
			index int
		}{{"Prev", e.prev}, {"Next", e.next}, {"First", e.first}, {"Last", e.last}} {
			if k.index > 0 {
				b = appendKey(b, k.key, entries[k.index].object)
			}
		}
		if count := e.below; count > 0 {
			if e.depth > 1 {
				count = -count
			}
			b = strconv.AppendInt(append(b, "/Count "...), int64(count), 10)
		}
		f.put(e.object, append(b, ">>"...))
	}
	return entries[0].object
}

// entries arranges the bookmarks as a tree.
func (f *finisher) entries() []entry {
	entries := []entry{{object: f.allocate()}}
	path := []int{0} // from the root to the latest entry
	for i := range f.Bookmarks {
		level := max(f.Bookmarks[i].Level, 1)
		path = path[:min(level, len(path))]
		parent := path[len(path)-1]
		here := len(entries)
		e := entry{mark: &f.Bookmarks[i], depth: len(path), parent: parent, prev: entries[parent].last, object: f.allocate()}
		if e.prev > 0 {
			entries[e.prev].next = here
		} else {
			entries[parent].first = here
		}
		entries[parent].last = here
		entries = append(entries, e)
		path = append(path, here)
	}
	for i := len(entries) - 1; i > 0; i-- {
		e := &entries[i]
		entries[e.parent].below++
		if e.depth == 1 { // open: what it shows is in view as well
			entries[e.parent].below += e.below
		}
	}
	return entries
}

// destinations writes the tree of named destinations (ISO 32000-1, 12.3.2.3) and returns its entry in the dictionary of
// names.
func (f *finisher) destinations() []byte {
	if len(f.Destinations) == 0 {
		return nil
	}
	b := []byte("<</Names[")
	for _, name := range slices.Sorted(maps.Keys(f.Destinations)) {
		b = append(f.appendDestination(appendLiteral(b, name), f.Destinations[name]), ' ')
	}
	number := f.allocate()
	f.put(number, append(b, "]>>"...))
	return append(appendKey(nil, "Dests", number), '\n')
}

// appendDestination appends an explicit destination (12.3.2.2): the target at the top of the window.
func (f *finisher) appendDestination(b []byte, t *display.Target) []byte {
	b = appendReference(append(b, '['), pageObject(t.Page))
	b = appendNumber(append(b, "/XYZ 0 "...), f.size.Height-t.Y)
	return append(b, " null]"...)
}
