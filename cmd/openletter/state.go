package main

import (
	"os"

	"openletter/report"
)

// loadState reads the data as it was: name is a data folder, or else a git revision of the folder data, such as HEAD~3,
// v1.0 or a hash. It must be written in the format that this program reads. want names the reports that are needed; nil
// means all.
func loadState(name, data string, want []string) (*report.Facts, error) {
	info, err := os.Stat(name)
	if err == nil && info.IsDir() {
		return load(name, want)
	}
	folder, remove, err := checkOut(name, data)
	if err != nil {
		return nil, err
	}
	defer remove()
	facts, err := load(folder, want)
	if err != nil {
		return nil, stateError{"revision " + name, err}
	}
	return facts, nil
}
