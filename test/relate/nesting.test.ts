/** Divisions nest as their codes say, within what one article names. */
import { describe, expect, it } from 'vitest';
import { relate } from '../../src/relate/index.js';
import type { ReadPage } from '../../src/types.js';
import { extractOf, inBody } from '../recognise/names.js';
import { readMarked } from './marked.js';

/** A marked page whose places have gazetteer ids. */
function coded(example: string, codes: Readonly<Record<string, string>>): ReadPage {
  const page = readMarked(example);
  const entities = new Map([...page.entities].map(([id, e]) => [id, { ...e, gazetteer: codes[e.name] ? `place/${codes[e.name]}` : null }]));
  return { ...page, entities };
}

const CODES = { 浙江省: '330000', 台州市: '331000', 温岭市: '331081', 玉环市: '331083', 温峤镇: '331081104', 杭州市: '330100' };

function known(example: string): string[] {
  return relate(coded(example, CODES))
    .filter((r) => r.rule === 'located-known')
    .map((r) => `${r.source} → ${r.target}`)
    .sort();
}

describe('divisions named in one article', () => {
  it.each([
    ['省长来到[[台州市:Place]]和[[温岭市:Place]]、[[玉环市:Place]]。', ['温岭市 → 台州市', '玉环市 → 台州市']],
    // The nearest one around it; the outer one may be named later, or be missing.
    ['[[温峤镇:Place]]种稻。[[温岭市:Place]]修渠，[[台州市:Place]]出钱。', ['温岭市 → 台州市', '温峤镇 → 温岭市']],
    ['[[温峤镇:Place]]种稻，[[台州市:Place]]出钱。', ['温峤镇 → 台州市']],
    // A province is not told of each time; a city is not in another.
    ['[[浙江省:Place]]开会，[[杭州市:Place]]、[[温岭市:Place]]参加。', []],
  ])('%s', (example, expected) => {
    expect(known(example)).toEqual(expected);
  });

  it('has a sentence that names each end as evidence', () => {
    const page = coded('[[温峤镇:Place]]种稻。这里雨多。[[温岭市:Place]]修渠。', CODES);
    const [relation] = relate(page).filter((r) => r.rule === 'located-known');
    expect(relation!.evidence[0]!.spans.length).toBe(2);
  });
});

describe('where a project stands by its name', () => {
  it.each([
    // The last of places that nest, not the province that a firm's name begins with.
    ['记者走进遂宁市安居区四川相源圆柱形锂电池项目现场。', '四川省', ['安居区']],
    // Behind the firm whose it is.
    ['正邦集团茶陵县循环农业生态园项目投产。', '湖南省', ['茶陵县']],
  ])('%s', (sentence, province, expected) => {
    const { entities, relations } = extractOf(inBody(sentence), { province });
    const name = (id: string) => entities.find((e) => e.id === id)!;
    const stands = relations.filter((r) => r.type === 'LOCATED_IN' && name(r.source).kind === 'Project');
    expect(stands.map((r) => name(r.target).name)).toEqual(expected);
  });
});

describe('who adopts what a meeting passes, or is of', () => {
  const adopts = (sentence: string): string[] => {
    const { entities, relations } = extractOf(inBody(sentence), { province: '江西省' });
    const name = (id: string) => entities.find((e) => e.id === id)!.name;
    return [...new Set(relations.filter((r) => r.type === 'ADOPTS').map((r) => name(r.source)))].sort();
  };
  it.each([
    // A sitting of a government: its body, and its place.
    ['省长方明远主持召开省政府第9次常务会议，研究就业工作，审议并原则通过《江西省促进夜间经济若干措施》。', ['江西省', '江西省人民政府']],
    // A meeting that no body holds passes nothing.
    ['省长方明远主持召开全省就业工作推进会，研究就业工作，审议通过《江西省促进夜间经济若干措施》。', ['江西省']],
    // The plan that a province meets on.
    ['全省“百县千镇万村高质量发展工程”现场推进会在茂名召开。', ['江西省']],
    ['赣州市“百县千镇万村高质量发展工程”现场推进会召开。', ['赣州市']],
    ['“百县千镇万村高质量发展工程”现场推进会在茂名召开。', []],
  ])('%s', (sentence, expected) => {
    expect(adopts(sentence)).toEqual(expected);
  });
});
