import type { Change } from "../../api/transfer";
import { ScrollRegion } from "../../components/scroll-region";
import { describeFields, fieldName, fieldValue } from "../../format/fields";
import { Paged } from "./paged";

type Props = { changes: readonly Change[]; written: boolean };

/** What is new, each with what comes with it. */
export function Added({ changes, written, many }: Props & { many: string }) {
  if (changes.length === 0) return null;
  const label = written ? `Added ${many}` : `New ${many}`;
  const bare = changes.every(({ fields }) => fields.length === 0);
  return (
    <>
      <h3>{label}</h3>
      <Paged rows={changes} what={label.toLowerCase()}>
        {(shown) => (
          <ScrollRegion label={label}>
            <table className="table table-added">
              <thead>
                <tr>
                  <th scope="col">Code or id</th>
                  <th scope="col">Name</th>
                  {!bare && <th scope="col">What is known</th>}
                </tr>
              </thead>
              <tbody>
                {shown.map(({ ref, name, fields }) => (
                  <tr key={ref}>
                    <th scope="row">{ref}</th>
                    <td>{name}</td>
                    {!bare && <td>{known(fields)}</td>}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )}
      </Paged>
    </>
  );
}

const known = (fields: Change["fields"]) => describeFields(fields.filter(({ field }) => field !== "name"));

/** What changes, field by field, before and after. */
export function Changed({ changes, written }: Props) {
  const lines = changes.flatMap((change) => change.fields.map((field) => ({ change, ...field })));
  if (lines.length === 0) return null;
  const label = written ? "What has changed" : "What changes";
  return (
    <>
      <h3>{label}</h3>
      <Paged rows={lines} what={label.toLowerCase()}>
        {(shown) => (
          <ScrollRegion label={label}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col">{written ? "Before" : "Now"}</th>
                  <th scope="col">{written ? "Now" : "Then"}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map(({ change, field, before, after }) => (
                  <tr key={`${change.ref} ${change.criterion} ${change.scorer} ${field}`}>
                    <th scope="row">
                      {[called(change), change.criterion, change.scorer, fieldName(field)]
                        .filter(Boolean)
                        .join(", ")}
                      {change.new && " (new)"}
                    </th>
                    <td>{fieldValue(field, before) || "nothing"}</td>
                    <td>{fieldValue(field, after) || "nothing"}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        )}
      </Paged>
    </>
  );
}

const called = ({ ref, name }: Change) => (name ? `${ref} ${name}` : ref);
