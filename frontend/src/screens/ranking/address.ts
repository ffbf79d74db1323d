import { useCallback, useEffect, useRef, useState } from "react";
import { useLocation, useNavigationType } from "react-router";

/**
 * The address as it will be once the screen has caught up: several keys may be pressed before it is drawn anew.
 * `elsewhere` counts the changes that were not made in the fields, as by Back, upon which they show what the address says.
 */
export function useAddress(search: URLSearchParams) {
  const location = useLocation();
  const byBack = useNavigationType() === "POP";
  const address = useRef(search);
  const ours = useRef<string[]>([]);
  const [elsewhere, setElsewhere] = useState(0);

  const going = useCallback((next: URLSearchParams, fromFields: boolean) => {
    address.current = next;
    if (fromFields) ours.current.push(next.toString());
  }, []);

  useEffect(() => {
    const arrived = new URLSearchParams(location.search);
    const at = byBack ? -1 : ours.current.indexOf(arrived.toString());
    // Those before it were overtaken and never arrive.
    ours.current.splice(0, at < 0 ? ours.current.length : at + 1);
    if (at >= 0) return;
    address.current = arrived;
    setElsewhere((times) => times + 1);
  }, [location, byBack]);

  return { address, going, elsewhere };
}
