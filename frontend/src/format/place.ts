/** The app's path to a screen of a round: place("ettf", "bids", "E1"). */
export const place = (round: string, ...parts: string[]) =>
  `/${["rounds", round, ...parts].filter(Boolean).map(encodeURIComponent).join("/")}`;

/** Where to go after signing in: only ever a place in this app. */
export const safePlace = (to: string | null) => (to?.startsWith("/") && !to.startsWith("//") ? to : "/");
