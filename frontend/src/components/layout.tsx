import { Suspense } from "react";
import { Link, NavLink, Outlet, useParams } from "react-router";
import { rolesIn } from "../api/may";
import { useRound, useSession } from "../api/queries";
import { place } from "../format/place";
import { FreshSignIn } from "./fresh";
import { Keys } from "./keys";
import { Skeleton } from "./loaded";
import { Who } from "./who";

/** Where one can go in a round; those that are for some roles only name them. */
const screens: [path: string, name: string, roles?: string[]][] = [
  ["", "Round"],
  ["bids", "Bids"],
  ["score", "Score", ["scorer"]],
  ["moderate", "Moderate", ["admin", "estates", "secretary", "chair", "scorer"]],
  ["ranking", "Ranking"],
  ["money", "Money"],
  ["estate", "Estate"],
  ["committee", "Committee"],
  ["record", "Record"],
];

/** The frame of every screen: what one skips, where one is, who one is. */
export function Layout() {
  const { id } = useParams();
  return (
    <>
      <a className="nhsuk-skip-link" href="#main">
        Skip to main content
      </a>
      <header className="bar">
        <Link className="bar-name" to={id ? place(id) : "/"}>
          Lintel
        </Link>
        {id && <Nav round={id} />}
        <Who />
      </header>
      <main id="main" tabIndex={-1}>
        <FreshSignIn>
          <Suspense fallback={<Skeleton what="the screen" rows={12} />}>
            <Outlet />
          </Suspense>
        </FreshSignIn>
      </main>
      <footer className="foot">
        {id && <RoundName id={id} />}
        {id && <Keys round={id} />}
      </footer>
    </>
  );
}

function Nav({ round }: { round: string }) {
  const mine = rolesIn(useSession().data, round);
  const shown = screens.filter(([, , roles]) => !roles || mine.some((role) => roles.includes(role)));
  return (
    <nav className="bar-nav" aria-label="Screens">
      <ul>
        {shown.map(([path, name]) => (
          <li key={path}>
            <NavLink to={place(round, path)} end={path === ""}>
              {name}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function RoundName({ id }: { id: string }) {
  const round = useRound(id);
  return <p>{round.data && `${round.data.terms.name} · ${round.data.commissioner.name}`}</p>;
}
