import { paper } from "../../api/meetings";

const forms = [
  ["html", "page"],
  ["pdf", "PDF"],
  ["csv", "CSV"],
] as const;

/** The register to take away: the public edition, and for the committee the full one. */
export function Papers({ id, full }: { id: string; full: boolean }) {
  const links = (name: string, isPublic: boolean) => (
    <p>
      {name}:{" "}
      {forms.map(([form, says]) => (
        <a key={form} className="file-link" href={paper(id, `register.${form}`, isPublic)}>
          {says}
          <span className="nhsuk-u-visually-hidden"> of the register, {name.toLowerCase()}</span>
        </a>
      ))}
    </p>
  );
  return (
    <section className="screen-only" aria-labelledby="papers">
      <h2 id="papers">Papers</h2>
      {links("Public edition, with what people agreed to publish", true)}
      {full && links("Full edition, for the committee", false)}
    </section>
  );
}
