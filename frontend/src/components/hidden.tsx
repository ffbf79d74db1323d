import { Link } from "react-router";
import { place } from "../format/place";

type Props = {
  /** The round; empty where all rounds stand together. */
  id: string;
  /** Why something is not shown, in the server's words; nothing when all is shown. */
  why: string | undefined;
  /** What is shown instead, when that is not plain to see. */
  instead?: string;
};

/** Says kindly that who scores judges alone first, and leads back to what they still have to score. */
export function Hidden({ id, why, instead }: Props) {
  if (!why) return null;
  return (
    <div className="hidden-note">
      <p>
        <b>Not shown yet.</b> {why} {instead}
      </p>
      {id && (
        <p>
          <Link to={place(id, "score")}>Go on scoring</Link>
        </p>
      )}
    </div>
  );
}
