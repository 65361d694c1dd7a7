// The scene in editly: `node editly_film.mjs SCENE.json OUT.mp4`. Its own layers can't follow a path, so each shot is a `canvas`
// layer, as its documentation shows for what it hasn't. No sound.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadImage, registerFont } from "canvas";
import editly from "editly";
import { between, timecode, whole } from "./curves.mjs";

const [, , path, outPath] = process.argv;
const scene = JSON.parse(readFileSync(path, "utf8"));
const picture = (name) => loadImage(join(dirname(path), name));
registerFont(join(dirname(path), scene.font), { family: "Scene" });

async function drawing(shot, { width, height, canvas }) {
  const context = canvas.getContext("2d");
  const layers = await Promise.all(shot.layers.map(async (told) => ({ ...told, image: await picture(told.picture) })));
  const rain = shot.rain && (await picture(shot.rain.picture));
  const overlay = await picture(shot.overlay);

  function written(told, text, t) {
    if (t < told.seen[0] || t >= told.seen[1]) return;
    const [x, y] = between(told, t, shot.seconds);
    context.font = `${told.size}px Scene`;
    context.textBaseline = "middle";
    context.textAlign = told.anchor === "centre" ? "center" : told.anchor;
    if (told.box) {
      const wide = context.measureText(text).width + (2 * told.size) / 3;
      context.fillStyle = told.box;
      context.fillRect(x - wide / 2, y - 0.7 * told.size, wide, 1.4 * told.size);
    }
    context.fillStyle = told.colour;
    context.fillText(text, x, y);
  }

  function onRender(progress) {
    const t = progress * shot.seconds;
    const seen = whole(shot, t);
    context.save();
    context.translate(width / 2 + seen.right, height / 2 + seen.down);
    context.rotate((seen.roll * Math.PI) / 180);
    context.scale(seen.zoom, seen.zoom);
    context.translate(-width / 2, -height / 2);
    for (const layer of layers) {
      const [x, y, scale] = between(layer, t, shot.seconds);
      const [wide, tall] = [layer.image.width * scale, layer.image.height * scale];
      context.drawImage(layer.image, x - wide / 2, y - tall / 2, wide, tall);
    }
    if (rain) context.drawImage(rain, 0, (((shot.rain.falls * t) % 1) - 1) * height);
    context.restore();
    context.drawImage(overlay, 0, 0);
    for (const told of shot.words) written(told, told.text, t);
    written(shot.timecode, timecode(shot, t, scene.fps), t);
    const [x, y, across, bar] = shot.bar;
    context.fillStyle = `rgb(${scene.signal})`;
    context.fillRect(x, y, (across * t) / shot.seconds, bar);
  }
  return { onRender, onClose: () => {} };
}

await editly({
  outPath,
  width: scene.width,
  height: scene.height,
  fps: scene.fps,
  defaults: { transition: null },
  clips: scene.shots.map((shot) => ({
    duration: shot.seconds,
    layers: [{ type: "canvas", func: (given) => drawing(shot, given) }],
  })),
  customOutputArgs: ["-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p", "-movflags", "faststart"],
});
