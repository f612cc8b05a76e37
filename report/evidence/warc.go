package evidence

import (
	"archive/zip"
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
)

// WARC files are read here and not by a library: those that there are open connections as well (net/http), know
// nothing of limits, and are fifty times as long as the part of the format that is needed.

// warc looks at the records of a WARC file (ISO 28500), packed or not. shown is how a copy names it, within a WACZ
// file too.
func (s *search) warc(r io.Reader, name, shown string) error {
	if strings.HasSuffix(name, ".gz") {
		unpacked, err := gzip.NewReader(bufio.NewReader(r)) // one record after another, each packed by itself
		if err != nil {
			return err
		}
		r = unpacked
	}
	in := bufio.NewReaderSize(&metered{r, &s.unpacked}, maxLine)
	for number := 1; ; number++ {
		err := s.record(in, shown)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("record %d: %w", number, err)
		}
	}
}

// metered counts what all archives of a folder hold together, up to a limit.
type metered struct {
	io.Reader
	sum *int64
}

// Read implements io.Reader.
func (m *metered) Read(to []byte) (int, error) {
	if *m.sum > maxUnpacked {
		return 0, errUnpacked
	}
	n, err := m.Reader.Read(to)
	*m.sum += int64(n)
	return n, err
}

// record looks at one record. The error is io.EOF where none begins any more.
func (s *search) record(in *bufio.Reader, shown string) error {
	version, err := line(in)
	for err == nil && version == "" {
		version, err = line(in)
	}
	if err != nil {
		return err
	}
	if !strings.HasPrefix(version, "WARC/") {
		return fmt.Errorf("it begins with %q and not with WARC/", version[:min(len(version), 20)])
	}
	header, err := headerOf(in)
	if err != nil {
		return inside(err)
	}
	length, err := strconv.ParseInt(header["content-length"], 10, 64)
	if err != nil || length < 0 {
		return errors.New("its Content-Length is no number")
	}
	block := &whole{in, length}
	address := bare(strings.Trim(header["warc-target-uri"], "<>"))
	wrong := s.block(block, header, Copy{File: shown, Address: address})
	if _, err := io.Copy(io.Discard, block); err != nil {
		return err
	}
	s.told(shown, wrong) // the next record may be sound
	return nil
}

// whole reads so many bytes. Fewer are an error, so that half a page is not taken for one.
type whole struct {
	in   io.Reader
	left int64
}

// Read implements io.Reader.
func (w *whole) Read(to []byte) (int, error) {
	if w.left == 0 {
		return 0, io.EOF
	}
	n, err := w.in.Read(to[:min(int64(len(to)), w.left)])
	if w.left -= int64(n); w.left == 0 {
		return n, nil
	}
	return n, inside(err)
}

// inside is an error within a record, where the end of the file is one too.
func inside(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

// line reads a line of a header, without its end.
func line(in *bufio.Reader) (string, error) {
	text, err := in.ReadSlice('\n')
	switch {
	case errors.Is(err, bufio.ErrBufferFull):
		return "", fmt.Errorf("a line of a header has more than %d bytes", maxLine)
	case errors.Is(err, io.EOF) && len(text) > 0:
		return "", io.ErrUnexpectedEOF
	}
	return strings.TrimRight(string(text), "\r\n"), err
}

// headerOf reads the fields of a header, with their names in small letters, up to the empty line. Of two of one name
// the first one counts.
func headerOf(in *bufio.Reader) (map[string]string, error) {
	fields := map[string]string{}
	for range maxHeader {
		text, err := line(in)
		if err != nil || text == "" {
			return fields, err
		}
		name, value, _ := strings.Cut(text, ":")
		name = strings.ToLower(strings.TrimSpace(name))
		if _, twice := fields[name]; !twice {
			fields[name] = strings.TrimSpace(value)
		}
	}
	return nil, fmt.Errorf("a header has more than %d lines", maxHeader)
}

// block compares the quotes of the sources at the address of a record with the page that it holds. Records of other
// kinds, and answers of a server that are no page, are passed over.
func (s *search) block(r io.Reader, header map[string]string, at Copy) error {
	var p *page
	for _, source := range s.byAddress[at.Address] {
		if p == nil {
			content, form, contentType, err := pageOf(r, header)
			if err != nil || content == nil {
				return err
			}
			p = newPage(content, form, contentType)
		}
		s.look(source, p, at)
	}
	return nil
}

// wacz looks at the WARC files of a WACZ file. It writes nothing, so names within it lead nowhere.
func (s *search) wacz(f fs.File, name string) error {
	at, seekable := f.(io.ReaderAt)
	info, err := f.Stat()
	if err != nil {
		return err
	}
	if !seekable {
		return errors.New("its contents can be read only one after another")
	}
	reader := &sparing{at, maxContents}
	contents, err := zip.NewReader(reader, info.Size())
	if err != nil {
		return err
	}
	reader.left = maxUnpacked
	files := slices.DeleteFunc(contents.File, func(f *zip.File) bool {
		return path.Ext(f.Name) != ".warc" && !strings.HasSuffix(f.Name, ".warc.gz")
	})
	if len(files) == 0 {
		return errors.New("there is no WARC file in it")
	}
	for _, file := range files {
		packed, err := file.Open()
		if err != nil {
			return err
		}
		err = s.warc(&metered{packed, &s.unpacked}, file.Name, name+":"+file.Name)
		if closed := packed.Close(); err == nil {
			err = closed
		}
		if err != nil {
			return fmt.Errorf("%q: %w", file.Name, err)
		}
	}
	return nil
}

// sparing reads only so many bytes.
type sparing struct {
	io.ReaderAt
	left int64
}

// ReadAt implements io.ReaderAt.
func (s *sparing) ReadAt(to []byte, offset int64) (int, error) {
	if s.left -= int64(len(to)); s.left < 0 {
		return 0, errors.New("its list of contents is too long")
	}
	return s.ReaderAt.ReadAt(to, offset)
}
