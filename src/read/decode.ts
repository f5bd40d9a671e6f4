/**
 * Bytes to text: UTF-8 with or without byte order mark, UTF-16 with a mark or by its pattern of NULs, a declared charset,
 * GB18030 (a superset of GBK and GB2312). Strict UTF-8 is tried before what a file declares: Chinese text in another encoding is practically
 * never valid UTF-8, while saved e-papers often declare the wrong charset.
 */
import type { SkipReason } from './errors.js';

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: string }
  | { readonly ok: false; readonly reason: SkipReason; readonly hint: string };

/** A text page has next to no control characters; a binary file that happens to decode has many. */
const CONTROL_SHARE = 0.01;
/** Of the double bytes of real GB text nearly all are GB2312's common characters and signs; misread UTF-8 has under half. */
const GB_COMMON_SHARE = 0.75;
/** Share of NULs of one parity from which bytes without a mark are taken for UTF-16: Chinese lines hold few ASCII characters. */
const UTF16_PLAUSIBLE = 0.9;

/**
 * @param declared charset label that the file itself names (HTML meta), if any.
 * @returns the text without byte order mark and with lone surrogates replaced, or why there is none.
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  if (bytes.length === 0) return empty();
  const marked = byMark(bytes);
  if (marked) return finish(strict(bytes.subarray(marked.length), marked.encoding), marked.encoding);
  const wide = wideByNuls(bytes);
  if (wide) return finish(strict(bytes, wide), wide);
  if (bytes.includes(0)) return binary();
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 !== null) return finish(utf8, 'utf-8');
  if (declared && !/^(utf-?8|gb)/i.test(declared)) {
    const text = strict(bytes, declared);
    if (text !== null) return finish(text, declared);
  }
  if (looksLikeGb(bytes)) {
    const text = strict(bytes, 'gb18030');
    if (text !== null) return finish(text, 'gb18030');
  }
  return controlShare(new TextDecoder('latin1').decode(bytes)) > CONTROL_SHARE ? binary() : broken();
}

/** Lone surrogates become U+FFFD, so that every string of the page survives UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Whether nothing but blanks is there: ideographic space, zero width signs and byte order marks count as blanks. */
export function isBlank(text: string): boolean {
  return !/[^\s\u200b-\u200f\u2060\ufeff]/.test(text);
}

function finish(text: string | null, encoding: string): Decoded {
  if (text === null) return broken();
  const clean = wellFormed(text.startsWith('\ufeff') ? text.slice(1) : text);
  if (isBlank(clean)) return empty();
  return controlShare(clean) > CONTROL_SHARE ? binary() : { ok: true, text: clean, encoding };
}

/** UTF-16 is never refused: what is invalid in it is a lone surrogate, which is replaced. */
function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: !encoding.startsWith('utf-16'), ignoreBOM: true }).decode(bytes);
  } catch {
    // The label is unknown (RangeError) or the bytes are not valid in it (TypeError): both mean "not this one".
    return null;
  }
}

function byMark(bytes: Uint8Array): { readonly encoding: string; readonly length: number } | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return null;
}

/** UTF-16 without a mark: every NUL is the high byte of an ASCII character, so all of them have one parity. */
function wideByNuls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length % 2 !== 0) return null;
  const nuls = [0, 0];
  for (let i = 0; i < bytes.length; i++) if (bytes[i] === 0) nuls[i % 2]!++;
  if (nuls[0]! + nuls[1]! === 0 || (nuls[0]! > 0 && nuls[1]! > 0)) return null;
  const encoding = nuls[1]! > 0 ? 'utf-16le' : 'utf-16be';
  const text = strict(bytes, encoding);
  if (text === null) return null;
  const plain = text.match(/[\t\n\r\x20-\x7e\u2010-\u203b\u2460-\u24ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g)?.length ?? 0;
  return plain >= text.length * UTF16_PLAUSIBLE ? encoding : null;
}

function looksLikeGb(bytes: Uint8Array): boolean {
  let pairs = 0;
  let common = 0;
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i]!;
    if (lead < 0x80) continue;
    const trail = bytes[i + 1] ?? 0;
    pairs++;
    // GB2312 rows 1 to 3 (signs, letters) and 16 to 55 (the 3,755 common characters).
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7))) common++;
    i++;
  }
  return pairs > 0 && common >= pairs * GB_COMMON_SHARE;
}

function controlShare(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is counted
  const controls = text.match(/[\x00-\x08\x0b\x0e-\x1f\x7f]/g)?.length ?? 0;
  return controls / text.length;
}

const empty = (): Decoded => ({ ok: false, reason: 'empty', hint: 'It holds no text; if it should, save it again from its source.' });
const binary = (): Decoded => ({ ok: false, reason: 'binary', hint: 'It is no text file; give .txt, .md, .html or JSON Lines.' });
const broken = (): Decoded => ({
  ok: false,
  reason: 'encoding',
  hint: 'It is neither valid UTF-8 nor UTF-16 nor GB18030; save it as UTF-8.',
});
