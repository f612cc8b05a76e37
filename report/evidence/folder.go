package evidence

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"

	"openletter/report/problem"
)

// Limits on what a folder of saved pages may hold: far above what people save, and low enough that a hostile one ends.
const (
	maxFiles    = 10_000   // files of the folder
	maxPage     = 8 << 20  // bytes of one page
	maxUnpacked = 1 << 30  // bytes that all WARC files hold, unpacked
	maxContents = 4 << 20  // bytes of the list of contents of a WACZ file
	maxLine     = 64 << 10 // bytes of one line of a header in a WARC file
	maxHeader   = 200      // lines of one header
	maxCopies   = 1000     // saved pages of one source
	maxFaults   = 200      // problems that are told
)

// errUnpacked says that archives hold more than is read.
var errUnpacked = fmt.Errorf("the WARC files of the folder hold more than %d bytes, the most that is read", maxUnpacked)

// bare is an address without what stands behind #, by which saved pages are found.
func bare(address string) string {
	address, _, _ = strings.Cut(address, "#")
	if scheme, host, ok := strings.Cut(address, "://"); ok && host != "" && !strings.Contains(host, "/") {
		return scheme + "://" + host + "/"
	}
	return address
}

// problem notes what is wrong with a file of the folder.
func (s *search) problem(rule problem.Rule, name, format string, args ...any) {
	if len(s.problems) >= maxFaults {
		return
	}
	s.problems = append(s.problems, problem.New(rule, problem.InFile(path.Join(s.shown, name)), format, args...))
}

// folder looks at each file of a folder.
func (s *search) folder(folder fs.FS) {
	entries, err := fs.ReadDir(folder, ".")
	if err != nil {
		s.problem(problem.Unreadable, "", "the folder cannot be read: %v", cause(err))
	}
	if len(entries) > maxFiles {
		s.problem(problem.TooMany, "", "the folder has %d files; at most %d are read", len(entries), maxFiles)
		return
	}
	for _, entry := range entries {
		switch name := entry.Name(); {
		case entry.Type()&fs.ModeSymlink != 0:
			s.problem(problem.SymbolicLink, name, "a symbolic link, which is not followed; put the page itself there")
		case entry.IsDir():
			s.unused = append(s.unused, name+"/")
		case !entry.Type().IsRegular():
			s.problem(problem.UnexpectedFile, name, "neither a file nor a folder")
		default:
			s.file(folder, name)
		}
	}
}

// file looks at one file: a page, or an archive of pages.
func (s *search) file(folder fs.FS, name string) {
	ending := path.Ext(name)
	source := strings.TrimSuffix(name, ending)
	form, isPage := formOf(ending)
	var read func(f fs.File) error
	switch {
	case isPage && s.sources[source] == nil:
	case isPage:
		read = func(f fs.File) error { return s.page(f, source, form, Copy{File: name}) }
	case ending == ".wacz":
		read = func(f fs.File) error { return s.wacz(f, name) }
	case ending == ".warc", strings.HasSuffix(name, ".warc.gz"):
		read = func(f fs.File) error { return s.warc(f, name, name) }
	}
	if read == nil {
		s.unused = append(s.unused, name)
		return
	}
	f, err := folder.Open(name)
	if err != nil {
		s.problem(problem.Unreadable, name, "the file cannot be read: %v", cause(err))
		return
	}
	defer f.Close()
	s.told(name, read(f))
}

// told notes why a file could not be read to its end.
func (s *search) told(name string, err error) {
	switch {
	case err == nil:
	case errors.Is(err, errUnpacked), errors.Is(err, errPage):
		s.problem(problem.TooLarge, name, "%v", err)
	case errors.Is(err, fs.ErrPermission):
		s.problem(problem.Unreadable, name, "the file cannot be read: %v", cause(err))
	default:
		s.problem(problem.BadCopy, name, "the saved page cannot be read: %v", cause(err))
	}
}

// cause is an error without the path that fs puts before it.
func cause(err error) error {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		return p.Err
	}
	return err
}

// errPage says that a page is longer than is read.
var errPage = fmt.Errorf("a page has more than %d bytes, which is the most that is read", maxPage)

// page compares the quotes of a source with a page.
func (s *search) page(r io.Reader, source string, f form, at Copy) error {
	if len(s.bySource[source]) == 0 {
		return nil
	}
	content, err := readPage(r)
	if err == nil {
		s.look(source, newPage(content, f, ""), at)
	}
	return err
}

// readPage reads the bytes of a page.
func readPage(r io.Reader) ([]byte, error) {
	content, err := io.ReadAll(io.LimitReader(r, maxPage+1))
	if err == nil && len(content) > maxPage {
		err = errPage
	}
	return content, err
}
