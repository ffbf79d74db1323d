import { Link } from "react-router";
import type { PremisesDetail } from "../../api/client";
import { longDate } from "../../format/date";
import { count } from "../../format/number";
import { place } from "../../format/place";

type Props = {
  id: string;
  practices: PremisesDetail["practices"];
  leaseEnd?: string;
  /** Whether the one who looks may change practices. */
  may: boolean;
};

/** Who works here, and until when: a lease that outlasts a contract is paid by somebody. */
export function Practices({ id, practices, leaseEnd, may }: Props) {
  return (
    <section aria-labelledby="practices">
      <h2 id="practices">Practices</h2>
      {practices.length === 0 && <p>No practice is written down for these premises.</p>}
      <ul className="tasks">
        {practices.map((practice) => (
          <li key={practice.code}>
            <span>
              {may ? (
                <Link to={`${place(id, "practices", practice.code)}/edit`}>
                  {practice.name || practice.code}
                </Link>
              ) : (
                practice.name || practice.code
              )}{" "}
              <span className="hint">
                {practice.code}
                {practice.list_size !== undefined && `, ${count(practice.list_size)} patients`}
              </span>
            </span>
            <span>{contract(practice)}</span>
          </li>
        ))}
      </ul>
      {leaseEnd && <p>The lease ends on {longDate(leaseEnd)}.</p>}
    </section>
  );
}

function contract({ contract: held }: PremisesDetail["practices"][number]): string {
  if (!held) return "Contract not known";
  return [held.type, held.end ? `contract until ${longDate(held.end)}` : "contract without end"]
    .filter(Boolean)
    .join(", ");
}
