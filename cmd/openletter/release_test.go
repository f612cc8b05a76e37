package main

import (
	"bytes"
	"debug/elf"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"openletter/report/testkit"
)

// TestRelease holds that .ci/release makes the same bytes of the same source in any folder, that the program needs no
// library of the system (.ci/Containerfile puts nothing beside it), that it says its version, and that checksums fit.
func TestRelease(t *testing.T) {
	testkit.Program(t, "sha256sum")
	var made [2][]byte
	for i := range made {
		source, dist := copySource(t), filepath.Join(t.TempDir(), "dist")
		t.Setenv("OPENLETTER_SBOM", "0") // the list of parts takes a program from the network; .ci/run makes it
		runIn(t, source, ".ci/release", "v1.2.3", dist, "linux/amd64")
		runIn(t, dist, "-c", "sha256sum --check --strict SHA256SUMS")
		name := filepath.Join(dist, "openletter-v1.2.3-linux-amd64")
		var err error
		made[i], err = os.ReadFile(name)
		mustDo(t, err)
		file, err := elf.NewFile(bytes.NewReader(made[i]))
		mustDo(t, err)
		if runtime.GOOS+"/"+runtime.GOARCH == "linux/amd64" {
			if said := testkit.Ask(t, name, "version"); !strings.HasPrefix(said, "openletter v1.2.3 ") {
				t.Errorf("its version is %q", said)
			}
		}
		for _, part := range file.Progs {
			if part.Type == elf.PT_INTERP || part.Type == elf.PT_DYNAMIC {
				t.Errorf("the program is linked to libraries of the system: %v", part.Type)
			}
		}
		if bytes.Contains(made[i], []byte(source)) {
			t.Errorf("the program names the folder %s in which it was built", source)
		}
	}
	if !bytes.Equal(made[0], made[1]) {
		t.Error("two folders give different programs")
	}
	for _, wrong := range []string{"1.2.3", "v1.2", "v1.2.3; ls", ""} {
		cmd := exec.Command("bash", ".ci/release", wrong, t.TempDir())
		cmd.Dir = filepath.FromSlash("../..")
		if out, err := cmd.CombinedOutput(); err == nil || !strings.Contains(string(out), "a version is v1.2.3") {
			t.Errorf("the version %q: %v, %s", wrong, err, out)
		}
	}
}

// TestRename holds that one command gives the module another path, and that the whole, tests included, still builds.
func TestRename(t *testing.T) {
	if os.Getenv("OPENLETTER_REQUIRE_TOOLS") == "" {
		t.Skip("builds the program and all tests again under another path; .ci/run does that")
	}
	source := copySource(t)
	runIn(t, source, ".ci/rename", "press.example.org/letters")
	mustDo(t, filepath.WalkDir(source, func(name string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".go" {
			return err
		}
		text, err := os.ReadFile(name)
		if bytes.Contains(text, []byte(`"openletter/report`)) {
			t.Errorf("%s imports the old path", name)
		}
		return err
	}))
	program := filepath.Join(t.TempDir(), "letters")
	runIn(t, source, "-c", "go build -o "+program+" ./cmd/openletter && "+program+" version")
}

// runIn runs bash in a folder; what it runs must end well.
func runIn(t *testing.T, folder string, args ...string) {
	t.Helper()
	cmd := exec.Command(testkit.Program(t, "bash"), args...)
	cmd.Dir = folder
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%q: %v\n%s", args, err, out)
	}
}

// copySource copies what a release is built from into a folder of its own.
func copySource(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for _, part := range []string{"cmd", "data", "report", "templates", ".ci/release", ".ci/rename", "go.mod", "go.sum"} {
		from, to := filepath.Join("..", "..", part), filepath.Join(folder, part)
		mustDo(t, os.MkdirAll(filepath.Dir(to), 0o755))
		if info, err := os.Stat(from); err != nil {
			t.Fatal(err)
		} else if info.IsDir() {
			mustDo(t, os.CopyFS(to, os.DirFS(from)))
			continue
		}
		content, err := os.ReadFile(from)
		mustDo(t, err)
		mustDo(t, os.WriteFile(to, content, 0o755))
	}
	return folder
}
