package main

import (
	"embed"
	"io/fs"
)

// The built web app, which frontend/src builds to; npm test proves that the two agree.
//
//go:embed all:frontend/dist
var dist embed.FS

func app() fs.FS {
	files, err := fs.Sub(dist, "frontend/dist")
	if err != nil {
		return dist
	}
	return files
}
