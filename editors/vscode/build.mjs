// Builds the extension into dist/, and with --package into a .vsix, the same bytes each time.
import { copyFile } from "node:fs/promises";
import { build } from "esbuild";

await build({
  entryPoints: ["src/extension.ts"],
  bundle: true,
  outfile: "dist/extension.js",
  platform: "node",
  format: "cjs",
  target: "node20",
  external: ["vscode"],
  minify: true,
  legalComments: "none",
  logLevel: "warning",
});
await copyFile("../../kling_story/reference/storyboard.schema.json", "dist/storyboard.schema.json");

if (process.argv.includes("--package")) {
  await copyFile("../../LICENSE", "LICENSE");
  // What a zip says of the time of its files; a choice, so that it is always the same.
  process.env.SOURCE_DATE_EPOCH = "1767225600";
  const { createVSIX } = await import("@vscode/vsce");
  await createVSIX({ packagePath: "kling-story.vsix", dependencies: false, allowMissingRepository: true });
}
