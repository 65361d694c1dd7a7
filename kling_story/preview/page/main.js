/** The page: what the server tells goes to the parts, what somebody does goes to the player. */

import { Compare } from "./compare.js";
import { by, press } from "./dom.js";
import { middleOf, placeOf, rate, shotAt, timecode } from "./film.js";
import { Frames } from "./frames.js";
import { listenToKeys } from "./keyboard.js";
import { goThere, listen } from "./link.js";
import { showSource, tellLine, tellProblems, tellShot } from "./panels.js";
import { Player, SPEEDS } from "./player.js";
import { Screen } from "./screen.js";
import { Sound } from "./sound.js";
import { tellStatus, tellTrouble } from "./status.js";
import { Strip } from "./strip.js";

const frames = new Frames();
const player = new Player();
const compare = new Compare();
const sound = new Sound();
const screens = { now: new Screen(by("now"), frames), before: new Screen(by("before"), frames) };
const strip = new Strip(chooseShot);
let state = null;
let following = true;
let atCursor = null;
let isConnected = true;

listen({ state: takeIn, reveal, connected });
player.addEventListener("moved", ({ detail }) => moved(detail.played));
player.addEventListener("changed", changed);
frames.addEventListener("arrived", () => tellLoaded());
frames.addEventListener("whole", ({ detail }) => by("now").dispatchEvent(new CustomEvent("whole", { detail })));

function takeIn(told) {
  const before = state;
  state = told;
  document.title = `${told.film?.title || told.board} · kling-story`;
  by("title").textContent = told.film?.title || told.board;
  by("title").title = told.board;
  tellStatus(state, isConnected);
  tellTrouble(state);
  tellProblems(told, chooseProblem);
  compare.fill(told.takes);
  sound.load(told.sound).then(() => { by("mute").hidden = !sound.there; });
  if (!told.film) return;
  by("price").textContent = told.film.price;
  by("price").title = told.film.price_told;
  by("scrub").max = String(told.film.frames - 1);
  strip.fill(told.film, told.problems);
  frames.keep(new Set([...told.film.shots.map((shot) => shot.key), ...compare.keys]));
  player.load(told.film, frameAfter(before?.film, told.film));
  // What is on the screen comes first, small: what it is drawn with needn't wait for the larger ones.
  const { shot, number } = placeOf(told.film, player.frame);
  const small = frames.picture(shot.key, number) ? null : frames.need(shot.key, "first", number);
  Promise.resolve(small).then(() => { if (state === told) fetchAll(); });
  if (shownSource === null || shownSource.shot !== undefined) sourceOfShot();
}

/**
 * Where the playhead is after a change: in the same shot, or, if only others changed and an editor's cursor isn't in it,
 * in the first of those.
 */
function frameAfter(before, film) {
  if (!before) return player.frame;
  const { shot, number } = placeOf(before, player.frame);
  const same = film.shots.find((one) => one.id === shot.id) ?? film.shots[shotAt(before, player.frame)];
  const known = new Set(before.shots.map((one) => one.key));
  const fresh = film.shots.filter((one) => !known.has(one.key));
  if (following && fresh.length && !fresh.includes(same) && !(same && same.id === atCursor)) {
    return fresh[0].first + (player.playing ? 0 : middleOf(fresh[0]));
  }
  return same ? same.first + Math.min(number, same.frames - 1) : film.frames - 1;
}

/** Effect: the film is fetched: the shot on the screen from the playhead on, then those after it, then the rest. */
function fetchAll() {
  const { shots } = state.film;
  const at = player.shot;
  const { number } = placeOf(state.film, player.frame);
  const order = [...shots.slice(at), ...shots.slice(0, at)];
  const earlier = (compare.flipped || compare.beside) && compare.take ? compare.take.shots : [];
  const queue = [...order.slice(0, 1), ...earlier, ...order.slice(1)];
  frames.load(queue.map((shot, n) => ({ key: shot.key, frames: shot.frames, from: n ? 0 : number })));
}

function moved(played = false) {
  const { film } = state;
  const { frame } = player;
  draw();
  const code = timecode(film, frame);
  by("timecode").textContent = code;
  by("seconds").textContent = `${(frame / rate(film)).toFixed(2)} of ${(film.frames / rate(film)).toFixed(2)} s`;
  const scrub = by("scrub");
  scrub.value = String(frame);
  scrub.setAttribute("aria-valuetext", `${code}, shot ${player.shot + 1}`);
  tellHere();
  tellLine(frame);
  if (!played || !player.playing) sound.follow(player);
  else if (frame % 12 === 0) sound.follow(player);
}

let here = null;

/** Effect: the shot on the screen is marked and told of, when it is another than before. */
function tellHere() {
  const { film } = state;
  const shot = film.shots[player.shot];
  strip.mark(player.shot);
  if (here === shot) return;
  const entered = here?.id !== shot.id;
  here = shot;
  tellShot(film, player.shot);
  by("now").setAttribute("aria-label", `Shot ${shot.number}, ${shot.id}: ${shot.label || "no camera words"}`);
  if (entered && !player.playing) {
    sourceOfShot();
    fetchAll();
  }
}

function draw() {
  const sharp = !player.playing && !scrubbing;
  compare.show(screens, state.film, player.frame, { version: state.version, sharp });
  if (player.playing) screens.now.prepare(state.film, player.frame);
}

function changed() {
  const { playing } = player;
  by("play").textContent = playing ? "❚❚" : "▶\uFE0E";
  by("play").setAttribute("aria-label", playing ? "Pause" : "Play");
  press(by("loop"), player.looping);
  by("speed").value = String(player.speed);
  sound.follow(player);
  if (state?.film && !playing) {
    draw();
    sourceOfShot();
  }
}

/** Milliseconds between two looks at how much is there: each costs a new picture of the page. */
const LOADED_EVERY = 150;
let telling = false;

function tellLoaded() {
  if (telling) return;
  telling = true;
  setTimeout(() => {
    telling = false;
    if (state.film) strip.loaded(state.film.shots.map((shot) => frames.part(shot.key, shot.frames)));
  }, LOADED_EVERY);
}

let shownSource = null;

function sourceOfShot() {
  const shot = state?.film?.shots[player.shot];
  if (!shot) return;
  shownSource = { shot: shot.id };
  showSource(state.driven, 0, shot.place, { mark: false });
}

/** Somebody clicked a shot: it is on the screen, and its source in the editor, or beside. */
function chooseShot(index) {
  player.toShot(index);
  sourceOfShot();
  if (state.driven) goThere(0, state.film.shots[index].place);
}

function chooseProblem(problem) {
  const shot = state.film?.shots[problem.shot];
  if (shot && player.film.shots[player.shot].id !== shot.id) player.seek(shot.first);
  shownSource = { problem };
  showSource(state.driven, problem.file, problem.place, { bring: true });
  if (state.driven) goThere(problem.file, problem.place);
}

/** The editor's cursor is in a line. */
function reveal({ line }) {
  if (!state?.film) return;
  const index = state.film.shots.findIndex(({ place }) => place[0] <= line && line <= place[2]);
  atCursor = state.film.shots[index]?.id ?? null;
  if (!following || player.playing) return;
  if (index >= 0 && index !== player.shot) player.seek(state.film.shots[index].first + middleOf(state.film.shots[index]));
}

function connected(yes) {
  isConnected = yes;
  tellStatus(state, isConnected);
}

let scrubbing = false;
const scrub = by("scrub");
scrub.addEventListener("input", () => { player.seek(Number(scrub.value)); });
scrub.addEventListener("pointerdown", () => { scrubbing = true; });
for (const name of ["pointerup", "pointercancel", "change"]) {
  scrub.addEventListener(name, () => {
    scrubbing = false;
    if (state?.film) draw();
  });
}

function again() {
  if (!state?.film) return;
  draw();
  fetchAll();
}

const actions = {
  toggle: () => player.toggle(),
  step: (by) => player.step(by),
  second: (by) => { if (player.film) player.step(by * Math.round(rate(player.film))); },
  back: () => player.back(),
  next: () => player.toShot(player.shot + 1),
  toStart: () => player.seek(0),
  toEnd: () => { if (player.film) player.seek(player.film.frames - 1); },
  shot: (index) => { if (player.film && index < player.film.shots.length) player.toShot(index); },
  loop: () => player.loop(),
  faster: (by) => {
    const next = SPEEDS[SPEEDS.indexOf(player.speed) + by];
    if (next) player.atSpeed(next);
  },
  mute: () => {
    sound.muted = !sound.muted;
    press(by("mute"), sound.muted);
    sound.follow(player);
  },
  before: (on) => { if (compare.flipped !== on) { compare.flip(on); again(); } },
  beside: () => { compare.side(!compare.beside); again(); },
  follow: () => {
    following = !following;
    press(by("follow"), following);
  },
  source: () => {
    sourceOfShot();
    by("source").scrollIntoView({ block: "nearest" });
    if (state?.film && state.driven) goThere(0, state.film.shots[player.shot].place);
  },
  problem: () => by("problems").querySelector("button")?.focus(),
  help: () => by("help").showModal(),
};
listenToKeys(actions);
// Who clicks goes on with keys of the player, not of the button.
addEventListener("click", ({ detail, target }) => { if (detail) target.closest("button")?.blur(); });
by("play").onclick = actions.toggle;
by("step-back").onclick = () => actions.step(-1);
by("step-on").onclick = () => actions.step(1);
by("loop").onclick = actions.loop;
by("mute").onclick = actions.mute;
by("follow").onclick = actions.follow;
by("beside").onclick = actions.beside;
by("flip").onclick = () => actions.before(!compare.flipped);
by("help-button").onclick = actions.help;
by("now").onclick = actions.toggle;
by("speed").onchange = ({ target }) => player.atSpeed(Number(target.value));
by("take").onchange = ({ target }) => { compare.choose(Number(target.value)); again(); };
