import { roundFile } from "../../api/client";
import { bidFilter, showsWith } from "../../api/filter";
import { useBids, useRound } from "../../api/queries";
import { FileLinks } from "../../components/file-links";
import { Filters } from "../../components/filters";
import { useFilter } from "../../components/use-filter";
import { plural } from "../../format/number";
import { PlaceSheets } from "./place-sheets";

type Props = { id: string; templates: boolean; scores: boolean; places: boolean };

/** What one takes away as a spreadsheet, of all bids or of those that one chooses, and the empty ones to fill in. */
export function Sheets({ id, templates, scores, places }: Props) {
  const [read, change] = useFilter();
  const filter = bidFilter(read("show"), read("find"));
  const round = useRound(id).data;
  const bids = useBids(id, filter).data?.bids;
  const which = filter && bids ? `of ${plural(bids.length, "bid")} only` : "of every bid";
  return (
    <section className="column-side screen-only" aria-labelledby="take-away">
      <h2 id="take-away">Take away</h2>
      <Filters shows={showsWith(round?.terms.cohorts ?? [])} read={read} change={change} />
      <p role="status">
        {filter && bids && round
          ? `${bids.length} of ${plural(round.counts.bids, "bid")} in the files of bids and scores.`
          : "Every bid is in the files of bids and scores."}
      </p>
      <ul className="counts">
        <li>
          Bids: <FileLinks id={id} path="export/bids" name={`bids, ${which}`} filter={filter} />
          <span>all that is written down of each</span>
        </li>
        <li>
          Scores: <FileLinks id={id} path="export/scores" name={`scores, ${which}`} filter={filter} />
          <span>and who abstained, what is agreed, and dissents, as far as you may see them</span>
        </li>
        {templates && (
          <li>
            Empty spreadsheet for bids:{" "}
            <FileLinks id={id} path="template/bids" name="empty spreadsheet for bids" />
            <span>with a column for each field</span>
          </li>
        )}
        {scores && (
          <li>
            Empty spreadsheet for scores:{" "}
            <FileLinks id={id} path="template/scores" name="empty spreadsheet for scores" />
            <span>with a row for each bid and criterion</span>
          </li>
        )}
        {places && <PlaceSheets />}
        <li>
          <a href={roundFile(id, "round.json")}>Round file</a>
          <span>everything in the round, for another Lintel</span>
        </li>
      </ul>
    </section>
  );
}
