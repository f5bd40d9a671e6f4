/** Taking away. */
import type { Table } from './table.js';

export const SAVE = {
  png: ['导出图片', 'Save picture'],
  json: ['下载 JSON（可用 Gephi Lite 打开）', 'Download JSON (opens in Gephi Lite)'],
  legendTitle: ['图例', 'Legend'],
} as const satisfies Table;
