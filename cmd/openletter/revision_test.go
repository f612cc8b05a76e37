package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"openletter/report/judge"
)

// repository makes a git repository with the small data folder in a folder of it, and gives that folder. run runs git
// there.
func repository(t *testing.T) (data string, run func(args ...string)) {
	t.Helper()
	judge.Program(t, "git")
	small, err := txtar.ParseFile(filepath.FromSlash("../../report/dataset/testdata/ok/small.txtar"))
	if err != nil {
		t.Fatal(err)
	}
	top := t.TempDir()
	data = filepath.Join(top, "facts", "data")
	if err := txtar.Write(small, data); err != nil {
		t.Fatal(err)
	}
	run = func(args ...string) {
		t.Helper()
		cmd := exec.Command("git", append([]string{"-c", "user.name=Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"}, args...)...)
		cmd.Dir = top
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %s: %v\n%s", strings.Join(args, " "), err, out)
		}
	}
	run("init", "-q", "-b", "main")
	run("add", ".")
	run("commit", "-q", "-m", "first")
	return data, run
}

// told runs the command and gives its exit code and everything that it says.
func told(args ...string) (code int, said string) {
	var out bytes.Buffer
	code = run(args, &out, &out)
	return code, out.String()
}

func change(t *testing.T, name, old, new string) {
	t.Helper()
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(text, []byte(old)) {
		t.Fatalf("%s does not hold %q", name, old)
	}
	if err := os.WriteFile(name, bytes.Replace(text, []byte(old), []byte(new), 1), 0o644); err != nil {
		t.Fatal(err)
	}
}

// TestDiffOfRevisions compares revisions of a folder below the top of a repository, and one with the folder as it is.
func TestDiffOfRevisions(t *testing.T) {
	data, git := repository(t)
	change(t, filepath.Join(data, "messengers", "dog.yaml"), "value: none", "value: opt-in")
	git("commit", "-q", "-am", "second")
	git("tag", "v2")
	change(t, filepath.Join(data, "messengers", "dog.yaml"), "value: opt-in", "value: none")

	const turned = "Dog, End-to-end encryption: formerly none, now opt-in"
	for _, c := range [...]struct{ old, new, want string }{
		{"HEAD~1", "HEAD", turned}, {"HEAD~1", "v2", turned}, {"main~1", "main", turned},
		{"v2", data, "Dog, End-to-end encryption: formerly opt-in, now none"}, {"HEAD", "HEAD", "Nothing has changed"}, {data, "HEAD~1", "Nothing has changed"},
	} {
		code, said := told("diff", c.old, c.new, "-data", data)
		if code != done || !strings.Contains(said, c.want) {
			t.Errorf("diff %s %s: %d, %s; want %q", c.old, c.new, code, said, c.want)
		}
	}
}

// TestBuildSinceARevision reads the chapter on what changed, in a build of every report: of each report only what changed
// in it.
func TestBuildSinceARevision(t *testing.T) {
	data, git := repository(t)
	const abroad = "id: kz\nname: {en: Kazakhstan, ru: Казахстан}\nin: {en: in Kazakhstan, ru: в Казахстане}\n" +
		"duties: [{id: kz-storage, kind: localisation, title: {en: Texts are stored., ru: Тексты хранятся.}, status: confirmed, as-of: 2026-05, sources: [herald-2025]}]\n"
	if err := os.WriteFile(filepath.Join(data, "countries", "kz.yaml"), []byte(abroad), 0o644); err != nil {
		t.Fatal(err)
	}
	git("add", ".")
	git("commit", "-q", "-m", "a country that no report is about")
	change(t, filepath.Join(data, "messengers", "dog.yaml"), "value: none", "value: opt-in")
	change(t, filepath.Join(data, "countries", "ru.yaml"), "since: 2018-07-01", "since: 2018-07-02")
	git("commit", "-q", "-am", "second")
	t.Chdir(filepath.Dir(data)) // -data is data
	output := t.TempDir()
	chapter := func(name string) string {
		text, err := os.ReadFile(filepath.Join(output, name))
		if err != nil {
			t.Fatal(err)
		}
		_, after, _ := strings.Cut(string(text), "\n## Changed since the last edition\n")
		said, _, found := strings.Cut(after, "\n## ")
		if !found {
			t.Errorf("%s has no chapter on what changed", name)
		}
		return said
	}
	since := func(revision string, names ...string) {
		t.Helper()
		args := slices.Concat([]string{"build"}, names, []string{"-lang", "en", "-format", "md", "-since", revision, "-output", output})
		if code, said := told(args...); code != done {
			t.Fatalf("build -since %s: %d, %s", revision, code, said)
		}
	}

	since("HEAD~2") // before there was the other country
	brief, cats := chapter("brief.en.md"), chapter("cats.en.md")
	for _, want := range []string{"- Dog: formerly 0 (0–100), B; now 40 (40–100), B.", "- Dog, End-to-end encryption: formerly none, now opt-in\n", "- Legal duties: 0 new, 1 changed, 0 removed\n"} {
		if !strings.Contains(brief, want) {
			t.Errorf("brief lacks %q:%s", want, brief)
		}
	}
	if strings.Contains(cats, "Dog") || !strings.Contains(cats, "- Legal duties: 0 new, 1 changed, 0 removed\n") {
		t.Errorf("cats: %s", cats)
	}
	for name, all := range map[string]string{"brief": brief, "cats": cats} {
		since("HEAD~2", name)
		if alone := chapter(name + ".en.md"); alone != all {
			t.Errorf("%s alone:%s\nwith others:%s", name, alone, all)
		}
	}

	since("HEAD")
	for _, name := range []string{"brief.en.md", "cats.en.md"} {
		if said := chapter(name); !strings.HasSuffix(said, "Nothing has changed.\n") {
			t.Errorf("%s since the same state:%q", name, said)
		}
	}
}

// TestRevisionsThatAreNone refuses what names no commit, and never hands it to git as an option.
func TestRevisionsThatAreNone(t *testing.T) {
	data, git := repository(t)
	marker := filepath.Join(t.TempDir(), "marker")
	for _, name := range []string{
		"nonsense", "", "HEAD:facts", "--all", "--git-dir=/", "-h", "--output=" + marker, "HEAD --all", "$(touch " + marker + ")", "HEAD..HEAD",
	} {
		code, said := told("diff", "-data", data, "--", name, "HEAD")
		if code != noAccess || !strings.Contains(said, "is neither a data folder nor a git revision of") {
			t.Errorf("%q: %d, %s", name, code, said)
		}
	}
	if _, err := os.Stat(marker); err == nil {
		t.Error("a revision was run")
	}
	git("rm", "-q", "-r", "facts")
	git("commit", "-q", "-m", "no data")
	if err := os.MkdirAll(data, 0o755); err != nil {
		t.Fatal(err)
	}
	if code, said := told("diff", "HEAD", "HEAD~1", "-data", data); code != noAccess || !strings.Contains(said, "did not exist at") {
		t.Errorf("a revision without data: %d, %s", code, said)
	}
	elsewhere := t.TempDir()
	if code, said := told("diff", "HEAD", "HEAD~1", "-data", elsewhere); code != noAccess || !strings.Contains(said, "neither a data folder nor a git revision") {
		t.Errorf("no repository: %d, %s", code, said)
	}
}

// TestRevisionsAreBytes reads what was committed: attributes and configuration of the repository change nothing and run
// nothing, and the variables that a hook sets do not lead elsewhere.
func TestRevisionsAreBytes(t *testing.T) {
	data, git := repository(t)
	marker := filepath.Join(t.TempDir(), "marker")
	attributes := "*.yaml export-ignore export-subst text eol=crlf filter=evil diff=evil\n"
	if err := os.WriteFile(filepath.Join(filepath.Dir(data), ".gitattributes"), []byte(attributes), 0o644); err != nil {
		t.Fatal(err)
	}
	git("add", ".")
	git("commit", "-q", "-m", "attributes")
	for _, key := range []string{"filter.evil.smudge", "filter.evil.clean", "diff.evil.textconv", "core.fsmonitor", "core.pager", "core.sshCommand"} {
		git("config", key, "touch "+marker+"; cat")
	}
	t.Setenv("GIT_DIR", t.TempDir())
	t.Setenv("GIT_WORK_TREE", t.TempDir())
	if code, said := told("diff", "HEAD~1", data, "-data", data); code != done || !strings.Contains(said, "Nothing has changed") {
		t.Errorf("%d, %s", code, said)
	}
	if code, said := told("diff", "HEAD", data, "-data", data); code != done || !strings.Contains(said, "Nothing has changed") {
		t.Errorf("%d, %s", code, said)
	}
	if _, err := os.Stat(marker); err == nil {
		t.Error("something that the repository names was run")
	}
}

// TestRevisionsWithoutLinks refuses a link that was committed into the data, and leaves nothing behind.
func TestRevisionsWithoutLinks(t *testing.T) {
	data, git := repository(t)
	if err := os.Symlink("/etc/passwd", filepath.Join(data, "messengers", "mole.yaml")); err != nil {
		t.Skip("this system makes no symbolic links: ", err)
	}
	git("add", ".")
	git("commit", "-q", "-m", "a link")
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	if code, said := told("diff", "HEAD~1", "HEAD", "-data", data); code != noAccess || !strings.Contains(said, `"messengers/mole.yaml" is a link or another repository`) {
		t.Errorf("%d, %s", code, said)
	}
	change(t, filepath.Join(data, "messengers", "dog.yaml"), "value: none", "value: nome")
	git("rm", "-q", "--cached", "facts/data/messengers/mole.yaml")
	git("commit", "-q", "-am", "a slip")
	code, said := told("diff", "HEAD~2", "HEAD", "-data", data)
	if code != dataProblems || !strings.Contains(said, "/messengers/dog.yaml:") || !strings.Contains(said, "1 problem in the data of revision HEAD, as this program reads it") {
		t.Errorf("%d, %s", code, said)
	}
	if left, err := os.ReadDir(temporary); err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

// TestWithoutGit says what is missing, and what for.
func TestWithoutGit(t *testing.T) {
	data, _ := repository(t)
	t.Setenv("PATH", t.TempDir())
	if code, said := told("diff", "HEAD", data, "-data", data); code != noAccess || !strings.Contains(said, "HEAD is no folder, and to read it as a revision git is needed") {
		t.Errorf("%d, %s", code, said)
	}
}
