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

  it('draws when it is its turn, if it is told to wait for that', () => {
    const drawn: string[] = [];
    class Draws {
      reallocate(): void {}
      process(): void {}
      render(params: string): void {
        drawn.push(params);
      }
      kill(): void {}
    }
    let turn = () => {};
    const Later = lazily(Draws, (draw) => {
      turn = draw;
    });
    const program = new Later();
    (program.reallocate as (capacity: number) => void)(1);
    program.render('camera');
    expect(drawn).toEqual([]);
    turn();
    expect(drawn).toEqual(['camera']);
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
