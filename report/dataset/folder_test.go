package dataset

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// small gives the files of testdata/ok/small.txtar.
func small(t testing.TB) map[string]string {
	t.Helper()
	files := map[string]string{}
	for _, f := range readCase(t, "testdata/ok/small.txtar").Files {
		files[f.Name] = string(f.Data)
	}
	return files
}

// TestLinksAreRefused holds that a link is neither followed nor quoted, wherever it stands and wherever it leads.
func TestLinksAreRefused(t *testing.T) {
	outside := filepath.Join(t.TempDir(), "secret.yaml")
	if err := os.WriteFile(outside, []byte("id: secret\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ place, target, want string }{
		{"messengers/cow.yaml", outside, "data/messengers/cow.yaml: is a symbolic link; links are not followed: put the file itself here [symbolic-link]"},
		{"messengers/cow.yaml", "dog.yaml", "data/messengers/cow.yaml: is a symbolic link; links are not followed: put the file itself here [symbolic-link]"},
		{"sources.yaml", outside, "data/sources.yaml: is a symbolic link; links are not followed: put the file itself here [symbolic-link]"},
		{"ledger", filepath.Dir(outside), "data/ledger: is a symbolic link; links are not followed: put the file itself here [symbolic-link]"},
		{"README.md", outside, "data/README.md: is a symbolic link; links are not followed: put the file itself here [symbolic-link]"},
	} {
		dir := layOut(t, small(t))
		place := filepath.Join(dir, "data", filepath.FromSlash(c.place))
		if err := os.RemoveAll(place); err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(c.target, place); err != nil {
			t.Skip("this system makes no symbolic links: ", err)
		}
		_, err := Reader{}.Load(openFS(t, filepath.Join(dir, "data")), "data", nil)
		if err == nil || !strings.Contains("\n"+err.Error()+"\n", "\n"+c.want+"\n") {
			t.Errorf("%s → %s: %v", c.place, c.target, err)
		}
		if err != nil && strings.Contains(err.Error(), "secret") {
			t.Errorf("%s: the complaint quotes what the link leads to: %v", c.place, err)
		}
	}
}

// TestUnreadFilesAccuseNobody holds that what could not be read is the only problem: that others name what it may hold
// is none.
func TestUnreadFilesAccuseNobody(t *testing.T) {
	for place, want := range map[string]string{
		"messengers/dog.yaml": "data/messengers/dog.yaml: is a folder; it must be a file [unexpected-file]",
		"countries/ru.yaml":   "data/countries/ru.yaml: is a folder; it must be a file [unexpected-file]",
		"sources.yaml":        "data/sources.yaml: is a folder; it must be a file [unexpected-file]",
		"events.yaml":         "data/events.yaml: is a folder; it must be a file [unexpected-file]",
		"attributes.yaml":     "data/attributes.yaml: is a folder; it must be a file [unexpected-file]",
		"rulesets/plain.yaml": "data/rulesets/plain.yaml: is a folder; it must be a file [unexpected-file]",
		"messengers":          "data/messengers: is a special file; it must be a folder [unexpected-file]",
		"countries":           "data/countries: is a special file; it must be a folder [unexpected-file]",
		"rulesets":            "data/rulesets: is a special file; it must be a folder [unexpected-file]",
		"reports":             "data/reports: is a special file; it must be a folder [unexpected-file]",
	} {
		dir := layOut(t, small(t))
		full := filepath.Join(dir, "data", filepath.FromSlash(place))
		if err := os.RemoveAll(full); err != nil {
			t.Fatal(err)
		}
		lay := makePipe
		if strings.HasSuffix(place, ".yaml") {
			lay = func(path string) error { return os.Mkdir(path, 0o777) }
		}
		if err := lay(full); err != nil {
			t.Skip("this system makes no pipes: ", err)
		}
		if _, err := (Reader{}).Load(openFS(t, filepath.Join(dir, "data")), "data", nil); err == nil || err.Error() != want {
			t.Errorf("%s: %v; want only %s", place, err, want)
		}
	}
}

// TestFolderThatIsNone holds that the reason is told when there is no folder to look into.
func TestFolderThatIsNone(t *testing.T) {
	_, err := Reader{}.Load(os.DirFS(filepath.Join(t.TempDir(), "absent")), "absent", nil)
	const want = "the data folder absent cannot be read: no such file or directory"
	if none := (NoFolder{}); !errors.As(err, &none) || !errors.Is(err, fs.ErrNotExist) || err.Error() != want {
		t.Errorf("%T %v; want a NoFolder: %s", err, err, want)
	}
}

// TestPositionsNameTheFolder holds that problems name files as the caller named the folder.
func TestPositionsNameTheFolder(t *testing.T) {
	files := small(t)
	files["cow.yaml"] = ""
	for shown, want := range map[string]string{
		"data": "data/cow.yaml: unexpected", "./data/": "data/cow.yaml: unexpected", ".": "cow.yaml: unexpected",
	} {
		if _, err := (Reader{}).Load(mapFS(files), shown, nil); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%s: %v; want %s", shown, err, want)
		}
	}
}

// TestLeftoversArePassedOver holds that what editors and desktops leave behind is neither read nor a problem.
func TestLeftoversArePassedOver(t *testing.T) {
	files := small(t)
	for _, name := range []string{
		".DS_Store", "Thumbs.db", "messengers/.DS_Store", "messengers/dog.yaml~", "messengers/.#dog.yaml", "messengers/#dog.yaml#",
		"messengers/.dog.yaml.swp", "embed.go", "LICENSE", "ledger/README.md",
	} {
		files[name] = "\x00"
	}
	fsys := mapFS(files)
	fsys["messengers/.#cat.yaml"] = &fstest.MapFile{Data: []byte("me@host.1"), Mode: fs.ModeSymlink | 0o777}
	if _, err := (Reader{}).Load(fsys, "data", nil); err != nil {
		t.Error(err)
	}
	files["messengers/dog.yml~x"] = ""
	if _, err := (Reader{}).Load(mapFS(files), "data", nil); err == nil {
		t.Error("no complaint about what is no leftover")
	}
}

func TestSpecialFilesAreRefused(t *testing.T) {
	dir := layOut(t, small(t))
	if err := makePipe(filepath.Join(dir, "data", "ledger", "pipe.yaml")); err != nil {
		t.Skip("this system makes no pipes: ", err)
	}
	_, err := Reader{}.Load(openFS(t, filepath.Join(dir, "data")), "data", nil)
	if err == nil || err.Error() != "data/ledger/pipe.yaml: is a special file; it must be a file [unexpected-file]" {
		t.Errorf("a pipe: %v", err)
	}
}

// TestUnreadableFolder looks at a data folder, and at one within it, that this user may not look into.
func TestUnreadableFolder(t *testing.T) {
	for place, want := range map[string]string{
		".":          "the data folder data cannot be read: permission denied",
		"messengers": "data/messengers: cannot be read: permission denied [unreadable]",
		"reports":    "data/reports: cannot be read: permission denied [unreadable]",
	} {
		dir := layOut(t, small(t))
		closed := filepath.Join(dir, "data", place)
		if err := os.Chmod(closed, 0o100); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.Chmod(closed, 0o700) })
		if _, err := os.ReadDir(closed); err == nil {
			t.Skip("this user may read every folder")
		}
		_, err := Reader{}.Load(openFS(t, filepath.Join(dir, "data")), "data", nil)
		if err == nil || err.Error() != want {
			t.Errorf("%s: %v; want %s", place, err, want)
		}
		if none := (NoFolder{}); errors.As(err, &none) != (place == ".") {
			t.Errorf("%s: the error is a %T", place, err)
		}
	}
}

// TestUnreadableFile holds that a file which this user may not read is told as such, and nothing else.
func TestUnreadableFile(t *testing.T) {
	for _, name := range []string{"sources.yaml", "attributes.yaml", "messengers/dog.yaml", "reports/brief.yaml"} {
		_, err := Reader{}.Load(closed{mapFS(small(t)), name}, "data", nil)
		if want := "data/" + name + ": cannot be read: permission denied [unreadable]"; err == nil || err.Error() != want {
			t.Errorf("%v; want %s", err, want)
		}
	}
}

// closed is a folder with a file that nobody may open.
type closed struct {
	fstest.MapFS
	name string
}

func (c closed) Open(name string) (fs.File, error) {
	if name == c.name {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return c.MapFS.Open(name)
}

// TestChangedWhileRead holds that a file which another one takes the place of is noticed, where the system can tell.
func TestChangedWhileRead(t *testing.T) {
	dir := layOut(t, small(t))
	fsys := swapping{openFS(t, filepath.Join(dir, "data")), func() {
		name := filepath.Join(dir, "data", "sources.yaml")
		if err := errors.Join(os.Rename(name, name+"~"), os.WriteFile(name, nil, 0o666)); err != nil {
			t.Fatal(err)
		}
	}}
	const want = "data/sources.yaml: cannot be read: it changed while it was read [unreadable]"
	if _, err := (Reader{}).Load(fsys, "data", nil); err == nil || err.Error() != want {
		t.Errorf("%v; want %s", err, want)
	}
}

// swapping is a folder in which something happens between a look at sources.yaml and its opening.
type swapping struct {
	fs.FS
	swap func()
}

func (s swapping) Open(name string) (fs.File, error) {
	if name == "sources.yaml" {
		s.swap()
	}
	return s.FS.Open(name)
}

func (s swapping) Lstat(name string) (fs.FileInfo, error) { return fs.Lstat(s.FS, name) }
func (s swapping) ReadLink(name string) (string, error)   { return fs.ReadLink(s.FS, name) }

func TestTooMuchData(t *testing.T) {
	files := small(t)
	comment := strings.Repeat("#"+strings.Repeat(" ", 1000)+"\n", 1000)
	for i := range 70 {
		files["ledger/more-"+string(rune('a'+i%26))+string(rune('a'+i/26))+".yaml"] = comment
	}
	_, err := Reader{}.Load(mapFS(files), "data", []string{"brief"})
	if err == nil || !strings.Contains(err.Error(), "makes the data larger than 67108864 bytes in all") {
		t.Errorf("70 MB of data: %v", err)
	}
}

// layOut writes files into a folder "data" and gives the folder round it.
func layOut(t testing.TB, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, "data", filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}
