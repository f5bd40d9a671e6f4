/** Characters that XML 1.0 has no way to write; XML 1.1 could, but Python's expat does not read it. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text that XML and CSV readers take: control characters and halves of surrogate pairs are dropped. */
export function plainText(text: string): string {
  return text.toWellFormed().replace(ILLEGAL, '');
}

/** Text for an element or attribute; what XML cannot hold is dropped. */
export function xmlText(text: string): string {
  return plainText(text).replace(/[&<>"]/g, (char) => ESCAPES[char]!);
}
