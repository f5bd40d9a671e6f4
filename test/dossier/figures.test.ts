import { describe, expect, it } from 'vitest';
import { figuresOf, figureText, isCourse, periodText } from '../../src/dossier/figures.js';
import type { FigureView } from '../../src/serve/types.js';
import { figure } from './facts.js';

const year = (year: number): Pick<FigureView, 'from' | 'to'> => ({ from: `${year}-01-01`, to: `${year}-12-31` });
const yi = (value: number) => ({ value, unit: '亿元', normalised: value * 1e8, base: '元' });
const wanYi = (value: number) => ({ value, unit: '万亿元', normalised: value * 1e12, base: '元' });

describe('figures over time', () => {
  it('are one series per indicator and base, in the unit most are printed in, in order of time', () => {
    const [series, ...more] = figuresOf([
      figure({ indicator: '产值', ...wanYi(0.342), ...year(2025) }, [{ date: '2026-01-01' }]),
      figure({ indicator: '产值', ...yi(3000), ...year(2023) }, [{ date: '2024-01-01' }]),
      figure({ indicator: '产值', ...yi(3200), ...year(2024) }, [{ date: '2025-01-01' }]),
      figure({ indicator: '产值', value: 12, unit: '家', ...year(2024) }, [{ date: '2025-01-01' }]),
    ]);
    expect(more.map(({ unit }) => unit)).toEqual(['家']);
    expect([series!.unit, ...series!.points.map(({ value }) => value)]).toEqual(['亿元', 3000, 3200, 3420]);
    expect(isCourse(series!)).toBe(true);
    expect(isCourse(more[0]!)).toBe(false);
  });

  it('contradict each other where two articles state two values of one period that cannot both be right', () => {
    const of = (value: number, page: string, rest: Partial<FigureView> = {}) =>
      figure({ indicator: '产值', ...yi(value), ...year(2024), ...rest }, [{ date: page }]);
    const contradicted = (...facts: ReturnType<typeof of>[]) => figuresOf(facts)[0]!.points.map((point) => point.contradicted);
    expect(contradicted(of(100, '2025-01-01'), of(120, '2025-02-01'))).toEqual([true, true]);
    // One article, another period, an approximate value, a plan: no contradiction.
    expect(contradicted(of(100, '2025-01-01'), of(120, '2025-01-01'))).toEqual([false, false]);
    expect(contradicted(of(100, '2025-01-01'), of(120, '2025-02-01', year(2023)))).toEqual([false, false]);
    expect(contradicted(of(100, '2025-01-01', { bound: 'about' }), of(104, '2025-02-01'))).toEqual([false, false]);
    const planned = { ...of(120, '2025-02-01'), modality: 'planned' as const };
    expect(contradicted(of(100, '2025-01-01'), planned)).toEqual([false, false]);
  });

  it.each<[Partial<FigureView>, string]>([
    [year(2024), '2024'],
    [{ from: '2025-01-01', to: '2025-10-31' }, '2025-01 – 2025-10'],
    [{ from: '2024-02-01', to: '2024-02-29' }, '2024-02'],
    [{ from: '2024-03-05', to: '2024-03-06' }, '2024-03-05 – 2024-03-06'],
    [{ from: '2024-03-05', to: '2024-03-05' }, '2024-03-05'],
    [{ period: '三年来' }, '三年来'],
    [{}, ''],
  ])('tell their period: %j', (figure, text) => {
    expect(periodText({ indicator: '', unit: '', value: 0, ...figure })).toBe(text);
  });

  it('read with their bound and range', () => {
    expect(figureText({ indicator: '', ...yi(3) }, 'zh')).toBe('3亿元');
    expect(figureText({ indicator: '', unit: '%', value: 3, valueTo: 9, bound: 'about' }, 'zh')).toBe('约3—9%');
    expect(figureText({ indicator: '', unit: '人', value: 300, bound: 'over' }, 'en')).toBe('over 300人');
  });
});
