/** Runs → lines: what stands on one baseline without a column's gap between; titles set from top to bottom too. */
import { around, type Line, type Run } from './types.js';

/** Sizes of one line: figures and Latin may be set a little smaller. */
const SAME_SIZE = 1.25;
/** In sizes. Between columns newspapers leave more than a character, within a line (李 健) at most one. */
const COLUMN_GAP = 1.15;
/** In sizes: what is seen as a blank. */
const BLANK_GAP = 0.5;
/** In sizes: the same row or column of characters. */
const SAME_ROW = 0.3;
const HAN = /[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef“”‘’…—·]/;

const similar = (a: number, b: number): boolean => Math.max(a, b) / Math.min(a, b) <= SAME_SIZE;

/** Of the pairs of characters of a run: with more blanks between them, the blanks come from justifying. */
const JUSTIFIED = 0.4;

/** Justified text comes with blanks between its characters; those of the text itself (记者 李健) are few. */
function withoutFalseBlanks(text: string): string {
  const blanks = text.match(/(?<=\S) +(?=\S)/g)?.length ?? 0;
  const pairs = text.replace(/ +/g, '').length - 1;
  if (blanks <= JUSTIFIED * pairs) return text;
  return text.replace(/(\S) +(?=(\S))/g, (all, before: string, after: string) => (HAN.test(before) || HAN.test(after) ? before : all));
}

function joined(runs: readonly Run[]): string {
  let text = '';
  runs.forEach((run, i) => {
    const before = runs[i - 1];
    const gap = before === undefined ? 0 : (run.left - before.right) / run.size;
    const bare = withoutFalseBlanks(run.text.trim());
    const latin = /[A-Za-z0-9]$/.test(text) && /^[A-Za-z]/.test(bare);
    text += (gap >= BLANK_GAP || (latin && gap > BLANK_GAP / 3) ? ' ' : '') + bare;
  });
  return text;
}

function toLine(runs: readonly Run[]): Line {
  return { ...around(runs), text: joined(runs), size: Math.max(...runs.map((r) => r.size)) };
}

/** Runs of about one baseline, from left to right. */
function rowsOf(runs: readonly Run[]): Run[][] {
  const rows: Run[][] = [];
  for (const run of [...runs].sort((a, b) => a.bottom - b.bottom || a.left - b.left)) {
    const row = rows.at(-1);
    if (row && run.bottom - row[0]!.bottom <= SAME_ROW * Math.min(row[0]!.size, run.size)) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

/** A row parted where a column ends, or the size changes. */
function parts(row: readonly Run[]): Run[][] {
  const open: Run[][] = [];
  for (const run of row) {
    const last = open.at(-1)?.at(-1);
    const near = last !== undefined && run.left - last.right <= COLUMN_GAP * Math.min(last.size, run.size) && similar(last.size, run.size);
    if (near) open.at(-1)!.push(run);
    else open.push([run]);
  }
  return open;
}

const isOneCharacter = (line: Line): boolean => [...line.text].length === 1;

/** A title from top to bottom: single characters of one size below each other. */
function uprights(lines: readonly Line[]): Line[] {
  const result: Line[] = [];
  const open: Line[][] = [];
  for (const line of lines) {
    const column = isOneCharacter(line)
      ? open.find((c) => {
          const last = c.at(-1)!;
          return (
            similar(last.size, line.size) &&
            Math.abs(last.left - line.left) <= SAME_ROW * line.size &&
            line.top - last.bottom <= line.size / 2 &&
            line.top >= last.top
          );
        })
      : undefined;
    if (column) column.push(line);
    else if (isOneCharacter(line)) open.push([line]);
    else result.push(line);
  }
  for (const column of open) {
    result.push(column.length === 1 ? column[0]! : { ...around(column), text: column.map((l) => l.text).join(''), size: column[0]!.size });
  }
  return result;
}

/** @returns lines in order of top, then left. */
export function linesOf(runs: readonly Run[]): Line[] {
  const byPlace = (a: Line, b: Line): number => a.top - b.top || a.left - b.left;
  const lines = rowsOf(runs)
    .flatMap(parts)
    .map((part) => toLine(part));
  return uprights(lines.sort(byPlace)).sort(byPlace);
}
