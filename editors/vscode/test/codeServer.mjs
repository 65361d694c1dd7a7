// Starts code-server in a folder of films, with the packaged extension alone.
import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import * as path from "node:path";

const SETTINGS = {
  "workbench.startupEditor": "none",
  "workbench.colorTheme": "Default Light Modern",
  "files.autoSave": "off",
  "editor.hover.delay": 100,
};

const BROKEN = "#!/bin/sh\necho 'error: the extra `editor` is missing' >&2\necho '  hint: install it' >&2\nexit 2\n";

/** `package_`: the folder of code-server's npm package; `program`: kling-story; `texts`: the files, by their names. */
export async function started(package_, vsix, program, texts) {
  const work = mkdtempSync(path.join(tmpdir(), "workbench-"));
  const films = path.join(work, "films");
  mkdirSync(films);
  Object.entries(texts).forEach(([name, text]) => writeFileSync(path.join(films, name), text));
  mkdirSync(path.join(work, "data/User"), { recursive: true });
  writeFileSync(path.join(work, "data/User/settings.json"), JSON.stringify(SETTINGS));
  const port = await freePort();
  const common = [package_, "--config", `${work}/config.yaml`, "--user-data-dir", `${work}/data`];
  const places = [...common, "--extensions-dir", `${work}/extensions`];
  // The program is to be found in the workspace alone: a login shell would bring its own search path.
  const env = { ...process.env, VSCODE_RESOLVING_ENVIRONMENT: "1", PATH: "/usr/bin:/bin" };
  execFileSync(process.execPath, [...places, "--install-extension", vsix], { env, stdio: "ignore" });
  const quiet = ["--disable-telemetry", "--disable-update-check"];
  const args = [...places, "--auth", "none", "--bind-addr", `127.0.0.1:${port}`, ...quiet, films];
  const server = spawn(process.execPath, args, { env, detached: true, stdio: "ignore" });
  return {
    films,
    origin: `http://127.0.0.1:${port}`,
    /** Puts a program there that ends with a message, as kling-story without its extra does. */
    installBroken() {
      const bin = path.join(films, "venv", "bin");
      mkdirSync(bin, { recursive: true });
      writeFileSync(path.join(bin, "kling-story"), BROKEN, { mode: 0o755 });
    },
    /** Puts the program where the environment of a workspace has it. */
    install() {
      const bin = path.join(films, ".venv", "bin");
      mkdirSync(bin, { recursive: true });
      symlinkSync(program, path.join(bin, "kling-story"));
    },
    languageServer: () => languageServer(server.pid),
    async end() {
      process.kill(-server.pid);
      await new Promise((resolve) => server.once("exit", resolve));
      rmSync(work, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** The process of the language server, among those that a process has started. */
function languageServer(top) {
  const rows = execFileSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf-8" }).trim().split("\n");
  const all = rows.map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row).slice(1));
  const below = (id) => [id, ...all.filter(([, parent]) => parent === id).flatMap(([child]) => below(child))];
  const own = new Set(below(String(top)));
  return Number(all.find(([id, , args]) => own.has(id) && /kling-story lsp\b/.test(args))[0]);
}
