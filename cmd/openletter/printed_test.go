package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"
)

// TestFullDisk holds that whatever is printed and cannot be taken is a failure, however short it is.
func TestFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("this system has no /dev/full: ", err)
	}
	defer full.Close()
	small, err := txtar.ParseFile(filepath.FromSlash("../../report/dataset/testdata/ok/small.txtar"))
	mustDo(t, err)
	data := t.TempDir()
	mustDo(t, txtar.Write(small, data))
	for _, command := range []string{
		"version", "help", "help build", "build -h", "list -data DIR", "check -data DIR", "explain dog -data DIR", "diff DIR DIR",
		"evidence list -data DIR", "evidence sheet -data DIR",
	} {
		args := strings.Fields(command)
		for i, arg := range args {
			args[i] = strings.Replace(arg, "DIR", data, 1)
		}
		var errs bytes.Buffer
		if code := run(args, full, &errs); code != noAccess || !strings.Contains(errs.String(), "/dev/full") {
			t.Errorf("%s ended with %d and said %q", command, code, &errs)
		}
	}
}
