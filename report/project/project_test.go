package project_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"openletter/report/project"
)

// folderWith makes a folder with empty files.
func folderWith(t *testing.T, names ...string) string {
	t.Helper()
	folder := t.TempDir()
	for _, name := range names {
		path := filepath.Join(folder, filepath.FromSlash(name))
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(name), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// TestOpen finds the data and the templates of folders that lie over the built-in ones, or not.
func TestOpen(t *testing.T) {
	alone := folderWith(t, "attributes.yaml", "messengers/mine.yaml")
	part := folderWith(t, "messengers/mine.yaml", "messengers/max.yaml")
	other := folderWith(t, "notes.txt")
	settled := filepath.Join(folderWith(t, "openletter.yaml", "data/attributes.yaml"), "data")
	own := folderWith(t, "poster.md", "words/tlh.yaml")
	for _, c := range []struct {
		data, templates string
		has, lacks      []string // data files
		over            bool     // whether the data lie over the built-in ones
	}{
		{"", "", []string{"attributes.yaml", "messengers/max.yaml"}, []string{"messengers/mine.yaml"}, false},
		{alone, "", []string{"attributes.yaml", "messengers/mine.yaml"}, []string{"messengers/max.yaml", "sources.yaml"}, false},
		{part, own, []string{"messengers/mine.yaml", "messengers/max.yaml"}, []string{"attributes.yaml"}, true},
		{settled, "", []string{"attributes.yaml"}, nil, true},
		{other, "", []string{"notes.txt"}, []string{"attributes.yaml"}, false},
	} {
		t.Chdir(t.TempDir())
		p, err := project.Open(c.data, c.templates)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range c.has {
			if _, err := fs.Stat(p.Data, name); err != nil {
				t.Errorf("%+v: %v", c, err)
			}
		}
		for _, name := range c.lacks {
			if _, err := fs.Stat(p.Data, name); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("%+v: it has %s (%v)", c, name, err)
			}
		}
		if (p.Under != nil) != c.over || (p.Settings != nil) != (c.data == settled) {
			t.Errorf("%+v: the data lie over %v, with settings %q", c, p.Under, p.Settings)
		}
		wantOwn := c.templates != ""
		if p.IsOwn("poster.md") != wantOwn || p.IsOwn("dossier.md") {
			t.Errorf("%+v: own templates are wrong", c)
		}
		if name := p.TemplateName("poster.md"); wantOwn != strings.HasPrefix(name, filepath.ToSlash(own)) {
			t.Errorf("%+v: a layout is named %s", c, name)
		}
		if name := p.TemplateName("dossier.md"); name != "built-in templates/dossier.md" {
			t.Errorf("the built-in layout is named %s", name)
		}
		p.Close()
	}
}

// TestUsualFolders takes the folders data and templates where there are such, templates only beside data on the disk.
func TestUsualFolders(t *testing.T) {
	for _, c := range []struct {
		name      string
		files     []string
		data      string // the option
		shown     string
		templates string
	}{
		{"nothing", []string{"x"}, "", project.BuiltIn, ""},
		{"templates of something else", []string{"templates/x"}, "", project.BuiltIn, ""},
		{"both", []string{"data/attributes.yaml", "templates/x"}, "", "data", "templates"},
		{"data elsewhere", []string{"mine/attributes.yaml", "templates/x"}, "mine/.", "mine", "templates"},
	} {
		t.Chdir(folderWith(t, c.files...))
		p, err := project.Open(c.data, "")
		if err != nil {
			t.Fatal(err)
		}
		if p.Shown != c.shown || p.TemplatesFolder != c.templates {
			t.Errorf("%s: data %s, templates %q", c.name, p.Shown, p.TemplatesFolder)
		}
		p.Close()
	}
}

// TestOpenFails tells what there is not.
func TestOpenFails(t *testing.T) {
	t.Chdir(folderWith(t, "data/attributes.yaml", "file"))
	for _, c := range []struct{ data, templates, want string }{
		{"nowhere", "", "there is no data folder nowhere; -data names another"},
		{"", "nowhere", "there is no templates folder nowhere; -templates names another"},
		{"file", "", "file is a file; the data must be a folder"},
		{"", "file", "file is a file; the templates must be a folder"},
	} {
		_, err := project.Open(c.data, c.templates)
		if access, ok := errors.AsType[project.AccessError](err); !ok || access.Error() != c.want {
			t.Errorf("%q %q: %v, want %s", c.data, c.templates, err, c.want)
		}
	}
}

// TestConfined does not follow a link out of a folder.
func TestConfined(t *testing.T) {
	secret := folderWith(t, "secret.md")
	own := folderWith(t, "poster.md")
	if err := os.Symlink(filepath.Join(secret, "secret.md"), filepath.Join(own, "link.md")); err != nil {
		t.Skip("links need rights here: ", err)
	}
	p, err := project.Open("", own)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	if text, err := fs.ReadFile(p.Templates, "link.md"); err == nil {
		t.Errorf("it read %q", text)
	}
}

// TestOverlay reads files and folders of two file systems as one.
func TestOverlay(t *testing.T) {
	file := func(text string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(text)} }
	both := project.Overlay(
		fstest.MapFS{"a": file("upper"), "d/x": file("upper"), "new/y": file("upper")},
		fstest.MapFS{"a": file("lower"), "b": file("lower"), "d/w": file("lower"), "d/x": file("lower"), "old/z": file("lower")},
	)
	if err := fstest.TestFS(both, "a", "b", "d/w", "d/x", "new/y", "old/z"); err != nil {
		t.Error(err)
	}
	var names []string
	err := fs.WalkDir(both, ".", func(name string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			var text []byte
			text, err = fs.ReadFile(both, name)
			names = append(names, name+" "+string(text))
		}
		return err
	})
	if want := []string{"a upper", "b lower", "d/w lower", "d/x upper", "new/y upper", "old/z lower"}; err != nil || !slices.Equal(names, want) {
		t.Errorf("%q, %v, want %q", names, err, want)
	}
	if found, err := fs.Glob(both, "d/*"); err != nil || !slices.Equal(found, []string{"d/w", "d/x"}) {
		t.Errorf("%q, %v", found, err)
	}
	for _, read := range []func(string) error{
		func(name string) error { _, err := both.Open(name); return err },
		func(name string) error { _, err := fs.ReadDir(both, name); return err },
		func(name string) error { _, err := fs.Lstat(both, name); return err },
		func(name string) error { _, err := fs.ReadLink(both, name); return err },
	} {
		if err := read("nowhere"); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("what there is not: %v", err)
		}
	}
}
