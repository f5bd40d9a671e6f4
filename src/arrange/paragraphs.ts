/** An article's lines in reading order, and its paragraphs: fragments that continue each other joined into one. */
import type { Paragraph, Piece } from '../types.js';
import type { Junctions } from './continuity.js';
import { normalise } from './normalise.js';
import { ROLE_OF } from './states.js';
import { strayBlanks } from './stray.js';
import type { Placed } from './units.js';

/**
 * Reading order: page order, except that what a link names follows its open end, with the lines after it.
 * @param next line number of an open end → line number of the fragment that goes on.
 */
export function readingOrder(lines: readonly Placed[], next: ReadonlyMap<number, number>): Placed[] {
  const ordered = [...lines].sort((a, b) => a.line.number - b.line.number);
  for (const [from, to] of next) {
    const source = ordered.findIndex(({ line }) => line.number === from);
    const target = ordered.findIndex(({ line }) => line.number === to);
    if (source < 0 || target < 0 || target === source + 1) continue;
    // The fragment and what was printed below it move together, up to the next fragment that is asked for elsewhere.
    let end = target + 1;
    while (end < ordered.length && contiguous(ordered[end - 1]!, ordered[end]!, next)) end++;
    if (source > target && source < end) continue;
    const moved = ordered.splice(target, end - target);
    ordered.splice(ordered.findIndex(({ line }) => line.number === from) + 1, 0, ...moved);
  }
  const head = ordered.filter(({ state }) => state === 'title' || state === 'kicker' || state === 'column');
  return [...head, ...ordered.filter((placed) => !head.includes(placed))];
}

/** Two lines of one article stay together when moved if nothing of another article stands between them on the page. */
function contiguous(a: Placed, b: Placed, next: ReadonlyMap<number, number>): boolean {
  return (
    a.state === 'body' &&
    b.state === 'body' &&
    b.line.number > a.line.number &&
    b.line.number - a.line.number <= 2 &&
    ![...next.values()].includes(b.line.number)
  );
}

/** @param joined line number of an open end → line number of what goes on. */
export function paragraphsOf(
  article: string,
  lines: readonly Placed[],
  pageText: string,
  joined: ReadonlyMap<number, number>,
  junctions: Junctions,
): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const placed = new Set<number>();
  const byNumber = new Map(lines.map((item) => [item.line.number, item]));
  for (const item of lines) {
    if (placed.has(item.line.number)) continue;
    const chain: Placed[] = [];
    for (let at: Placed | undefined = item; at && !placed.has(at.line.number); at = byNumber.get(joined.get(at.line.number) ?? -1)) {
      if (chain.length > 0 && isRowEnd(chain.at(-1)!.line.text, at.line.text)) break;
      chain.push(at);
      placed.add(at.line.number);
    }
    paragraphs.push(paragraphOf(article, chain, pageText, junctions));
  }
  return paragraphs;
}

/** 工程机械产业链：甲公司（宁乡高新区）、乙公司; 成都市：丙公司、丁集团, however long. */
const LABELLED = /^[^，。；：“”、]{2,14}(?<![说道称是为]|表示|强调|指出|要求|介绍|认为)：[^。；！？“]{4,}$/u;
/** A row ends with a firm, a body, a zone, or with a bracket. */
const WHOLE = /(?:[）)]|公司|集团|银行|大学|学院|医院|研究院|开发区|高新区|园区|产业园|[省市县区镇村])$/u;

/** Whether a line of a list ends here, though it has no stop: the next is a row of the same build, or a sentence after the last row. */
function isRowEnd(above: string, below: string): boolean {
  if (!LABELLED.test(above) || !WHOLE.test(above)) return false;
  return LABELLED.test(below) || /[，。]/u.test(below);
}

function paragraphOf(article: string, chain: readonly Placed[], pageText: string, junctions: Junctions): Paragraph {
  const pieces: Piece[] = [];
  let raw = '';
  const add = (start: number, end: number): void => {
    pieces.push({ at: raw.length, start, length: end - start });
    raw += pageText.slice(start, end);
  };
  for (const { line, state } of chain) {
    let { start } = line;
    for (const blank of state === 'body' ? strayBlanks(pageText.slice(line.start, line.end), junctions) : []) {
      add(start, line.start + blank);
      start = line.start + blank + 1;
    }
    add(start, line.end);
  }
  return { article, role: ROLE_OF[chain[0]!.state] ?? 'note', text: normalise(raw), pieces };
}
