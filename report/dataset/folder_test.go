package dataset

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
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
		_, err := Load(openRoot(t, dir), "data", "data", nil)
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
		if _, err := Load(openRoot(t, dir), "data", "data", nil); err == nil || err.Error() != want {
			t.Errorf("%s: %v; want only %s", place, err, want)
		}
	}
}

func TestFolderThatIsNone(t *testing.T) {
	dir := layOut(t, small(t))
	if err := os.Symlink("data", filepath.Join(dir, "link")); err != nil {
		t.Skip("this system makes no symbolic links: ", err)
	}
	for name, want := range map[string]string{
		"link":                       "link is a symbolic link; the data must be a folder",
		"data/README.md":             "data/README.md is a file; the data must be a folder",
		"absent":                     "the data folder absent cannot be read: no such file or directory",
		"../" + filepath.Base(dir):   "cannot be read: path escapes from parent",
		"data/messengers/../../link": "link is a symbolic link; the data must be a folder",
	} {
		_, err := Load(openRoot(t, dir), name, name, nil)
		if err == nil || !strings.HasSuffix(err.Error(), want) {
			t.Errorf("%s: %v; want %s", name, err, want)
		}
		if none := (NoFolder{}); !errors.As(err, &none) || errors.Is(err, fs.ErrNotExist) != (name == "absent") {
			t.Errorf("%s: the error is a %T; want a NoFolder with its reason", name, err)
		}
	}
}

// TestPositionsNameTheFolder holds that problems name files as the caller named the folder.
func TestPositionsNameTheFolder(t *testing.T) {
	files := small(t)
	files["cow.yaml"] = ""
	dir := layOut(t, files)
	for _, c := range []struct{ root, dir, want string }{
		{dir, "data", "data/cow.yaml: unexpected"},
		{dir, "./data/", "data/cow.yaml: unexpected"},
		{filepath.Join(dir, "data"), ".", "cow.yaml: unexpected"},
	} {
		if _, err := Load(openRoot(t, c.root), c.dir, c.dir, nil); err == nil || !strings.HasPrefix(err.Error(), c.want) {
			t.Errorf("%s: %v; want %s", c.dir, err, c.want)
		}
	}
}

func TestSpecialFilesAreRefused(t *testing.T) {
	dir := layOut(t, small(t))
	if err := makePipe(filepath.Join(dir, "data", "ledger", "pipe.yaml")); err != nil {
		t.Skip("this system makes no pipes: ", err)
	}
	_, err := Load(openRoot(t, dir), "data", "data", nil)
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
		_, err := Load(openRoot(t, dir), "data", "data", nil)
		if err == nil || err.Error() != want {
			t.Errorf("%s: %v; want %s", place, err, want)
		}
		if none := (NoFolder{}); errors.As(err, &none) != (place == ".") {
			t.Errorf("%s: the error is a %T", place, err)
		}
	}
}

func TestUnreadableFile(t *testing.T) {
	dir := layOut(t, small(t))
	if err := os.Chmod(filepath.Join(dir, "data", "sources.yaml"), 0); err != nil {
		t.Fatal(err)
	}
	if f, err := os.Open(filepath.Join(dir, "data", "sources.yaml")); err == nil {
		f.Close()
		t.Skip("this user may read every file")
	}
	_, err := Load(openRoot(t, dir), "data", "data", nil)
	if err == nil || err.Error() != "data/sources.yaml: cannot be read: permission denied [unreadable]" {
		t.Errorf("an unreadable file: %v", err)
	}
}

func TestTooMuchData(t *testing.T) {
	files := small(t)
	comment := strings.Repeat("#"+strings.Repeat(" ", 1000)+"\n", 1000)
	for i := range 70 {
		files["ledger/more-"+string(rune('a'+i%26))+string(rune('a'+i/26))+".yaml"] = comment
	}
	_, err := Load(openRoot(t, layOut(t, files)), "data", "data", []string{"brief"})
	if err == nil || !strings.Contains(err.Error(), "makes the data larger than 67108864 bytes in all") {
		t.Errorf("70 MB of data: %v", err)
	}
}
