/** The film's frames as JPEG files, by the key of what a shot draws: what is known is never asked for again. */

const BETTER = ["still", "film", "first"];
const HEADER = 8;

export const address = (key, grade, number) => `frames/${key}/${grade}/${number}.jpg`;

/** Tells `arrived` ({key, grade, number}) and `whole` ({key}): all frames of a shot are there as the film plays. */
export class Frames extends EventTarget {
  #shots = new Map();
  #asked = new Map();
  #queue = [];
  #stream = null;

  /** The best picture there is of a frame, as `{blob, grade}`; null where there is none. */
  picture(key, number) {
    const shot = this.#shots.get(key);
    const grade = shot && BETTER.find((one) => shot[one].has(number));
    return grade ? { blob: shot[grade].get(number), grade } : null;
  }

  /** How much of a shot is there, from 0 to 1. */
  part(key, frames) {
    return Math.min(1, (this.#shots.get(key)?.film.size ?? 0) / frames);
  }

  has(key, grade, number) {
    return Boolean(this.#shots.get(key)?.[grade].has(number));
  }

  /** Effect: one frame is fetched, unless it is there or on its way. Resolves when it is there, or can't be had. */
  async need(key, grade, number) {
    const wanted = address(key, grade, number);
    if (this.has(key, grade, number)) return;
    if (!this.#asked.has(wanted)) {
      const stop = new AbortController();
      this.#asked.set(wanted, { key, stop, coming: this.#fetch(wanted, key, grade, number, stop) });
    }
    await this.#asked.get(wanted).coming;
  }

  async #fetch(wanted, key, grade, number, stop) {
    try {
      const answer = await fetch(wanted, { signal: stop.signal, priority: "high" });
      if (answer.ok) this.#put(key, grade, number, await answer.blob());
    } catch {
      // The server is away or the text has changed: whoever still needs it asks again.
    } finally {
      this.#asked.delete(wanted);
    }
  }

  /** Effect: shots are fetched whole, `[{key, frames, from}]`, in this order; what was on its way else is stopped. */
  load(queue) {
    this.#queue = queue.filter(({ key, frames }) => this.part(key, frames) < 1);
    if (this.#stream && this.#stream.key !== this.#queue[0]?.key) this.#stream.stop.abort();
    if (!this.#stream) this.#next();
  }

  /** Effect: frames of other shots are forgotten, and no longer fetched. */
  keep(keys) {
    for (const key of this.#shots.keys()) if (!keys.has(key)) this.#shots.delete(key);
    for (const { key, stop } of this.#asked.values()) if (!keys.has(key)) stop.abort();
  }

  async #next() {
    while (this.#queue.length) {
      const { key, frames, from } = this.#queue[0];
      const stop = new AbortController();
      this.#stream = { key, stop };
      const done = await this.#whole(key, from, stop.signal);
      this.#stream = null;
      if (this.#queue[0]?.key === key) this.#queue.shift();
      if (done && this.part(key, frames) === 1) this.#tell("whole", { key });
      else if (!done && !stop.signal.aborted) this.#queue = [];
    }
  }

  /** Whether all frames of a shot came. */
  async #whole(key, from, signal) {
    try {
      const answer = await fetch(`frames/${key}/film?from=${from}`, { signal });
      if (!answer.ok) return false;
      const reader = answer.body.getReader();
      let rest = new Uint8Array();
      for (;;) {
        const { value, done } = await reader.read();
        if (done) return rest.length === 0;
        rest = this.#taken(key, joined(rest, value));
      }
    } catch {
      return false;
    }
  }

  /** Takes the whole frames from some bytes; gives what is left. */
  #taken(key, bytes) {
    let at = 0;
    while (bytes.length - at >= HEADER) {
      const view = new DataView(bytes.buffer, bytes.byteOffset + at);
      const length = view.getUint32(4);
      if (bytes.length - at < HEADER + length) break;
      const data = bytes.slice(at + HEADER, at + HEADER + length);
      this.#put(key, "film", view.getUint32(0), new Blob([data], { type: "image/jpeg" }));
      at += HEADER + length;
    }
    return bytes.subarray(at);
  }

  #put(key, grade, number, blob) {
    if (!this.#shots.has(key)) this.#shots.set(key, { first: new Map(), film: new Map(), still: new Map() });
    this.#shots.get(key)[grade].set(number, blob);
    this.#tell("arrived", { key, grade, number });
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

function joined(one, other) {
  if (!one.length) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
