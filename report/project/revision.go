package project

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing/fstest"

	"openletter/data"
)

// This file alone runs another program: git, to read a data folder as it was at an earlier revision. Its rules:
//   - What is run never depends on what stands in a data file. The one argument that a caller chooses, the revision, is
//     first resolved to a hash with --end-of-options before it, so that it cannot be taken for an option.
//   - Objects are read with cat-file, which gives their bytes: archive and checkout obey attributes that run filters.
//   - Nor does the repository depend on the data: git looks for it from the folder above the data folder, takes nothing
//     for one that is not named .git, and gets only what it needs of the environment. Then it is told where it lies.
//   - git must not ask, fetch or write: no prompt, no lazy fetch, no locks, no checkout.
//   - The files are read into memory. Links and submodules are refused, as in a data folder.

// The most that a revision of a data folder may hold: what package dataset allows.
const (
	maxRevisionFiles = 2000
	maxRevisionFile  = 1 << 20
	maxRevisionBytes = 64 << 20
)

// A blob is a file of a revision.
type blob struct {
	hash, name string
	size       int
}

// A gitRepository is the git repository that a data folder is a part of.
type gitRepository struct {
	top    string // the folder of its files
	gitDir string // the folder of its objects; "" until it is known
	inside string // the path of the data folder from top, with slashes
	folder string // the data folder as it was named
}

// AccessError is a file, folder or repository that could not be read or written: nothing is wrong with what it holds.
type AccessError struct{ Err error }

// Error implements error.
func (e AccessError) Error() string { return e.Err.Error() }

// Unwrap is the reason.
func (e AccessError) Unwrap() error { return e.Err }

func inaccessible(format string, args ...any) error { return AccessError{fmt.Errorf(format, args...)} }

// AtRevision gives the data of a project as they were at a git revision: the files of its data folder, named by the
// beginning of the commit's hash. All else is that of the project as it is. The error is an AccessError.
func AtRevision(p *Project, revision string) (*Project, error) {
	files, commit, err := atRevision(cmp.Or(p.Folder, "data"), revision)
	if err != nil {
		return nil, err
	}
	then := &Project{Data: files, Shown: commit, Templates: p.Templates}
	then.Settings, then.SettingsName = p.Settings, p.SettingsName
	if p.Settings != nil || liesOver(files) {
		then.Under, then.UnderShown = data.Files, BuiltIn
	}
	return then, nil
}

func atRevision(folder, revision string) (files fs.FS, commit string, err error) {
	if info, err := os.Stat(folder); err != nil || !info.IsDir() {
		return nil, "", inaccessible("there is no data folder %s; -data names another", folder)
	}
	r, err := repositoryRound(folder)
	if missing := (*exec.Error)(nil); errors.As(err, &missing) {
		return nil, "", inaccessible("%s is no folder, and to read it as a revision git is needed: %w", revision, err)
	} else if err != nil {
		return nil, "", inaccessible("%s is neither a data folder nor a git revision of %s: %w", revision, folder, err)
	}
	if commit, err = r.hash(revision + "^{commit}"); err != nil {
		return nil, "", r.unknown(revision)
	}
	blobs, err := r.list(commit)
	if err != nil {
		return nil, "", err
	}
	if files, err = r.read(blobs); err != nil {
		return nil, "", inaccessible("revision %s: %w", revision, err)
	}
	return files, commit[:12], nil
}

// repositoryRound finds the repository of a data folder from the folder above: nothing in the data can pass for it.
func repositoryRound(folder string) (gitRepository, error) {
	r := gitRepository{folder: folder, top: filepath.Dir(realPath(folder))}
	out, err := r.git(nil, "rev-parse", "--show-toplevel", "--absolute-git-dir")
	if err != nil {
		return r, err
	}
	paths := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	if len(paths) != 2 {
		return r, fmt.Errorf("git gives %q for the paths of the repository", out)
	}
	r.top, r.gitDir = filepath.FromSlash(paths[0]), filepath.FromSlash(paths[1])
	if _, in := Inside(folder, r.gitDir); in {
		return r, fmt.Errorf("the repository %s lies in the data folder; it must lie round it", r.gitDir)
	}
	inside, in := Inside(r.top, folder)
	if !in || inside == "." {
		return r, fmt.Errorf("the data folder does not lie in %s, whose files are those of the repository %s", r.top, r.gitDir)
	}
	r.inside = filepath.ToSlash(inside)
	return r, nil
}

// unknown is the error of a revision that names no commit; a shallow clone may be the cause.
func (r gitRepository) unknown(revision string) error {
	err := inaccessible("%s is neither a data folder nor a git revision of %s", revision, r.folder)
	out, failed := r.git(nil, "rev-parse", "--is-shallow-repository")
	if failed == nil && strings.TrimSpace(string(out)) == "true" {
		err = inaccessible("%w: this clone is shallow and lacks older commits; get them with git fetch --unshallow", err)
	}
	return err
}

func (r gitRepository) hash(object string) (string, error) {
	out, err := r.git(nil, "rev-parse", "--verify", "--quiet", "--end-of-options", object)
	hash := strings.TrimSpace(string(out))
	if err == nil && (len(hash) < 40 || strings.Trim(hash, "0123456789abcdef") != "") {
		err = fmt.Errorf("git gives %q for the hash of %s", hash, object)
	}
	return hash, err
}

// list lists the files of the data folder in a commit, by their paths from that folder.
func (r gitRepository) list(commit string) ([]blob, error) {
	at := r.folder + " at " + commit[:12]
	absent := inaccessible("%s did not exist at %s", r.folder, commit[:12])
	tree, err := r.hash(commit + ":" + r.inside)
	if err != nil {
		return nil, absent
	}
	out, err := r.git(nil, "ls-tree", "-r", "-l", "-z", "--full-tree", tree)
	if err != nil {
		return nil, inaccessible("%s: %w", at, err)
	}
	var blobs []blob
	for line := range strings.SplitSeq(strings.TrimSuffix(string(out), "\x00"), "\x00") {
		about, name, ok := strings.Cut(line, "\t")
		fields := strings.Fields(about)
		if !ok || len(fields) != 4 {
			return nil, absent
		}
		if fields[0] != "100644" && fields[0] != "100755" {
			return nil, inaccessible("%s: %q is a link or another repository, which is not followed", at, name)
		}
		size, err := strconv.Atoi(fields[3])
		if err != nil || size > maxRevisionFile {
			return nil, inaccessible("%s: %q has %s bytes; at most %d are read", at, name, fields[3], maxRevisionFile)
		}
		blobs = append(blobs, blob{fields[2], name, size})
	}
	if len(blobs) > maxRevisionFiles {
		return nil, inaccessible("%s has %d files; at most %d are read", at, len(blobs), maxRevisionFiles)
	}
	return blobs, nil
}

// read reads files into memory. git answers each hash with "<hash> blob <size>", the bytes and a line break.
func (r gitRepository) read(blobs []blob) (fs.FS, error) {
	var asked strings.Builder
	for _, b := range blobs {
		asked.WriteString(b.hash + "\n")
	}
	out, err := r.git(strings.NewReader(asked.String()), "cat-file", "--batch")
	if err != nil {
		return nil, err
	}
	files := fstest.MapFS{}
	for _, b := range blobs {
		rest, ok := bytes.CutPrefix(out, fmt.Appendf(nil, "%s blob %d\n", b.hash, b.size))
		if !ok || len(rest) <= b.size {
			line, _, _ := bytes.Cut(out, []byte("\n"))
			return nil, fmt.Errorf("git does not give %q: %s", b.name, bytes.TrimSpace(line))
		}
		files[b.name] = &fstest.MapFile{Data: rest[:b.size]}
		out = rest[b.size+1:]
	}
	return files, nil
}

// git runs git on the repository, or on that in which top lies, and gives what it prints, at most maxRevisionBytes.
func (r gitRepository) git(stdin io.Reader, args ...string) ([]byte, error) {
	options := []string{"-c", "safe.bareRepository=explicit"}
	if r.gitDir != "" {
		options = append(options, "--git-dir="+r.gitDir, "--work-tree="+r.top)
	}
	cmd := exec.Command("git", append(options, args...)...)
	cmd.Dir, cmd.Env, cmd.Stdin = r.top, gitEnvironment(), stdin
	var out limited
	var errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		if told := strings.TrimSpace(errs.String()); told != "" {
			err = fmt.Errorf("%w: %s", err, told)
		}
		return nil, err
	}
	return out.kept, nil
}

// inherited are the variables that git needs: programs, temporary files, the user's configuration, who called sudo.
var inherited = [...]string{
	"PATH", "HOME", "XDG_CONFIG_HOME", "TMPDIR", "SUDO_UID",
	"SYSTEMROOT", "USERPROFILE", "HOMEDRIVE", "HOMEPATH", "PROGRAMDATA", "TEMP", "TMP", // on Windows
}

// gitEnvironment is the environment in which git is run. GIT_DIR and its like, which hooks set, are not in it.
func gitEnvironment() []string {
	env := []string{"GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0", "LC_ALL=C"}
	for _, name := range inherited {
		if value, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+value)
		}
	}
	return env
}

// limited keeps what is written to it, and refuses more than a revision may hold.
type limited struct{ kept []byte }

// Write implements io.Writer.
func (l *limited) Write(p []byte) (int, error) {
	if len(l.kept)+len(p) > maxRevisionBytes {
		return 0, fmt.Errorf("the data has more than %d bytes", maxRevisionBytes)
	}
	l.kept = append(l.kept, p...)
	return len(p), nil
}
