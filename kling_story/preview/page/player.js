/** The playhead: it plays, steps, jumps and loops. Tells `moved` when it is at another frame, `changed` else. */

import { rate, shotAt } from "./film.js";

export const SPEEDS = [0.25, 0.5, 1, 1.5, 2];

export class Player extends EventTarget {
  film = null;
  frame = 0;
  playing = false;
  looping = false;
  speed = 1;
  #exact = 0;
  #last = 0;

  get shot() {
    return this.film ? shotAt(this.film, this.frame) : 0;
  }

  /** Effect: this is the film, and the playhead is at a frame of it. */
  load(film, frame) {
    this.film = film;
    this.#place(Math.max(0, Math.min(frame, film.frames - 1)));
  }

  seek(frame) {
    if (!this.film) return;
    this.#place(Math.max(0, Math.min(Math.round(frame), this.film.frames - 1)));
  }

  step(frames) {
    this.pause();
    this.seek(this.frame + frames);
  }

  /** Effect: the playhead is at the start of a shot. */
  toShot(index) {
    const shot = this.film?.shots[Math.max(0, Math.min(index, this.film.shots.length - 1))];
    if (shot) this.seek(shot.first);
  }

  /** Effect: back to the start of the shot, or of the one before from there. */
  back() {
    if (!this.film) return;
    const { first } = this.film.shots[this.shot];
    this.toShot(this.frame > first ? this.shot : this.shot - 1);
  }

  play() {
    if (!this.film || this.playing) return;
    if (!this.looping && this.frame >= this.film.frames - 1) this.seek(0);
    this.playing = true;
    this.#last = performance.now();
    requestAnimationFrame((now) => this.#tick(now));
    this.#tell("changed");
  }

  pause() {
    if (!this.playing) return;
    this.playing = false;
    this.#tell("changed");
  }

  toggle() {
    if (this.playing) this.pause();
    else this.play();
  }

  loop(on = !this.looping) {
    this.looping = on;
    this.#tell("changed");
  }

  atSpeed(speed) {
    this.speed = speed;
    this.#tell("changed");
  }

  #tick(now) {
    if (!this.playing) return;
    const passed = Math.max(0, now - this.#last) / 1000;
    this.#last = Math.max(now, this.#last);
    const { first, frames } = this.looping ? this.film.shots[this.shot] : { first: 0, frames: this.film.frames };
    let exact = this.#exact + passed * this.speed * rate(this.film);
    if (exact >= first + frames) {
      if (!this.looping) {
        this.#place(this.film.frames - 1);
        this.pause();
        return;
      }
      exact = first + ((exact - first) % frames);
      this.#exact = exact;
      this.#place(Math.floor(exact), exact, true);
    } else if (Math.floor(exact) !== this.frame) {
      this.#place(Math.floor(exact), exact, true);
    } else {
      this.#exact = exact;
    }
    requestAnimationFrame((next) => this.#tick(next));
  }

  #place(frame, exact = frame, played = false) {
    this.frame = frame;
    this.#exact = exact;
    this.#tell("moved", { played });
  }

  #tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}
