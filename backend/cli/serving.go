package cli

import (
	"errors"
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"strings"
	"syscall"

	"lintel/backend/ettf"
)

// serving is how the app is to be served.
type serving struct {
	data, listen, metrics string
	cert, key             string
	baseURL, logs         string
	proxies               []netip.Prefix
	insecure              bool
	oidc                  oidcOptions
}

func readServing(w *World, args []string) (*serving, error) {
	c := &serving{}
	set := options("serve")
	set.StringVar(&c.data, "data", "", "")
	set.StringVar(&c.listen, "listen", defaultAddress, "")
	set.StringVar(&c.metrics, "metrics-listen", "", "")
	set.StringVar(&c.cert, "tls-cert", "", "")
	set.StringVar(&c.key, "tls-key", "", "")
	set.StringVar(&c.baseURL, "base-url", "", "")
	set.StringVar(&c.logs, "log", "text", "")
	set.BoolVar(&c.insecure, "insecure", false, "")
	set.Func("trusted-proxy", "", c.trust)
	c.oidc.add(w, set)
	if _, err := parse(set, args); err != nil {
		return nil, err
	}
	if err := w.fromEnvironment(set); err != nil {
		return nil, err
	}
	return c, c.check()
}

// trust takes one network, or several with commas, as the environment must say it; an address by
// itself is a network of one.
func (c *serving) trust(text string) error {
	for part := range strings.SplitSeq(text, ",") {
		network, err := networkOf(strings.TrimSpace(part))
		if err != nil {
			return errors.New("is no network such as 10.1.2.0/24")
		}
		c.proxies = append(c.proxies, network)
	}
	return nil
}

func networkOf(text string) (netip.Prefix, error) {
	if !strings.Contains(text, "/") {
		address, err := netip.ParseAddr(text)
		return netip.PrefixFrom(address, address.BitLen()), err
	}
	network, err := netip.ParsePrefix(text)
	return network.Masked(), err
}

func (c *serving) check() error {
	if err := oneOf("log", c.logs, "text", "json"); err != nil {
		return err
	}
	if c.data == "" {
		return misuse("--data DIR is missing.")
	}
	if (c.cert == "") != (c.key == "") {
		return misuse("--tls-cert and --tls-key belong together.")
	}
	if c.baseURL != "" {
		at, err := url.Parse(c.baseURL)
		if err != nil || at.Scheme != "https" && at.Scheme != "http" || at.Host == "" || strings.Trim(at.Path, "/") != "" || at.RawQuery != "" {
			return misuse("--base-url is an address without a path, such as https://lintel.example.nhs.uk, not %q.", c.baseURL)
		}
		c.baseURL = at.Scheme + "://" + at.Host
	}
	if err := c.oidc.check(c.baseURL); err != nil {
		return err
	}
	if c.cert == "" && len(c.proxies) == 0 && !c.insecure && !staysHere(c.listen) {
		return misuse("passwords would cross the network in the clear on %s. Give --tls-cert and --tls-key, or name the proxy "+
			"that encrypts with --trusted-proxy, or say --insecure.", c.listen)
	}
	return nil
}

// staysHere says whether an address can be reached from this machine only.
func staysHere(address string) bool {
	host, _, err := net.SplitHostPort(address)
	if err != nil {
		return true // nobody can listen there, which is said in better words
	}
	found, err := net.ResolveTCPAddr("tcp", net.JoinHostPort(host, "0"))
	return err == nil && found.IP.IsLoopback()
}

func listen(address string) (net.Listener, error) {
	listener, err := net.Listen("tcp", address)
	if err == nil {
		return listener, nil
	}
	message := fmt.Sprintf("It is not possible to answer on %s: %v.", address, err)
	if errors.Is(err, syscall.EADDRINUSE) {
		message = fmt.Sprintf("Another program answers on %s already; choose another address with --listen.", address)
	}
	return nil, ettf.Errorf(ettf.Unavailable, "address", "%s", message)
}
