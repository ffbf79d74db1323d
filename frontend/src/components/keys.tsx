import { useEffect, useRef, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { place } from "../format/place";
import { keysAt } from "./screen-keys";
import { keysOff, typing } from "./single-keys";

/** Where `g` and a letter lead, inside a round. */
const screens: [key: string, screen: string, name: string][] = [
  ["r", "", "Round"],
  ["b", "bids", "Bids"],
  ["s", "score", "Score"],
  ["o", "moderate", "Moderate"],
  ["k", "ranking", "Ranking"],
  ["m", "money", "Money"],
  ["e", "estate", "Estate"],
  ["t", "committee", "Committee"],
  ["c", "record", "Record"],
];

/** Listens for `?` and for `g` with a letter. Single keys can be turned off, for speech and for tremor. */
export function Keys({ round }: { round: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const navigate = useNavigate();
  const own = keysAt(useLocation().pathname);
  const [off, setOff] = useState(() => localStorage.getItem(keysOff) === "yes");

  useEffect(() => {
    let wentG = false;
    const press = (event: KeyboardEvent) => {
      if (off || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      const screen = wentG ? screens.find(([key]) => key === event.key) : undefined;
      wentG = event.key === "g";
      if (screen) navigate(place(round, screen[1]));
      else if (event.key === "?" && !dialog.current?.open) dialog.current?.showModal();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [off, navigate, round]);

  const turn = (nowOff: boolean) => {
    setOff(nowOff);
    localStorage.setItem(keysOff, nowOff ? "yes" : "no");
  };

  return (
    <>
      <button type="button" className="link-button" onClick={() => dialog.current?.showModal()}>
        Keys
      </button>
      <dialog ref={dialog} className="keys" aria-labelledby="keys-title">
        <h2 id="keys-title">Keys</h2>
        <dl>
          <div>
            <dt>
              <kbd>?</kbd>
            </dt>
            <dd>Show this list</dd>
          </div>
          {screens.map(([key, , name]) => (
            <div key={key}>
              <dt>
                <kbd>g</kbd> then <kbd>{key}</kbd>
              </dt>
              <dd>{name}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd>↑</kbd> <kbd>↓</kbd>
            </dt>
            <dd>In a weight’s field: one more, one less. In a table: scroll</dd>
          </div>
        </dl>
        {own && (
          <>
            <h3>On this screen</h3>
            <dl>
              {own.map(([keys, does]) => (
                <div key={does}>
                  <dt>
                    {keys.map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
            </dl>
          </>
        )}
        <label className="check">
          <input type="checkbox" checked={off} onChange={(event) => turn(event.target.checked)} /> Turn single
          keys off
        </label>
        <form method="dialog">
          <button type="submit" className="button">
            Close
          </button>
        </form>
      </dialog>
    </>
  );
}
