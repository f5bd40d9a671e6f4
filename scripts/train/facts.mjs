// Pages with gold relations → labelled examples of what src/relate/learned decides.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createExtractor } from '../../dist/src/pipeline.js';
import { isSkipped, readInputs } from '../../dist/src/read/index.js';
import { Context } from '../../dist/src/relate/context.js';
import { eachPair, PAIR_TYPES } from '../../dist/src/relate/learned/ends.js';
import { Keys, keyOf, TEMPLATES } from '../../dist/src/relate/learned/keys.js';
import { pairFeatures } from '../../dist/src/relate/learned/pair-features.js';
import { eachRow, rowFeatures } from '../../dist/src/relate/learned/rows.js';
import { readTitles } from '../../dist/src/relate/posts/index.js';
import { list, namesOf, norm, saidByName } from '../accuracy/score.mjs';
import { ROOT } from '../setup/run.mjs';
import { lookedAt } from './gold.mjs';

/** Keeps what its keys say, to be written. */
export class NamedKeys extends Keys {
  /** Feature and values by key. */
  names = new Map();
  #templates;

  /** @param templates what features say, by number. */
  constructor(templates = TEMPLATES) {
    super();
    this.#templates = templates;
  }

  add(template, x = 0, y = 0, z = 0) {
    super.add(template, x, y, z);
    const key = keyOf(template, x, y, z);
    if (!this.names.has(key))
      this.names.set(key, [
        this.#templates[template],
        [x, y, z]
          .join(' ')
          .replace(/( 0)+$/, '')
          .replace(/^0$/, ''),
      ]);
  }
}

/** @returns each page that rules were written from as `{ name, read, gold }`: with everything found in it before relations, and its annotation. */
export async function factPages() {
  const extractor = createExtractor();
  const pages = [];
  for (const name of lookedAt()) {
    const gold = JSON.parse(readFileSync(join(ROOT, 'test/gold/annotations', `${name}.json`), 'utf8'));
    for await (const page of readInputs([join(ROOT, 'test/gold/pages', `${name}.txt`)], { placeVote: extractor.placeVote })) {
      if (isSkipped(page)) throw new Error(`${page.source}: ${page.hint}`);
      pages.push({ name, read: extractor.read(page), gold });
    }
  }
  return pages;
}

/** Which of gold's entities a name is, or one that was found; names are compared as the scorer does. */
export class GoldNames {
  #byName = new Map();

  constructor({ entities }) {
    for (const [i, entity] of entities.entries())
      for (const form of namesOf(entity)) if (!this.#byName.has(form)) this.#byName.set(form, i);
  }

  named(name) {
    return this.#byName.get(norm(name));
  }

  of(entity) {
    return [...namesOf(entity)].map((form) => this.#byName.get(form)).find((i) => i !== undefined);
  }
}

/** Tells of two entities whether gold joins them: 'yes', 'perhaps' where it need not be found, 'no', 'free' where it tells nothing. */
export class Answers {
  #names;
  #entities;
  #said = new Map();

  constructor({ read, gold }) {
    this.#entities = read.entities;
    this.#names = new GoldNames(gold);
    for (const { type, source, target, optional } of gold.relations) {
      for (const one of list(type)) {
        const sure = !optional && list(type).length === 1;
        const [from, to] = [this.#names.named(source), this.#names.named(target)];
        for (const key of one === 'PARTNERS_WITH' ? [`${one} ${from} ${to}`, `${one} ${to} ${from}`] : [`${one} ${from} ${to}`])
          if (this.#said.get(key) !== 'yes') this.#said.set(key, sure ? 'yes' : 'perhaps');
      }
    }
  }

  #goldOf(id) {
    return this.#names.of(this.#entities.get(id));
  }

  of(type, source, target) {
    const said = this.#said.get(`${type} ${this.#goldOf(source)} ${this.#goldOf(target)}`);
    if (said !== undefined || type !== 'LOCATED_IN') return said ?? 'no';
    return saidByName(this.#entities.get(source), this.#entities.get(target)) ? 'free' : 'no';
  }
}

/** The page's sentences as relations are read from them. */
export function viewsOf(read) {
  const context = new Context(read);
  return { context, views: read.sentences.map((sentence) => readTitles(context, sentence).view) };
}

/**
 * The examples of a page: `{ page, type, at, answer, source, target, index, far }`, `at` the keys of its features. Where a pair that gold joins
 * stands in several sentences, only the nearest is to be learned from (`learn`).
 */
export function examplesOf(page, { context, views } = viewsOf(page.read), keys = new NamedKeys()) {
  const answers = new Answers(page);
  const examples = [];
  const add = (type, source, target, index, far) => {
    const answer = answers.of(type === 'ROW' ? 'AWARDED' : type, source, target);
    examples.push({ page: page.name, type, at: keys.at.slice(0, keys.size), answer, source, target, index, far });
  };
  for (const [index, view] of views.entries()) {
    eachPair(
      view,
      () => -1,
      (source, target, types) => {
        pairFeatures(context, view, source, target, keys);
        for (const [i, type] of PAIR_TYPES.entries()) {
          if (types & (1 << i)) add(type, source.mention.entity, target.mention.entity, index, Math.abs(source.at - target.at));
        }
      },
    );
  }
  eachRow(views, (row, above) => {
    rowFeatures(context, views, row, above, keys);
    add('ROW', row.slot.entity, row.honour.entity, row.index, 0);
  });
  const nearest = new Map();
  const pairOf = ({ type, source, target }) => `${type} ${source} ${target}`;
  for (const example of examples) {
    const known = nearest.get(pairOf(example));
    if (!known || example.far < known.far) nearest.set(pairOf(example), example);
  }
  for (const one of examples)
    one.learn = one.answer !== 'free' && (one.answer === 'no' || one.type === 'ROW' || nearest.get(pairOf(one)) === one);
  return examples;
}
