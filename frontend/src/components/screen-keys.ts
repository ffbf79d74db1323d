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
};
