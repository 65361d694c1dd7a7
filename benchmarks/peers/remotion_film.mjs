// The scene in Remotion: `node remotion_film.mjs SCENE.json OUT.mp4`, drawn by the Chromium that CHROMIUM names, two pages at a time.
// Bundling is timed as well: it is part of every `remotion render`. No sound.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "@remotion/bundler";
import { renderMedia, selectComposition } from "@remotion/renderer";

const [, , path, outputLocation] = process.argv;
const inputProps = { scene: JSON.parse(readFileSync(path, "utf8")) };
const entryPoint = join(dirname(fileURLToPath(import.meta.url)), "remotion_scene.jsx");
const browserExecutable = process.env.CHROMIUM;

const serveUrl = await bundle({ entryPoint, publicDir: dirname(path) });
const composition = await selectComposition({ serveUrl, id: "Scene", inputProps, browserExecutable });
await renderMedia({
  composition,
  serveUrl,
  inputProps,
  browserExecutable,
  outputLocation,
  codec: "h264",
  x264Preset: "veryfast",
  concurrency: 2,
  muted: true,
});
