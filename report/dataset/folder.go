package dataset

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"openletter/report/fact"
	"openletter/report/problem"
)

// What a data folder holds. Nothing else may lie there, so that a misspelt file name is not silently ignored.
var (
	topFiles = []string{"advice.yaml", "attributes.yaml", "events.yaml", "sources.yaml"}
	needed   = []string{"attributes.yaml", "sources.yaml"}
	folders  = []string{"countries", "ledger", "messengers", "reports", "rulesets"}
	asides   = []string{"LICENSE", "README.md", "embed.go"} // in every folder; not read
)

// translations is the folder with the texts in other languages: for each a folder laid out like the data folder.
const translations = "words"

// translates says of which file a file is a translation, and into which language.
func translates(name string) (lang fact.Lang, of string, ok bool) {
	inner, ok := strings.CutPrefix(name, translations+"/")
	tag, of, _ := strings.Cut(inner, "/")
	return fact.Lang(tag), of, ok
}

// A folder is the data folder while its files are read, with those over which it lies.
type folder struct {
	dir      string // as the caller named it
	fsys     fs.FS
	under    fs.FS   // the data over which it lies; nil for none
	files    []*file // sorted by name; of two with one name first that of the data folder
	size     int
	problems problem.List
	failed   []string // names of what was not read and may hold something
}

// NoFolder is the error of Load when the data folder itself is missing or may not be read. What it holds may be sound.
type NoFolder struct{ error }

// Unwrap is the reason, such as fs.ErrNotExist.
func (e NoFolder) Unwrap() error { return e.error }

// readFolder looks at what lies in the data folder. The error is one of the folder itself.
func readFolder(fsys fs.FS, shown string, under fs.FS, underShown string) (*folder, error) {
	d := &folder{dir: shown, fsys: fsys, under: under}
	if err := d.look("."); err != nil {
		return nil, NoFolder{fmt.Errorf("the data folder %s cannot be read: %w", problem.FileName(shown), err)}
	}
	if under != nil {
		below := &folder{dir: underShown, fsys: under}
		if err := below.look("."); err != nil {
			return nil, NoFolder{fmt.Errorf("the data folder %s cannot be read: %w", problem.FileName(underShown), err)}
		}
		d.layOver(below)
	}
	slices.SortStableFunc(d.files, func(a, b *file) int { return cmp.Compare(a.name, b.name) })
	d.missing()
	return d, nil
}

// missing reports what no data folder can do without, unless it may be there unexpectedly, under a wrong name.
func (d *folder) missing() {
	if slices.ContainsFunc(d.failed, func(name string) bool { return path.Dir(name) == "." }) {
		for _, name := range slices.Concat(topFiles, folders) {
			if d.file(name) == nil && len(d.in(name)) == 0 {
				d.failed = append(d.failed, name)
			}
		}
	}
	for _, name := range needed {
		if d.file(name) == nil && !slices.Contains(d.failed, name) {
			d.problem(problem.MissingFile, name, "is missing; a data folder has %s", problem.And(needed))
		}
	}
	if len(d.ids("reports")) == 0 && !d.unseen("reports") {
		d.problem(problem.MissingFile, "reports", "holds no report; a data folder has at least one")
	}
	if n := len(d.in("reports")); n > maxReports {
		d.problem(problem.TooMany, "reports", "holds %d reports; at most %d are allowed", n, maxReports)
	}
}

// ids lists what a folder within the folder is about, also where it could not be read.
func (d *folder) ids(name string) []string {
	var ids []string
	for _, f := range d.in(name) {
		ids = append(ids, f.id())
	}
	for _, failed := range d.failed {
		if path.Dir(failed) == name && d.file(failed) == nil {
			ids = append(ids, strings.TrimSuffix(path.Base(failed), path.Ext(failed)))
		}
	}
	return slices.Compact(ids)
}

// unseen says whether nobody knows what lies in a folder within the folder.
func (d *folder) unseen(name string) bool {
	return slices.Contains(d.failed, name) || slices.Contains(d.failed, ".")
}

// file is the file with a name within the folder, or nil.
func (d *folder) file(name string) *file {
	if i := slices.IndexFunc(d.files, func(f *file) bool { return f.name == name }); i >= 0 {
		return d.files[i]
	}
	return nil
}

// in lists the files of a folder within the folder.
func (d *folder) in(name string) []*file {
	var list []*file
	for _, f := range d.files {
		if path.Dir(f.name) == name {
			list = append(list, f)
		}
	}
	return list
}

// problem reports what is wrong with a file as such.
func (d *folder) problem(rule problem.Rule, name, format string, args ...any) {
	d.failed = append(d.failed, name)
	d.problems = append(d.problems, problem.New(rule, problem.InFile(path.Join(d.dir, name)), format, args...))
}

// look looks at the entries of a folder and of those within it. The error is one of the folder itself.
func (d *folder) look(dir string) error {
	entries, err := fs.ReadDir(d.fsys, dir)
	if err != nil {
		return reason(err)
	}
	if len(entries) > maxFiles {
		d.problem(problem.TooLarge, dir, "holds more than %d files", maxFiles)
		return nil
	}
	for _, entry := range entries {
		name := path.Join(dir, entry.Name())
		if isAside(entry) {
			continue
		}
		if rule, wrong := misplaced(dir, entry); wrong != "" {
			d.problem(rule, name, "%s", wrong)
		} else if path.Dir(dir) == translations && entry.Name() == originals {
			continue // see ReadOriginals: it changes no report
		} else if !entry.IsDir() {
			d.files = append(d.files, &file{path: path.Join(d.dir, name), name: name})
		} else if err := d.look(name); err != nil {
			d.problem(problem.Unreadable, name, "cannot be read: %v", err)
		}
	}
	return nil
}

// leftovers are patterns of what editors and desktops leave behind, and nobody wrote.
var leftovers = []string{".DS_Store", "Thumbs.db", "*~", ".#*", "#*#", "*.swp"}

// isAside says whether an entry is no data and is passed over.
func isAside(entry fs.DirEntry) bool {
	return slices.Contains(asides, entry.Name()) && entry.Type().IsRegular() ||
		!entry.IsDir() && slices.ContainsFunc(leftovers, func(pattern string) bool {
			matched, _ := path.Match(pattern, entry.Name()) // the patterns are good ones
			return matched
		})
}

// misplaced says why an entry must not lie in a folder; "" when it may.
func misplaced(dir string, entry fs.DirEntry) (problem.Rule, string) {
	var isFile, isDir bool
	var allowed string
	switch name := entry.Name(); {
	case dir == translations:
		isDir, allowed = fact.Lang(name).IsTag(), "folders named by a language, such as de or pt-BR"
	case dir == "." || path.Dir(dir) == translations:
		files, dirs := topFiles, folders
		if dir == "." {
			dirs = append(dirs, translations)
		} else {
			files = append(files, originals)
		}
		isFile, isDir = slices.Contains(files, name), slices.Contains(dirs, name)
		allowed = problem.And(slices.Concat(files, dirs))
	default:
		id, isYAML := strings.CutSuffix(name, ".yaml")
		isFile = isYAML && isFileID(id)
		allowed = "files named <id>.yaml (small letters a to z, digits, single hyphens between them, at most 60 characters, " +
			"and no name that Windows keeps for itself, such as con or com1)"
	}
	is := "special file"
	if entry.IsDir() {
		is = "folder"
	} else if entry.Type().IsRegular() {
		is = "file"
	}
	switch {
	case entry.Type()&fs.ModeSymlink != 0:
		return problem.SymbolicLink, "is a symbolic link; links are not followed: put the file itself here"
	case isDir && !entry.IsDir():
		return problem.UnexpectedFile, "is a " + is + "; it must be a folder"
	case isFile && !entry.Type().IsRegular():
		return problem.UnexpectedFile, "is a " + is + "; it must be a file"
	case !isFile && !isDir:
		return problem.UnexpectedFile, "unexpected " + is + "; allowed: " + allowed +
			", and README.md and LICENSE, which are not read"
	}
	return "", ""
}

// fetch reads the bytes of a file.
func (d *folder) fetch(f *file) {
	fsys := d.fsys
	if f.under {
		fsys = d.under
	}
	source, err := readFile(fsys, f.name)
	before := d.size
	d.size += len(source)
	switch {
	case err != nil:
		d.problem(problem.Unreadable, f.name, "cannot be read: %v", reason(err))
	case d.size <= maxFolder:
		f.source = source
		return
	case before <= maxFolder:
		d.problem(problem.TooLarge, f.name, "makes the data larger than %d bytes in all; nothing after it was read", maxFolder)
	}
	f.unsure = true
}

// readFile opens a file and makes sure that it is what was looked at: a regular file and no link. (os.SameFile tells
// only files of an operating system; those of an archive do not change.) It reads one byte too many, for the scan.
func readFile(fsys fs.FS, name string) ([]byte, error) {
	before, err := fs.Lstat(fsys, name)
	if err != nil {
		return nil, err
	}
	f, err := fsys.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	after, err := f.Stat()
	if err != nil || !before.Mode().IsRegular() || os.SameFile(before, before) && !os.SameFile(before, after) {
		return nil, errors.New("it changed while it was read")
	}
	source := bytes.NewBuffer(make([]byte, 0, min(before.Size(), maxFile)+bytes.MinRead))
	_, err = source.ReadFrom(io.LimitReader(f, maxFile+1))
	return source.Bytes(), err
}

// reason is an error without the path that the caller has already said, and that could hold anything.
func reason(err error) error {
	if at, ok := errors.AsType[*fs.PathError](err); ok {
		return at.Err
	}
	return err
}
