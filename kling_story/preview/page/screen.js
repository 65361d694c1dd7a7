/** A canvas that shows one frame of a film: the best picture there is, and better ones as they come. */

import { placeOf } from "./film.js";

const KEPT = 24;
const AHEAD = 6;
/** Milliseconds for which a picture has been looked at before it is fetched as sharp as the screen is. */
const SHARP_AFTER = 300;

export class Screen {
  #canvas;
  #frames;
  #wanted = null;
  #shown = null;
  #resting = 0;
  #turn = 0;
  #drawnTurn = 0;
  #decoded = new Map();

  constructor(canvas, frames) {
    this.#canvas = canvas;
    this.#frames = frames;
    frames.addEventListener("arrived", ({ detail }) => {
      const wanted = this.#wanted;
      if (wanted && wanted.key === detail.key && wanted.number === detail.number) this.#draw();
    });
  }

  /** Effect: this frame of a film is on the canvas as soon as there is a picture; `sharp`: somebody looks at it. */
  show(film, frame, { version, sharp }) {
    const { shot, number } = placeOf(film, frame);
    const same = this.#wanted?.key === shot.key && this.#wanted.number === number;
    this.#wanted = { key: shot.key, number, version, size: film.size, frame };
    if (!this.#frames.picture(shot.key, number)) this.#frames.need(shot.key, "first", number);
    clearTimeout(this.#resting);
    if (sharp && this.#isLarge(film)) {
      this.#resting = setTimeout(() => this.#frames.need(shot.key, "still", number), SHARP_AFTER);
    }
    if (!same || this.#shown?.version !== version) this.#draw();
  }

  /** Effect: the frames that are played next are decoded. */
  prepare(film, frame) {
    for (let next = frame + 1; next <= Math.min(frame + AHEAD, film.frames - 1); next += 1) {
      const { shot, number } = placeOf(film, next);
      const picture = this.#frames.picture(shot.key, number);
      if (picture) this.#bitmap(picture.blob);
    }
  }

  #isLarge(film) {
    return this.#canvas.clientWidth * devicePixelRatio > film.size[0] * 1.05;
  }

  async #draw() {
    const wanted = this.#wanted;
    const picture = this.#frames.picture(wanted.key, wanted.number);
    if (!picture) return;
    const turn = ++this.#turn;
    const bitmap = await this.#bitmap(picture.blob);
    // A late picture is shown, though another is wanted by now: else a slow machine that plays shows none at all.
    if (!bitmap || turn < this.#drawnTurn) return;
    this.#drawnTurn = turn;
    const canvas = this.#canvas;
    const [width, height] = picture.grade === "still" ? [bitmap.width, bitmap.height] : wanted.size;
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    canvas.getContext("2d", { alpha: false }).drawImage(bitmap, 0, 0, width, height);
    this.#shown = wanted;
    const { key, number, version, frame } = wanted;
    const detail = { key, number, version, frame, grade: picture.grade };
    canvas.dispatchEvent(new CustomEvent("drawn", { detail, bubbles: true }));
  }

  #bitmap(blob) {
    let bitmap = this.#decoded.get(blob);
    this.#decoded.delete(blob);
    bitmap ??= createImageBitmap(blob).catch(() => null);
    this.#decoded.set(blob, bitmap);
    for (const [old, gone] of this.#decoded) {
      if (this.#decoded.size <= KEPT) break;
      this.#decoded.delete(old);
      gone.then((one) => one?.close());
    }
    return bitmap;
  }
}
