// Package testkit is what tests alone share: the flag -update, and programs that check the reports, such as veraPDF.
//
// Where a program is missing, tests are skipped, or fail if OPENLETTER_REQUIRE_TOOLS is set. .ci/run installs all.
package testkit

import (
	"cmp"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// Update is the flag -update: tests rewrite the files that they compare with. All packages with tests import this one.
var Update = flag.Bool("update", false, "rewrite the files that tests compare with")

// missing ends a test for want of something.
func missing(t *testing.T, what string) {
	t.Helper()
	if os.Getenv("OPENLETTER_REQUIRE_TOOLS") != "" {
		t.Fatalf("%s is missing, and OPENLETTER_REQUIRE_TOOLS is set", what)
	}
	t.Skipf("%s is missing; .ci/run installs it", what)
}

// Program is the path of a program.
func Program(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		missing(t, name)
	}
	return path
}

// File is the path of a file of .ci/checkers, or of the copy of that folder that OPENLETTER_CHECKERS names. What npm
// puts there is missing until it is asked to. Tests run in their package's folder, and all that ask are two folders
// deep.
func File(t *testing.T, name string) string {
	t.Helper()
	folder := cmp.Or(os.Getenv("OPENLETTER_CHECKERS"), filepath.FromSlash("../../.ci/checkers"))
	path, err := filepath.Abs(filepath.Join(folder, filepath.FromSlash(name)))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		missing(t, path)
	}
	return path
}

// Ask runs a program and returns what it prints. One that ends badly has found something, and the test fails.
func Ask(t *testing.T, program string, args ...string) string {
	t.Helper()
	out, err := exec.Command(Program(t, program), args...).CombinedOutput()
	if err != nil {
		t.Errorf("%s: %v\n%s", filepath.Base(program), err, out)
	}
	return string(out)
}

// wantOnly fails unless a checker says just this of files.
func wantOnly(t *testing.T, want string, files []string, program string, args ...string) {
	t.Helper()
	if said := Ask(t, program, append(args, files...)...); strings.TrimSpace(said) != want {
		t.Errorf("want %q, the checker says\n%s", want, said)
	}
}

// Axe opens pages in Chromium: axe-core must find nothing, and no page ask for anything, complain or be too wide.
func Axe(t *testing.T, pages []string) {
	Program(t, cmp.Or(os.Getenv("CHROMIUM"), "/usr/bin/chromium")) // as axe.mjs looks for it
	File(t, "node_modules/axe-core")
	File(t, "node_modules/playwright-core")
	wantOnly(t, "[]", pages, "node", File(t, "axe.mjs"))
}

// HTMLValidate asks html-validate about pages.
func HTMLValidate(t *testing.T, pages []string) {
	wantOnly(t, "", pages, "node", File(t, "node_modules/html-validate/bin/html-validate.mjs"),
		"--config", File(t, "htmlvalidate.config.mjs"))
}

// Nu asks the Nu checker about pages.
func Nu(t *testing.T, pages []string) {
	wantOnly(t, "", pages, "java", "-jar", File(t, "node_modules/vnu-jar/build/dist/vnu.jar"), "--format", "gnu")
}

// Qpdf asks qpdf about the structure of PDF files.
func Qpdf(t *testing.T, files []string) {
	for _, name := range files {
		if out := Ask(t, "qpdf", "--check", name); !strings.Contains(out, "No syntax or stream encoding errors found") {
			t.Errorf("%s: qpdf says\n%s", filepath.Base(name), out)
		}
	}
}

// VeraPDF asks the reference checker whether PDF files keep to all that they claim, and whether that is what it calls
// by some names, such as "ua1" and "3a". OPENLETTER_VERAPDF is Java's class path to its command line:
// org.verapdf.apps:greenfield-apps from Maven Central, with what that depends on.
func VeraPDF(t *testing.T, files []string, profiles ...string) {
	classes := os.Getenv("OPENLETTER_VERAPDF")
	if classes == "" {
		missing(t, "veraPDF (OPENLETTER_VERAPDF)")
	}
	const claimed = "0"
	args := []string{"-cp", classes, "org.verapdf.apps.GreenfieldCliWrapper", "--format", "text", "-v", "-f", claimed}
	out := Ask(t, "java", append(args, files...)...) // fails where a file breaks what it claims
	for _, name := range files {
		for _, profile := range profiles {
			if !strings.Contains(out, "PASS "+name+" "+profile+"\n") {
				t.Errorf("%s does not pass %s:\n%s", filepath.Base(name), profile, out)
			}
		}
	}
}
