import { roles } from "../../format/words";

type Account = { role: string; name: string; email: string; password: string };

/** What each role is here to finish. */
const finishes: { [role: string]: string } = {
  admin: "Looks after the workspace and sees everything.",
  estates: "Sees which premises need help most, and gets every bid complete.",
  scorer: "Scores the bids with reasons.",
  finance: "Sees what the list commits us to, and where the money runs out.",
  secretary: "Runs the item and keeps the record.",
  chair: "Leads the argument about the order.",
  member: "Reads the list and decides with the others.",
  reader: "Reads the list: NHS England, or the public.",
};

/** The demonstration's roles, one button each. */
export function DemoAccounts(props: {
  accounts: Account[];
  enter: (email: string, password: string) => Promise<void>;
  busy: boolean;
}) {
  return (
    <section className="demo-accounts" aria-labelledby="demo-title">
      <h2 id="demo-title">Or look round as</h2>
      <p>This is a demonstration with an invented round. Nothing in it is real.</p>
      <ul>
        {props.accounts.map((account) => (
          <li key={account.email}>
            <button
              type="button"
              className="button"
              disabled={props.busy}
              onClick={() => void props.enter(account.email, account.password)}
            >
              {roles[account.role] ?? account.role}
            </button>
            <span>
              {account.name}. {finishes[account.role]}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
