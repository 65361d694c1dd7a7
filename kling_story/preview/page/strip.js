/** The shots in a row: a small picture of each, its length, what is wrong, how much of it is there. */

import { by, make } from "./dom.js";
import { inSeconds, middleOf } from "./film.js";
import { address } from "./frames.js";

export class Strip {
  #list = by("strip").querySelector("ol");
  #cuts = by("cuts");
  #items = [];
  #choose;

  /** `choose(index)` is called when somebody clicks a shot. */
  constructor(choose) {
    this.#choose = choose;
  }

  /** Effect: these are the shots; what is the same stays, with its focus. */
  fill(film, problems) {
    while (this.#items.length > film.shots.length) this.#items.pop().item.remove();
    while (this.#items.length < film.shots.length) this.#add();
    film.shots.forEach((shot, index) => this.#tell(this.#items[index], shot, problems, index));
    this.#cuts.replaceChildren(
      ...film.shots.map((shot) => {
        const part = make("span");
        part.style.flexGrow = shot.frames;
        return part;
      }),
    );
  }

  /** Effect: this is the shot on the screen. */
  mark(index, bring = true) {
    this.#items.forEach(({ button }, number) => {
      const now = number === index;
      if (now === (button.getAttribute("aria-current") === "true")) return;
      button.setAttribute("aria-current", String(now));
      if (now && bring) this.#bring(button);
    });
  }

  /** Effect: how much of each shot is there, from 0 to 1. */
  loaded(parts) {
    parts.forEach((part, index) => {
      const bar = this.#items[index]?.bar;
      if (bar) bar.style.transform = `scaleX(${part})`;
    });
  }

  #add() {
    const index = this.#items.length;
    const picture = make("img", { alt: "", draggable: false });
    const words = make("span", { className: "words" });
    const bar = make("span", { className: "bar" });
    const told = make("span", { className: "told" });
    const button = make("button", { type: "button", onclick: () => this.#choose(index) }, picture, words, told, bar);
    const item = make("li", {}, button);
    this.#list.append(item);
    this.#items.push({ item, button, picture, words, bar, told });
  }

  #tell({ picture, words, told }, shot, problems, index) {
    const wanted = address(shot.key, "first", middleOf(shot));
    if (picture.dataset.of !== wanted) {
      picture.dataset.of = wanted;
      const next = new Image();
      next.fetchPriority = "low";
      next.src = wanted;
      // The old picture stays until the new one can be shown.
      next.decode().then(
        () => { if (picture.dataset.of === wanted) picture.src = wanted; },
        () => { if (picture.dataset.of === wanted) delete picture.dataset.of; },
      );
    }
    words.replaceChildren(
      spoken("Shot "), make("b", {}, `${shot.number}`), ` ${shot.id} `,
      make("span", { className: "seconds" }, inSeconds(shot.seconds)),
    );
    const own = problems.filter((problem) => problem.shot === index);
    const worst = ["error", "warning", "note"].find((one) => own.some((problem) => problem.severity === one));
    told.className = `told ${worst ?? ""}`;
    told.replaceChildren(...(worst ? [`${own.length}`, spoken(own.length === 1 ? " problem" : " problems")] : []));
  }

  #bring(button) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const list = this.#list;
    const left = button.offsetLeft - list.offsetLeft - (list.clientWidth - button.offsetWidth) / 2;
    list.scrollTo({ left, behavior: still ? "auto" : "smooth" });
  }
}

/** Words that are heard, not seen. */
const spoken = (words) => make("span", { className: "spoken" }, words);
