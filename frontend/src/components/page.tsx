import { type ReactNode, useEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router";

/** Where the reader last was. The first page of a visit leaves focus to the browser. */
let lastPlace: string | null = null;

type Props = {
  title: string;
  /** What the screen belongs to, for the document's title: the round. */
  of?: string;
  caption?: ReactNode;
  actions?: ReactNode;
  /** Something on the screen must be put right first. */
  error?: boolean;
  children: ReactNode;
};

/** Brings the part that the address names into view, once it is there. */
export function useNamedPart(there: boolean) {
  const { hash } = useLocation();
  useEffect(() => {
    if (there && hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [there, hash]);
}

/** A screen: names the document, and takes focus to its heading when one came from another screen. */
export function Page({ title, of, caption, actions, error = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const cameBack = useNavigationType() === "POP";

  useEffect(() => {
    document.title = (error ? "Error: " : "") + [title, of, "Lintel"].filter(Boolean).join(" – ");
  }, [title, of, error]);

  useEffect(() => {
    if (lastPlace !== null && lastPlace !== pathname) {
      heading.current?.focus({ preventScroll: true });
      if (!cameBack) window.scrollTo(0, 0);
    }
    lastPlace = pathname;
  }, [pathname, cameBack]);

  return (
    <>
      <div className="page-head">
        <div className="page-title">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {caption && <div className="page-caption">{caption}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </>
  );
}
