"use strict";
const video = document.querySelector("video");
const shots = [...document.querySelectorAll("article")];
const cuts = [...document.querySelectorAll(".cuts button")];
const clock = document.querySelector("output");
const fps = Number(video.dataset.fps);
// A whole file in memory, not an address with data in it: Safari plays no film from those.
const bytes = Uint8Array.from(atob(document.getElementById("film").textContent.trim()), (c) => c.charCodeAt(0));
video.src = URL.createObjectURL(new Blob([bytes], { type: "video/mp4" }));

let current = -1;

function at() {
  const found = shots.findLastIndex((shot) => video.currentTime >= Number(shot.dataset.start) - 0.001);
  return Math.max(0, found);
}

function show() {
  const tenths = Math.floor(video.currentTime * 10 + 0.001);
  const seconds = Math.floor(tenths / 10);
  clock.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}.${tenths % 10}`;
  const now = at();
  if (now === current) return;
  current = now;
  for (const list of [shots, cuts])
    list.forEach((one, number) => (number === now ? one.setAttribute("aria-current", "true") : one.removeAttribute("aria-current")));
}

function seek(seconds) {
  video.currentTime = Math.min(Math.max(0, seconds), video.duration || 0);
}

function go(number) {
  const shot = shots[Math.min(Math.max(0, number), shots.length - 1)];
  // A little into its first frame: exactly at the cut some players still show the frame before.
  seek(Number(shot.dataset.start) + 0.25 / fps);
}

function keep() {
  show();
  if (!video.paused) requestAnimationFrame(keep);
}

video.addEventListener("play", keep);
video.addEventListener("seeked", show);
video.addEventListener("timeupdate", show);
cuts.forEach((button, number) => {
  button.style.flexGrow = button.dataset.seconds;
  button.addEventListener("click", () => go(number));
});
document.querySelectorAll(".stills img").forEach((still) =>
  still.addEventListener("click", () => seek(Number(still.dataset.at))));

const keys = {
  " ": () => (video.paused ? video.play() : video.pause()),
  k: () => (video.paused ? video.play() : video.pause()),
  ArrowRight: () => { video.pause(); seek(video.currentTime + 1 / fps); },
  ArrowLeft: () => { video.pause(); seek(video.currentTime - 1 / fps); },
  n: () => go(at() + 1),
  p: () => go(at() - 1),
  Home: () => seek(0),
  m: () => { video.muted = !video.muted; },
  f: () => (document.fullscreenElement ? document.exitFullscreen() : video.requestFullscreen()),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === " " && event.target instanceof HTMLButtonElement) return;
  const number = Number(event.key);
  const action = keys[event.key] || (number >= 1 && number <= shots.length ? () => go(number - 1) : null);
  if (!action) return;
  event.preventDefault();
  action();
});
show();
