/** Matches a list of names against a store. */
import type { EntityClass } from '../../graph-schema/schema.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { groupBy, portions, sortedUnique } from '../order.js';
import { statement } from '../store/statements.js';
import type { Transaction } from '../store/types.js';
import { ALL_CLASSES, type Bearer, blocksFor, type Match, matchName } from './match.js';

/** Blocks asked for in one statement. */
const BLOCKS_AT_ONCE = 2_000;

/** @returns one match for each name, in their order. */
export async function matchNames(
  tx: Transaction,
  names: readonly string[],
  classes: readonly EntityClass[],
  gazetteer: Gazetteer,
): Promise<Match[]> {
  const asked = names.map((name) => blocksFor(name, classes.length > 0 ? classes : ALL_CLASSES, gazetteer));
  const blocks = sortedUnique(asked.flatMap((a) => [...a.direct, ...a.implied]));
  const bearers: Bearer[] = [];
  for (const portion of portions(blocks, BLOCKS_AT_ONCE)) {
    const rows = await tx.run(statement('read/bearers-of-blocks'), { blocks: portion });
    bearers.push(...(rows as unknown as Bearer[]));
  }
  const byBlock = groupBy(bearers, (b) => b.block);
  return names.map((name, i) => matchName(name, asked[i]!, (block) => byBlock.get(block) ?? []));
}
