import { hash } from 'node:crypto';

/** Separates the parts of a hashed key; never part of a name. */
const SEPARATOR = '\u001f';
/** 64 bits: one collision is expected among some four thousand million ids. */
const ID_LENGTH = 16;

/** SHA-256 of a text, hex. */
export function sha256(text: string): string {
  return hash('sha256', text);
}

/** A short, stable id of what the parts say together. */
export function hashId(...parts: readonly string[]): string {
  return sha256(parts.join(SEPARATOR)).slice(0, ID_LENGTH);
}
