package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"net/http"
	"path"
	"strconv"
	"strings"
	"sync"

	"github.com/gin-gonic/gin"
)

// The app's page, and the folder of files whose names change with their content.
const (
	index  = "index.html"
	assets = "assets/"
)

// pages serves the built app. Each file is read, hashed and compressed when it is first asked
// for, and stays in memory; there are only as many as the app has.
type pages struct {
	app   fs.FS
	files sync.Map // name → *page
}

type page struct {
	media    string
	tag      string
	plain    []byte
	squeezed []byte // nil where compression gains nothing
}

func newPages(app fs.FS) *pages { return &pages{app: app} }

// serve answers every path that is not the API's: with the file of that name, or, where a person
// goes, with the app's page, which then finds its own way.
func (p *pages) serve(_ *api, c *gin.Context) error {
	name := strings.TrimPrefix(path.Clean("/"+c.Request.URL.Path), "/")
	if name == "api" || strings.HasPrefix(name, "api/") {
		return noSuchPath(c)
	}
	if m := c.Request.Method; m != http.MethodGet && m != http.MethodHead {
		return wrongMethod(nil, c)
	}
	file, err := p.find(name)
	if err != nil && isPlace(c.Request, name) {
		name = index
		file, err = p.find(index)
	}
	if err != nil {
		return noSuchPath(c)
	}
	file.send(c, name)
	return nil
}

// isPlace says whether a path is a place in the app and not one of its files. A bid's ref may
// hold a dot, so a browser that goes somewhere is believed; one that loads a script is not.
func isPlace(r *http.Request, name string) bool {
	if strings.HasPrefix(name, assets) {
		return false
	}
	return path.Ext(name) == "" || strings.Contains(r.Header.Get("Accept"), "text/html")
}

func (p *pages) find(name string) (*page, error) {
	if known, ok := p.files.Load(name); ok {
		return known.(*page), nil
	}
	if p.app == nil || !fs.ValidPath(name) {
		return nil, fs.ErrNotExist
	}
	text, err := fs.ReadFile(p.app, name)
	if err != nil {
		return nil, err
	}
	file := newPage(name, text)
	p.files.Store(name, file)
	return file, nil
}

// types are those of the app's files; the machine's own table is not asked, since it may err.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".css": "text/css; charset=utf-8",
	".json": "application/json", ".webmanifest": "application/manifest+json", ".txt": "text/plain; charset=utf-8",
	".svg": "image/svg+xml", ".png": "image/png", ".ico": "image/x-icon", ".woff2": "font/woff2", ".woff": "font/woff",
}

func newPage(name string, text []byte) *page {
	file := &page{media: types[path.Ext(name)], tag: `"` + shortHash(text) + `"`, plain: text}
	if file.media == "" {
		file.media = "application/octet-stream"
	}
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return file
	}
	_, errWrite := w.Write(text)
	if errWrite == nil && w.Close() == nil && b.Len() < len(text)*9/10 {
		file.squeezed = b.Bytes()
	}
	return file
}

func (f *page) send(c *gin.Context, name string) {
	cache := "no-cache"
	if strings.HasPrefix(name, assets) {
		cache = "public, max-age=31536000, immutable"
	}
	c.Header("Cache-Control", cache)
	c.Header("ETag", f.tag)
	c.Header("Vary", "Accept-Encoding")
	if strings.Contains(c.GetHeader("If-None-Match"), f.tag) {
		c.Status(http.StatusNotModified)
		return
	}
	body := f.plain
	if f.squeezed != nil && acceptsGzip(c.GetHeader("Accept-Encoding")) {
		c.Header("Content-Encoding", "gzip")
		body = f.squeezed
	}
	c.Data(http.StatusOK, f.media, body)
}

func acceptsGzip(header string) bool {
	for _, coding := range strings.Split(strings.ReplaceAll(header, " ", ""), ",") {
		name, weight, weighed := strings.Cut(coding, ";q=")
		if name == "gzip" {
			q, err := strconv.ParseFloat(weight, 64)
			return !weighed || err == nil && q > 0
		}
	}
	return false
}

// shortHash names content: enough of a SHA-256 that two never meet.
func shortHash(content []byte) string {
	sum := sha256.Sum256(content)
	return hex.EncodeToString(sum[:10])
}
