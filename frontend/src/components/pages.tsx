/** How many rows a page of a list has that the app cuts itself. */
export const pageSize = 100;

/** The page that the address asks for, from 1. */
export const pageOf = (read: (name: string) => string): number => {
  const page = Number.parseInt(read("page"), 10);
  return page > 0 ? page : 1;
};

type Props = { page: number; pages: number; what: string; go: (page: number) => void };

/** The way through a long list; nothing where there is one page. */
export function Pages({ page, pages, what, go }: Props) {
  if (pages < 2) return null;
  return (
    <nav className="pages" aria-label={`Pages of ${what}`}>
      <button type="button" className="button" disabled={page <= 1} onClick={() => go(page - 1)}>
        Previous<span className="nhsuk-u-visually-hidden"> page</span>
      </button>
      <label>
        Page{" "}
        <select className="field" value={page} onChange={(event) => go(Number(event.target.value))}>
          {Array.from({ length: pages }, (_, at) => at + 1).map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>{" "}
        of {pages}
      </label>
      <button type="button" className="button" disabled={page >= pages} onClick={() => go(page + 1)}>
        Next<span className="nhsuk-u-visually-hidden"> page</span>
      </button>
    </nav>
  );
}
