import { type ReactNode, useState } from "react";
import { Pages } from "../../components/pages";
import { count } from "../../format/number";

type Props<T> = { rows: readonly T[]; what: string; children: (shown: readonly T[]) => ReactNode };

const most = 50;

/** A long list, so many rows at a time: a file may bring thousands. */
export function Paged<T>({ rows, what, children }: Props<T>) {
  const [asked, go] = useState(1);
  const pages = Math.ceil(rows.length / most);
  const page = Math.max(1, Math.min(asked, pages));
  const first = (page - 1) * most;
  const shown = rows.slice(first, first + most);
  return (
    <>
      {children(shown)}
      {pages > 1 && (
        <p className="hint">
          {count(first + 1)} to {count(first + shown.length)} of {count(rows.length)}. The summary as CSV has
          all.
        </p>
      )}
      <Pages page={page} pages={pages} what={what} go={go} />
    </>
  );
}
