/** Statements of one relation become one PageRelation with its evidence, in a fixed order. */
import { keyProperty, MODALITIES, type Modality } from '../../graph-schema/schema.js';
import { pageSpans } from '../arrange/paragraph.js';
import { compareText } from '../order.js';
import type { EvidenceItem, PageRelation, Sentence, Span } from '../types.js';
import type { Statement } from './statement.js';

function spansOf(sentence: Sentence): Span[] {
  const { text } = sentence.paragraph;
  let { start, end } = sentence;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return pageSpans(sentence.paragraph, start, end);
}

function evidenceOf(statement: Statement): EvidenceItem {
  const own = spansOf(statement.sentence);
  return { spans: statement.carried === null ? own : [...spansOf(statement.carried), ...own] };
}

const stronger = (a: Modality, b: Modality): Modality => (MODALITIES.indexOf(a) <= MODALITIES.indexOf(b) ? a : b);

/** The property that tells two relations of one type between the same ends apart. */
function keyOf(statement: Statement): string {
  const key = keyProperty(statement.type);
  const own = key === undefined ? '' : String(statement.properties[key] ?? '');
  const tenure = statement.type === 'HOLDS_POST' ? String(statement.properties.tenure) : '';
  return [statement.type, statement.source, statement.target, own, tenure].join('\u001f');
}

/** One relation for each type, ends and key; the first statement gives rule and properties. */
export function gather(statements: readonly Statement[]): PageRelation[] {
  const relations = new Map<string, { first: Statement; modality: Modality; evidence: EvidenceItem[]; sentences: Set<Sentence> }>();
  for (const statement of statements) {
    const key = keyOf(statement);
    const known = relations.get(key);
    if (!known) {
      relations.set(key, {
        first: statement,
        modality: statement.modality,
        evidence: [evidenceOf(statement)],
        sentences: new Set([statement.sentence]),
      });
    } else {
      known.modality = stronger(known.modality, statement.modality);
      if (!known.sentences.has(statement.sentence)) {
        known.sentences.add(statement.sentence);
        known.evidence.push(evidenceOf(statement));
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
  }
  const keys = [...relations.keys()].sort(compareText);
  return keys.map((key) => {
    const { first, modality, evidence } = relations.get(key)!;
    const { type, source, target, properties, rule } = first;
    return { type, source, target, properties, modality, rule, evidence };
  });
}
