/** How characters of a name are read, by the dictionary of pinyin-pro. Not for the page: the dictionary is large. */
import { pinyin, polyphonic } from 'pinyin-pro';
import type { Kind } from '../../../graph-schema/schema.js';

export interface Reading {
  /** Syllables without tones, in the letters a-z; none for what is no Hanzi. */
  readonly likely: readonly string[];
  /** Other ways to read the character: for names that the dictionary reads otherwise than their bearers do. */
  readonly unlikely: readonly string[];
}

const SYLLABLE = /^[a-zü]+$/;
const HAN = /\p{Script=Han}/u;
const UNREAD: Reading = { likely: [], unlikely: [] };
const OPTIONS = { toneType: 'none', type: 'array' } as const;

const known = new Map<string, Map<string, Reading>>();

/**
 * One reading for each character. The name is read whole, so that 重庆 is chong qing and 铅山 yan shan; a person's surname as
 * surnames are read (仇 qiu, 单 shan).
 * @param name as `normalise` writes it.
 */
export function readings(name: string, kind: Kind): Reading[] {
  const chars = [...name];
  const alone = chars.map(readingAlone);
  // Most names have no character that could be read in two ways: for them nothing need be looked up.
  if (alone.every(({ unlikely }) => unlikely.length === 0)) return alone;
  const syllables = pinyin(name, kind === 'Person' ? { ...OPTIONS, surname: 'head' } : OPTIONS);
  return syllables.length === chars.length ? chars.map((char, at) => readingOf(char, syllables[at]!)) : alone;
}

const readAlone = new Map<string, Reading>();

function readingAlone(char: string): Reading {
  const reading = readAlone.get(char) ?? readingOf(char, HAN.test(char) ? pinyin(char, OPTIONS)[0]! : char);
  readAlone.set(char, reading);
  return reading;
}

function readingOf(char: string, syllable: string): Reading {
  const own = known.get(char) ?? new Map<string, Reading>();
  known.set(char, own);
  const reading = own.get(syllable) ?? readCharacter(char, syllable);
  own.set(syllable, reading);
  return reading;
}

function readCharacter(char: string, syllable: string): Reading {
  if (!HAN.test(char) || !SYLLABLE.test(syllable)) return UNREAD;
  const likely = typed(syllable);
  const all = (polyphonic(char, OPTIONS)[0] ?? []).filter((one) => SYLLABLE.test(one)).flatMap(typed);
  return { likely, unlikely: [...new Set(all)].filter((one) => !likely.includes(one)) };
}

/** ü is typed as v, or as u by those who do not know. */
function typed(syllable: string): string[] {
  return syllable.includes('ü') ? [syllable.replace('ü', 'v'), syllable.replace('ü', 'u')] : [syllable];
}
