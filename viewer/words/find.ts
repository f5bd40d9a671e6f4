/** Searching by name. */
import type { Table } from './table.js';

export const FIND = {
  search: ['搜索名称、别名或拼音', 'Search a name, an alias or pinyin'],
  searchHint: ['按 / 搜索', 'press / to search'],
  searchResults: ['搜索结果', 'Search results'],
  nothingFound: ['没有找到“{q}”', 'Nothing found for “{q}”'],
  found: ['找到{n}个', '{n} found'],
  notDrawn: ['未在图中绘出', 'not drawn'],
} as const satisfies Table;
