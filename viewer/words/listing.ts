/** The table of entities. */
import type { Table } from './table.js';

export const LISTING = {
  listOf: ['实体列表', 'List of entities'],
  name: ['名称', 'Name'],
  kind: ['类型', 'Kind'],
  pagesColumn: ['版面数', 'Pages'],
  degree: ['关系数', 'Facts'],
  firstLast: ['首见 – 末见', 'First – last'],
} as const satisfies Table;
