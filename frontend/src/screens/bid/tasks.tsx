import type { BidDetail } from "../../api/client";

type Task = BidDetail["tasks"][number];

/** What is still to do before the bid is complete; what is done stands behind its number. */
export function Tasks({ tasks }: { tasks: Task[] }) {
  const left = tasks.filter((task) => !task.done);
  const done = tasks.filter((task) => task.done);
  return (
    <section className="column-side" aria-labelledby="tasks">
      <h2 id="tasks">{left.length === 0 ? "Nothing is missing" : "Still missing"}</h2>
      <List tasks={left} says="To do" />
      {done.length > 0 && (
        <details className="quiet-details">
          <summary>
            {done.length} of {tasks.length} done
          </summary>
          <List tasks={done} says="Done" />
        </details>
      )}
    </section>
  );
}

function List({ tasks, says }: { tasks: Task[]; says: string }) {
  return (
    <ul className="tasks">
      {tasks.map((task) => (
        <li key={task.text}>
          <span>{task.text}</span>
          <b>{says}</b>
        </li>
      ))}
    </ul>
  );
}
