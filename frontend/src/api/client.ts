import createClient from "openapi-fetch";
import type { components, paths } from "./schema";

/** Every call goes to the server that sent the page; the session's cookie goes with it. */
export const api = createClient<paths>({ baseUrl: window.location.origin });

/** Where a file of the round is downloaded from, with what it is to be asked for. */
export const roundFile = (round: string, file: string, query: { [name: string]: unknown } = {}) => {
  const search = new URLSearchParams(Object.entries(query).map(([name, value]) => [name, `${value}`]));
  return `/api/v1/rounds/${encodeURIComponent(round)}/${file}${search.size > 0 ? `?${search}` : ""}`;
};

type Schemas = components["schemas"];
export type Session = Schemas["Session"];
export type Flag = Schemas["Flag"];
export type Criterion = Schemas["Criterion"];
export type RoundOverview = Schemas["RoundOverview"];
export type Ranking = Schemas["Ranking"];
export type Result = Schemas["Result"];
export type Break = Schemas["Break"];
export type BidSummary = Schemas["BidSummary"];
export type BidDetail = Schemas["BidDetail"];
export type BidCriterion = Schemas["BidCriterion"];
export type Money = Schemas["Money"];
export type MoneyLine = Schemas["MoneyLine"];
export type Standing = Schemas["Standing"];
export type NeedLine = Schemas["NeedLine"];
export type Estate = Schemas["EstateView"];
export type PremisesDetail = Schemas["PremisesDetail"];
export type Bid = Schemas["Bid"];
export type Setup = Schemas["Setup"];
export type Terms = Schemas["Terms"];
export type Evidence = Schemas["Evidence"];
export type PersonLine = Schemas["PersonLine"];
export type Grant = Schemas["Grant"];
export type Weights = { [code: string]: number };
