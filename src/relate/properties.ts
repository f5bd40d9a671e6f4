/** Properties that a pattern computes from its sentence: as printed, and normalised beside it. */
import { matchesOf } from '../matches.js';
import type { Properties } from '../types.js';
import { eventDate } from './event-date.js';
import { kindChar, type Masked, type Slot } from './mask.js';
import type { Rule } from './patterns.js';

const AMOUNT = /(?:约|近|超|逾)?(\d+(?:\.\d+)?)(万亿|千亿|百亿|亿|千万|百万|万)?(美元|欧元|元)/g;
const UNITS: Readonly<Record<string, number>> = { 万亿: 1e12, 千亿: 1e11, 百亿: 1e10, 亿: 1e8, 千万: 1e7, 百万: 1e6, 万: 1e4, '': 1 };

/** Words before a sum that is invested: 总投资, 投入. */
const INVESTED = /投资[^，。；\d]{0,6}$|投入[^，。；\d]{0,3}$/;

const BUILT = new RegExp(`[${kindChar('Project')}${kindChar('Park')}]`);

/** 共建[甲实验室]，总投资12亿元的|[乙项目]开工: a sum before or behind another work is that one's. */
function isOthers({ text }: Masked, from: number, to: number, start: number, end: number): boolean {
  if (to <= start) return BUILT.test(text.slice(to, start));
  return from >= end && BUILT.test(/^[^，。；]*/.exec(text.slice(to))![0]);
}

/** 总投资18.6亿元: of the sums of the same part of the sentence (between ；) the invested one next to the trigger, else one of its clause. */
function amount(masked: Masked, start: number, end: number): Record<string, string | number> {
  const { text } = masked;
  const from = Math.max(text.lastIndexOf('；', start), text.lastIndexOf('。', start)) + 1;
  const stop = text.slice(end).search(/[；。]/);
  const part = text.slice(from, stop < 0 ? text.length : end + stop);
  const clause = text.lastIndexOf('，', start);
  let best: RegExpExecArray | undefined;
  let nearest = Number.POSITIVE_INFINITY;
  for (const found of matchesOf(AMOUNT, part)) {
    const at = from + found.index;
    if (!INVESTED.test(part.slice(0, found.index)) && (at <= clause || text.slice(start, at).includes('，'))) continue;
    if (isOthers(masked, at, at + found[0].length, start, end)) continue;
    const distance = at < end ? Math.abs(end - at - found[0].length) : at - end;
    if (distance < nearest) {
      nearest = distance;
      best = found;
    }
  }
  if (!best) return {};
  const printed = `${best[1]}${best[2] ?? ''}${best[3]}`;
  if (best[3] !== '元') return { amount: printed };
  return { amount: printed, amountYuan: Math.round(Number(best[1]) * UNITS[best[2] ?? '']! * 100) / 100 };
}

/** The sum of a project that begins at this slot's place. */
export function amountOf(masked: Masked, slot: Slot): Properties {
  const at = masked.slots.indexOf(slot);
  return amount(masked, at, at + 1);
}

/** The last year printed before a position of the masked text. */
export function yearBefore(masked: Masked, start: number): string | undefined {
  const before = masked.text.slice(0, start);
  const years = [...before.matchAll(/(20\d\d|19\d\d)年|去年|今年|前年/g)];
  const last = years.at(-1);
  return last ? (last[1] ?? last[0]) : undefined;
}

/** The properties of a rule's match. */
export function propertiesOf(rule: Rule, masked: Masked, start: number, end: number): Properties {
  const properties: Record<string, string | number> = {};
  for (const [key, value] of rule.properties) {
    if (value === '@amount') Object.assign(properties, amount(masked, start, end));
    else if (value === '@year') {
      const found = yearBefore(masked, start);
      if (found !== undefined) properties[key] = found;
    } else if (value === '@date') {
      const found = eventDate(masked.text);
      if (found !== undefined) properties[key] = found;
    } else properties[key] = value;
  }
  return properties;
}
