/** Entities, facts and their sentences. */
import type { Table } from './table.js';

export const READ = {
  aliases: ['又称', 'Also'],
  codes: ['代码', 'Code'],
  official: ['公职人员', 'official'],
  facts: ['{n}条关系', '{n} facts'],
  factsAndEvidence: ['关系与出处', 'Facts and evidence'],
  noFacts: ['没有记录到关系。', 'No facts recorded.'],
  more: ['显示其余{n}条', 'Show {n} more'],
  moreSentences: ['其余{n}处出处', '{n} more sentences'],
  fewer: ['收起', 'Show fewer'],
  undated: ['日期不详', 'undated'],
  incoming: ['被', 'by'],
  page: ['版面', 'Page'],
  pages: ['{n}版', '{n} pages'],
  pagesLong: ['见于{n}个版面', 'named on {n} pages'],
  rule: ['规则', 'Rule'],
  article: ['文章', 'Article'],
  metric: ['指标', 'Figure'],
} as const satisfies Table;
