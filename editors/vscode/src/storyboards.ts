import * as vscode from "vscode";

/** The language of documents that the server takes care of, as it calls them. */
export const LANGUAGE = "kling-storyboard";

/** Lines of a text that is looked into on every key; a storyboard has far fewer. A choice. */
const LONGEST = 5000;

const NAMED = /\.(story|storyboard)\.ya?ml$/i;
const FILM = /^["']?(?:shots|storyboard)["']?[ \t]*[:：]/m;
const CAST = /^["']?elements["']?[ \t]*[:：]/m;
const VERSION = /^["']?version["']?[ \t]*[:：]/m;

/** Whether a YAML text is meant as a storyboard or a cast; the same test as the server's. */
export function looksLikeStoryboard(text: string): boolean {
  return FILM.test(text) || (CAST.test(text) && VERSION.test(text));
}

/** Finds storyboards among the YAML that is open, and calls them by their own language: another extension for YAML
 * then leaves them alone, so that nothing is underlined or offered twice. */
export class Storyboards implements vscode.Disposable {
  private readonly watching: vscode.Disposable[];
  /** Documents that were storyboards a moment ago: who sets one back to YAML wants it so. */
  private readonly justClosed = new Set<string>();
  private readonly leftAlone = new Set<string>();

  /** `take` is asked when there is one: whether the server can take care of it. */
  constructor(private readonly take: () => Promise<boolean>) {
    this.watching = [
      vscode.workspace.onDidOpenTextDocument((document) => this.opened(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => void this.look(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.closed(document)),
    ];
  }

  dispose(): void {
    this.watching.forEach((one) => one.dispose());
  }

  /** Looks at everything that is open. */
  async lookAtAll(): Promise<void> {
    for (const document of vscode.workspace.textDocuments) {
      await this.look(document);
    }
  }

  private opened(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    if (document.languageId === "yaml" && this.justClosed.has(uri)) {
      this.leftAlone.add(uri);
    }
    void this.look(document);
  }

  private closed(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    if (document.languageId === LANGUAGE) {
      this.justClosed.add(uri);
      // A change of language closes and opens at once.
      setTimeout(() => this.justClosed.delete(uri), 0);
    } else {
      this.leftAlone.delete(uri);
    }
  }

  private async look(document: vscode.TextDocument): Promise<void> {
    if (document.languageId === LANGUAGE) {
      await this.take();
    } else if (this.isOne(document) && (await this.take()) && !document.isClosed && document.languageId === "yaml") {
      await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
    }
  }

  private isOne(document: vscode.TextDocument): boolean {
    const { languageId, uri } = document;
    return (
      languageId === "yaml" &&
      ["file", "untitled"].includes(uri.scheme) &&
      !this.leftAlone.has(uri.toString()) &&
      document.lineCount <= LONGEST &&
      (NAMED.test(uri.path) || looksLikeStoryboard(document.getText()))
    );
  }
}
