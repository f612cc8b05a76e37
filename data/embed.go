// Package data is the data of this project, built into the program so that it makes reports in an empty folder.
package data

import "embed"

// Files are the data files, by their names in this folder, such as "messengers/max.yaml".
//
//go:embed *.yaml */*.yaml words/*/*.yaml words/*/*/*.yaml
var Files embed.FS
