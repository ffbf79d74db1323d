import { api, type Setup } from "../../api/client";
import { answer } from "../../api/problem";
import type { components } from "../../api/schema";
import { patience, type Seen } from "../../edit/draft";
import { same } from "../../edit/tidy";

type Schemas = components["schemas"];

/** Everything that a round is set up with, as one document. */
export type SetupDoc = {
  commissioner: Schemas["Commissioner"];
  terms: Schemas["Terms"];
  criteria?: Schemas["Criterion"][];
  places?: { practices?: string[]; premises?: string[] };
};

export function docOf(setup: Setup): Seen<SetupDoc> {
  const { commissioner, terms, places } = setup;
  const criteria = setup.criteria.map(({ confirmed: _, ...criterion }) => criterion);
  return { doc: { commissioner, terms, criteria, places }, etag: setup.etag };
}

/**
 * Sends what differs of a round's terms, places and criteria, each with the version that the one before made. Tell is
 * told of every answer, so that nothing that was saved is taken for somebody else's change when a later part fails.
 */
export async function sendSetup(
  id: string,
  now: Setup,
  doc: SetupDoc,
  tell: (setup: Setup) => void,
): Promise<Setup> {
  const params = { path: { id } };
  const signal = AbortSignal.timeout(patience);
  let setup = now;
  const was = () => docOf(setup).doc;
  const seen = () => ({ "If-Match": `"${setup.etag}"` });
  const took = (next: Setup) => {
    setup = next;
    tell(next);
  };
  const { commissioner, terms, criteria = [], places = {} } = doc;
  if (!same([commissioner, terms], [was().commissioner, was().terms])) {
    const body = { commissioner, terms };
    took(await answer(api.PUT("/api/v1/rounds/{id}/terms", { params, headers: seen(), body, signal })));
  }
  if (!same(places, was().places)) {
    const body = { practices: places.practices ?? [], premises: places.premises ?? [] };
    took(await answer(api.PUT("/api/v1/rounds/{id}/places", { params, headers: seen(), body, signal })));
  }
  if (!same(criteria, was().criteria)) {
    took(
      await answer(
        api.PUT("/api/v1/rounds/{id}/criteria", { params, headers: seen(), body: { criteria }, signal }),
      ),
    );
  }
  return setup;
}
