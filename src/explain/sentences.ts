/**
 * Sentences around mentions, from a stored page: its text, and which lines an article has in which role. Lines of one
 * role that follow each other are read as one text, without their line ends; a text that the layout carries on
 * elsewhere is cut there.
 */
import { splitSentences } from '../arrange/index.js';
import { lineStarts } from '../graph/lines.js';
import type { Extract, Span } from '../types.js';

/** A run of lines; `at[i]` is where its character i stands on the page. */
interface Run {
  text: string;
  readonly at: number[];
  /** Undefined for lines that stand in none. */
  readonly article: string | undefined;
}

/** Marks after which a blank line parts two paragraphs. */
const ENDED = /[。！？!?”…]\s*$/;

function runsOf({ articles, unplaced }: Pick<Extract, 'articles' | 'unplaced'>, text: string): Run[] {
  const starts = lineStarts(text);
  const roles = new Map<number, string>();
  const owners = new Map<number, string>();
  for (const { id, lines } of articles) {
    for (const { line, role } of lines) {
      roles.set(line, `${id} ${role}`);
      owners.set(line, id);
    }
  }
  for (const line of unplaced) roles.set(line, `unplaced ${line}`);
  const runs: Run[] = [];
  let before: string | undefined;
  starts.forEach((start, i) => {
    const line = text.slice(start, starts[i + 1] ?? text.length).replace(/[\r\n]+$/, '');
    const last = runs.at(-1);
    if (line.trim() === '') {
      if (last && ENDED.test(last.text)) before = undefined;
      return;
    }
    const role = roles.get(i + 1);
    const run = last && role === before && role !== undefined ? last : { text: '', at: [], article: owners.get(i + 1) };
    if (run !== last) runs.push(run);
    for (let c = 0; c < line.length; c++) run.at.push(start + c);
    run.text += line;
    before = role;
  });
  return runs;
}

/** A sentence with the mention inside it. */
export interface MentionSentence {
  readonly text: string;
  /** Offsets of the mention into `text`. */
  readonly start: number;
  readonly end: number;
}

/** Gives the sentence that a span of the page stands in; undefined for a span of no line. */
export function sentenceFinder(extract: Pick<Extract, 'articles' | 'unplaced'>, text: string): (span: Span) => MentionSentence | undefined {
  const runs = runsOf(extract, text).map((run) => ({ ...run, sentences: splitSentences(run) }));
  return ([from, to]) => {
    const run = runs.find(({ at }) => at[0]! <= from && from <= at.at(-1)!);
    const start = run?.at.indexOf(from) ?? -1;
    if (!run || start < 0) return undefined;
    const sentence = run.sentences.find((s) => s.start <= start && start < s.end);
    if (!sentence) return undefined;
    const last = run.at.indexOf(to - 1);
    const end = last < 0 ? start + 1 : last + 1;
    return { text: run.text.slice(sentence.start, Math.max(sentence.end, end)), start: start - sentence.start, end: end - sentence.start };
  };
}

/** The sentences of one article (by its id on the page), in the order of their lines. */
export function articleSentences(extract: Pick<Extract, 'articles' | 'unplaced'>, text: string, article: string): string[] {
  const runs = runsOf(extract, text).filter((run) => run.article === article);
  return runs.flatMap((run) => splitSentences(run).map(({ start, end }) => run.text.slice(start, end).trim()));
}
