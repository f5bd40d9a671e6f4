/** A part of the state as parameters of the address: written and read by one piece of code. */
import type { ViewState } from '../state.js';

export interface Slice<K extends keyof ViewState> {
  /** Writes nothing for what is as at the start. */
  write(value: ViewState[K], out: URLSearchParams): void;
  /** Takes the start's value for what it cannot read: an address may be old, or typed by hand. */
  read(given: URLSearchParams): ViewState[K];
}

export function wordsOf(text: string | null): string[] {
  return text?.split(' ').filter((word) => word !== '') ?? [];
}

export function wholeNumber(text: string | null, least: number, most: number): number | null {
  const value = /^\d+$/.test(text ?? '') ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}
