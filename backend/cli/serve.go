package cli

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"

	"lintel/backend/service"
	"lintel/backend/web"
)

const defaultAddress = "127.0.0.1:8080"

var serveCommand = command{
	name:  "serve",
	usage: "serve --data DIR [--listen ADDR] [--tls-cert FILE --tls-key FILE | --trusted-proxy CIDR]",
	does:  "serves the app on a workspace",
	details: `
Options, each of which may stand in the environment instead (--tls-cert as LINTEL_TLS_CERT, and so on):
  --data DIR             the workspace's folder; made when it is empty or absent
  --listen ADDR          where to answer (the default is 127.0.0.1:8080, this machine only)
  --tls-cert FILE        the certificate with its chain, PEM; read again when it changes, or on SIGHUP
  --tls-key FILE         its key, PEM
  --trusted-proxy CIDR   a proxy whose X-Forwarded-For and -Proto are believed; may be said again
  --base-url URL         where people reach Lintel, when that is not the address it answers on
  --insecure             answer beyond this machine without TLS and without a trusted proxy
  --log FORM             text (the default) or json, on standard error; no personal content
  --metrics-listen ADDR  show /metrics there; without it, at the app's address to this machine only
` + oidcDetails + `
Example:  lintel serve --data ./workspace`,
	run: serve,
}

func serve(w *World, args []string) error {
	c, err := readServing(w, args)
	if err != nil {
		return err
	}
	log := w.log(c.logs, slog.LevelInfo)
	keepSmall(w)
	config := web.Config{App: w.App, Log: log, Version: Version, BaseURL: c.baseURL, Proxies: c.proxies}
	if config.OIDC, err = c.oidc.provider(c.baseURL, w.Clock); err != nil {
		return err
	}
	var certificate *web.Certificate
	if c.cert != "" {
		if certificate, err = web.LoadCertificate(c.cert, c.key, log); err != nil {
			return err
		}
	}
	return inWorkspace(w, c.data, func(ctx context.Context, s *service.Service) error {
		config.Service = s
		if err := warn(s, log); err != nil {
			return err
		}
		listener, err := listen(c.listen)
		if err != nil {
			return err
		}
		scheme := "http"
		if certificate != nil {
			scheme, listener = "https", certificate.Listen(listener)
			defer reloadOnHangup(certificate, log)()
		}
		if c.metrics != "" {
			config.Metrics = &web.Metrics{}
			end, err := serveMetrics(ctx, w, c.metrics, config.Metrics.Handler(s), log)
			if err != nil {
				return err
			}
			defer end()
		}
		fmt.Fprintf(w.Out, "Lintel answers on %s://%s (Ctrl-C ends it).\n", scheme, listener.Addr())
		return web.Serve(ctx, listener, web.New(config), log)
	})
}

// log writes for operators, on standard error.
func (w *World) log(form string, from slog.Level) *slog.Logger {
	options := &slog.HandlerOptions{Level: from}
	if form == "json" {
		return slog.New(slog.NewJSONHandler(w.Err, options))
	}
	return slog.New(slog.NewTextHandler(w.Err, options))
}

// warn says at the start what is not as it should be with the place of the workspace.
func warn(s *service.Service, log *slog.Logger) error {
	found, err := s.Operations(service.Operator, Version)
	if err != nil {
		return err
	}
	for _, warning := range found.Warnings {
		log.Warn(warning)
	}
	return nil
}

// reloadOnHangup reads the certificate again when the process is told to, until the end.
func reloadOnHangup(certificate *web.Certificate, log *slog.Logger) (end func()) {
	told := make(chan os.Signal, 1)
	signal.Notify(told, syscall.SIGHUP)
	go func() {
		for range told {
			if err := certificate.Reload(); err != nil {
				log.Error("the certificate cannot be used; the earlier one stays", "error", err)
			}
		}
	}()
	return func() {
		signal.Stop(told)
		close(told)
	}
}

// serveMetrics answers for the figures at an address of their own, until the end.
func serveMetrics(ctx context.Context, w *World, address string, show http.Handler, log *slog.Logger) (end func(), err error) {
	listener, err := listen(address)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(w.Out, "The figures stand on http://%s%s\n", listener.Addr(), web.MetricsPath)
	paths := http.NewServeMux()
	paths.Handle("GET "+web.MetricsPath, show)
	ctx, stop := context.WithCancel(ctx)
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		if err := web.Serve(ctx, listener, paths, log); err != nil {
			log.Error("the figures are no longer shown", "error", err)
		}
	}()
	return func() {
		stop()
		<-ended
	}, nil
}

// answer serves the app until the world stops.
func answer(ctx context.Context, w *World, listener net.Listener, s *service.Service, demo []web.DemoAccount) error {
	log := w.log("text", slog.LevelError)
	handler := web.New(web.Config{Service: s, App: w.App, Log: log, Demo: demo, Version: Version})
	return web.Serve(ctx, listener, handler, log)
}
