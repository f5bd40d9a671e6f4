// Gold pages → passages as the tagger of names is given them (src/recognise/tagger), with the label of each word.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstOf, KINDS, laterOf, OPENED_BY_FIRM } from '../../dist/src/recognise/tagger/kinds.js';
import { list, namesOf, norm } from '../accuracy/score.mjs';
import { ROOT } from '../setup/run.mjs';
import { withBrands } from './brands.mjs';

const read = (...path) => readFileSync(join(ROOT, ...path), 'utf8').replace(/^\uFEFF/, '');

/**
 * @param passagesOf gives a page's text as passages of the tagger.
 * @returns `{ name, entities, passages, made }`, each passage with `gold`: names with their kind, without overlaps, by start; `made` are the
 * passages of a copy with other names of firms.
 */
export function goldNamesPage(name, passagesOf) {
  const text = read('test/gold/pages', `${name}.txt`);
  const { entities } = JSON.parse(read('test/gold/annotations', `${name}.json`));
  const passages = (page) => {
    const forms = formsOf(page.entities);
    const named = passagesOf(page.text).filter(({ role, words }) => role !== 'byline' && words.length > 0);
    return named.map((passage) => ({ ...passage, gold: occurrences(passage.text, forms) }));
  };
  const seed = [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 100_003;
  const { brands, ...branded } = withBrands({ text, entities }, seed);
  const made = passages(branded).filter((passage) => brands.some((brand) => passage.text.includes(brand)));
  return { name, entities, passages: passages({ text, entities }), made };
}

/** All names and aliases, longest first. */
function formsOf(entities) {
  const forms = entities.flatMap((entity) => [...namesOf(entity)].map((form) => ({ form, kind: list(entity.kind)[0] })));
  return forms
    .filter(({ form }) => form.length > 1)
    .sort((a, b) => b.form.length - a.form.length || (a.form < b.form ? -1 : a.form > b.form ? 1 : 0) || (a.kind < b.kind ? -1 : 1));
}

/** Where names stand in a text: of those that overlap the longest. */
function occurrences(text, forms) {
  const at = [];
  let plain = '';
  for (let i = 0; i < text.length; i++) {
    const own = norm(text[i]);
    plain += own;
    for (let k = 0; k < own.length; k++) at.push(i);
  }
  const taken = new Uint8Array(text.length);
  const found = [];
  for (const { form, kind } of forms) {
    for (let from = plain.indexOf(form); from >= 0; from = plain.indexOf(form, from + 1)) {
      if (/\w/.test(form[0]) && /\w/.test(plain[from - 1] ?? '')) continue;
      const span = withMarks(text, at[from], at[from + form.length - 1] + 1);
      if (taken.subarray(span.start, span.end).some(Boolean)) continue;
      taken.fill(1, span.start, span.end);
      found.push({ ...span, kind });
    }
  }
  return found
    .flatMap((name) => (OPENED_BY_FIRM.has(name.kind) ? withoutFirm(name, text, forms) : [name]))
    .sort((a, b) => a.start - b.start);
}

/** The firm that a name opens with, and what follows it. */
function withoutFirm({ start, end, kind }, text, forms) {
  const name = norm(text.slice(start, end));
  const firm = forms.find((own) => own.kind === 'Enterprise' && own.form.length < name.length && name.startsWith(own.form));
  const split = start + (firm?.form.length ?? 0);
  // Blanks within: where the firm ends is not known.
  if (!firm || norm(text.slice(start, split)) !== firm.form) return [{ start, end, kind }];
  return [
    { start, end: split, kind: 'Enterprise' },
    { start: split, end, kind },
  ];
}

/** “智改数转|”|行动: a name's own marks are whole. */
function withMarks(text, start, end) {
  const count = (marks) => [...text.slice(start, end)].filter((mark) => marks.includes(mark)).length;
  const missing = count('“《（') - count('”》）');
  if (missing > 0 && '”》）'.includes(text[end] ?? ' ')) return { start, end: end + 1 };
  if (missing < 0 && '“《（'.includes(text[start - 1] ?? ' ')) return { start: start - 1, end };
  return { start, end };
}

/** The label of each word; one that a name begins in is the name's first. */
export function labelsOf({ words, gold }) {
  const labels = new Uint8Array(words.length);
  for (const { start, end, kind } of gold) {
    const number = KINDS.indexOf(kind);
    if (number < 0) continue;
    let label = firstOf(number);
    words.forEach((word, i) => {
      if (word.end <= start || word.start >= end) return;
      labels[i] = label;
      label = laterOf(number);
    });
  }
  return labels;
}
