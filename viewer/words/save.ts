/** Taking away. */
import type { Table } from './table.js';

export const SAVE = {
  save: ['导出', 'Save'],
  savePicture: ['图片', 'Picture'],
  saveGraph: ['图中数据', 'Graph'],
  png: ['PNG 图片，含图例', 'PNG, with the legend'],
  svg: ['SVG 矢量图，含图例', 'SVG, with the legend'],
  graphml: ['GraphML（Gephi、networkx、igraph）', 'GraphML (Gephi, networkx, igraph)'],
  gexf: ['GEXF（Gephi）', 'GEXF (Gephi)'],
  csv: ['CSV 表格：实体与关系（zip）', 'CSV tables: entities and relations (zip)'],
  json: ['JSON（graphology、gantu view --graph）', 'JSON (graphology, gantu view --graph)'],
  partMissing: [
    '页面的这一部分取不到，请确认 gantu view 仍在运行。',
    'this part of the page could not be fetched. Is gantu view still running?',
  ],
  saveFailed: ['未能导出：{why}', 'Could not save: {why}'],
} as const satisfies Table;
