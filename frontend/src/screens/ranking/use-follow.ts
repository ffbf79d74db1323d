import { type MouseEvent, useCallback, useEffect, useRef } from "react";
import { useNavigate } from "react-router";

/** A handler that follows a plain click on a link within the app, and never changes itself. */
export function useFollow(): (event: MouseEvent<HTMLAnchorElement>) => void {
  const navigate = useNavigate();
  const latest = useRef(navigate);
  useEffect(() => {
    latest.current = navigate;
  }, [navigate]);
  return useCallback((event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void latest.current(event.currentTarget.pathname);
  }, []);
}
