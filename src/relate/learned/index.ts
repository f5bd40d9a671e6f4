/**
 * Relations that no rule states, proposed by a learned model: between two names of one sentence, and of those listed below an honour.
 * Where rules have joined two names nothing is proposed; of the sources of a target in a sentence only the likeliest and those listed with it.
 */
import type { Kind, Modality } from '../../../graph-schema/schema.js';
import type { Properties, Sentence } from '../../types.js';
import type { Context } from '../context.js';
import { mayBear } from '../honours.js';
import { ANY_SLOT, type Masked } from '../mask.js';
import { amountOf, yearBefore } from '../properties.js';
import type { Statement } from '../statement.js';
import { BARS, LEAST, LEAST_AGAIN, LEAST_ROW } from './bars.js';
import { type End, eachPair, PAIR_TYPES, type PairType } from './ends.js';
import { Keys } from './keys.js';
import { Known } from './known.js';
import type { Model } from './model.js';
import { isNever } from './never.js';
import { pairFeatures } from './pair-features.js';
import { eachRow, rowFeatures } from './rows.js';

/** A pair of a sentence that is likely enough. */
interface Offer {
  readonly type: number;
  readonly source: End;
  readonly target: End;
  readonly score: number;
}

const keys = new Keys();
const sums = new Int32Array(PAIR_TYPES.length);
const sum = new Int32Array(1);

function offersOf(context: Context, view: Masked, known: Known, model: Model): Offer[] {
  const offers: Offer[] = [];
  eachPair(
    view,
    (target) => known.open(target),
    (source, target, types) => {
      model.pairs.sum(pairFeatures(context, view, source, target, keys), sums);
      for (let type = 0; type < PAIR_TYPES.length; type++) {
        if ((types & (1 << type)) === 0 || sums[type]! < LEAST_AGAIN[type]!) continue;
        const given = known.gives(PAIR_TYPES[type]!, source.mention.entity);
        if (given ? BARS[PAIR_TYPES[type]!].open === 'source' : sums[type]! < LEAST[type]!) continue;
        offers.push({ type, source, target, score: sums[type]! });
      }
    },
  );
  return offers;
}

/** Names and what lists them: [甲公司]、[乙公司]和[丙公司]. */
const LISTED = new RegExp(`^[${ANY_SLOT}、和与及]*$`);

/** Of the sources of one target the likeliest is meant, and what is listed with it; of the targets of what can have only one the likeliest. */
function isMeant(view: Masked, offer: Offer, offers: readonly Offer[]): boolean {
  const { of } = BARS[PAIR_TYPES[offer.type]!];
  let best = offer;
  for (const other of offers) {
    const rival = other.type === offer.type && other[of].mention.entity === offer[of].mention.entity;
    if (rival && other.score > best.score) best = other;
  }
  if (best === offer || of === 'source') return best === offer;
  const [from, to] = [Math.min(best.source.at, offer.source.at), Math.max(best.source.at, offer.source.at)];
  return LISTED.test(view.text.slice(from, to));
}

/** 印发[《东乡市方案》] */
const ISSUED = /印发|出台|发布|制定|颁布|公布|通过/;
/** [甲公司]与[乙大学]签下协议 */
const SIGNED = /签/;

/** @param clause masked text from the first name to the end of the second's clause. */
function propertiesOf(type: PairType, view: Masked, target: End, clause: string): Properties {
  if (type === 'ADOPTS') return { role: ISSUED.test(clause) ? 'issued' : 'implements' };
  if (type === 'PARTNERS_WITH') return { nature: SIGNED.test(clause) ? 'signs' : 'cooperates' };
  if (type === 'BUILDS') return amountOf(view, view.slots[target.at]!);
  const year = type === 'AWARDED' ? yearBefore(view, target.at) : undefined;
  return year === undefined ? {} : { year };
}

/** What a sentence says of a stretch of its masked text. */
export type Modal = (index: number, from: number, to: number) => Modality;

function proposePairs(context: Context, views: readonly Masked[], known: Known, modal: Modal, model: Model, out: Statement[]): void {
  for (const [index, view] of views.entries()) {
    const offers = offersOf(context, view, known, model);
    for (const offer of offers) {
      const [source, target] = [offer.source.mention.entity, offer.target.mention.entity];
      const type = PAIR_TYPES[offer.type]!;
      if (known.joins(source, target) || !isMeant(view, offer, offers)) continue;
      if (type === 'AWARDED' && !mayBear(context, source, target)) continue;
      const names = { source: context.name(source), target: context.name(target) };
      if (isNever(type, view, offer.source, offer.target, names)) continue;
      const low = Math.min(offer.source.at, offer.target.at);
      const high = Math.max(offer.source.at, offer.target.at);
      const behind = /^[^，。；：]*/.exec(view.text.slice(high))![0].length;
      const properties = propertiesOf(type, view, offer.target, view.text.slice(low, high + behind));
      const modality = modal(index, Math.min(low + 1, high), high);
      // What is likely and denied is not known to be denied: [甲公司]没有参加[质量奖]评选.
      if (modality === 'negated') continue;
      out.push({ type, source, target, properties, modality, rule: 'learned-pair', sentence: view.sentence, carried: null });
    }
  }
}

/** A name below an honour that is likely enough to bear it. */
interface Bearer {
  readonly kind: Kind;
  readonly score: number;
  readonly statement: Statement;
}

/** The likeliest honour of each name below one. */
function bearersOf(context: Context, views: readonly Masked[], known: Known, model: Model): Bearer[] {
  const best = new Map<string, Bearer>();
  eachRow(views, (row, above) => {
    const { index, slot, honour, named } = row;
    const { sentence } = views[index]!;
    // A row that rules have read names no other: [甲公司]　[东乡经开区].
    if (known.honours(sentence) || known.gives('AWARDED', slot.entity)) return;
    if (!mayBear(context, slot.entity, honour.entity)) return;
    model.rows.sum(rowFeatures(context, views, row, above, keys), sum);
    const score = sum[0]!;
    if (score < LEAST_ROW || score <= (best.get(slot.entity)?.score ?? Number.NEGATIVE_INFINITY)) return;
    const year = yearBefore(views[named]!, views[named]!.text.length);
    const ends = { source: slot.entity, target: honour.entity, properties: year === undefined ? {} : { year } };
    const where = { rule: 'learned-row', sentence, carried: views[named]!.sentence };
    best.set(slot.entity, { kind: slot.kind, score, statement: { type: 'AWARDED', modality: 'fact', ...ends, ...where } });
  });
  return [...best.values()];
}

/** Of the kinds of names in one row the likeliest's is honoured; the others say where it is. */
function proposeRows(context: Context, views: readonly Masked[], known: Known, model: Model, out: Statement[]): void {
  const bearers = bearersOf(context, views, known, model);
  const first = new Map<Sentence, Bearer>();
  for (const bearer of bearers) {
    const { sentence } = bearer.statement;
    if (bearer.score > (first.get(sentence)?.score ?? Number.NEGATIVE_INFINITY)) first.set(sentence, bearer);
  }
  for (const { kind, statement } of bearers) if (first.get(statement.sentence)!.kind === kind) out.push(statement);
}

/** @param stated what the rules say of the page. */
export function propose(context: Context, views: readonly Masked[], stated: readonly Statement[], modal: Modal, model: Model): Statement[] {
  const known = new Known(stated);
  const out: Statement[] = [];
  proposePairs(context, views, known, modal, model, out);
  for (const statement of out) known.add(statement);
  proposeRows(context, views, known, model, out);
  return out;
}
