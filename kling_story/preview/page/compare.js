/** The film beside itself as it was: in its place while a key is held or a switch is on, or next to it. */

import { by, make, press } from "./dom.js";
import { sameMoment } from "./film.js";

export class Compare {
  flipped = false;
  beside = false;
  #takes = [];
  #number = null;

  /** The earlier film that is compared with; null where there is none. */
  get take() {
    return this.#takes.find((take) => take.number === this.#number) ?? this.#takes[0] ?? null;
  }

  /** Effect: these are the earlier films, the latest first. */
  fill(takes) {
    this.#takes = takes;
    if (!takes.some((take) => take.number === this.#number)) this.#number = null;
    by("compare").hidden = !takes.length;
    if (!takes.length) this.flipped = this.beside = false;
    const choice = by("take");
    choice.replaceChildren(...takes.map((take, index) => make("option", { value: String(take.number) },
      index ? `${take.number}` : `${take.number}, the last`)));
    if (takes.length) choice.value = String(this.take.number);
    this.#look();
  }

  choose(number) {
    this.#number = number;
    this.#look();
  }

  flip(on) {
    this.flipped = on && this.take !== null;
    this.#look();
  }

  side(on) {
    this.beside = on && this.take !== null;
    this.#look();
  }

  /** The keys of shots that may be shown. */
  get keys() {
    return this.#takes.flatMap((take) => take.shots.map((shot) => shot.key));
  }

  /** Effect: the pictures of a frame are on the screens: `now` the film's, `before` the earlier one's. */
  show(screens, film, frame, how) {
    const { take } = this;
    const earlier = take && (this.flipped || this.beside) ? sameMoment(film, frame, take) : null;
    if (this.flipped && earlier !== null) screens.now.show(take, earlier, how);
    else screens.now.show(film, frame, how);
    if (this.beside && earlier !== null) screens.before.show(take, earlier, how);
  }

  #look() {
    const name = this.take ? `Before: take ${this.take.number}` : "";
    press(by("flip"), this.flipped);
    press(by("beside"), this.beside);
    by("stage").classList.toggle("beside", this.beside);
    by("before-side").hidden = !this.beside;
    by("before-side").querySelector("figcaption").textContent = name;
    by("badge").hidden = !(this.flipped || this.beside);
    by("badge").textContent = this.flipped ? name : "Now";
    by("badge").classList.toggle("old", this.flipped);
  }
}
