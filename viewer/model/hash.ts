/** The state as the part of the address after #, to share and to go back to. */
import { isKind, isRelationType, MODALITIES, type Modality } from '../../graph-schema/schema.js';
import { type Camera, MAX_DEPTH, START, type ViewState } from './state.js';

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** '' for the state at the start. */
export function toHash(state: ViewState): string {
  const out = new URLSearchParams();
  const { filter, path } = state;
  if (state.selected) out.set('e', state.selected);
  if (state.focus) out.set('f', `${state.focus.depth}.${state.focus.id}`);
  if (path) {
    out.set('p', String(path.index));
    if (path.from) out.set('pf', path.from);
    if (path.to) out.set('pt', path.to);
    for (const id of path.avoid) out.append('pa', id);
  }
  if (filter.hiddenKinds.size > 0) out.set('k', [...filter.hiddenKinds].sort().join(' '));
  if (filter.hiddenTypes.size > 0) out.set('r', [...filter.hiddenTypes].sort().join(' '));
  if (filter.hiddenModalities.size > 0) out.set('m', [...filter.hiddenModalities].sort().join(' '));
  if (filter.from || filter.to) out.set('d', `${filter.from ?? ''}..${filter.to ?? ''}`);
  if (filter.minCount > 1) out.set('n', String(filter.minCount));
  if (filter.alone) out.set('a', '1');
  if (state.list) out.set('v', 'list');
  if (state.camera) out.set('c', [state.camera.x, state.camera.y, state.camera.ratio].map((value) => value.toFixed(4)).join(' '));
  return out.toString();
}

/** Reads what it understands and takes the start's value for the rest: an address may be old, or typed by hand. */
export function fromHash(hash: string): ViewState {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const [from = '', to = ''] = (given.get('d') ?? '').split('..');
  return {
    selected: given.get('e') || null,
    focus: focus(given.get('f')),
    path: path(given),
    filter: {
      hiddenKinds: new Set(words(given.get('k')).filter(isKind)),
      hiddenTypes: new Set(words(given.get('r')).filter(isRelationType)),
      hiddenModalities: new Set(words(given.get('m')).filter((word): word is Modality => (MODALITIES as readonly string[]).includes(word))),
      from: DATE.test(from) ? from : null,
      to: DATE.test(to) ? to : null,
      minCount: whole(given.get('n'), 1, 1_000_000) ?? 1,
      alone: given.get('a') === '1',
    },
    list: given.get('v') === 'list',
    camera: camera(given.get('c')),
  };
}

function words(text: string | null): string[] {
  return text?.split(' ').filter((word) => word !== '') ?? [];
}

function whole(text: string | null, least: number, most: number): number | null {
  const value = /^\d+$/.test(text ?? '') ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

function focus(text: string | null): ViewState['focus'] {
  const match = /^(\d)\.(.+)$/s.exec(text ?? '');
  const depth = whole(match?.[1] ?? null, 1, MAX_DEPTH);
  return match && depth ? { id: match[2]!, depth } : null;
}

function path(given: URLSearchParams): ViewState['path'] {
  const index = whole(given.get('p'), 0, 1000);
  if (index === null) return START.path;
  return { from: given.get('pf') || null, to: given.get('pt') || null, index, avoid: given.getAll('pa') };
}

function camera(text: string | null): Camera | null {
  const [x, y, ratio] = words(text).map(Number);
  if (![x, y, ratio].every((value) => Number.isFinite(value)) || ratio! <= 0) return null;
  return { x: x!, y: y!, ratio: ratio! };
}
