import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Problem } from "../api/problem";

type Props<T> = {
  query: UseQueryResult<T>;
  /** What is being fetched, as in "Loading the ranking". */
  what: string;
  /** How many rows of a table to keep room for. */
  rows?: number;
  /** Where to go when it does not exist, or is not for whoever asks. */
  otherwise?: ReactNode;
  children: (data: NonNullable<T>) => ReactNode;
};

/** What was asked for once it is here; until then its room is kept, and when it fails one can try again. */
export function Loaded<T>({ query, what, rows = 10, otherwise, children }: Props<T>) {
  if (query.data !== undefined && query.data !== null) return children(query.data);
  if (query.error) {
    return <Failure cause={query.error} what={what} retry={() => query.refetch()} otherwise={otherwise} />;
  }
  return <Skeleton what={what} rows={rows} />;
}

/** The room that a table will take, so that nothing jumps when it comes. */
export function Skeleton({ what, rows }: { what: string; rows: number }) {
  return (
    <div className="skeleton" role="status">
      <span className="nhsuk-u-visually-hidden">Loading {what}</span>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
        <div key={row} className="skeleton-row" />
      ))}
    </div>
  );
}

export function Failure(props: { cause: Error; what: string; retry: () => void; otherwise?: ReactNode }) {
  const status = props.cause instanceof Problem ? props.cause.status : 0;
  const heading = { 403: "Not open to you", 404: "Not found" }[status];
  return (
    <div className="failure" role="alert">
      <h2>{heading ?? `Could not load ${props.what}`}</h2>
      <p>{props.cause.message}</p>
      {heading && props.otherwise ? (
        <p>{props.otherwise}</p>
      ) : (
        <button type="button" className="button" onClick={props.retry}>
          Try again
        </button>
      )}
    </div>
  );
}

/** Nothing is here yet: what belongs here, and what to do next. */
export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
