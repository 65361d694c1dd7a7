import * as path from "node:path";
import * as vscode from "vscode";
import type { Server } from "./server";
import { LANGUAGE } from "./storyboards";

const TYPE = "kling-story.preview";

/** The server's own command: starts the film's page, and answers with its address. */
export const PREVIEW = "kling-story.preview";

/** Tells where the cursor is: `{uri, line}`, counted from 0. */
const CURSOR = "kling-story/cursor";

/** The films that are shown beside their text, each in a panel. */
export class Previews implements vscode.Disposable, vscode.WebviewPanelSerializer<{ uri?: string }> {
  private readonly panels = new Map<string, vscode.WebviewPanel>();
  private readonly watching: vscode.Disposable[];

  constructor(private readonly server: Server) {
    this.watching = [
      vscode.window.registerWebviewPanelSerializer(TYPE, this),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.closed(uri)),
      server.onBegan(() => this.panels.forEach((panel, uri) => void this.fill(vscode.Uri.parse(uri), panel))),
    ];
  }

  dispose(): void {
    [...this.watching, ...this.panels.values()].forEach((one) => one.dispose());
  }

  /** Shows the film of a storyboard beside its text. */
  async show(uri: vscode.Uri): Promise<void> {
    const shown = this.panels.get(uri.toString());
    if (shown) {
      shown.reveal(undefined, true);
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const panel = vscode.window.createWebviewPanel(TYPE, "", place, { retainContextWhenHidden: true });
    await this.take(uri, panel);
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state?: { uri?: string }): Promise<void> {
    if (!state?.uri) {
      panel.dispose();
      return;
    }
    const uri = vscode.Uri.parse(state.uri);
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      if (document.languageId !== LANGUAGE) {
        await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
      }
      await this.take(uri, panel);
    } catch {
      // The file is gone since the window was closed.
      panel.dispose();
    }
  }

  private async take(uri: vscode.Uri, panel: vscode.WebviewPanel): Promise<void> {
    this.panels.set(uri.toString(), panel);
    panel.onDidDispose(() => this.panels.delete(uri.toString()));
    panel.title = `Preview of ${path.basename(uri.path)}`;
    panel.webview.options = { enableScripts: true };
    await this.fill(uri, panel);
  }

  private async fill(uri: vscode.Uri, panel: vscode.WebviewPanel): Promise<void> {
    panel.webview.html = told("The film is being drawn\u2026");
    const address = await this.server.execute<string | null>(PREVIEW, uri.toString());
    if (this.panels.get(uri.toString()) !== panel) {
      return;
    }
    if (!address) {
      panel.webview.html = told("There is no preview. Why is told in a message, or in the output of kling-story.");
      return;
    }
    panel.webview.html = framed(await brought(address), uri.toString());
  }

  private follow(editor: vscode.TextEditor): void {
    const uri = editor.document.uri.toString();
    if (this.panels.has(uri)) {
      this.server.notify(CURSOR, { uri, line: editor.selection.active.line });
    }
  }

  private closed(uri: vscode.Uri): void {
    // A document whose language changes is closed and opened at once.
    setTimeout(() => {
      if (!vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())) {
        this.panels.get(uri.toString())?.dispose();
      }
    }, 0);
  }
}

/** The address by which this window reaches a page of the machine that the editor works on. */
async function brought(address: string): Promise<string> {
  const there = new URL(address);
  // Of its origin alone: not every editor in a browser keeps the path.
  const here = await vscode.env.asExternalUri(vscode.Uri.parse(there.origin));
  return here.toString(true).replace(/\/$/, "") + there.pathname + there.search;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

function page(policy: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; ${policy}">
<style>:root { color-scheme: light }
:root:has(.vscode-dark, .vscode-high-contrast:not(.vscode-high-contrast-light)) { color-scheme: dark }
html, body, iframe { height: 100%; width: 100%; margin: 0; padding: 0; border: 0; display: block }
p { padding: 2em; font-family: var(--vscode-font-family) }</style></head><body>${body}</body></html>`;
}

function told(words: string): string {
  return page("", `<p>${escaped(words)}</p>`);
}

function framed(address: string, uri: string): string {
  const origin = new URL(address).origin;
  const state = JSON.stringify({ uri }).replaceAll("<", "\\u003c");
  // The only script: a window that is opened again finds the storyboard that was shown.
  const script = `<script nonce="state">acquireVsCodeApi().setState(${state})</script>`;
  const frame = `<iframe src="${escaped(address)}" title="The film" allow="autoplay; fullscreen"></iframe>`;
  return page(`frame-src ${origin}; script-src 'nonce-state'`, frame + script);
}
