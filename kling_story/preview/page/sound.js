/** What is heard in the film, in step with the playhead. */

import { rate } from "./film.js";

const LARGEST_DRIFT = 0.06;

export class Sound {
  muted = false;
  #audio = new Audio();
  #key = null;

  get there() {
    return this.#key !== null;
  }

  /** Effect: this is what is heard; null where nothing is. */
  async load(key) {
    if (key === this.#key) return;
    this.#key = key;
    this.#audio.pause();
    URL.revokeObjectURL(this.#audio.src);
    this.#audio.removeAttribute("src");
    if (key === null) return;
    try {
      const answer = await fetch(`sound/${key}.wav`);
      if (!answer.ok || key !== this.#key) return;
      this.#audio.src = URL.createObjectURL(await answer.blob());
    } catch {
      this.#key = null;
    }
  }

  /** Effect: it plays, or not, where the playhead is. */
  follow(player) {
    const audio = this.#audio;
    if (!player.film || !audio.src) return;
    audio.muted = this.muted;
    audio.playbackRate = player.speed;
    const at = player.frame / rate(player.film);
    if (Math.abs(audio.currentTime - at) > LARGEST_DRIFT * player.speed) audio.currentTime = at;
    if (player.playing && audio.paused && at < (audio.duration || Infinity)) audio.play().catch(() => {});
    if (!player.playing && !audio.paused) audio.pause();
  }
}
