/** Choosing what is shown. */
import type { Table } from './table.js';

export const FILTER = {
  kinds: ['实体类型', 'Kinds'],
  relations: ['关系类型', 'Relations'],
  modality: ['陈述性质', 'Stated as'],
  fact: ['事实', 'fact'],
  planned: ['计划', 'planned'],
  negated: ['否定', 'negated'],
  time: ['报道时间', 'Time of report'],
  timeFrom: ['起始时间', 'From'],
  timeTo: ['截止时间', 'To'],
  minCount: ['至少见于', 'Stated on at least'],
  alone: ['无关系的实体', 'Without facts'],
  only: ['仅看', 'only'],
  onlyThis: ['仅看{name}', 'Only {name}'],
  all: ['全部', 'all'],
  none: ['清空', 'none'],
  reset: ['重置筛选', 'Reset filters'],
  filters: ['筛选', 'Filters'],
  showing: ['显示 {n} / {all} 个实体 · {m} / {allEdges} 条关系', 'Showing {n} / {all} entities · {m} / {allEdges} relations'],
  capped: ['全图共 {all} 个实体，已载入联系最多的 {n} 个', 'The graph has {all} entities; the {n} most connected are loaded'],
  loadMore: ['载入更多', 'Load more'],
} as const satisfies Table;
