package html_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The judges are programs that others wrote. Where one is missing, its test is skipped and says so; where the
// environment variable OPENLETTER_REQUIRE_TOOLS is set, it fails. OPENLETTER_JUDGES is .ci/judges or a copy
// of that folder, in which `npm ci --ignore-scripts` was run.

// missing skips a test for want of a tool, or fails it where tools are required.
func missing(t *testing.T, tool string) {
	t.Helper()
	if os.Getenv("OPENLETTER_REQUIRE_TOOLS") != "" {
		t.Fatalf("%s is missing, and OPENLETTER_REQUIRE_TOOLS is set", tool)
	}
	t.Skipf("%s is missing", tool)
}

// program is the path of a program.
func program(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		missing(t, name)
	}
	return path
}

// judge is the path of a file that npm installed.
func judge(t *testing.T, name string) string {
	t.Helper()
	dir := os.Getenv("OPENLETTER_JUDGES")
	if dir == "" {
		dir = filepath.Join("..", "..", ".ci", "judges")
	}
	path, err := filepath.Abs(filepath.Join(dir, "node_modules", name))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err != nil {
		missing(t, "node_modules/"+name+" (npm ci --ignore-scripts in "+dir+")")
	}
	return path
}

// pages writes the page of every document in testdata and of the sample to files.
func pages(t *testing.T) []string {
	t.Helper()
	documents, err := filepath.Glob("testdata/*.md")
	if err != nil || documents == nil {
		t.Fatalf("no documents to render: %v", err)
	}
	var files []string
	for _, document := range append(documents, sample) {
		file := filepath.Join(t.TempDir(), strings.TrimSuffix(filepath.Base(document), ".md")+".html")
		if err := os.WriteFile(file, []byte(render(t, document)), 0o666); err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return files
}

// silent runs a judge, which must find nothing and say nothing.
func silent(t *testing.T, wanted, name string, args ...string) {
	t.Helper()
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil || strings.TrimSpace(string(out)) != wanted {
		t.Errorf("%s: %v\n%s", filepath.Base(name), err, out)
	}
}

// TestAxe also finds requests, complaints of the browser and pages that are wider than their window.
func TestAxe(t *testing.T) {
	node := program(t, "node")
	judge(t, "axe-core")
	driver := filepath.Join(filepath.Dir(filepath.Dir(judge(t, "playwright-core"))), "axe.mjs")
	browser := os.Getenv("CHROMIUM")
	if browser == "" {
		browser = "/usr/bin/chromium"
	}
	program(t, browser)
	silent(t, "[]", node, append([]string{driver}, pages(t)...)...)
}

func TestHTMLValidate(t *testing.T) {
	node := program(t, "node")
	validate := judge(t, "html-validate/bin/html-validate.mjs")
	config := filepath.Join(filepath.Dir(filepath.Dir(judge(t, "html-validate"))), "htmlvalidate.config.mjs")
	silent(t, "", node, append([]string{validate, "--config", config}, pages(t)...)...)
}

func TestNu(t *testing.T) {
	java := program(t, "java")
	jar := judge(t, "vnu-jar/build/dist/vnu.jar")
	silent(t, "", java, append([]string{"-jar", jar, "--format", "gnu"}, pages(t)...)...)
}
