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

	"openletter/report/testkit"
)

// repository makes a git repository with the small data folder in a folder of it, and gives that folder. run runs git
// there.
func repository(t *testing.T) (data string, run func(args ...string)) {
	t.Helper()
	testkit.Program(t, "git")
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

	const turned = "Dog, End-to-end encryption: formerly none (disputed), now opt-in (disputed)"
	for _, c := range [...]struct{ old, new, want string }{
		{"HEAD~1", "HEAD", turned}, {"HEAD~1", "v2", turned}, {"main~1", "main", turned},
		{"v2", data, "Dog, End-to-end encryption: formerly opt-in (disputed), now none (disputed)"}, {"HEAD", "HEAD", "Nothing has changed"}, {data, "HEAD~1", "Nothing has changed"},
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
		_, after, _ := strings.Cut(string(text), "\n## <a id=\"changes\"></a>Changed since the last edition\n")
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
	for _, want := range []string{"- Dog: formerly 0 (0–100), B–A; now 40 (40–100), B–A.", "- Dog, End-to-end encryption: formerly none (disputed), now opt-in (disputed)\n", "- Legal duties: 0 new, 1 changed, 0 removed\n"} {
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

// TestRepositoryInTheDataIsNotAsked commits what looks like a repository into the data, where git would find it first.
func TestRepositoryInTheDataIsNotAsked(t *testing.T) {
	data, git := repository(t)
	other, _ := repository(t)
	change(t, filepath.Join(data, "messengers", "dog.yaml"), "value: none", "value: opt-in")
	git("commit", "-q", "-am", "second")
	elsewhere := filepath.Join(other, "..", "..", ".git")
	t.Run("a bare repository", func(t *testing.T) {
		mustDo(t, bareCopy(data, elsewhere))
		mustCompare(t, data)
	})
	t.Run("a folder .git", func(t *testing.T) {
		mustDo(t, bareCopy(filepath.Join(data, ".git"), elsewhere))
		mustCompare(t, data)
	})
	t.Run("a file .git", func(t *testing.T) {
		link := filepath.Join(data, ".git")
		mustDo(t, os.RemoveAll(link))
		mustDo(t, os.WriteFile(link, []byte("gitdir: "+elsewhere+"\n"), 0o644))
		mustCompare(t, data)
	})
}

// mustCompare holds that the two last revisions differ as those of TestDiffOfRevisions do.
func mustCompare(t *testing.T, data string) {
	t.Helper()
	code, said := told("diff", "HEAD~1", "HEAD", "-data", data)
	if code != done || !strings.Contains(said, "Dog, End-to-end encryption: formerly none (disputed), now opt-in (disputed)") {
		t.Errorf("%d, %s", code, said)
	}
}

// bareCopy copies what git needs of its folder to take another for a bare repository.
func bareCopy(folder, gitDir string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for _, name := range []string{"objects", "refs"} {
		if err := os.CopyFS(filepath.Join(folder, name), os.DirFS(filepath.Join(gitDir, name))); err != nil {
			return err
		}
	}
	if err := os.WriteFile(filepath.Join(folder, "config"), []byte("[core]\n\tbare = true\n"), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "HEAD"), []byte("ref: refs/heads/main\n"), 0o644)
}

// TestRepositoryIsRoundTheData refuses a repository whose only place is the data folder, or whose files lie elsewhere.
func TestRepositoryIsRoundTheData(t *testing.T) {
	data, git := repository(t)
	top := filepath.Dir(filepath.Dir(data))
	if code, said := told("diff", "HEAD", "HEAD", "-data", top); code != noAccess || !strings.Contains(said, "HEAD is neither a data folder nor a git revision of") {
		t.Errorf("the top of a repository: %d, %s", code, said)
	}
	mustDo(t, os.Rename(filepath.Join(top, ".git"), filepath.Join(data, "hidden")))
	mustDo(t, os.WriteFile(filepath.Join(top, ".git"), []byte("gitdir: facts/data/hidden\n"), 0o644))
	if code, said := told("diff", "HEAD", "HEAD", "-data", data); code != noAccess || !strings.Contains(said, "lies in the data folder; it must lie round it") {
		t.Errorf("git's own folder among the data: %d, %s", code, said)
	}
	git("config", "core.worktree", t.TempDir())
	mustDo(t, os.Remove(filepath.Join(top, ".git")))
	mustDo(t, os.Rename(filepath.Join(data, "hidden"), filepath.Join(top, ".git")))
	if code, said := told("diff", "HEAD", "HEAD", "-data", data); code != noAccess || !strings.Contains(said, "the data folder does not lie in") {
		t.Errorf("a repository of other files: %d, %s", code, said)
	}
}

// TestVariablesDoNotLeadElsewhere sets what git would follow to another repository.
func TestVariablesDoNotLeadElsewhere(t *testing.T) {
	data, git := repository(t)
	other, _ := repository(t)
	change(t, filepath.Join(data, "messengers", "dog.yaml"), "value: none", "value: opt-in")
	git("commit", "-q", "-am", "second")
	elsewhere := filepath.Join(other, "..", "..", ".git")
	for name, value := range map[string]string{
		"GIT_DIR": elsewhere, "GIT_WORK_TREE": other, "GIT_INDEX_FILE": filepath.Join(elsewhere, "index"),
		"GIT_OBJECT_DIRECTORY": filepath.Join(elsewhere, "objects"), "GIT_COMMON_DIR": elsewhere, "GIT_NAMESPACE": "other",
		"GIT_CEILING_DIRECTORIES": filepath.Dir(data), "GIT_SHALLOW_FILE": filepath.Join(other, "none"),
		"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": "core.worktree", "GIT_CONFIG_VALUE_0": other,
		"GIT_CONFIG_PARAMETERS": "'core.worktree=" + other + "'", "GIT_TRACE": "1", "GIT_PREFIX": "facts/",
		"GIT_REPLACE_REF_BASE": "refs/heads/", "GIT_CONFIG_GLOBAL": filepath.Join(elsewhere, "none"),
	} {
		t.Setenv(name, value)
	}
	mustCompare(t, data)
}

// TestShallowClone tells why an earlier revision is not there.
func TestShallowClone(t *testing.T) {
	data, git := repository(t)
	change(t, filepath.Join(data, "messengers", "dog.yaml"), "value: none", "value: opt-in")
	git("commit", "-q", "-am", "second")
	clone := filepath.Join(t.TempDir(), "clone")
	git("clone", "-q", "--depth", "1", "file://"+filepath.ToSlash(filepath.Dir(filepath.Dir(data))), clone)
	data = filepath.Join(clone, "facts", "data")
	if code, said := told("diff", "HEAD", "HEAD", "-data", data); code != done {
		t.Errorf("%d, %s", code, said)
	}
	if code, said := told("diff", "HEAD~1", "HEAD", "-data", data); code != noAccess || !strings.Contains(said, "this clone is shallow and lacks older commits; get them with git fetch --unshallow") {
		t.Errorf("%d, %s", code, said)
	}
}

// TestRevisionsOfWorktrees reads the data of a second work tree, and of one that a link leads to.
func TestRevisionsOfWorktrees(t *testing.T) {
	data, git := repository(t)
	change(t, filepath.Join(data, "messengers", "dog.yaml"), "value: none", "value: opt-in")
	git("commit", "-q", "-am", "second")
	second := filepath.Join(t.TempDir(), "second")
	git("worktree", "add", "-q", second, "HEAD")
	mustCompare(t, filepath.Join(second, "facts", "data"))
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(data, link); err != nil {
		t.Skip("this system makes no symbolic links: ", err)
	}
	mustCompare(t, link)
}

// TestRevisionOverBuiltIn reads a revision of a folder that lies over the built-in data as it reads the folder.
func TestRevisionOverBuiltIn(t *testing.T) {
	testkit.Program(t, "git")
	top := t.TempDir()
	data := filepath.Join(top, "data")
	mustDo(t, os.MkdirAll(filepath.Join(data, "reports"), 0o755))
	report, err := os.ReadFile(filepath.FromSlash("../../data/reports/flagship.yaml"))
	mustDo(t, err)
	mustDo(t, os.WriteFile(filepath.Join(data, "reports", "flagship.yaml"), report, 0o644))
	for _, args := range [][]string{{"init", "-q"}, {"add", "."}, {"-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "first"}} {
		if out, err := exec.Command("git", append([]string{"-C", top}, args...)...).CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	if code, said := told("diff", "HEAD", data, "-data", data); code != done || !strings.Contains(said, "Nothing has changed") {
		t.Errorf("diff ended with %d: %s", code, said)
	}
}
