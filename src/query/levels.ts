/** Which level issued a programme: that of the highest issuer that pages name, else of the place in the programme's name. */
import { join } from 'node:path';
import { Gazetteer } from '../gazetteer/gazetteer.js';
import { packageRoot } from '../root.js';
import type { Row } from '../store/types.js';
import { SOURCE, type Step, text } from './step.js';

const LEVELS = ['nation', 'province', 'city', 'county', 'town'] as const;
type Level = (typeof LEVELS)[number];

/** place/360923 → county; a code of more than six digits is a town's or village's. */
const PLACE = /^(?:.*@)?place\/(\d{6})(\d*)$/;

/** @returns undefined for an id without a division: a firm, a village without a code. */
export function levelOfId(id: string): Level | undefined {
  const match = PLACE.exec(id);
  if (!match) return undefined;
  if (match[2] !== '') return 'town';
  return match[1]!.endsWith('0000') ? 'province' : match[1]!.endsWith('00') ? 'city' : 'county';
}

let gazetteer: Gazetteer | undefined;

/** A body of the gazetteer that belongs to no place is the nation's: 工业和信息化部. */
function levelOfIssuer(id: string): Level | undefined {
  if (!id.startsWith('org/')) return levelOfId(id);
  gazetteer ??= new Gazetteer([join(packageRoot(), 'seeds/gazetteers')]);
  const entry = gazetteer.entry(id);
  return entry?.parent === null ? 'nation' : entry && levelOfId(entry.parent!);
}

/** 《江西省…条例》 → province. */
function levelInName(name: string): Level | undefined {
  gazetteer ??= new Gazetteer([join(packageRoot(), 'seeds/gazetteers')]);
  const bare = name.replace(/^《/, '');
  const hit = gazetteer.find(bare).find(({ start }) => start === 0);
  return hit?.ids.map(levelOfId).find((level) => level !== undefined);
}

function levelOf(row: Row): Level | null {
  const issuers = (row.issuerIds as string[]).map(levelOfIssuer).filter((level): level is Level => level !== undefined);
  const highest = LEVELS.find((level) => issuers.includes(level));
  return highest ?? levelInName(text(row, 'programme')) ?? null;
}

export const levels: Step = (rows) => ({
  columns: ['by', 'programme', 'role', 'issuers', 'level', ...SOURCE],
  rows: rows.map((row) => ({ ...row, level: levelOf(row) })),
});
