import type { BidDetail } from "../../api/client";

/** What is still to do before the bid is complete. */
export function Tasks({ tasks }: { tasks: BidDetail["tasks"] }) {
  const left = tasks.filter((task) => !task.done).length;
  return (
    <section className="column-side" aria-labelledby="tasks">
      <h2 id="tasks">{left === 0 ? "Nothing is missing" : `Still missing: ${left} of ${tasks.length}`}</h2>
      <ul className="tasks">
        {tasks.map((task) => (
          <li key={task.text} className={task.done ? "task-done" : "task-open"}>
            <span>{task.text}</span>
            <b>{task.done ? "Done" : "To do"}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
