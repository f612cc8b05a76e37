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
	"slices"
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
//   - git must not ask, fetch or write: no prompt, no lazy fetch, no locks, and nothing is checked out in the folder.
//   - The files go to a temporary folder through an os.Root. Links and submodules are refused, as in a data folder.

// The most that a revision of a data folder may hold: what package dataset allows.
const (
	maxRevisionFiles = 2000
	maxRevisionBytes = 64 << 20
)

// A blob is a file of a revision.
type blob struct{ mode, hash, name string }

// checkOut writes a data folder as it was at a git revision to a temporary folder, which remove removes. Its name is the
// beginning of the commit's hash, so that problems are told by it.
func checkOut(revision, data string) (folder string, remove func(), err error) {
	commit, err := resolve(revision, data)
	if err != nil {
		return "", nil, err
	}
	blobs, err := listBlobs(commit, data)
	if err != nil {
		return "", nil, err
	}
	parent, err := os.MkdirTemp("", "openletter-")
	if err != nil {
		return "", nil, accessError{err}
	}
	remove = func() { _ = os.RemoveAll(parent) } // what stays behind is the system's temporary folder's to clean
	folder = filepath.Join(parent, commit[:12])
	if err := writeBlobs(folder, data, blobs); err != nil {
		remove()
		return "", nil, accessError{fmt.Errorf("revision %s: %w", revision, err)}
	}
	return folder, remove, nil
}

// resolve gives the hash of the commit that a revision names.
func resolve(revision, data string) (string, error) {
	if info, err := os.Stat(data); err != nil || !info.IsDir() {
		return "", accessError{fmt.Errorf("there is no data folder %s; -data names another", data)}
	}
	out, err := git(data, nil, "rev-parse", "--verify", "--quiet", "--end-of-options", revision+"^{commit}")
	commit := strings.TrimSpace(string(out))
	if missing := (*exec.Error)(nil); errors.As(err, &missing) {
		return "", accessError{fmt.Errorf("%s is no folder, and to read it as a revision git is needed: %w", revision, err)}
	}
	if err != nil || len(commit) < 40 || strings.Trim(commit, "0123456789abcdef") != "" {
		return "", accessError{fmt.Errorf("%s is neither a data folder nor a git revision of %s", revision, data)}
	}
	return commit, nil
}

// listBlobs lists the files of the data folder in a commit.
func listBlobs(commit, data string) ([]blob, error) {
	out, err := git(data, nil, "ls-tree", "-r", "-z", commit)
	if err != nil {
		return nil, accessError{fmt.Errorf("%s at %s: %w", data, commit[:12], err)}
	}
	var blobs []blob
	for line := range strings.SplitSeq(strings.TrimSuffix(string(out), "\x00"), "\x00") {
		about, name, ok := strings.Cut(line, "\t")
		fields := strings.Fields(about)
		if !ok || len(fields) != 3 {
			return nil, accessError{fmt.Errorf("%s did not exist at %s", data, commit[:12])}
		}
		if fields[0] != "100644" && fields[0] != "100755" {
			return nil, accessError{fmt.Errorf("%s at %s: %q is a link or another repository, which is not followed", data, commit[:12], name)}
		}
		blobs = append(blobs, blob{mode: fields[0], hash: fields[2], name: name})
	}
	if len(blobs) > maxRevisionFiles {
		return nil, accessError{fmt.Errorf("%s at %s has %d files; at most %d are read", data, commit[:12], len(blobs), maxRevisionFiles)}
	}
	return blobs, nil
}

// writeBlobs writes files below a folder that does not exist yet.
func writeBlobs(folder, data string, blobs []blob) error {
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
	out, err := git(data, strings.NewReader(asked.String()), "cat-file", "--batch")
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

// git runs git in a folder and gives what it prints, at most maxRevisionBytes.
func git(folder string, stdin io.Reader, args ...string) ([]byte, error) {
	cmd := exec.Command("git", args...)
	cmd.Dir = folder
	cmd.Env = append(slices.DeleteFunc(os.Environ(), namesRepository),
		"GIT_TERMINAL_PROMPT=0", "GIT_NO_LAZY_FETCH=1", "GIT_OPTIONAL_LOCKS=0", "LC_ALL=C")
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

// namesRepository says whether a variable would turn git away from the repository round the folder: hooks set them.
func namesRepository(variable string) bool {
	name, _, _ := strings.Cut(variable, "=")
	return name == "GIT_DIR" || name == "GIT_WORK_TREE"
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
