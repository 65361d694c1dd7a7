// How what moves in the scene moves; see rendering/scene.py. Times are seconds since the cut.

const SWAYS = [[0.5, 0.47], [0.3, 0.83], [0.2, 1.61]];

export const eased = (start, end, t, seconds) => start + ((end - start) * (1 - Math.cos((Math.PI * t) / seconds))) / 2;

export const swaying = (most, phase, t) =>
  most * SWAYS.reduce((sum, [weight, rate]) => sum + weight * Math.sin(2 * Math.PI * rate * t + phase), 0);

export const between = (told, t, seconds) => told.from.map((start, n) => eased(start, told.to[n], t, seconds));

/** Where the whole picture is at a time: how much larger, moved right and down (pixels), turned clockwise (degrees). */
export function whole(shot, t) {
  const [pixels, degrees] = shot.sway;
  return {
    zoom: eased(...shot.zoom, t, shot.seconds),
    right: swaying(pixels, 0.4, t),
    down: swaying(pixels, 2.1, t),
    roll: swaying(degrees, 4.4, t),
  };
}

/** That of a time, in a film under a minute. */
export function timecode(shot, t, fps) {
  const frame = shot.start + Math.round(t * fps);
  const two = (number) => String(number).padStart(2, "0");
  return `00:00:${two(Math.floor(frame / fps))}:${two(frame % fps)}`;
}
