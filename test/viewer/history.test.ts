import { describe, expect, it } from 'vitest';
import { History } from '../../viewer/model/history.js';
import { START, Store } from '../../viewer/model/state.js';

function started() {
  const store = new Store(START);
  return { store, history: new History(store) };
}

describe('undo and redo', () => {
  it('goes back through what was chosen, and forth again', () => {
    const { store, history } = started();
    store.set({ selected: 'a' });
    store.set({ selected: 'b' });
    history.undo();
    expect(store.state.selected).toBe('a');
    history.undo();
    expect(store.state).toEqual(START);
    expect(history.canUndo).toBe(false);
    history.redo();
    history.redo();
    expect(store.state.selected).toBe('b');
    expect(history.canRedo).toBe(false);
  });

  it('forgets what was undone once something else is done', () => {
    const { store, history } = started();
    store.set({ selected: 'a' });
    history.undo();
    store.set({ selected: 'b' });
    history.redo();
    expect(store.state.selected).toBe('b');
  });

  it('leaves the camera where it is', () => {
    const { store, history } = started();
    const camera = { x: 1, y: 2, ratio: 0.5 };
    store.set({ selected: 'a' });
    store.set({ camera });
    history.undo();
    expect(store.state).toEqual({ ...START, camera });
    expect(history.canUndo).toBe(false);
  });

  it('takes the dragging of one slider as one step, and switches as one each', () => {
    const { store, history } = started();
    for (const from of ['2024-02', '2024-03', '2024-04']) store.filter({ from });
    store.filter({ to: '2025-01' });
    store.filter({ minCount: 2 });
    store.filter({ minCount: 3 });
    store.filter({ hiddenKinds: new Set(['Person']) });
    store.filter({ hiddenKinds: new Set() });
    history.undo();
    expect(store.state.filter.hiddenKinds.size).toBe(1);
    history.undo();
    history.undo();
    expect(store.state.filter.minCount).toBe(2);
    history.undo();
    history.undo();
    expect(store.state.filter).toMatchObject({ from: '2024-04', to: null, minCount: 1 });
    history.undo();
    expect(store.state.filter.from).toBeNull();
  });
});
