/** The connection to the server: what happens there, and what is asked of it. Addresses are relative. */

const AGAIN_AFTER = 1000;

/** Calls `on.state`, `on.reveal` and `on.connected(yes)`, over restarts of the server. */
export function listen(on) {
  let source;
  const open = () => {
    source = new EventSource("api/events");
    source.addEventListener("open", () => on.connected(true));
    source.addEventListener("state", (event) => on.state(JSON.parse(event.data)));
    source.addEventListener("reveal", (event) => on.reveal(JSON.parse(event.data)));
    source.addEventListener("error", () => {
      on.connected(false);
      // After an answer that is no stream the browser gives up.
      if (source.readyState === EventSource.CLOSED) setTimeout(open, AGAIN_AFTER);
    });
  };
  open();
}

/** A file that problems can be in, as `{name, text}`; null where the server can't be reached. */
export async function sourceOf(file) {
  try {
    const answer = await fetch(`api/source/${file}`);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

/** Effect: the editor goes there. */
export function goThere(file, [line, column]) {
  const body = JSON.stringify({ file, line, column });
  fetch("api/goto", { method: "POST", headers: { "Content-Type": "application/json" }, body }).catch(() => {});
}
