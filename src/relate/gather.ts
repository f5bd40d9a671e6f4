/** Statements of one relation become one PageRelation with its evidence, in a fixed order. */
import { keyProperty, MODALITIES, type Modality } from '../../graph-schema/schema.js';
import { pageSpans } from '../arrange/paragraph.js';
import { compareText } from '../order.js';
import type { EvidenceItem, PageRelation, Sentence, Span } from '../types.js';
import { isBlank } from '../units.js';
import type { Context } from './context.js';
import type { Statement } from './statement.js';

/** @param from where it begins, if what is said before that is another's. */
function spansOf(sentence: Sentence, from = sentence.start): Span[] {
  const { text } = sentence.paragraph;
  let start = from;
  let { end } = sentence;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return pageSpans(sentence.paragraph, start, end);
}

function names(sentence: Sentence, { source, target }: Statement): boolean {
  return sentence.mentions.some((m) => !m.anaphor && (m.entity === source || m.entity === target));
}

/** “扩产三次。”[甲公司]董事长林青说: of a sentence that only names an end, what is spoken before the name is left out. */
function afterSpeech(sentence: Sentence, { source, target }: Statement): number {
  const named = sentence.mentions.find((m) => !m.anaphor && (m.entity === source || m.entity === target));
  if (!named) return sentence.start;
  const before = sentence.paragraph.text.slice(sentence.start, named.start);
  const spoken = /^.*[。！？]”/s.exec(before);
  return sentence.start + (spoken?.[0].length ?? 0);
}

/** The trigger's sentence; before it the one that names a carried end, or, where both ends are 该市, 该项目, one that names either. */
function evidenceOf(statement: Statement, context: Context): EvidenceItem {
  const { sentence } = statement;
  // A companion of the sentence's own visitor carries the sentence itself: it is evidence once.
  let carried = statement.carried === sentence ? null : statement.carried;
  if (carried === null && !names(sentence, statement)) {
    const before = context.sentencesOf(sentence.article).slice(0, context.orderOf(sentence));
    carried = before.findLast((s) => names(s, statement)) ?? null;
  }
  const own = spansOf(sentence);
  return { spans: carried === null ? own : [...spansOf(carried, afterSpeech(carried, statement)), ...own] };
}

const stronger = (a: Modality, b: Modality): Modality => (MODALITIES.indexOf(a) <= MODALITIES.indexOf(b) ? a : b);

/** Partnerships that say the same from either end. */
const MUTUAL: ReadonlySet<string> = new Set(['cooperates', 'signs']);

/** The property that tells two relations of one type between the same ends apart. */
function keyOf(statement: Statement): string {
  const key = keyProperty(statement.type);
  const own = key === undefined ? '' : String(statement.properties[key] ?? '');
  const tenure = statement.type === 'HOLDS_POST' ? String(statement.properties.tenure) : '';
  const ends = [statement.source, statement.target];
  if (statement.type === 'PARTNERS_WITH' && MUTUAL.has(own)) ends.sort(compareText);
  return [statement.type, ...ends, own, tenure].join('\u001f');
}

/** A headline's visit gets the days from the body's. */
function timed(first: Statement, other: Statement): Statement {
  const { date, from, to } = other.properties;
  if (first.properties.from !== undefined || from === undefined || to === undefined) return first;
  return { ...first, properties: { ...first.properties, ...(date === undefined ? {} : { date }), from, to } };
}

/** One relation for each type, ends and key; the first statement gives rule and properties. */
export function gather(statements: readonly Statement[], context: Context): PageRelation[] {
  const relations = new Map<string, { first: Statement; modality: Modality; evidence: EvidenceItem[]; sentences: Set<Sentence> }>();
  for (const statement of statements) {
    const key = keyOf(statement);
    const known = relations.get(key);
    if (!known) {
      relations.set(key, {
        first: statement,
        modality: statement.modality,
        evidence: [evidenceOf(statement, context)],
        sentences: new Set([statement.sentence]),
      });
    } else {
      known.modality = stronger(known.modality, statement.modality);
      known.first = timed(known.first, statement);
      if (!known.sentences.has(statement.sentence)) {
        known.sentences.add(statement.sentence);
        known.evidence.push(evidenceOf(statement, context));
      }
    }
  }
  for (const [key, { first }] of relations) {
    // 获评H and 2025年获评H on one page are one fact, told once without its year.
    if (
      first.type === 'AWARDED' &&
      first.properties.year === undefined &&
      [...relations.keys()].some((k) => k !== key && k.startsWith(key))
    ) {
      relations.delete(key);
    }
    // Who signs, supplies or invests cooperates.
    if (first.type !== 'PARTNERS_WITH' || first.properties.nature !== 'cooperates') continue;
    const natures = ['signs', 'supplies', 'invests'];
    const others = natures.flatMap((nature) =>
      [first, { ...first, source: first.target, target: first.source }].map((s) => ({ ...s, properties: { nature } })),
    );
    if (others.some((other) => relations.has(keyOf(other)))) relations.delete(key);
  }
  const keys = [...relations.keys()].sort(compareText);
  return keys.map((key) => {
    const { first, modality, evidence } = relations.get(key)!;
    const { type, source, target, properties, rule } = first;
    return { type, source, target, properties, modality, rule, evidence };
  });
}
