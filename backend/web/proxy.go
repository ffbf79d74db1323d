package web

import (
	"context"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"
)

// The headers by which a proxy says whom it speaks for. From anyone else they are taken away
// before a handler can be misled.
var forwardedHeaders = []string{"Forwarded", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "X-Real-Ip", requestHeader}

// relay is what is known of a request that says it came through a proxy.
type relay struct {
	secure bool // the visitor's own connection was encrypted
}

type relayKey struct{}

// behind believes what a trusted proxy says of the visitor: their address, which becomes the
// request's, and whether they came by https. Nobody else is believed.
func behind(proxies []netip.Prefix, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !slices.ContainsFunc(forwardedHeaders, func(name string) bool { return r.Header.Get(name) != "" }) {
			next.ServeHTTP(w, r)
			return
		}
		said := relay{}
		peer, known := addressOf(r.RemoteAddr)
		trusted := known && isTrusted(proxies, peer)
		r = r.WithContext(context.WithValue(r.Context(), relayKey{}, &said))
		if trusted {
			said.secure = strings.EqualFold(lastWord(r.Header.Values("X-Forwarded-Proto")), "https")
			visitor := visitorOf(proxies, peer, r.Header.Values("X-Forwarded-For"))
			r.RemoteAddr = net.JoinHostPort(visitor.String(), "0")
		} else {
			r.Header = r.Header.Clone()
			for _, name := range forwardedHeaders {
				r.Header.Del(name)
			}
		}
		next.ServeHTTP(w, r)
	})
}

// visitorOf reads the way a request took from its end: the first address that is no trusted proxy
// is the visitor. What stands before it anyone could have written.
func visitorOf(proxies []netip.Prefix, peer netip.Addr, lines []string) netip.Addr {
	visitor := peer
	way := strings.Split(strings.Join(lines, ","), ",")
	for _, hop := range slices.Backward(way) {
		address, ok := addressOf(strings.TrimSpace(hop))
		if !ok {
			return visitor
		}
		visitor = address
		if !isTrusted(proxies, visitor) {
			return visitor
		}
	}
	return visitor
}

func isTrusted(proxies []netip.Prefix, address netip.Addr) bool {
	return slices.ContainsFunc(proxies, func(p netip.Prefix) bool { return p.Contains(address) })
}

// addressOf reads an address with or without a port.
func addressOf(text string) (netip.Addr, bool) {
	if with, err := netip.ParseAddrPort(text); err == nil {
		return with.Addr().Unmap().WithZone(""), true
	}
	address, err := netip.ParseAddr(strings.Trim(text, "[]"))
	return address.Unmap().WithZone(""), err == nil
}

func lastWord(lines []string) string {
	words := strings.Split(strings.Join(lines, ","), ",")
	return strings.TrimSpace(words[len(words)-1])
}

// relayed says whether the request came, or claims that it came, through a proxy.
func relayed(r *http.Request) *relay {
	said, _ := r.Context().Value(relayKey{}).(*relay)
	return said
}

// encrypted says whether the visitor's connection is.
func encrypted(r *http.Request) bool {
	said := relayed(r)
	return r.TLS != nil || said != nil && said.secure
}

// fromThisMachine says whether whoever asks sits at the machine that answers: nobody who comes
// through a proxy does, whatever the proxy's own address.
func fromThisMachine(r *http.Request) bool {
	address, ok := addressOf(r.RemoteAddr)
	return ok && address.IsLoopback() && relayed(r) == nil
}
