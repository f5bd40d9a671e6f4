/** The state as the part of the address after #, to share and to go back to. */
import { START, type ViewState } from '../state.js';
import { askSlice, sideSlice } from './ask.js';
import { compareSlice, editsSlice } from './edits.js';
import { filterSlice } from './filter.js';
import { cameraSlice, listSlice } from './look.js';
import { lookSlice } from './looks.js';
import { factSlice, readingSlice } from './read.js';
import type { Slice } from './slice.js';
import { focusSlice, pathSlice, selectedSlice } from './walk.js';

/** One for each part of the state, in the order of the address. */
const SLICES: { readonly [K in keyof ViewState]: Slice<K> } = {
  selected: selectedSlice,
  fact: factSlice,
  reading: readingSlice,
  focus: focusSlice,
  path: pathSlice,
  compare: compareSlice,
  edits: editsSlice,
  look: lookSlice,
  filter: filterSlice,
  side: sideSlice,
  ask: askSlice,
  list: listSlice,
  camera: cameraSlice,
};

const KEYS = Object.keys(SLICES) as (keyof ViewState)[];

/** '' for the state at the start. */
export function toHash(state: ViewState): string {
  const out = new URLSearchParams();
  const write = <K extends keyof ViewState>(key: K) => SLICES[key].write(state[key], out);
  for (const key of KEYS) write(key);
  return out.toString();
}

/** Reads what it understands and takes the start's value for the rest. */
export function fromHash(hash: string): ViewState {
  const given = new URLSearchParams(hash.replace(/^#/, ''));
  const read = <K extends keyof ViewState>(key: K): ViewState[K] => SLICES[key].read(given);
  return { ...START, ...Object.fromEntries(KEYS.map((key) => [key, read(key)])) };
}
