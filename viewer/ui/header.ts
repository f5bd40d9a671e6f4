/** The top of the page: name, search, tools. */
import { GRAPHS, PICTURES, type SaveFormat } from '../save/formats.js';
import { combobox } from './combobox.js';
import type { Component, Context } from './context.js';
import { button, h, type IconName, icon, iconButton } from './dom.js';
import { lookGroups } from './look.js';
import { type MenuGroup, type MenuItem, menu } from './menu.js';
import { openPanel } from './sheet.js';
import { toolbar } from './toolbar.js';

/** When the picture stands, in ms. */
const ONCE_DRAWN = 1000;

export interface Header extends Component {
  focusSearch(): void;
}

export function header(context: Context): Header {
  const { act, say, store } = context;
  const box = combobox(context, {
    id: 'search',
    label: say('search'),
    placeholder: say('search'),
    clear: true,
    onChoose: ({ id }) => act.select(id),
  });
  // A blank question finds nothing, but has the names made ready before the first real one.
  setTimeout(() => void context.data.search('').catch(() => []), ONCE_DRAWN);
  const tool = (image: IconName, text: string, run: () => void, id: string) =>
    iconButton(image, text, run, { class: 'tool', attributes: { 'data-tool': id } });
  const path = tool('path', say('findPath'), () => act.findPath(null), 'path');
  const compare = tool('compare', say('compareTwo'), () => act.compare(null), 'compare');
  const list = tool('list', say('list'), () => store.set({ list: store.state.list ? false : 'entities' }), 'list');
  const undo = tool('undo', say('undo'), () => act.undo(), 'undo');
  const redo = tool('redo', say('redo'), () => act.redo(), 'redo');
  const save = menu({ id: 'save', label: say('save'), icon: 'download', groups: saveGroups(context) });
  const look = menu({ id: 'look', label: say('look'), icon: 'look', groups: lookGroups(context) });
  const theme = menu({ id: 'theme', label: say('theme'), icon: 'theme', groups: [themeGroup(context)] });
  const other = otherLanguage(context);
  const language = button(other.text, other.run, {
    class: 'tool named',
    attributes: { 'data-tool': 'language', lang: other.lang ?? null },
  });
  // What a narrow screen has no room for.
  const more = menu({
    id: 'more',
    label: say('moreTools'),
    icon: 'more',
    groups: [
      stepsGroup(context),
      ...lookGroups(context),
      compareGroup(context),
      ...saveGroups(context),
      themeGroup(context),
      { label: say('languages'), items: [other] },
    ],
  });
  const skipToPanel = button(say('skipToPanel'), () => openPanel()?.focus(), { class: 'skip' });
  const element = h(
    'header',
    { class: 'top' },
    button(say('skipToGraph'), () => document.querySelector<HTMLElement>('.surface')?.focus(), { class: 'skip' }),
    skipToPanel,
    iconButton('menu', say('menu'), () => act.toggleDrawer(), { class: 'tool drawer-opener', attributes: { 'data-tool': 'menu' } }),
    h(
      'h1',
      { attributes: { 'aria-label': say('title') } },
      h('span', { class: 'seal', attributes: { 'aria-hidden': 'true' } }, '赣'),
      h('span', { class: 'brand' }, say('title')),
      h('small', {}, say('subtitle')),
    ),
    h(
      'search',
      { class: 'finder' },
      icon('search'),
      box.element,
      h('kbd', { title: say('searchHint'), attributes: { 'aria-hidden': 'true' } }, '/'),
    ),
    toolbar(say('tools'), undo, redo, path, compare, list, look.element, save.element, theme.element, language, more.element),
  );
  return {
    element,
    focusSearch: () => {
      box.input.focus();
      box.input.select();
    },
    update(state) {
      undo.disabled = !act.canUndo();
      redo.disabled = !act.canRedo();
      path.setAttribute('aria-pressed', String(state.path !== null));
      compare.setAttribute('aria-pressed', String(state.compare !== null));
      list.setAttribute('aria-pressed', String(state.list !== false));
      skipToPanel.hidden = state.selected === null && state.fact === null && state.path === null && state.compare === null;
    },
  };
}

function saveGroups({ act, say }: Context): MenuGroup[] {
  const item = (format: SaveFormat, disabled?: () => boolean): MenuItem => ({
    id: format,
    text: say(format),
    run: () => act.save(format),
    ...(disabled ? { disabled } : {}),
  });
  return [
    { label: say('savePicture'), items: PICTURES.map((format) => item(format, () => !act.canDraw())) },
    { label: say('saveGraph'), items: GRAPHS.map((format) => item(format)) },
  ];
}

function themeGroup({ act, preferences, say }: Context): MenuGroup {
  const item = (id: 'light' | 'dark' | 'system'): MenuItem => ({
    id,
    text: say(id),
    run: () => act.setTheme(id === 'system' ? null : id),
    checked: () => (preferences.theme ?? 'system') === id,
  });
  return { label: say('theme'), items: [item('light'), item('dark'), item('system')] };
}

/** Named in the other language, for those who read only that one. */
function otherLanguage({ act, say }: Context): MenuItem {
  return { id: 'language', text: say('language'), lang: say.language === 'zh' ? 'en' : 'zh-CN', run: () => act.switchLanguage() };
}

function compareGroup({ act, say }: Context): MenuGroup {
  return {
    label: say('twoEntities'),
    items: [
      { id: 'path', text: say('findPath'), icon: 'path', run: () => act.findPath(null) },
      { id: 'compare', text: say('compareTwo'), icon: 'compare', run: () => act.compare(null) },
    ],
  };
}

function stepsGroup({ act, say }: Context): MenuGroup {
  return {
    label: say('undoing'),
    items: [
      { id: 'undo', text: say('undo'), icon: 'undo', run: () => act.undo(), disabled: () => !act.canUndo() },
      { id: 'redo', text: say('redo'), icon: 'redo', run: () => act.redo(), disabled: () => !act.canRedo() },
    ],
  };
}
