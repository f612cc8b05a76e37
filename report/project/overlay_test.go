package project

import (
	"io/fs"
	"testing"
	"testing/fstest"
)

// TestOverlay holds an overlay against what fs.FS asks of a file system, and looks at whose files it gives.
func TestOverlay(t *testing.T) {
	o := Overlay(
		fstest.MapFS{"a/own": {Data: []byte("top")}, "a/both": {Data: []byte("top")}, "top/x": {Data: []byte("top")}},
		fstest.MapFS{"a/ours": {Data: []byte("bottom")}, "a/both": {Data: []byte("bottom")}, "bottom/x": {Data: []byte("bottom")}},
	)
	if err := fstest.TestFS(o, "a/own", "a/ours", "a/both", "top/x", "bottom/x"); err != nil {
		t.Error(err)
	}
	for name, want := range map[string]string{"a/own": "top", "a/ours": "bottom", "a/both": "top", "bottom/x": "bottom"} {
		if got, err := fs.ReadFile(o, name); err != nil || string(got) != want {
			t.Errorf("%s holds %q (%v), want %q", name, got, err, want)
		}
	}
}
