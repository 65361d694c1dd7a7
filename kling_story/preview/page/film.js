/** Questions about a film as the server tells it: `shots` with `first` and `frames`, `fps` as a fraction. */

export const rate = (film) => film.fps[0] / film.fps[1];

/** The index of the shot that a frame belongs to. */
export function shotAt(film, frame) {
  const found = film.shots.findIndex((shot) => frame < shot.first + shot.frames);
  return found < 0 ? film.shots.length - 1 : found;
}

/** The shot of a frame, and the frame counted from its start. */
export function placeOf(film, frame) {
  const shot = film.shots[shotAt(film, frame)];
  return { shot, number: Math.min(frame - shot.first, shot.frames - 1) };
}

/** The frame that a shot's small picture shows: its middle. */
export const middleOf = (shot) => Math.floor(shot.frames / 2);

/** The same moment in another film: in the shot of the same name, else at the same time. */
export function sameMoment(film, frame, other) {
  const { shot, number } = placeOf(film, frame);
  const there = other.shots.find((one) => one.id === shot.id);
  if (!there) return Math.min(frame, other.frames - 1);
  return there.first + Math.min(number, there.frames - 1);
}

/** HH:MM:SS:FF, counted without dropping numbers at the nearest whole rate. */
export function timecode(film, frame) {
  const whole = Math.max(1, Math.round(rate(film)));
  const seconds = Math.floor(frame / whole);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frame % whole];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}

/** `3.5 s`: at most two digits after the point. */
export const inSeconds = (seconds) => `${Number(seconds.toFixed(2))} s`;
