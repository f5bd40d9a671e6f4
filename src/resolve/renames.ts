/**
 * Two names of one body, as a page says that it was renamed:
 *   [赣州华隆电子有限公司]完成工商变更，更名为[江西华隆半导体股份有限公司]
 *   [江西华隆半导体股份有限公司]（原[赣州华隆电子有限公司]）;  [临川高新区]，前身为[江西抚北工业园区]
 *   [四川锦越电器股份有限公司]…。这家公司前身是[绵阳锦越电器有限责任公司]
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

/** 公司前身是, 该园区的前身为: the body spoken of is the last one named. */
const ITS_FORMER = /(?:公司|企业|集团|厂|院|校|园区?|开发区|高新区|经开区|该[\u3400-\u9fff]{1,3}|其)(?:的)?前身(?:是|为|系)[“]?$/u;
/** Letters before a name that may say so. */
const BEFORE = 16;

function spokenOf(text: string, mention: Candidate, before: readonly Candidate[]): Candidate | undefined {
  if (!ITS_FORMER.test(text.slice(Math.max(0, mention.start - BEFORE), mention.start))) return undefined;
  return before.findLast((m) => m.kind === mention.kind);
}

/** Renamings of bodies: two mentions with nothing of their class between them but the words that say so. */
export function renamingsOf(paragraphs: readonly RecognisedParagraph[]): Renaming[] {
  const found: Renaming[] = [];
  let before: Candidate[] = [];
  let article = '';
  paragraphs.forEach(({ paragraph: { text, article: own }, mentions }, paragraph) => {
    if (own !== article) [article, before] = [own, []];
    const bodies = mentions.filter((m) => !m.anaphor && classOf(m.kind) === 'Body');
    const outer = bodies.filter((m) => !bodies.some((o) => o !== m && o.start <= m.start && o.end >= m.end));
    const says = LITERAL.test(text);
    outer.forEach((mention, i) => {
      const pair = says && i > 0 ? between(text, outer[i - 1]!, mention) : undefined;
      const now = says && !pair ? spokenOf(text, mention, before) : undefined;
      if (pair) found.push({ ...pair, paragraph });
      else if (now) found.push({ old: mention, now, paragraph });
      before.push(mention);
    });
  });
  return found;
}
