import { useEffect, useState } from "react";

/** A value once it has stayed the same for a moment, so that walking past asks the server nothing. */
export function useSettled<T>(value: T, moment = 200): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = window.setTimeout(() => settle(value), moment);
    return () => window.clearTimeout(timer);
  }, [value, moment]);
  return settled;
}
