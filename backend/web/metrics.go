package web

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"net/http"
	"runtime"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"github.com/gin-gonic/gin"

	"lintel/backend/service"
)

// MetricsPath is where the figures stand.
const MetricsPath = "/metrics"

// bounds are the upper ends of the histogram of durations, in seconds.
var bounds = [...]float64{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10}

// Metrics counts what an operator watches, by route and never by person. The zero value is ready.
type Metrics struct {
	busy   atomic.Int64
	mu     sync.Mutex
	routes map[routeKey]*routeCount
}

type routeKey struct{ method, route string }

type routeCount struct {
	statuses map[int]int64
	within   [len(bounds) + 1]int64 // the last is beyond all bounds
	seconds  float64
}

func (m *Metrics) begin() { m.busy.Add(1) }

func (m *Metrics) end(method, route string, status int, took time.Duration) {
	m.busy.Add(-1)
	seconds := took.Seconds()
	place, _ := slices.BinarySearch(bounds[:], seconds)
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.routes == nil {
		m.routes = map[routeKey]*routeCount{}
	}
	key := routeKey{knownMethod(method), route}
	count := m.routes[key]
	if count == nil {
		count = &routeCount{statuses: map[int]int64{}}
		m.routes[key] = count
	}
	count.statuses[status]++
	count.within[place]++
	count.seconds += seconds
}

// knownMethod keeps what anyone may send from becoming a name of ours.
func knownMethod(method string) string {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut, http.MethodDelete:
		return method
	}
	return "other"
}

// Handler shows the figures to whoever reaches it, in the text format of Prometheus.
func (m *Metrics) Handler(s *service.Service) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
		w.Header().Set("Cache-Control", "no-store")
		var b bytes.Buffer
		m.write(&b)
		// A workspace that does not answer is itself a figure: it stands as not ready.
		figures, err := s.Figures(r.Context())
		writeFigures(&b, figures, err == nil)
		_, _ = w.Write(b.Bytes()) // whoever asked has gone
	})
}

func (m *Metrics) write(b *bytes.Buffer) {
	m.mu.Lock()
	defer m.mu.Unlock()
	keys := slices.SortedFunc(maps.Keys(m.routes), func(x, y routeKey) int {
		return cmp.Or(cmp.Compare(x.route, y.route), cmp.Compare(x.method, y.method))
	})
	head(b, "lintel_requests_total", "counter", "Requests answered, by route and status.")
	for _, k := range keys {
		for _, status := range slices.Sorted(maps.Keys(m.routes[k].statuses)) {
			fmt.Fprintf(b, "lintel_requests_total{method=%q,route=%q,status=\"%d\"} %d\n", k.method, k.route, status, m.routes[k].statuses[status])
		}
	}
	head(b, "lintel_request_seconds", "histogram", "How long requests took.")
	for _, k := range keys {
		m.routes[k].write(b, fmt.Sprintf("method=%q,route=%q", k.method, k.route))
	}
	head(b, "lintel_requests_busy", "gauge", "Requests that are being answered.")
	fmt.Fprintf(b, "lintel_requests_busy %d\n", m.busy.Load())
}

func (c *routeCount) write(b *bytes.Buffer, labels string) {
	total := int64(0)
	for i, n := range c.within {
		total += n
		end := "+Inf"
		if i < len(bounds) {
			end = strconv.FormatFloat(bounds[i], 'g', -1, 64)
		}
		fmt.Fprintf(b, "lintel_request_seconds_bucket{%s,le=%q} %d\n", labels, end, total)
	}
	fmt.Fprintf(b, "lintel_request_seconds_sum{%s} %g\nlintel_request_seconds_count{%s} %d\n", labels, c.seconds, labels, total)
}

func writeFigures(b *bytes.Buffer, f service.Figures, ready bool) {
	up := 0
	if ready {
		up = 1
		one(b, "lintel_changes_total", "counter", "Changes written since the program began.", f.Changes)
		one(b, "lintel_record_rows", "gauge", "Rows of the record.", f.RecordRows)
		one(b, "lintel_workspace_bytes", "gauge", "Size of the workspace's file and its log.", f.Bytes)
	}
	one(b, "lintel_workspace_ready", "gauge", "1 when the workspace can be read.", int64(up))
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	one(b, "lintel_memory_bytes", "gauge", "Memory that the program has from the system.", int64(memory.Sys-memory.HeapReleased))
	one(b, "lintel_goroutines", "gauge", "Tasks under way.", int64(runtime.NumGoroutine()))
}

func one(b *bytes.Buffer, name, kind, help string, value int64) {
	head(b, name, kind, help)
	fmt.Fprintf(b, "%s %d\n", name, value)
}

func head(b *bytes.Buffer, name, kind, help string) {
	fmt.Fprintf(b, "# HELP %s %s\n# TYPE %s %s\n", name, help, name, kind)
}

// showMetrics answers at this machine only, and not when the figures are shown elsewhere.
func showMetrics(a *api, c *gin.Context) error {
	if !a.showsMetrics || !fromThisMachine(c.Request) {
		return noSuchPath(c)
	}
	a.Metrics.Handler(a.Service).ServeHTTP(c.Writer, c.Request)
	return nil
}
