/** The tables of entities and of relations. */
import type { Table } from './table.js';

export const LISTING = {
  listOf: ['实体与关系列表', 'Lists of entities and relations'],
  entitiesTab: ['实体 {n}', 'Entities {n}'],
  relationsTab: ['关系 {n}', 'Relations {n}'],
  entitiesListed: ['图中所示的 {n} 个实体，全图共 {all} 个', 'The {n} entities shown, of {all} in the graph'],
  relationsListed: ['图中所示的 {n} 条关系，全图共 {all} 条', 'The {n} relations shown, of {all} in the graph'],
  name: ['名称', 'Name'],
  kind: ['类型', 'Kind'],
  pagesColumn: ['版面数', 'Pages'],
  degree: ['关系数', 'Facts'],
  key: ['职务、性质', 'Office, nature'],
  first: ['首见', 'First'],
  last: ['末见', 'Last'],
} as const satisfies Table;
