/**
 * Makes text comparable without moving a character: every UTF-16 unit becomes exactly one unit, so offsets stay.
 * Full-width letters, digits and signs → half-width; half-width punctuation among Han → full-width; straight quotes → “”;
 * ideographic and no-break spaces → space; compatibility ideographs and radicals (of PDF and OCR) → the characters they stand for.
 */

const HAN = /[\u3400-\u9fff\uf900-\ufaff\u3007]/;
/** What Chinese punctuation stands next to: Han, or Chinese punctuation already full-width. */
const CHINESE = /[\u3400-\u9fff\uf900-\ufaff\u3000-\u303f\u2018-\u201d\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f]/;
const WIDE: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
/** Full-width signs that stay: they are the Chinese punctuation itself. */
const KEPT = new Set('！（），：；？～');
const DOTS = new Set('•・‧∙⋅･');

/** Any unit that may change; most lines hold none and are given back as they are. */
const CHANGES = /[\t\u00a0\u3000,;:?!()"•・‧∙⋅･\u2e80-\u2fdf\uf900-\ufaff\uff02-\uff07\uff0a\uff0b\uff0d-\uff19\uff1c-\uff1e\uff20-\uff5d]/;

/** @returns a text of the same length in UTF-16 units. */
export function normalise(text: string): string {
  if (!CHANGES.test(text)) return text;
  const units = text.split('');
  for (let i = 0; i < units.length; i++) units[i] = narrow(units[i]!);
  punctuate(units);
  bracket(units);
  quote(units);
  return units.join('');
}

function narrow(unit: string): string {
  const code = unit.charCodeAt(0);
  if (code === 0x3000 || code === 0x00a0 || code === 0x0009) return ' ';
  if (code >= 0xff01 && code <= 0xff5e && !KEPT.has(unit)) return String.fromCharCode(code - 0xfee0);
  if (DOTS.has(unit)) return '·';
  if ((code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff)) {
    const plain = unit.normalize('NFKC');
    return plain.length === 1 ? plain : unit;
  }
  return unit;
}

/** 本报讯,近日 → 本报讯，近日; 9:30 and 4,870 stay. */
function punctuate(units: string[]): void {
  for (let i = 0; i < units.length; i++) {
    const wide = WIDE[units[i]!];
    if (wide && (isChinese(units, i - 1) || isChinese(units, i + 1))) units[i] = wide;
  }
}

/** (记者 燕七月) → （记者 燕七月）: both or none, if Han touches either from within or without. */
function bracket(units: string[]): void {
  const open: number[] = [];
  const touches = (at: number) => isChinese(units, at - 1) || isChinese(units, at + 1);
  for (let i = 0; i < units.length; i++) {
    if (units[i] === '(') open.push(i);
    if (units[i] !== ')') continue;
    const from = open.pop();
    if (from === undefined ? touches(i) : touches(from) || touches(i)) {
      units[i] = '）';
      if (from !== undefined) units[from] = '（';
    }
  }
  for (const at of open) if (touches(at)) units[at] = '（';
}

/** "富联精密" → “富联精密”, where they pair off in the text and Han is among it. */
function quote(units: string[]): void {
  if (!units.includes('"')) return;
  const at = units.flatMap((unit, i) => (unit === '"' ? [i] : []));
  if (at.length === 0 || at.length % 2 !== 0 || !units.some((unit) => HAN.test(unit))) return;
  at.forEach((i, nth) => {
    units[i] = nth % 2 === 0 ? '“' : '”';
  });
}

/** The nearest unit that is no blank on that side counts. */
function isChinese(units: readonly string[], at: number): boolean {
  return at >= 0 && at < units.length && CHINESE.test(units[at]!);
}
