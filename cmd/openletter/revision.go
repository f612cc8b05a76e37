package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// This file is the only place of the project that runs another program: git, to read a data folder as it was at an
// earlier revision.
//
// Its rules:
//
//   - What is run never depends on what stands in a data file. The one argument that a caller chooses, the revision,
//     is first resolved to a hash with --end-of-options before it, so that it cannot be taken for an option.
//   - Objects are read with cat-file, which gives their bytes: archive and checkout would apply what attributes and
//     configuration say, and that can run filters.
//   - Which repository is read does not depend on the data either: it is looked for from the folder above the data
//     folder, what looks like a repository without being named .git is not taken for one, and git gets of the
//     environment only what it needs, so that no variable leads elsewhere. After that git is told where it lies.
//   - git must not ask, fetch or write: no prompt, no lazy fetch, no locks, and nothing is checked out in the folder.
//   - The files go to a temporary folder through an os.Root. Links and submodules are refused, as in a data folder.

// The most that a revision of a data folder may hold: what package dataset allows.
const (
	maxRevisionFiles = 2000
	maxRevisionBytes = 64 << 20
)

// A blob is a file of a revision.
type blob struct{ mode, hash, name string }

// A gitRepository is the git repository that a data folder is a part of.
type gitRepository struct {
	top    string // the folder of its files
	gitDir string // the folder of its objects
	inside string // the path of the data folder from top, with slashes
	data   string // the data folder as it was named
}

// checkOut writes a data folder as it was at a git revision to a temporary folder, which remove removes. Its name is the
// beginning of the commit's hash, so that problems are told by it.
func checkOut(revision, data string) (folder string, remove func(), err error) {
	if info, err := os.Stat(data); err != nil || !info.IsDir() {
		return "", nil, accessError{fmt.Errorf("there is no data folder %s; -data names another", data)}
	}
	r, err := repositoryRound(data)
	if missing := (*exec.Error)(nil); errors.As(err, &missing) {
		return "", nil, accessError{fmt.Errorf("%s is no folder, and to read it as a revision git is needed: %w", revision, err)}
	} else if err != nil {
		return "", nil, accessError{fmt.Errorf("%s is neither a data folder nor a git revision of %s: %w", revision, data, err)}
	}
	commit, err := r.resolve(revision)
	if err != nil {
		return "", nil, err
	}
	blobs, err := r.listBlobs(commit)
	if err != nil {
		return "", nil, err
	}
	parent, err := os.MkdirTemp("", "openletter-")
	if err != nil {
		return "", nil, accessError{err}
	}
	remove = func() { _ = os.RemoveAll(parent) } // what stays behind is the system's temporary folder's to clean
	folder = filepath.Join(parent, commit[:12])
	if err := r.writeBlobs(folder, blobs); err != nil {
		remove()
		return "", nil, accessError{fmt.Errorf("revision %s: %w", revision, err)}
	}
	return folder, remove, nil
}

// repositoryRound finds the repository of a data folder. git looks for it from the folder above, so that nothing in the
// data folder can pass for one.
func repositoryRound(data string) (gitRepository, error) {
	folder, err := realPath(data)
	if err != nil {
		return gitRepository{}, err
	}
	r := gitRepository{data: data}
	if r.top, err = askPath(filepath.Dir(folder), "--show-toplevel"); err != nil {
		return r, err
	}
	if r.gitDir, err = askPath(filepath.Dir(folder), "--absolute-git-dir"); err != nil {
		return r, err
	}
	if in, err := filepath.Rel(folder, r.gitDir); err == nil && filepath.IsLocal(in) {
		return r, fmt.Errorf("the repository %s lies in the data folder; it must lie round it", r.gitDir)
	}
	in, err := filepath.Rel(r.top, folder)
	if err != nil || !filepath.IsLocal(in) || in == "." {
		return r, fmt.Errorf("the data folder does not lie in %s, whose files are those of the repository %s", r.top, r.gitDir)
	}
	r.inside = filepath.ToSlash(in)
	return r, nil
}

// askPath asks git in a folder for a path of the repository that it finds.
func askPath(folder, option string) (string, error) {
	out, err := git(folder, nil, "rev-parse", option)
	if err != nil {
		return "", err
	}
	return realPath(filepath.FromSlash(strings.TrimSuffix(string(out), "\n")))
}

// realPath is the path of a file from the root, without symbolic links.
func realPath(name string) (string, error) {
	whole, err := filepath.Abs(name)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(whole)
}

// resolve gives the hash of the commit that a revision names.
func (r gitRepository) resolve(revision string) (string, error) {
	commit, err := r.hash(revision + "^{commit}")
	if err == nil {
		return commit, nil
	}
	err = fmt.Errorf("%s is neither a data folder nor a git revision of %s", revision, r.data)
	if out, failed := r.git(nil, "rev-parse", "--is-shallow-repository"); failed == nil && strings.TrimSpace(string(out)) == "true" {
		err = fmt.Errorf("%w: this clone is shallow and lacks older commits; get them with git fetch --unshallow", err)
	}
	return "", accessError{err}
}

// hash gives the hash of an object.
func (r gitRepository) hash(object string) (string, error) {
	out, err := r.git(nil, "rev-parse", "--verify", "--quiet", "--end-of-options", object)
	hash := strings.TrimSpace(string(out))
	if err == nil && (len(hash) < 40 || strings.Trim(hash, "0123456789abcdef") != "") {
		err = fmt.Errorf("git gives %q for the hash of %s", hash, object)
	}
	return hash, err
}

// listBlobs lists the files of the data folder in a commit, by their paths from that folder.
func (r gitRepository) listBlobs(commit string) ([]blob, error) {
	tree, err := r.hash(commit + ":" + r.inside)
	if err != nil {
		return nil, accessError{fmt.Errorf("%s did not exist at %s", r.data, commit[:12])}
	}
	out, err := r.git(nil, "ls-tree", "-r", "-z", "--full-tree", tree)
	if err != nil {
		return nil, accessError{fmt.Errorf("%s at %s: %w", r.data, commit[:12], err)}
	}
	var blobs []blob
	for line := range strings.SplitSeq(strings.TrimSuffix(string(out), "\x00"), "\x00") {
		about, name, ok := strings.Cut(line, "\t")
		fields := strings.Fields(about)
		if !ok || len(fields) != 3 {
			return nil, accessError{fmt.Errorf("%s did not exist at %s", r.data, commit[:12])}
		}
		if fields[0] != "100644" && fields[0] != "100755" {
			return nil, accessError{fmt.Errorf("%s at %s: %q is a link or another repository, which is not followed", r.data, commit[:12], name)}
		}
		blobs = append(blobs, blob{mode: fields[0], hash: fields[2], name: name})
	}
	if len(blobs) > maxRevisionFiles {
		return nil, accessError{fmt.Errorf("%s at %s has %d files; at most %d are read", r.data, commit[:12], len(blobs), maxRevisionFiles)}
	}
	return blobs, nil
}

// writeBlobs writes files below a folder that does not exist yet.
func (r gitRepository) writeBlobs(folder string, blobs []blob) error {
	if err := os.Mkdir(folder, 0o700); err != nil {
		return err
	}
	root, err := os.OpenRoot(folder)
	if err != nil {
		return err
	}
	defer root.Close()
	var asked strings.Builder
	for _, b := range blobs {
		asked.WriteString(b.hash + "\n")
	}
	out, err := r.git(strings.NewReader(asked.String()), "cat-file", "--batch")
	if err != nil {
		return err
	}
	answers := bufio.NewReader(bytes.NewReader(out))
	for _, b := range blobs {
		content, err := nextBlob(answers, b)
		if err != nil {
			return err
		}
		if dir := filepath.Dir(filepath.FromSlash(b.name)); dir != "." {
			if err := root.MkdirAll(dir, 0o700); err != nil {
				return err
			}
		}
		if err := root.WriteFile(filepath.FromSlash(b.name), content, 0o600); err != nil {
			return err
		}
	}
	return nil
}

// nextBlob reads one answer of cat-file: "<hash> blob <size>", its bytes, a line break.
func nextBlob(answers *bufio.Reader, b blob) ([]byte, error) {
	line, err := answers.ReadString('\n')
	if err != nil {
		return nil, err
	}
	fields := strings.Fields(line)
	if len(fields) != 3 || fields[0] != b.hash || fields[1] != "blob" {
		return nil, fmt.Errorf("git does not give %q: %s", b.name, strings.TrimSpace(line))
	}
	size, err := strconv.Atoi(fields[2])
	if err != nil || size < 0 || size > maxRevisionBytes {
		return nil, fmt.Errorf("%q has %s bytes", b.name, fields[2])
	}
	content := make([]byte, size)
	if _, err := io.ReadFull(answers, content); err != nil {
		return nil, err
	}
	_, err = answers.Discard(1)
	return content, err
}

// git runs git on the repository, wherever else one may lie.
func (r gitRepository) git(stdin io.Reader, args ...string) ([]byte, error) {
	return git(r.top, stdin, append([]string{"--git-dir=" + r.gitDir, "--work-tree=" + r.top}, args...)...)
}

// git runs git in a folder and gives what it prints, at most maxRevisionBytes.
func git(folder string, stdin io.Reader, args ...string) ([]byte, error) {
	cmd := exec.Command("git", append([]string{"-c", "safe.bareRepository=explicit"}, args...)...)
	cmd.Dir = folder
	cmd.Env = gitEnvironment()
	cmd.Stdin = stdin
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

// inherited are the variables that git needs: where programs, temporary files and the user's configuration lie, and who
// called sudo, whose repositories root may read.
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
