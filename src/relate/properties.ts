/** Properties that a pattern computes from its sentence: as printed, and normalised beside it. */
import type { Properties } from '../types.js';
import type { Masked, Slot } from './mask.js';
import type { Pattern } from './patterns.js';

const AMOUNT = /(?:约|近|超|逾)?(\d+(?:\.\d+)?)(万亿|千亿|百亿|亿|千万|百万|万)?(美元|欧元|元)/;
const UNITS: Readonly<Record<string, number>> = { 万亿: 1e12, 千亿: 1e11, 百亿: 1e10, 亿: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4, '': 1 };
const DATE = /(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:(?:至|到|—|-)(?:\d{1,2}月)?\d{1,2}日)?|(?<![\d月])\d{1,2}日(?:至\d{1,2}日)?(?=[，上下晚]|$)/;

/** 总投资18.6亿元: the sum that stands nearest to the trigger within its part of the sentence (between ；). */
function amount(masked: Masked, start: number, end: number): Record<string, string | number> {
  const from = Math.max(masked.text.lastIndexOf('；', start), masked.text.lastIndexOf('。', start)) + 1;
  const stop = masked.text.slice(end).search(/[；。]/);
  const to = stop < 0 ? masked.text.length : end + stop;
  const invest = /投资[^，。；\d]{0,6}/.exec(masked.text.slice(from, to));
  const text = masked.text.slice(from, to);
  const found = (invest && AMOUNT.exec(text.slice(invest.index))) ?? AMOUNT.exec(text);
  if (!found) return {};
  const printed = `${found[1]}${found[2] ?? ''}${found[3]}`;
  if (found[3] !== '元') return { amount: printed };
  return { amount: printed, amountYuan: Math.round(Number(found[1]) * UNITS[found[2] ?? '']! * 100) / 100 };
}

/** The sum of a project that begins at this slot's place. */
export function amountOf(masked: Masked, slot: Slot): Properties {
  const at = masked.slots.indexOf(slot);
  return amount(masked, at, at + 1);
}

function year(masked: Masked, start: number): string | undefined {
  const before = masked.text.slice(0, start);
  const years = [...before.matchAll(/(20\d\d|19\d\d)年|去年|今年|前年/g)];
  const last = years.at(-1);
  return last ? (last[1] ?? last[0]) : undefined;
}

/** The date of a sentence, as printed. */
export function dateOf(text: string): string | undefined {
  return DATE.exec(text)?.[0];
}

/** The properties of a pattern's match. */
export function propertiesOf(pattern: Pattern, masked: Masked, start: number, end: number): Properties {
  const properties: Record<string, string | number> = {};
  for (const [key, value] of pattern.properties) {
    if (value === '@amount') Object.assign(properties, amount(masked, start, end));
    else if (value === '@year') {
      const found = year(masked, start);
      if (found !== undefined) properties[key] = found;
    } else if (value === '@date') {
      const found = dateOf(masked.text);
      if (found !== undefined) properties[key] = found;
    } else properties[key] = value;
  }
  return properties;
}
