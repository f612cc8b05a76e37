package main

import (
	"os"

	"openletter/report/fact"
)

// loadState reads the data as it was: name is a data folder, or else a git revision of the folder that is looked at, such
// as HEAD~3, v1.0 or a hash. It must be written in the format that this program reads. want names the reports that are
// needed; nil means all.
func (v *view) loadState(name string, want []string) (*fact.Facts, error) {
	earlier := *v
	info, err := os.Stat(name)
	if err == nil && info.IsDir() {
		earlier.data = name
		return earlier.load(want)
	}
	folder, remove, err := checkOut(name, v.data)
	if err != nil {
		return nil, err
	}
	defer remove()
	earlier.data = folder
	facts, err := earlier.load(want)
	if err != nil {
		return nil, stateError{"revision " + name, err}
	}
	return facts, nil
}
