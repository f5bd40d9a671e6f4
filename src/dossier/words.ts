/** Words of a dossier, in Chinese and English; `{n}` and the like are filled in. */
import type { Language } from '../../graph-schema/words.js';

const WORDS = {
  dossier: ['档案', 'Dossier'],
  aliases: ['又称', 'Also called'],
  codes: ['代码', 'Codes'],
  named: ['见于{n}个版面', 'Pages that name it: {n}'],
  posts: ['历任职务', 'Posts over time'],
  holders: ['历任者', 'Who held its posts'],
  office: ['职务', 'Office'],
  body: ['单位', 'Of'],
  person: ['姓名', 'Person'],
  standing: ['最近报道', 'By the last report'],
  current: ['现任', 'in office'],
  acting: ['代理', 'acting'],
  designate: ['拟任', 'designate'],
  former: ['曾任', 'former'],
  first: ['首次见报', 'First report'],
  last: ['最近见报', 'Last report'],
  sources: ['出处', 'Sources'],
  figures: ['数据', 'Figures'],
  value: ['数值', 'Value'],
  period: ['时期', 'Period'],
  notes: ['说明', 'Notes'],
  sentence: ['原句', 'Sentence'],
  planned: ['计划', 'planned'],
  negated: ['否定', 'negated'],
  unsure: ['把握较小', 'least certain'],
  contradicted: ['说法不一', 'contradicted'],
  undated: ['日期不详', 'undated'],
  pages: ['{n}版', 'pages: {n}'],
  page: ['{page}版面', 'Page {page}'],
  made: [
    '由赣图从{n}个版面的{m}条原句生成；所列各句均为报纸原文。',
    'Made by gantu from the pages of newspapers (pages: {n}, sentences: {m}); each sentence is as printed.',
  ],
} as const satisfies Record<string, readonly [zh: string, en: string]>;

export type DossierWord = keyof typeof WORDS;

export function wordIn(language: Language): (word: DossierWord, values?: Readonly<Record<string, string | number>>) => string {
  const column = language === 'zh' ? 0 : 1;
  return (word, values = {}) => WORDS[word][column].replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''));
}
