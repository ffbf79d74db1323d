package cli

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"syscall"

	"lintel/backend/ettf"
	"lintel/backend/service"
	"lintel/backend/web"
)

const defaultAddress = "127.0.0.1:8080"

var serveCommand = command{
	name:  "serve",
	usage: "serve --data DIR [--listen ADDR]",
	does:  "serves the app on a workspace",
	details: `
Options:
  --data DIR      the workspace's folder; made when it is empty or absent
  --listen ADDR   where to answer (the default is 127.0.0.1:8080, this machine only)

Example:  lintel serve --data ./workspace`,
	run: serve,
}

func serve(w *World, args []string) error {
	set := options("serve")
	data := set.String("data", "", "")
	address := set.String("listen", defaultAddress, "")
	if _, err := parse(set, args); err != nil {
		return err
	}
	return inWorkspace(w, *data, func(ctx context.Context, s *service.Service) error {
		listener, err := listen(*address)
		if err != nil {
			return err
		}
		fmt.Fprintf(w.Out, "Lintel answers on http://%s (Ctrl-C ends it).\n", listener.Addr())
		return answer(ctx, w, listener, s, nil)
	})
}

// answer serves the app until the world stops.
func answer(ctx context.Context, w *World, listener net.Listener, s *service.Service, demo []web.DemoAccount) error {
	log := slog.New(slog.NewTextHandler(w.Err, &slog.HandlerOptions{Level: slog.LevelWarn}))
	handler := web.New(web.Config{Service: s, App: w.App, Log: log, Demo: demo})
	return web.Serve(ctx, listener, handler, log)
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
