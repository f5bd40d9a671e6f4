/** What the graph can be taken away as. Each format is a stream of text pieces read in one transaction. */
import type { Transaction } from '../store/types.js';
import { graphml } from './graphml.js';

export const FORMATS = { graphml } as const satisfies Record<string, (tx: Transaction) => AsyncGenerator<string>>;

export type Format = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as Format[];
