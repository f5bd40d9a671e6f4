/** The page as a whole. */
import type { Table } from './table.js';

export const FRAME = {
  title: ['赣图', 'Gantu'],
  subtitle: ['省报头版知识图谱', 'A province through its front pages'],
  close: ['关闭', 'Close'],
  loading: ['正在载入…', 'Loading…'],
  graph: ['图', 'Graph'],
  list: ['列表', 'List'],
  language: ['English', '中文'],
  theme: ['深浅色', 'Light or dark'],
  menu: ['筛选与工具', 'Filters and tools'],
  changed: ['图已更新', 'The graph has changed'],
  reload: ['重新载入', 'Reload'],
  retry: ['重试', 'Try again'],
  failed: ['读取失败，请确认 gantu view 仍在运行。', 'Could not read. Is gantu view still running?'],
  noWebgl: [
    '此浏览器未启用 WebGL，无法绘图；可在列表中浏览全部内容。',
    'WebGL is not available, so nothing can be drawn; the list shows everything.',
  ],
  stage: [
    '关系图。方向键平移，加减号缩放，0 适合窗口；按 L 打开列表视图，可用键盘浏览全部实体。',
    'The graph. Arrow keys pan, plus and minus zoom, 0 fits; L opens the list, which holds all entities.',
  ],
  empty: ['图中还没有实体。先用 gantu build 读入版面。', 'The graph is empty. Read pages with gantu build first.'],
  allAlone: ['图中的实体之间还没有关系；可勾选“无关系的实体”查看。', 'No entity has a fact yet; switch on “Without facts” to see them.'],
  allHidden: ['当前筛选下没有实体。', 'The filters hide every entity.'],
  unknown: ['图中没有这个实体：{id}', 'The graph has no such entity: {id}'],
  zoomIn: ['放大', 'Zoom in'],
  zoomOut: ['缩小', 'Zoom out'],
  fit: ['适合窗口', 'Fit'],
  undo: ['撤销（Ctrl+Z）', 'Undo (Ctrl+Z)'],
  redo: ['重做（Ctrl+Shift+Z）', 'Redo (Ctrl+Shift+Z)'],
} as const satisfies Table;
