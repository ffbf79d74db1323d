import { Link } from "react-router";
import type { RoundOverview } from "../../api/client";
import { Empty } from "../../components/loaded";

/** The handful of things that the signed-in person should do next. */
export function ToDo(props: { todo: RoundOverview["to_do"]; scoring: boolean }) {
  // That one still has to score comes first, and is said above with all that belongs to it.
  const todo = props.todo.slice(props.scoring ? 1 : 0);
  if (props.scoring && todo.length === 0) return null;
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
