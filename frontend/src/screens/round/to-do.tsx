import { Link } from "react-router";
import type { RoundOverview } from "../../api/client";
import { Empty } from "../../components/loaded";

/** The handful of things that the signed-in person should do next. */
export function ToDo({ todo }: { todo: RoundOverview["to_do"] }) {
  if (todo.length === 0) {
    return (
      <Empty title="Nothing is left for you to do">
        <p>The flags below are for reading; whoever keeps the bids will see to them.</p>
      </Empty>
    );
  }
  return (
    <section aria-labelledby="to-do">
      <h2 id="to-do">For you to do</h2>
      <ol className="to-do">
        {todo.map((task) => (
          <li key={task.text}>
            <Link to={task.link}>{task.text}</Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
