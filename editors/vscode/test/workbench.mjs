// Tries the packaged extension in a real VS Code workbench: code-server, in headless Chromium.
//
//     node test/workbench.mjs CODE_SERVER KLING_STORY [PICTURES]
//
// CODE_SERVER: the folder of the installed npm package, its native modules built (.ci/editors does both).
// KLING_STORY: the program. PICTURES: a folder for screenshots to look at. CHROMIUM: the browser, where it isn't
// /usr/bin/chromium. Before: `npm ci && npm run package`.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { chromium } from "playwright-core";
import { started } from "./codeServer.mjs";

const [codeServer, program, pictures] = process.argv.slice(2).map((name) => path.resolve(name));
const vsix = path.resolve(import.meta.dirname, "../kling-story.vsix");

/** Milliseconds: nobody waits so long, a busy machine may. */
const PATIENCE = 60_000;

const BOARD = `\
version: 1
title: The quay
elements:
  Mei: {description: a courier in a yellow raincoat}
  Bo: {description: an old ferryman with a white beard}

shots:
  - id: waiting
    duration: 3
    size: wide
    camera: static
    prompt: "@Mei waits on the quay"

  - id: ferry
    duration: 3
    size: medium
    prompt: "@Bo steers the ferry towards "
`;
const line = (words) => BOARD.slice(0, BOARD.indexOf(words)).split("\n").length;

const texts = { "quay.yaml": BOARD, "machines.yaml": "services: {web: {image: nginx}}\n" };
const server = await started(codeServer, vsix, program, texts);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const page = await browser.newPage({ viewport: { width: 1500, height: 900 }, colorScheme: null });
page.setDefaultTimeout(PATIENCE);
/** What the film's own page complains of; but that words were typed while a frame was asked for is no trouble. */
const complaints = [];
page.on("console", (said) => {
  const { url } = said.location();
  if (said.type() === "error" && url.includes("/proxy/") && !(url.includes("/frames/") && said.text().includes("404"))) {
    complaints.push(`${said.text()} ${url}`);
  }
});

async function step(name, run) {
  const begun = Date.now();
  await run();
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: path.join(pictures, `${name.replaceAll(/\W+/g, "-")}.png`) });
  }
  console.log(`ok ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
}

/** Waits until something is so, and says what it was instead. */
async function until(what, found, isSo, patience = PATIENCE) {
  const end = Date.now() + patience;
  let last;
  while (Date.now() < end) {
    last = await found();
    if (isSo(last)) {
      return last;
    }
    await page.waitForTimeout(100);
  }
  throw new Error(`${what}: ${JSON.stringify(last)}`);
}

/** Whether the workbench has written down that it shows such a panel: once a minute, else when it has the time. */
async function isWrittenDown(type) {
  const answer = (asked) =>
    new Promise((done, failed) => Object.assign(asked, { onsuccess: () => done(asked.result), onerror: failed }));
  for (const { name } of await indexedDB.databases()) {
    if (name.startsWith("vscode-web-state-db-")) {
      const written = await answer(indexedDB.open(name));
      const values = await answer(written.transaction("ItemTable").objectStore("ItemTable").getAll());
      written.close();
      if (values.some((value) => String(value).includes(type))) {
        return true;
      }
    }
  }
  return false;
}

const editor = () => page.locator(".editor-instance .monaco-editor").first();
const language = (name) => page.locator("#status\\.editor\\.mode").getByText(name, { exact: true });
const text = async () => (await editor().locator(".view-lines").innerText()).replaceAll("\u00a0", " ");

async function choose(command) {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").first().fill(`>${command}`);
  await page.locator(".quick-input-list .monaco-list-row").filter({ hasText: command }).first().click();
}

/** Puts the cursor behind some words of the board. */
async function goBehind(words) {
  const at = BOARD.indexOf(words) + words.length;
  const column = at - BOARD.lastIndexOf("\n", at - 1);
  await page.keyboard.press("Control+1");
  await page.keyboard.press("Control+g");
  await page.locator(".quick-input-widget input").first().fill(`:${line(words)}:${column}`);
  await page.keyboard.press("Enter");
}

const film = () => page.frames().find((frame) => frame.url().includes("/proxy/"));
/** A number for the picture that is shown; 0 where there is none, or one colour. */
const picture = () =>
  film()?.evaluate(() => {
    const canvas = document.getElementById("now");
    if (!canvas?.width) return 0;
    const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
    let sum = 0;
    for (let at = 0; at < data.length; at += 1021) sum = (sum * 31 + data[at]) % 1_000_000_007;
    return data.every((value, at) => value === data[at % 4]) ? 0 : sum;
  });

const wordsOfFrames = async () =>
  (await Promise.all(page.frames().map((frame) => frame.evaluate(() => document.body.innerText).catch(() => "")))).join("\n");
const lengthOfVideo = () => document.querySelector("video")?.duration ?? 0;

try {
  await step("nothing is started where nobody trusts", async () => {
    await until("the server listens", () => fetch(`${server.origin}/healthz`).catch(() => null), Boolean);
    await page.goto(`${server.origin}/?folder=${server.films}`);
    await page.getByRole("button", { name: "No, I don't trust the authors" }).click();
    await page.getByRole("treeitem", { name: "quay.yaml" }).dblclick();
    await language("YAML").waitFor();
    assert.equal(await page.locator(".notification-toast").count(), 0);
  });
  await step("no program is told with a button", async () => {
    await choose("Workspaces: Manage Workspace Trust");
    await page.locator(".workspace-trust-editor").getByRole("button", { name: "Trust", exact: true }).click();
    await page.getByText("kling-story isn't installed here").first().waitFor();
    await page.getByRole("button", { name: "How to install it" }).click();
    await until("how to install it", wordsOfFrames, (words) => words.includes("pip install '.[editor,animatic]'"));
    await page.getByRole("treeitem", { name: "quay.yaml" }).dblclick();
  });
  await step("a program that can't serve says why", async () => {
    server.installBroken();
    await choose("kling-story: Restart the server");
    await page.getByText("the extra `editor` is missing. install it.").first().waitFor();
    await page.keyboard.press("Escape");
  });
  await step("installed and restarted, it knows the storyboard", async () => {
    server.install();
    await choose("kling-story: Restart the server");
    await language("Storyboard (kling-story)").waitFor();
    await page.locator(".codelens-decoration").filter({ hasText: "for 6 s in 720p" }).waitFor();
    await page.keyboard.press("Escape");
  });
  await step("other YAML is left alone", async () => {
    await page.getByRole("treeitem", { name: "machines.yaml" }).dblclick();
    await language("YAML").waitFor();
    await page.getByRole("treeitem", { name: "quay.yaml" }).dblclick();
    await language("Storyboard (kling-story)").waitFor();
  });
  await step("@ offers the cast", async () => {
    await goBehind("towards ");
    await page.keyboard.type("@");
    const offered = page.locator(".suggest-widget.visible .monaco-list-row");
    await until("the cast is offered", () => offered.allInnerTexts(), (rows) =>
      ["@Mei", "@Bo"].every((name) => rows.some((row) => row.includes(name))),
    );
  });
  await step("what is chosen is written", async () => {
    await page.keyboard.type("M");
    await page.locator(".suggest-widget.visible .monaco-list-row.focused").filter({ hasText: "@Mei" }).waitFor();
    await page.keyboard.press("Enter");
    await until("the name is there", text, (words) => words.includes('towards @Mei"'));
  });
  await step("a slip is underlined, and the problem told", async () => {
    await goBehind("size: wide");
    await page.keyboard.type("x");
    await editor().locator(".squiggly-error, .squiggly-warning").first().waitFor();
    await choose("Problems: Focus on Problems View");
    await page.locator(".markers-panel").getByText("widex").first().waitFor();
  });
  await step("a slip that is mended is told no more", async () => {
    await goBehind("size: wide");
    await page.keyboard.press("Delete");
    await editor().locator(".squiggly-error").first().waitFor({ state: "hidden" });
    await choose("View: Toggle Panel Visibility");
  });
  await step("hover tells what a move does", async () => {
    await editor().getByText("static", { exact: true }).first().hover();
    await page.locator(".monaco-hover:visible").getByText("nothing moves").first().waitFor();
  });
  let before;
  await step("the film is shown beside the text", async () => {
    await goBehind("@Mei waits");
    await page.keyboard.press("Control+k");
    await page.keyboard.press("v");
    before = await until("the film is drawn", async () => picture(), Boolean);
  });
  await step("unsaved words change the film", async () => {
    await goBehind("size: wide");
    await page.keyboard.press("Control+Backspace");
    await page.keyboard.type("close-up", { delay: 20 });
    await page.keyboard.press("Escape");
    await until("another picture", async () => picture(), (now) => now && now !== before);
    await page.locator(".tab.dirty").first().waitFor();
  });
  await step("the film follows the cursor", async () => {
    await goBehind("id: ferry");
    await until("the second shot", () => film().evaluate(() => document.body.innerText), (words) =>
      words.includes("Shot 2 of 2: ferry"),
    );
  });
  await step("a click on a shot goes to its text", async () => {
    await film().locator("#strip button").first().click();
    await until("the cursor is at the first shot", () => page.locator("#status\\.editor\\.selection").innerText(), (at) =>
      at.startsWith(`Ln ${line("id: waiting")},`),
    );
    assert.ok(film(), "the film is still beside the text");
  });
  await step("its page is as dark as the editor", async () => {
    const dark = () => film().evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
    assert.equal(await dark(), false);
    await choose("Preferences: Toggle between Light/Dark Themes");
    await until("dark", dark, Boolean);
  });
  assert.deepEqual(complaints, []);
  await step("a window that is opened again shows the film again", async () => {
    const panel = "mainThreadWebview-kling-story.preview";
    await until("what is open is written down", () => page.evaluate(isWrittenDown, panel), Boolean, 2 * PATIENCE);
    // As a person does it: a page that is loaded anew by the browser may write down on its way out that nothing is open.
    const loaded = page.waitForEvent("load");
    await choose("Developer: Reload Window");
    await loaded;
    await until("the film is drawn again", async () => picture()?.catch(() => 0), Boolean);
    await language("Storyboard (kling-story)").waitFor();
  });
  await step("a server that is killed comes back", async () => {
    const address = film().url();
    process.kill(server.languageServer(), "SIGKILL");
    await until("the film has another page", () => film()?.url(), (now) => now && now !== address);
    await until("the film is drawn again", async () => picture(), Boolean);
    await page.locator(".codelens-decoration").filter({ hasText: "for 6 s in 720p" }).waitFor();
  });
  await step("a shot is drawn and played", async () => {
    await page.locator(".codelens-decoration a").filter({ hasText: "render this shot" }).first().click();
    await page.locator(".tab").filter({ hasText: ".mp4" }).waitFor();
    const seconds = () => Promise.all(page.frames().map((frame) => frame.evaluate(lengthOfVideo).catch(() => 0)));
    await until("three seconds of film", seconds, (lengths) => lengths.some((length) => Math.abs(length - 3) < 0.2));
  });
} catch (error) {
  await page.screenshot({ path: path.join(pictures ?? tmpdir(), "workbench-failed.png") });
  throw error;
} finally {
  await browser.close();
  await server.end();
}
