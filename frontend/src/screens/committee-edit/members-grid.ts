import type { Category, Member } from "../../api/committee";
import { type Block, blank } from "../../edit/block";
import { readDate } from "../../edit/read";

/** The columns of the table of members, in the order in which a block without a head is read. */
export const columns = ["name", "email", "role", "category", "voting", "from", "to"] as const;
export type Column = (typeof columns)[number];

/** What is a column's head in people's spreadsheets. */
const heads: [column: Column, says: RegExp][] = [
  ["email", /^e-?mail|^address$/i],
  ["name", /^(full )?name|^member$/i],
  ["role", /^role|^post|^position|^title|^job/i],
  ["category", /^category|^kind|^type/i],
  ["voting", /^vot(e|es|ing)|^may vote/i],
  ["from", /^from|^start|^appointed/i],
  ["to", /^to$|^until|^end|^term ends/i],
];

const headOf = (cell: string) => heads.find(([, says]) => says.test(cell.trim()))?.[0];

const categoryWords: [category: Category, says: RegExp][] = [
  ["lay", /^lay|^non[- ]?exec/i],
  ["executive", /^exec/i],
  ["clinician", /^clinic|^gp\b|^doctor|^nurse/i],
  ["officer", /^officer/i],
  ["partner body", /^partner/i],
];

/** A category as people write it; what is none stays as it was written. */
export const readCategory = (text: string) =>
  (categoryWords.find(([, says]) => says.test(text.trim()))?.[0] ?? text.trim()) as Category;

const readVote = (text: string) =>
  !blank(text) && !/^(no?|non-?.*|without.*|false|0|attend.*)$/i.test(text.trim());

/** The next free id of a seat: seat-3 after seat-2. */
export function nextSeat(members: readonly { id?: string }[], word = "seat"): string {
  const taken = members.map(({ id }) => Number(new RegExp(`^${word}-(\\d+)$`).exec(id ?? "")?.[1] ?? 0));
  return `${word}-${Math.max(0, ...taken) + 1}`;
}

export const emptyMember = (id: string): Member => ({
  id,
  name: "",
  role: "",
  category: "lay",
  voting: true,
});

export type Pasted = { members: Member[]; rows: number; strange: number };

/** Puts a block from a spreadsheet into the members, from a row and a column on, with a head or without. */
export function paste(members: readonly Member[], row: number, column: Column, block: Block): Pasted {
  const first = block[0] ?? [];
  const headed = first.filter((cell) => headOf(cell)).length > 1;
  const from = columns.indexOf(column);
  const order = headed ? first.map(headOf) : columns.slice(from);
  const rows = (headed ? block.slice(1) : block).filter((cells) => cells.some((cell) => !blank(cell)));
  const next = members.map((member) => ({ ...member }));
  let strange = 0;
  rows.forEach((cells, nth) => {
    while (next.length <= row + nth) next.push(emptyMember(nextSeat(next)));
    const member = next[row + nth] ?? emptyMember("");
    cells.forEach((cell, at) => {
      const into = order[at];
      if (!into) return;
      const text = blank(cell) ? "" : cell;
      if (into === "voting") member.voting = readVote(text);
      else if (into === "category") {
        member.category = readCategory(text);
        if (!categoryWords.some(([known]) => known === member.category)) strange++;
      } else if (into === "from" || into === "to") {
        member[into] = readDate(text) ?? text;
        if (text && !readDate(text)) strange++;
      } else member[into] = text;
    });
  });
  return { members: next, rows: rows.length, strange };
}

/** The marks that one member at most has. */
export const marks = [
  ["chair", "Usual chair"],
  ["audit_chair", "Audit chair"],
  ["nhs_england", "NHS England"],
] as const;
export type Mark = (typeof marks)[number][0];

/** The members with a mark at one of them and at no other, or at nobody. */
export const marked = (members: readonly Member[], mark: Mark, at: number, on: boolean): Member[] =>
  members.map((member, nth) => ({ ...member, [mark]: (nth === at && on) || undefined }));
