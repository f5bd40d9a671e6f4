/**
 * What an export is: by which program and knowledge, of which state of the store, how much of what. It has no clock
 * time, so that one store exports the same bytes whenever and wherever.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../order.js';
import { packageRoot } from '../root.js';
import { statement } from '../store/statements.js';
import type { Row, Transaction } from '../store/types.js';
import { type FactScope, typesOf } from './walk.js';

/** How many there are, in all and of each kind or type. */
export interface Count {
  readonly total: number;
  readonly by: Readonly<Record<string, number>>;
}

export interface Manifest {
  readonly program: { readonly name: 'gantu'; readonly version: string };
  /** Hash of graph-schema, and of gazetteers, lexicon and patterns; null for a store that nothing was built into. */
  readonly schema: string | null;
  readonly knowledge: string | null;
  /** Grows with every change of knowledge, and with every change of the graph. */
  readonly epoch: number;
  readonly generation: number;
  readonly options: { readonly format: string };
  /** Of what this export holds: facts and the statements behind them; figures are statements too, by kind of their entity. */
  readonly counts: { readonly entities: Count; readonly facts: Count; readonly evidence: Count; readonly figures?: Count };
}

/** A file of an export, with the SHA-256 of its bytes. */
export interface WrittenFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The manifest beside the files: it can name their hashes. */
export interface FileManifest extends Manifest {
  readonly files: readonly WrittenFile[];
  /** What imports them, where that is a command. */
  readonly command?: string;
}

function countOf(rows: readonly Row[], name: string, isCounted: (value: string) => boolean = () => true): Count {
  const pairs = rows
    .map((r) => [r[name] as string, r.count as number] as const)
    .filter(([value]) => isCounted(value))
    .sort(([a], [b]) => compareText(a, b));
  return { total: pairs.reduce((sum, [, n]) => sum + n, 0), by: Object.fromEntries(pairs) };
}

function programVersion(): string {
  return (JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as { version: string }).version;
}

/**
 * @param scope which facts the format holds; `table` has figures beside them.
 * @param tx the transaction in which the export is read.
 */
export async function readManifest(tx: Transaction, format: string, scope: Exclude<FactScope, 'figures'>): Promise<Manifest> {
  const [head] = await tx.run(statement('write/read-store'));
  const read = (name: string) => tx.run(statement(`read/${name}`));
  const types = typesOf(scope);
  const isCounted = (type: string) => (types as ReadonlySet<string>).has(type);
  const counts = {
    entities: countOf(await read('counts'), 'kind'),
    facts: countOf(await read('export-count-facts'), 'type', isCounted),
    evidence: countOf(await read('export-count-evidence'), 'type', isCounted),
  };
  return {
    program: { name: 'gantu', version: programVersion() },
    schema: (head?.schema ?? null) as string | null,
    knowledge: (head?.knowledge ?? null) as string | null,
    epoch: (head?.epoch ?? 0) as number,
    generation: (head?.generation ?? 0) as number,
    options: { format },
    counts: scope === 'table' ? { ...counts, figures: countOf(await read('export-count-figures'), 'kind') } : counts,
  };
}
