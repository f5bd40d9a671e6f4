/**
 * A person's own list of names, joined to the graph by the blocks that join pages (docs/RESOLUTION.md). The strongest way
 * that brings a bearer decides; several bearers of one strength stay undecided.
 *   name     江西立讯智造有限公司 is the entity's own name
 *   alias    立讯智造 is printed for it
 *   short    the list's short form is one that the entity's full name allows, though no page prints it
 *   implied  the list's full name allows the only, short, name that pages print
 */
import { type EntityClass, KINDS, type Kind } from '../../graph-schema/schema.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { groupBy, sortedUnique } from '../order.js';
import { offersOf } from '../resolve/offers.js';
import { blockOf, nameKey } from '../resolve/signature.js';

/** A form of an entity, as a block knows it. */
export interface Bearer {
  readonly block: string;
  readonly entity: string;
  readonly name: string;
  readonly kind: Kind;
  /** Distinct pages that name the entity. */
  readonly pages: number;
  readonly form: string;
  /** Whether no page prints the form: the full name allows it. */
  readonly offered: boolean;
}

export const WAYS = ['name', 'alias', 'short', 'implied'] as const;
export type Way = (typeof WAYS)[number];

export interface Match {
  readonly way: Way | 'ambiguous' | 'none';
  /** The one match, or all that the name may be, in order of id. */
  readonly entities: readonly { readonly id: string; readonly name: string; readonly kind: Kind; readonly pages: number }[];
}

export const ALL_CLASSES = sortedUnique(Object.values(KINDS).map((kind) => kind.class)) as EntityClass[];
/** Forms with a legal form are whole names: only they allow short ones. */
const LEGAL = /(公司|集团)$/u;

interface Asked {
  readonly direct: readonly string[];
  /** Blocks of short forms that the name allows, longest first. */
  readonly implied: readonly string[];
}

/** The blocks in which a name's bearers are. */
export function blocksFor(name: string, classes: readonly EntityClass[], gazetteer: Gazetteer): Asked {
  const implied = classes.includes('Body') && LEGAL.test(nameKey(name)) ? offersOf(name, gazetteer) : [];
  return {
    direct: classes.map((cls) => blockOf(cls, name)),
    implied: [...implied].sort((a, b) => b.length - a.length).map((form) => blockOf('Body', form)),
  };
}

function wayOf(name: string, forms: readonly Bearer[]): Way {
  if (nameKey(forms[0]!.name) === nameKey(name)) return 'name';
  return forms.some((f) => !f.offered) ? 'alias' : 'short';
}

function decided(bearers: readonly Bearer[], wayFor: (forms: readonly Bearer[]) => Way): Match | undefined {
  const found = [...groupBy(bearers, (b) => b.entity)].map(([id, forms]) => {
    const { name, kind, pages } = forms[0]!;
    return { way: wayFor(forms), entity: { id, name, kind, pages } };
  });
  const way = WAYS.find((w) => found.some((f) => f.way === w));
  if (way === undefined) return undefined;
  const entities = found.filter((f) => f.way === way).map((f) => f.entity);
  return { way: entities.length === 1 ? way : 'ambiguous', entities };
}

/** Pages that print only this short form: its entity's own name is that form. */
const isBareForm = ({ name, form, offered }: Bearer): boolean => !offered && nameKey(name) === nameKey(form);

/** @param bearersOf what the graph has in a block. */
export function matchName(name: string, asked: Asked, bearersOf: (block: string) => readonly Bearer[]): Match {
  const direct = decided(asked.direct.flatMap(bearersOf), (forms) => wayOf(name, forms));
  if (direct) return direct;
  for (const block of asked.implied) {
    const match = decided(bearersOf(block).filter(isBareForm), () => 'implied');
    if (match) return match;
  }
  return { way: 'none', entities: [] };
}
