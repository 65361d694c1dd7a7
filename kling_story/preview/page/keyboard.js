/** What keys do. The help is made from the same table. */

import { by, make } from "./dom.js";

/** `actions`: functions by the names used here; each row: keys, what they do, the function, its argument. */
const ROWS = [
  [[" ", "k"], "play or pause", "toggle"],
  [["ArrowLeft", ","], "one frame back", "step", -1],
  [["ArrowRight", "."], "one frame on", "step", 1],
  [["Shift+ArrowLeft"], "one second back", "second", -1],
  [["Shift+ArrowRight"], "one second on", "second", 1],
  [["ArrowUp", "["], "to the start of the shot, then the shot before", "back"],
  [["ArrowDown", "]"], "the next shot", "next"],
  [["Home"], "to the beginning", "toStart"],
  [["End"], "to the end", "toEnd"],
  [["1…9"], "to a shot by its number", "shot"],
  [["l"], "loop the shot", "loop"],
  [["-"], "slower", "faster", -1],
  [["+", "="], "faster", "faster", 1],
  [["m"], "mute", "mute"],
  [["b"], "hold: the film as it was before", "before"],
  [["v"], "side by side with the film as it was", "beside"],
  [["f"], "follow: show the shot that changes, or the one that the editor's cursor is in", "follow"],
  [["s"], "the source of the shot", "source"],
  [["p"], "the first problem", "problem"],
  [["?"], "these keys", "help"],
];
const SIGNS = { " ": "Space", ArrowLeft: "←", ArrowRight: "→", ArrowUp: "↑", ArrowDown: "↓", "Shift+ArrowLeft": "Shift ←", "Shift+ArrowRight": "Shift →" };
const SLIDER_KEYS = new Set(["ArrowUp", "ArrowDown"]);

/** Effect: keys act, wherever the focus is, but in what takes keys itself. */
export function listenToKeys(actions) {
  const rows = new Map(ROWS.flatMap(([keys, , name, argument]) => keys.map((key) => [key, { name, argument }])));
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || by("help").open) return;
    const on = event.target instanceof Element ? event.target : document.body;
    if (on.matches("select")) return;
    if (event.key === " " && on.matches("button")) return;
    const arrow = event.key.startsWith("Arrow");
    const name = event.shiftKey && arrow ? `Shift+${event.key}` : event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (on.id === "scrub" && SLIDER_KEYS.has(name)) return;
    if (/^[1-9]$/.test(name)) actions.shot(Number(name) - 1);
    else if (!rows.has(name)) return;
    else if (!(event.repeat && ["before", "toggle"].includes(rows.get(name).name))) {
      actions[rows.get(name).name](rows.get(name).argument ?? true);
    }
    event.preventDefault();
  });
  addEventListener("keyup", (event) => {
    if (event.key.toLowerCase() === "b") actions.before(false);
  });
  addEventListener("blur", () => actions.before(false));
  by("help").querySelector("dl").replaceChildren(
    ...ROWS.flatMap(([keys, what]) => [
      make("dt", {}, ...keys.flatMap((key, n) => [n ? " or " : "", make("kbd", {}, SIGNS[key] ?? key.toUpperCase())])),
      make("dd", {}, what),
    ]),
  );
}
