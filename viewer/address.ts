/** The address bar: every view has an address, and "back" goes to the view before. */
import { fromHash, toHash } from './model/address/index.js';
import type { Store, ViewState } from './model/state.js';

/** The camera moves often: it is written when it has come to rest, in ms. */
const REST = 250;

/** Writes the state to the address and reads it from there. @returns what ends it. */
export function bindAddress(store: Store, arrived: (state: ViewState) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = () => {
    const hash = toHash(store.state);
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : `#${hash}`);
  };
  store.onChange((state, before) => {
    clearTimeout(timer);
    if (isStep(state, before) && toHash({ ...state, camera: null }) !== toHash({ ...fromHash(location.hash), camera: null })) {
      history.pushState(null, '', `#${toHash(state)}`);
    } else timer = setTimeout(write, REST);
  });
  const read = () => {
    clearTimeout(timer);
    const state = fromHash(location.hash);
    store.set(state);
    arrived(state);
  };
  addEventListener('popstate', read);
  return () => {
    clearTimeout(timer);
    removeEventListener('popstate', read);
  };
}

/** What one would want to go back from; filters and camera only change the present entry. */
function isStep(state: ViewState, before: ViewState): boolean {
  return (
    state.selected !== before.selected ||
    state.fact !== before.fact ||
    state.reading !== before.reading ||
    state.focus !== before.focus ||
    state.list !== before.list ||
    state.ask !== before.ask ||
    (state.path === null) !== (before.path === null) ||
    (state.compare === null) !== (before.compare === null)
  );
}
