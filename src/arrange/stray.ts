/**
 * Blanks that stand within a word of running text, as typesetting and recognition leave them: 省农业农 村厅, 株洲电力机车有限 公司.
 * Blanks within names (邬 磐), between names, and in bylines stay.
 */
import type { Junctions } from './continuity.js';

/** One blank between two characters and two, with no other near. */
const BLANK = /(?<=[\u3400-\u9fff]{2})[ \u3000](?=[\u3400-\u9fff](?:[\u3400-\u9fff]|\d))/gu;
/** Blanks so near to each other part the characters of a name. */
const NEAR = 4;
/** Characters on each side that can be part of one word. */
const REACH = 4;
/** 经济技术|开发区, 股份|有限公司: words that names of bodies join. */
const JOINED = /(?:技术|产业|工业|经济|科技|股份|有限|责任)$/u;
const JOINING = /^(?:开发区|示范区|产业园|园区|有限|责任公司|公司)/u;

/** What stands before a surname: the end of a title, a verb of appointment, a mark. */
const BEFORE_NAME = /(?:[长任记员席官师授理监表士手选命去名志为者民人工友属、，。：]|^).$/u;

/** Offsets of the blanks of a line that are none. */
export function strayBlanks(line: string, junctions: Junctions): number[] {
  const found: number[] = [];
  for (const { index } of line.matchAll(BLANK)) {
    const [left, right] = [line.slice(Math.max(0, index - REACH), index), line.slice(index + 1, index + 1 + REACH)];
    const apart = /[ \u3000]/.test(line.slice(Math.max(0, index - NEAR), index) + line.slice(index + 1, index + 1 + NEAR));
    if (apart || inBracket(line, index)) continue;
    if ((JOINED.test(left) && JOINING.test(right)) || isCut(left, right, junctions)) found.push(index);
  }
  return found;
}

/** 农业农|村厅, 销售收|入; 补选文|波为 is a name of two characters that a dictionary has as a word. */
function isCut(left: string, right: string, junctions: Junctions): boolean {
  const word = junctions.wordThrough(left, right);
  return word.length > 2 || (word.length === 2 && !BEFORE_NAME.test(left));
}

/** （记者 骆千帆 通讯员 粤工信） */
function inBracket(line: string, at: number): boolean {
  const open = Math.max(line.lastIndexOf('（', at), line.lastIndexOf('(', at));
  return open >= 0 && !/[）)]/.test(line.slice(open, at));
}
