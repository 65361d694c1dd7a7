/** Whether the page follows, and why the picture isn't that of the text. */

import { by } from "./dom.js";

/** Effect: what is followed is told, or that nothing is. */
export function tellStatus(state, isConnected) {
  const status = by("status");
  status.className = isConnected ? "" : "lost";
  if (!isConnected) status.textContent = "The preview has stopped. Start it again and this page goes on.";
  else if (!state?.ready) status.textContent = "reading…";
  else {
    const what = state.unsaved ? "as typed, unsaved" : `follows ${state.board}`;
    status.textContent = state.mended && !state.trouble ? `${what}, as far as it can be read` : what;
  }
}

/** Effect: trouble stands over the picture, which is then an older one. */
export function tellTrouble({ trouble, film }) {
  const box = by("trouble");
  const told = trouble && [trouble.message, trouble.hint].filter(Boolean).join("; ");
  const text = told ? `${film ? "This is the last film that could be read. " : ""}${told}` : "";
  if (box.textContent !== text) box.textContent = text;
  box.hidden = !told;
  by("stage").classList.toggle("old", Boolean(told && film));
}
