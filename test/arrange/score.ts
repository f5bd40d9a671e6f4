/** Layout gold (test/arrange/gold) and its two figures, as the scorer of the guide takes them: pairs of lines in one article, roles of lines. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packageRoot } from '../../src/root.js';
import type { Layout } from '../../src/types.js';

export interface Mark {
  readonly article: string;
  readonly role: string;
}
export interface GoldPage {
  readonly name: string;
  readonly text: string;
  readonly marks: ReadonlyMap<number, Mark>;
}

const root = packageRoot();

/** The pages of test/arrange/pages with their gold; its rows are the page's lines that hold text, in order. */
export function goldPages(): GoldPage[] {
  const folder = join(root, 'test/arrange/gold');
  return readdirSync(folder)
    .sort()
    .map((file) => {
      const name = basename(file, '.tsv');
      const text = readFileSync(join(root, 'test/arrange/pages', `${name}.txt`), 'utf8');
      const rows = readFileSync(join(folder, file), 'utf8').split('\n').slice(1);
      const marks = new Map<number, Mark>();
      text.split(/\r?\n/).forEach((line, i) => {
        if (line.trim() === '') return;
        const [article, role, head] = rows.shift()!.split('\t');
        if (!line.trim().startsWith(head!.trim())) throw new Error(`${file}: "${head}" is not how line ${i + 1} begins`);
        marks.set(i + 1, { article: article!, role: role! });
      });
      return { name, text, marks: new Map([...marks].filter(([, { article }]) => article !== '0')) };
    });
}

export function marksOf(layout: Layout): Map<number, Mark> {
  return new Map(layout.articles.flatMap(({ id, lines }) => lines.map(({ line, role }) => [line, { article: id, role }] as const)));
}

export interface Figures {
  hit: number;
  gold: number;
  predicted: number;
}
export const nothing = (): Figures => ({ hit: 0, gold: 0, predicted: 0 });
export const f1 = ({ hit, gold, predicted }: Figures): number => (2 * hit) / (gold + predicted || 1);

/** Adds a page's pairs and roles to the figures. */
export function score(gold: ReadonlyMap<number, Mark>, predicted: ReadonlyMap<number, Mark>, pairs: Figures, roles: Figures): void {
  const lines = [...new Set([...gold.keys(), ...predicted.keys()])].sort((a, b) => a - b);
  lines.forEach((line, i) => {
    const [g1, p1] = [gold.get(line), predicted.get(line)];
    if (g1) roles.gold++;
    if (p1) roles.predicted++;
    if (g1 && p1?.role === g1.role) roles.hit++;
    for (const other of lines.slice(i + 1)) {
      const [g2, p2] = [gold.get(other), predicted.get(other)];
      const g = g1 !== undefined && g1.article === g2?.article;
      const p = p1 !== undefined && p1.article === p2?.article;
      if (g) pairs.gold++;
      if (p) pairs.predicted++;
      if (g && p) pairs.hit++;
    }
  });
}
