/** Who may bear an honour, by its name: 单项冠军企业 is a firm's, 示范村 a place's. */
import type { Kind } from '../../graph-schema/schema.js';
import type { Context } from './context.js';
import { wordTable } from './lexicon.js';

let bearers: { form: RegExp; kinds: readonly Kind[] }[] | undefined;

/** Kinds that may bear an honour; undefined where its name does not tell. */
export function bearersOf(honour: string): readonly Kind[] | undefined {
  bearers ??= wordTable('bearer').map(({ form, value }) => ({ form: new RegExp(form), kinds: value.split('|') as Kind[] }));
  return bearers.find(({ form }) => form.test(honour))?.kinds;
}

/** Kinds that are not taken for a firm or a place, however the sentence is built. */
const NEVER: ReadonlySet<Kind> = new Set(['Person', 'Product', 'Industry', 'Project']);

/** What a province gives is nothing that it bears itself. */
const PROVINCIAL = /^(?:省级|全省)/;
const PROVINCE = /(?:省|自治区)$/;

export function mayBear(context: Context, source: string, honour: string): boolean {
  if (PROVINCE.test(context.name(source)) && PROVINCIAL.test(context.name(honour))) return false;
  const kinds = bearersOf(context.name(honour));
  const kind = context.kind(source)!;
  // 优秀企业家 is a person, never the firm of the sentence.
  if (kinds?.length === 1 && kinds[0] === 'Person') return kind === 'Person';
  if (kinds === undefined || kinds.includes(kind)) return true;
  // 7家企业入选 of a county says nothing that the county bears.
  return !NEVER.has(kind) && !(kinds[0] === 'Enterprise' && (kind === 'Place' || kind === 'Cluster'));
}
