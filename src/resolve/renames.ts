/**
 * Two names of one body, as a page says that it was renamed:
 *   [赣州华隆电子有限公司]完成工商变更，更名为[江西华隆半导体股份有限公司]
 *   [江西华隆半导体股份有限公司]（原[赣州华隆电子有限公司]）;  [临川高新区]，前身为[江西抚北工业园区]
 */
import { classOf } from '../../graph-schema/schema.js';
import type { Candidate } from '../recognise/candidate.js';
import type { RecognisedParagraph } from '../recognise/index.js';

export interface Renaming {
  readonly paragraph: number;
  readonly old: Candidate;
  readonly now: Candidate;
}

/** The words that every such sentence holds one of. */
const LITERAL = /[更改]名|改称|前身|曾用名|[（(]原/u;
const TO = /^[^。！？；]{0,24}(?:更名|改名|改称)为?[“]?$/u;
const FROM = /^[”]?(?:[（(，,](?:其)?前身(?:是|为|系)|[（(]原(?:名|称|为)?|[（(，,]?(?:原名|原称|曾用名)[：:为]?)[“]?$/u;

function between(text: string, first: Candidate, second: Candidate): Omit<Renaming, 'paragraph'> | undefined {
  const gap = text.slice(first.end, second.start);
  if (TO.test(gap)) return { old: first, now: second };
  if (FROM.test(gap)) return { old: second, now: first };
  return undefined;
}

/** Renamings of bodies: two mentions with nothing of their class between them but the words that say so. */
export function renamingsOf(paragraphs: readonly RecognisedParagraph[]): Renaming[] {
  return paragraphs.flatMap(({ paragraph: { text }, mentions }, paragraph) => {
    if (!LITERAL.test(text)) return [];
    const bodies = mentions.filter((m) => !m.anaphor && classOf(m.kind) === 'Body');
    const outer = bodies.filter((m) => !bodies.some((o) => o !== m && o.start <= m.start && o.end >= m.end));
    return outer.slice(1).flatMap((second, i) => {
      const found = between(text, outer[i]!, second);
      return found ? [{ ...found, paragraph }] : [];
    });
  });
}
