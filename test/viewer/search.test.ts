import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchHit } from '../../src/serve/types.js';
import { asker, type Hits } from '../../viewer/model/search.js';
import { caption } from '../../viewer/model/text.js';

const hit = (name: string): SearchHit => ({ id: name, name, kind: 'Place', matched: name, pages: 1, context: '' });

describe('asking while one types', () => {
  let asked: { query: string; signal: AbortSignal; answer: (hits: SearchHit[]) => void; fail: () => void }[];
  let shown: [string, Hits][];
  const own = () =>
    asker(
      (query, signal) =>
        new Promise((answer, reject) => {
          asked.push({ query, signal, answer, fail: () => reject(new Error('gone')) });
        }),
      (query, hits) => shown.push([query, hits]),
    );

  beforeEach(() => {
    vi.useFakeTimers();
    asked = [];
    shown = [];
  });
  afterEach(() => vi.useRealTimers());

  it('asks once for keys that come at once, within 30 ms', async () => {
    const questions = own();
    for (const query of ['y', 'yh', 'yho']) questions.ask(query);
    expect(questions.waiting()).toBe(true);
    await vi.advanceTimersByTimeAsync(30);
    expect(asked.map(({ query }) => query)).toEqual(['yho']);
    asked[0]!.answer([hit('尹弘')]);
    await vi.runAllTimersAsync();
    expect(shown).toEqual([['yho', [hit('尹弘')]]]);
    expect(questions.waiting()).toBe(false);
  });

  it('drops answers that come after the next key', async () => {
    const questions = own();
    questions.ask('南');
    await vi.advanceTimersByTimeAsync(30);
    questions.ask('南昌');
    await vi.advanceTimersByTimeAsync(30);
    expect(asked[0]!.signal.aborted).toBe(true);
    asked[1]!.answer([hit('南昌市')]);
    asked[0]!.answer([hit('南京市')]);
    await vi.runAllTimersAsync();
    expect(shown).toEqual([['南昌', [hit('南昌市')]]]);
  });

  it('answers a blank question at once, and says nothing after it is stopped', async () => {
    const questions = own();
    questions.ask('南');
    questions.ask(' ');
    expect(shown).toEqual([[' ', []]]);
    questions.ask('南');
    await vi.advanceTimersByTimeAsync(30);
    questions.stop();
    asked[0]!.answer([]);
    await vi.runAllTimersAsync();
    expect(shown).toHaveLength(1);
    expect(questions.waiting()).toBe(false);
  });

  it('tells that it could not be asked', async () => {
    const questions = own();
    questions.ask('南');
    await vi.advanceTimersByTimeAsync(30);
    asked[0]!.fail();
    await vi.runAllTimersAsync();
    expect(shown).toEqual([['南', null]]);
  });
});

describe('text for the canvas', () => {
  it('cuts long names with a mark', () => expect(caption('甲'.repeat(10_000), 22)).toBe(`${'甲'.repeat(21)}…`));
  it('leaves out marks that turn text around', () => expect(caption('上\u202e高\u2066县\u0007', 22)).toBe('上高县'));
  it('keeps characters of two code units whole', () => expect(caption('𠮷𠮷𠮷', 2)).toBe('𠮷…'));
});
