import { type ChildProcess, spawn } from "node:child_process";
import * as vscode from "vscode";
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  type Middleware,
  State,
} from "vscode-languageclient/node";
import { findProgram } from "./program";
import { LANGUAGE } from "./storyboards";

/** Milliseconds to wait before a server that has ended is started again; after the last, a person is asked. */
const WAITS = [0, 1000, 2000, 4000, 8000];
/** Milliseconds after which a crash is forgotten. */
const FORGOTTEN = 180_000;

/** What goes wrong is told once, by the server below, in words for a person. */
class Client extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** The language server: found, started, started again where it ends, and what a person is told of that. */
export class Server implements vscode.Disposable {
  readonly log = vscode.window.createOutputChannel("kling-story", { log: true });
  private client: LanguageClient | undefined;
  private starting: Promise<boolean> | undefined;
  private crashes: number[] = [];
  private lastWords: string[] = [];
  /** When the process has ended, and all that it said is heard. */
  private ended: Promise<unknown> = Promise.resolve();
  private readonly began = new vscode.EventEmitter<void>();
  /** Whenever it has started, or started again. */
  readonly onBegan = this.began.event;

  constructor(private readonly middleware: Middleware) {}

  /** Whether it runs; it is started where that wasn't tried yet. */
  start(): Promise<boolean> {
    this.starting ??= this.tryToStart();
    return this.starting;
  }

  async restart(): Promise<boolean> {
    await this.stop();
    this.crashes = [];
    return this.start();
  }

  async stop(): Promise<void> {
    const client = this.client;
    this.client = this.starting = undefined;
    await client?.dispose().catch((error) => this.log.warn(`the server didn't end well: ${error}`));
  }

  dispose(): Promise<void> {
    this.began.dispose();
    return this.stop().finally(() => this.log.dispose());
  }

  /** Asks the server to do something; undefined where it doesn't run. */
  async execute<Answer>(command: string, ...args: unknown[]): Promise<Answer | undefined> {
    if (!(await this.start())) {
      return undefined;
    }
    return this.client?.sendRequest<Answer>("workspace/executeCommand", { command, arguments: args });
  }

  /** Tells the server something that is no question. */
  notify(method: string, params: object): void {
    if (this.client?.state === State.Running) {
      void this.client.sendNotification(method, params);
    }
  }

  private async tryToStart(): Promise<boolean> {
    if (!vscode.workspace.isTrusted) {
      return false;
    }
    const { program, tried } = await findProgram();
    if (!program) {
      this.log.warn(`kling-story was looked for at:\n${tried.join("\n")}`);
      void this.tellMissing();
      return false;
    }
    this.log.info(`${program} lsp`);
    const client = (this.client = this.made(program));
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) {
        // It knows the open documents when `start` has ended, not before.
        void client.start().then(() => this.began.fire());
      }
    });
    try {
      await client.start();
      return this.client === client;
    } catch (error) {
      this.log.error(String(error));
      if (this.client === client) {
        this.client = undefined;
        await Promise.race([this.ended, new Promise((resolve) => setTimeout(resolve, 1000))]);
        void this.tellEnded(this.lastWords.join(" ") || "kling-story's server can't be started.");
      }
      return false;
    }
  }

  private made(program: string): LanguageClient {
    const target = vscode.workspace.getConfiguration("kling-story").get<string>("target", "").trim();
    const options: LanguageClientOptions = {
      documentSelector: ["file", "untitled"].map((scheme) => ({ scheme, language: LANGUAGE })),
      outputChannel: this.log,
      initializationOptions: { preview: "client", suggest: "editor.action.triggerSuggest" },
      middleware: this.middleware,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => this.closed(client),
      },
    };
    const args = ["lsp", ...(target ? ["--target", target] : [])];
    const client = new Client("kling-story", "kling-story", () => this.spawned(program, args), options);
    return client;
  }

  private async spawned(program: string, args: string[]): Promise<ChildProcess> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    const server = spawn(program, args, folder ? { cwd: folder } : {});
    this.lastWords = [];
    this.ended = new Promise((resolve) => server.once("close", resolve));
    server.stderr.setEncoding("utf-8").on("data", (said: string) => this.heard(said));
    await new Promise<void>((resolve, reject) => server.once("spawn", resolve).once("error", reject));
    return server;
  }

  /** Keeps what it says of why it ends: `error: ...`, `hint: ...`. */
  private heard(said: string): void {
    const lines = said.split("\n").map((line) => /^\s*(?:error|hint): (.*)$/.exec(line)?.[1]);
    this.lastWords = [...this.lastWords, ...lines.flatMap((line) => (line ? [`${line}.`] : []))].slice(-2);
  }

  private async closed(client: LanguageClient): Promise<CloseHandlerResult> {
    const ended = { action: CloseAction.DoNotRestart, handled: true };
    if (this.client !== client || client.state === State.Starting) {
      return ended;
    }
    const now = Date.now();
    this.crashes = [...this.crashes.filter((then) => now - then < FORGOTTEN), now];
    const wait = WAITS[this.crashes.length - 1];
    if (wait === undefined) {
      void this.tellEnded(`kling-story's server has ended ${this.crashes.length} times in a row.`);
      return ended;
    }
    this.log.warn(`the server has ended; it is started again in ${wait / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, wait));
    return this.client === client ? { action: CloseAction.Restart, handled: true } : ended;
  }

  private async tellMissing(): Promise<void> {
    const [how, where] = ["How to install it", "Set its path"] as const;
    const said = "kling-story isn't installed here: this storyboard isn't checked, and its film can't be shown.";
    const chosen = await vscode.window.showWarningMessage(said, how, where);
    if (chosen === how) {
      await showReadme();
    } else if (chosen === where) {
      await vscode.commands.executeCommand("workbench.action.openSettings", "@id:kling-story.path");
    }
  }

  private async tellEnded(why: string): Promise<void> {
    const [again, log] = ["Start it again", "Show the log"] as const;
    const chosen = await vscode.window.showErrorMessage(why, again, log);
    if (chosen === again) {
      await this.restart();
    } else if (chosen === log) {
      this.log.show();
    }
  }
}

/** Shows this extension's README, which the packager calls `readme.md`. */
async function showReadme(): Promise<void> {
  const home = vscode.extensions.getExtension("kling-story.kling-story")?.extensionUri;
  const names = home ? (await vscode.workspace.fs.readDirectory(home)).map(([name]) => name) : [];
  const readme = names.find((name) => name.toLowerCase() === "readme.md");
  if (home && readme) {
    await vscode.commands.executeCommand("markdown.showPreview", vscode.Uri.joinPath(home, readme));
  }
}
