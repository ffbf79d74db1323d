/** The keys that one screen has of its own, with what they do. */
export const screenKeys: { [screen: string]: [keys: string[], does: string][] } = {
  score: [
    [["0", "9"], "Score the bid: digits and decimals"],
    [["↑", "↓", "←", "→"], "Go to the next cell; with Ctrl to the last"],
    [["Enter"], "On to the next bid; with Shift to the one before"],
    [["n"], "The next cell that is not scored"],
    [["Tab"], "The reason. Enter goes on from there, Escape goes back to the score"],
    [["r"], "The reason, too. There ↑ brings your last reasons while it is empty"],
    [["a"], "Abstain, and say why"],
    [["Delete"], "Clear the cell"],
    [["Escape"], "Put back what is saved"],
  ],
  moderate: [
    [["↑", "↓"], "Go to the next disagreement"],
    [["a"], "Agree on what is proposed, and go on"],
    [["0", "9"], "Propose another score"],
    [["c"], "Change what is agreed"],
    [["d"], "Record your dissent"],
  ],
  meeting: [
    [["↑", "↓"], "In the order: go to the next bid; Home and End to the first and the last"],
    [["Alt+↑", "Alt+↓"], "Move the bid up or down, with its reason"],
    [["m"], "Move the bid to a position"],
    [["d"], "Put the bid under discussion, or end that"],
    [["t"], "Type an order, as people say it"],
    [["Ctrl+Enter"], "In a question: send it, from any field"],
    [["v"], "Go to the motion, to vote. There f is for, a against, b abstain"],
    [["n"], "Go to the minutes"],
  ],
};

/** The keys of the screen at a path: a meeting's ends with its number. */
export function keysAt(path: string): [keys: string[], does: string][] | undefined {
  const parts = path.split("/").filter(Boolean);
  return screenKeys[parts.at(-2) === "meetings" ? "meeting" : (parts.at(-1) ?? "")];
}
