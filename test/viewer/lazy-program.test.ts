import { describe, expect, it } from 'vitest';
import { lazily } from '../../viewer/canvas/lazy-program.js';

describe('a program of WebGL', () => {
  /** Tells what it is asked for. */
  function told() {
    const heard: unknown[] = [];
    class Told {
      constructor(...given: string[]) {
        heard.push(['made', ...given]);
      }
      reallocate(capacity: number): void {
        heard.push(['reallocate', capacity]);
      }
      process(...item: string[]): void {
        heard.push(['process', ...item]);
      }
      render(params: string): void {
        heard.push(['render', params]);
      }
      kill(): void {
        heard.push(['kill']);
      }
    }
    return { heard, program: new (lazily(Told))('gl', 'picking') };
  }

  it('is not made while there is nothing to draw with it', () => {
    const { heard, program } = told();
    program.reallocate(0);
    program.render('camera');
    program.kill();
    expect(heard).toEqual([]);
  });

  it('is made once, with what sigma gave, and asked for all from then on', () => {
    const { heard, program } = told();
    program.reallocate(2);
    program.process('a', 'b');
    program.reallocate(0);
    program.render('camera');
    program.kill();
    expect(heard).toEqual([
      ['made', 'gl', 'picking'],
      ['reallocate', 2],
      ['process', 'a', 'b'],
      ['reallocate', 0],
      ['render', 'camera'],
      ['kill'],
    ]);
  });
});
