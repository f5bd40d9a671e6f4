/**
 * Evidence over all pages that may be looked at: every statement's span is one sentence, or two where its subject is carried over, and
 * holds an end by name; what a frame or a pattern says has its trigger in the sentence that says it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/pipeline.js';
import { readRules } from '../../src/relate/rules.js';
import { packageRoot } from '../../src/root.js';
import type { Extract } from '../../src/types.js';

const PAGES = join(packageRoot(), 'test', 'gold', 'pages');
/** Pages that are only scored are not opened here either. */
const SCORED_ONLY = /^(?:u\d+|h06|k04|k05)\.txt$/;
/** Share of statements whose evidence must stand on its own; a layout that is read wrongly costs the rest. */
const LEAST = 0.98;
const STOPS = /[。！？]+[”’」』）)]*/;

/** The letters of a page without blanks, and for each offset of the page its offset among them. */
const blank = (text: string): string => text.replace(/\s/g, '');

function problems(text: string, extract: Extract): string[] {
  const names = new Map(extract.entities.map((e) => [e.id, [e.name, ...e.aliases].map(blank)]));
  const frames = new Map(readRules().frames.list.map((frame) => [frame.id, frame]));
  const found: string[] = [];
  for (const { type, source, target, rule, evidence } of extract.relations) {
    if (type === 'AUTHORED') continue;
    for (const { spans } of evidence) {
      const said = blank(spans.map(([start, end]) => text.slice(start, end)).join(''));
      const named = [...names.get(source)!, ...names.get(target)!].some((name) => said.includes(name));
      const sentences = said.split(STOPS).filter((part) => part !== '').length;
      const frame = frames.get(rule);
      const triggered = !frame || frame.words.some((word) => said.includes(word));
      if (!named || sentences > 2 || !triggered) found.push(`${rule}: ${said}`);
    }
  }
  return found;
}

describe('evidence stands on its own', () => {
  const extractor = createExtractor();

  it('holds no sentence twice, also for who goes along within it', () => {
    const text = '3月2日，副省长李安民到湖口县调研，湖口县副县长容海陪同。\n';
    const page = { id: 'p', text, date: '2026-03-03', province: '江西省', newspaper: null, source: 'p', hash: '' };
    const visits = extractor.extract(page).relations.filter((r) => r.type === 'VISITED');
    expect(visits).toHaveLength(2);
    for (const { evidence } of visits) for (const { spans } of evidence) expect(new Set(spans.map(String)).size).toBe(spans.length);
  });

  const pages = readdirSync(PAGES).filter((name) => name.endsWith('.txt') && !SCORED_ONLY.test(name));

  it(`on ${pages.length} pages`, () => {
    let all = 0;
    const wrong: string[] = [];
    for (const name of pages) {
      const text = readFileSync(join(PAGES, name), 'utf8').replace(/^\uFEFF/, '');
      const page = { id: name, text, date: null, province: null, newspaper: null, source: name, hash: '' };
      const extract = extractor.extract(page);
      all += extract.relations.flatMap((r) => (r.type === 'AUTHORED' ? [] : r.evidence)).length;
      wrong.push(...problems(text, extract));
    }
    expect(all).toBeGreaterThan(500);
    expect(1 - wrong.length / all, wrong.join('\n')).toBeGreaterThanOrEqual(LEAST);
  }, 120_000);
});
