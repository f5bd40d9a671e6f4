/** A text as it is read: paragraphs of parts, each with the statements that rest on it. */
import type { ArticleLineView, EvidenceView, PageLineView, TextLine } from '../../src/serve/types.js';
import type { LineRole } from '../../src/types.js';

export interface TextPart {
  readonly text: string;
  /** Ids of the statements that rest on it. */
  readonly evidence: readonly string[];
}

export interface ReadParagraph {
  readonly role: LineRole;
  readonly parts: readonly TextPart[];
}

/** A line cut where a mark begins or ends. */
export function partsOf({ text, marks }: Pick<TextLine, 'text' | 'marks'>): TextPart[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end).map(({ evidence }) => evidence);
    return { text: text.slice(start, end), evidence: [...new Set(over)] };
  });
}

/** Spaces of the layout at both ends of a line say nothing; the marks move with the text. */
function trimmed({ text, marks }: TextLine): Pick<TextLine, 'text' | 'marks'> {
  const before = text.length - text.trimStart().length;
  const bare = text.trim();
  const within = (at: number): number => Math.min(Math.max(at - before, 0), bare.length);
  return { text: bare, marks: marks.map((mark) => ({ ...mark, start: within(mark.start), end: within(mark.end) })) };
}

/** A word of Latin letters or digits ends a line as it begins the next one: the two are two words. */
const NEEDS_BLANK = /[A-Za-z0-9,.]$/;
const LATIN = /^[A-Za-z]/;

/** Lines of one paragraph are read on without their line ends. */
export function paragraphsOf(lines: readonly ArticleLineView[]): ReadParagraph[] {
  const found: { role: LineRole; parts: TextPart[]; number: number }[] = [];
  for (const line of lines) {
    const own = trimmed(line);
    if (own.text === '') continue;
    const last = found.at(-1);
    const parts = partsOf(own);
    if (last?.number !== line.paragraph || last.role !== line.role) {
      found.push({ role: line.role, parts, number: line.paragraph });
      continue;
    }
    const end = last.parts.at(-1)!;
    const blank = NEEDS_BLANK.test(end.text) && LATIN.test(own.text);
    last.parts.push(...(blank ? [{ text: ' ', evidence: [] }] : []), ...parts);
  }
  return found.map(({ role, parts }) => ({ role, parts: joined(parts) }));
}

/** Neighbours that the same statements rest on are one part. */
function joined(parts: readonly TextPart[]): TextPart[] {
  const found: TextPart[] = [];
  for (const part of parts) {
    const last = found.at(-1);
    if (last && last.evidence.join() === part.evidence.join()) found[found.length - 1] = { ...last, text: last.text + part.text };
    else found.push(part);
  }
  return found;
}

export interface PageRow {
  readonly line: PageLineView;
  /** Whether it is one of the article that is read. */
  readonly own: boolean;
  readonly blank: boolean;
}

/**
 * A page's lines, calm: of blank ones that follow one another only the first, none at the ends, and those between two lines of the
 * article belong to it.
 * @param article that is read; null: all is.
 */
export function pageRows(lines: readonly PageLineView[], article: string | null): PageRow[] {
  const isBlank = (line: PageLineView | undefined): boolean => line?.text.trim() === '';
  const isOwn = (line: PageLineView): boolean => article === null || line.article === article;
  const kept = lines.filter((line, at) => !isBlank(line) || (at > 0 && !isBlank(lines[at - 1])));
  if (isBlank(kept.at(-1))) kept.pop();
  return kept.map((line, at) => {
    const blank = isBlank(line);
    return { line, blank, own: blank ? isOwn(kept[at - 1]!) && isOwn(kept[at + 1]!) : isOwn(line) };
  });
}

export interface Turn {
  /** Of the sentence in view, from 0; -1 if it is none of them. */
  readonly at: number;
  readonly previous: EvidenceView | null;
  readonly next: EvidenceView | null;
}

/** Sentences of a fact that can be opened, in their order, around the one in view. */
export function turn(sentences: readonly EvidenceView[], evidence: string | null): Turn {
  const at = sentences.findIndex(({ id }) => id === evidence);
  return { at, previous: (at > 0 && sentences[at - 1]) || null, next: (at >= 0 && sentences[at + 1]) || null };
}
