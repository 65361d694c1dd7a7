/** Beside the picture: the words of the shot, what is wrong, and the source. */

import { by, make } from "./dom.js";
import { inSeconds } from "./film.js";
import { goThere, sourceOf } from "./link.js";

/** Effect: the words of a shot are shown, as they are sent. */
export function tellShot(film, index) {
  const shot = film.shots[index];
  by("shot-title").textContent = `Shot ${shot.number} of ${film.shots.length}: ${shot.id}`;
  by("shot-label").textContent = [shot.label, inSeconds(shot.seconds)].filter(Boolean).join(" · ");
  by("lines").replaceChildren(
    ...shot.lines.map((line) =>
      make("li", { data: { first: line.first, end: line.end } },
        make("b", {}, line.who), " ", make("q", { lang: line.language }, line.says)),
    ),
  );
  by("lines").hidden = !shot.lines.length;
  const most = shot.most_characters;
  const over = most !== null && shot.characters > most;
  by("budget").className = over ? "over" : "";
  by("budget-told").textContent = most === null
    ? `${shot.characters} characters as sent to ${film.sent_to}`
    : `${shot.characters} of ${most} characters as sent to ${film.sent_to}${over ? `: ${shot.characters - most} too many` : ""}`;
  const meter = by("budget-meter");
  meter.hidden = most === null;
  if (most !== null) Object.assign(meter, { max: most, high: most * 0.9, optimum: 0, value: Math.min(shot.characters, most) });
  by("sent").textContent = shot.sent;
}

/** Effect: who speaks at a frame stands out. */
export function tellLine(frame) {
  for (const line of by("lines").children) {
    line.classList.toggle("now", frame >= Number(line.dataset.first) && frame < Number(line.dataset.end));
  }
}

/** Effect: what is wrong is listed; `choose(problem)` is called when somebody clicks one. */
export function tellProblems(state, choose) {
  const { problems, remarks, film } = state;
  const count = problems.length;
  by("problems-title").textContent = count ? `Problems (${count})` : "No problems";
  const rows = problems.map((problem) => {
    const [line, column] = problem.place;
    const where = `${problem.file ? state.files[problem.file] : ""}${problem.file ? ":" : "line "}${line + 1}`;
    const shot = film?.shots[problem.shot];
    const button = make("button", { type: "button", onclick: () => choose(problem), title: `column ${column + 1}` },
      make("span", { className: `severity ${problem.severity}` }, problem.severity),
      " ", make("span", { className: "where" }, [where, shot?.id].filter(Boolean).join(", ")),
      make("span", { className: "message" }, ...inCode(problem.message)),
      problem.hint ? make("span", { className: "hint" }, ...inCode(problem.hint)) : null,
      make("code", { className: "code" }, problem.code));
    return make("li", {}, button);
  });
  const notes = remarks.map((remark) => make("li", { className: "remark" }, ...inCode(remark)));
  by("problems").querySelector("ul").replaceChildren(...rows, ...notes);
}

/** What stands in backticks as code. */
function inCode(text) {
  return text.split(/`([^`]*)`/).map((part, index) => (index % 2 ? make("code", {}, part) : part));
}

const AROUND = 3;
let asked = 0;

/** Effect: these lines of a file are shown, with what is between two places marked. */
export async function showSource(driven, file, place, { mark = true, bring = false } = {}) {
  asked += 1;
  const number = asked;
  const source = await sourceOf(file);
  if (!source || number !== asked) return;
  const [line, column, lastLine, lastColumn] = place;
  const lines = source.text.split(/\r\n|\r|\n/);
  const from = Math.max(0, line - AROUND);
  const to = Math.min(lines.length - 1, lastLine + AROUND);
  by("source-title").textContent = source.name;
  const rows = [];
  for (let at = from; at <= to; at += 1) {
    const points = [...lines[at]];
    const start = at < line || !mark ? points.length : at === line ? column : 0;
    const end = at > lastLine || !mark ? 0 : at === lastLine ? lastColumn : points.length;
    const inside = at >= line && at <= lastLine;
    const words = mark && inside
      ? [points.slice(0, start).join(""), make("mark", {}, points.slice(start, Math.max(end, start + 1)).join("") || " "),
        points.slice(Math.max(end, start + 1)).join("")]
      : [lines[at]];
    const code = make("code", { className: inside ? "inside" : "" }, ...words);
    rows.push(make("li", { value: at + 1 },
      driven ? make("button", { type: "button", onclick: () => goThere(file, [at, 0]) }, code) : code));
  }
  const list = by("source").querySelector("ol");
  list.style.setProperty("--digits", String(to + 1).length);
  list.replaceChildren(...rows);
  if (bring) by("source").scrollIntoView({ block: "nearest" });
}
