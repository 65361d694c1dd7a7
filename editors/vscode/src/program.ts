import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { homedir } from "node:os";
import * as path from "node:path";
import * as vscode from "vscode";

const NAME = process.platform === "win32" ? "kling-story.exe" : "kling-story";
const FOLDER = process.platform === "win32" ? "Scripts" : "bin";

/** Where `kling-story` was looked for, and where it is. */
export interface Search {
  readonly program: string | undefined;
  readonly tried: readonly string[];
}

/**
 * The program to start: what the setting names, else that of the workspace's own environment, of the interpreter that
 * the Python extension has chosen, or of the search path.
 */
export async function findProgram(): Promise<Search> {
  const set = vscode.workspace.getConfiguration("kling-story").get<string>("path", "").trim();
  const places = set ? [spelledOut(set)] : [...ownEnvironments(), ...(await chosenInterpreter()), ...searchPath()];
  for (const place of places) {
    if (await runs(place)) {
      return { program: place, tried: places };
    }
  }
  return { program: undefined, tried: places };
}

function spelledOut(set: string): string {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? "";
  const home = set.replace(/^~(?=[\\/])/, homedir()).replaceAll("${workspaceFolder}", root);
  return path.isAbsolute(home) ? home : path.join(root, home);
}

function ownEnvironments(): string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return folders.flatMap(({ uri }) => [".venv", "venv"].map((name) => path.join(uri.fsPath, name, FOLDER, NAME)));
}

/** The Python extension's own types are a package; these are the parts that are asked for. */
interface Python {
  readonly environments?: {
    getActiveEnvironmentPath(resource?: vscode.Uri): { readonly path: string };
    resolveEnvironment(environment: {
      readonly path: string;
    }): Promise<{ readonly executable: { readonly uri?: vscode.Uri } } | undefined>;
  };
}

async function chosenInterpreter(): Promise<string[]> {
  try {
    const python = vscode.extensions.getExtension<Python>("ms-python.python");
    const environments = (await python?.activate())?.environments;
    const chosen = environments?.getActiveEnvironmentPath(vscode.workspace.workspaceFolders?.[0]?.uri);
    const interpreter = chosen && (await environments?.resolveEnvironment(chosen))?.executable.uri?.fsPath;
    return interpreter ? [path.join(path.dirname(interpreter), NAME)] : [];
  } catch {
    // Another extension's trouble: there are other places.
    return [];
  }
}

function searchPath(): string[] {
  const folders = (process.env["PATH"] ?? "").split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, NAME));
}

async function runs(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
