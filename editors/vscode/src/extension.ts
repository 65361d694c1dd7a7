import * as vscode from "vscode";
import type { Middleware, Range } from "vscode-languageclient/node";
import { PREVIEW, Previews } from "./previews";
import { Server } from "./server";
import { LANGUAGE, Storyboards } from "./storyboards";

/** The server's own commands; it answers the second with the file it has drawn. */
const PRICE = "kling-story.price";
const RENDER = "kling-story.render";

export function activate(context: vscode.ExtensionContext): void {
  const middleware: Middleware = {
    executeCommand: (command, args, next) => {
      if (command === PREVIEW) {
        return previews.show(vscode.Uri.parse(String(args[0])));
      }
      return command === RENDER ? drawing(() => next(command, args)) : next(command, args);
    },
    window: {
      showDocument: async (params) => {
        const uri = vscode.Uri.parse(params.uri);
        if (!params.external) {
          await go(uri, params.selection, params.takeFocus);
        } else if (uri.scheme === "file") {
          // A film that was drawn: played here, where the editor can read it.
          await vscode.commands.executeCommand("vscode.open", uri, vscode.ViewColumn.Beside);
        } else {
          return { success: await vscode.env.openExternal(uri) };
        }
        return { success: true };
      },
    },
  };
  const server = new Server(middleware);
  const previews = new Previews(server);
  const storyboards = new Storyboards(() => server.start());
  const restart = async () => {
    await server.restart();
    await storyboards.lookAtAll();
  };
  const command = (name: string, run: (uri: vscode.Uri) => unknown) =>
    vscode.commands.registerCommand(name, (clicked?: unknown) => {
      const uri = clicked instanceof vscode.Uri ? clicked : vscode.window.activeTextEditor?.document.uri;
      return uri && run(uri);
    });
  context.subscriptions.push(
    server,
    previews,
    storyboards,
    command("kling-story.showPreview", (uri) => previews.show(uri)),
    command("kling-story.renderFilm", (uri) => drawing(() => server.execute(RENDER, uri.toString()))),
    command("kling-story.showPrice", (uri) => server.execute(PRICE, uri.toString())),
    vscode.commands.registerCommand("kling-story.restart", restart),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (["path", "target"].some((name) => change.affectsConfiguration(`kling-story.${name}`))) {
        void restart();
      }
    }),
  );
  void storyboards.lookAtAll();
}

/** Tells that a film is being drawn for as long as it is. */
function drawing(draw: () => unknown): Thenable<unknown> {
  const title = "The film is being drawn";
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, async () => draw());
}

/** Shows a place that was clicked in a film, in the column where its text stands, so that the film stays in its own. */
async function go(uri: vscode.Uri, selection?: Range, takeFocus = false): Promise<void> {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === uri.toString());
  const anyText = vscode.window.visibleTextEditors.find((editor) => editor.document.languageId === LANGUAGE);
  const at = selection && new vscode.Position(selection.start.line, selection.start.character);
  await vscode.window.showTextDocument(uri, {
    viewColumn: (shown ?? anyText)?.viewColumn ?? vscode.ViewColumn.One,
    preserveFocus: !takeFocus,
    ...(at ? { selection: new vscode.Range(at, at) } : {}),
  });
}
