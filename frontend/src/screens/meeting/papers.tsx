import { paper } from "../../api/meetings";

type Props = { id: string; n: number; closed: boolean };

/** The meeting's papers, in full and as the public may have them. */
export function Papers({ id, n, closed }: Props) {
  const papers: [file: string, name: string][] = [["agenda", "Agenda"]];
  if (closed) papers.push(["minutes", "Minutes"]);
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">Papers</h2>
      <ul className="counts">
        {papers.map(([file, name]) => (
          <li key={file}>
            {name}: <Editions id={id} file={`meetings/${n}/${file}`} name={name} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A paper in both editions, each to read and to print. */
export function Editions({ id, file, name }: { id: string; file: string; name: string }) {
  return [false, true].map((isPublic) => (
    <span key={String(isPublic)} className="editions">
      {isPublic ? "For the public" : "In full"}{" "}
      {[
        ["html", "web page"],
        ["pdf", "PDF"],
      ].map(([format, words]) => (
        <a key={format} className="file-link" href={paper(id, `${file}.${format}`, isPublic)}>
          {words}
          <span className="nhsuk-u-visually-hidden">
            {" "}
            of {name.toLowerCase()}, {isPublic ? "for the public" : "in full"}
          </span>
        </a>
      ))}
    </span>
  ));
}
