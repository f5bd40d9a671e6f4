/** PDF with a text layer, as e-papers are published → text as `arrange` reads it. */

import { textOf } from './articles.js';
import { blocksOf, bodySize } from './blocks.js';
import { readSheets } from './document.js';
import { linesOf } from './lines.js';
import type { Sheet } from './types.js';

export { PdfError } from './document.js';

export interface PdfText {
  /** The sheet's number, from 1. */
  readonly number: number;
  /** '' where the sheet has no text. */
  readonly text: string;
  /** Whether it is a picture of a page: a scan without a text layer. */
  readonly scanned: boolean;
}

/** A sheet with less text than this and a picture over half of it is a scan; a scan may bear a stamp or a page number. */
const SCAN_CHARACTERS = 100;

function isScan({ width, height, runs, pictures }: Sheet): boolean {
  const characters = runs.reduce((sum, run) => sum + run.text.length, 0);
  const area = pictures.reduce((sum, p) => sum + Math.max(0, p.right - p.left) * Math.max(0, p.bottom - p.top), 0);
  return (characters === 0 && pictures.length > 0) || (characters < SCAN_CHARACTERS && area > (width * height) / 2);
}

/**
 * Reads a PDF, sheet by sheet.
 * @throws PdfError for a damaged file or one that asks for a password; its message says what to do.
 */
export async function readPdf(bytes: Uint8Array): Promise<PdfText[]> {
  return (await readSheets(bytes)).map((sheet, i) => {
    const lines = linesOf(sheet.runs);
    const text = textOf(blocksOf(lines), sheet.pictures, bodySize(lines));
    return { number: i + 1, text, scanned: isScan(sheet) };
  });
}
