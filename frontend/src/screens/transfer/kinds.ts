import type { FileKind } from "../../api/transfer";

type Kind = {
  /** As a choice of what is in the file. */
  name: string;
  accept: string;
  hint: string;
  /** What it counts. */
  one: string;
  many: string;
};

const tables = ".csv,.xlsx";
const packed = ".csv,.xlsx,.gz,.zip";

/** The kinds of files that come in. */
export const kinds: { [kind in FileKind]: Kind } = {
  bids: { name: "Bids, from a spreadsheet", accept: tables, hint: "CSV or Excel", one: "bid", many: "bids" },
  scores: {
    name: "Scores, from a spreadsheet",
    accept: tables,
    hint: "CSV or Excel",
    one: "score",
    many: "scores",
  },
  round: {
    name: "A whole round file, into this round",
    accept: ".json",
    hint: "A round file (.json)",
    one: "thing",
    many: "things",
  },
  practices: {
    name: "Practices, from the published list (epraccur) or a table",
    accept: packed,
    hint: "CSV or Excel, also in a .zip or .gz: epraccur as it is published, of which the active GP practices are taken, or a table with the headings code and name",
    one: "practice",
    many: "practices",
  },
  "list-sizes": {
    name: "List sizes (registered patients)",
    accept: packed,
    hint: "CSV or Excel, also in a .zip or .gz: as NHS England publishes them, or a table with each practice’s code and its number of patients",
    one: "practice",
    many: "practices",
  },
  surveys: {
    name: "Six-facet surveys of premises",
    accept: packed,
    hint: "CSV or Excel as the surveyor sends it, also in a .zip or .gz: columns in any order and under any names. Premises that are not known yet are added",
    one: "premises",
    many: "premises",
  },
};
