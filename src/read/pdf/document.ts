/** A PDF's sheets with their runs of text and their pictures, by pdf.js (Mozilla). */
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { plainCharacters } from './characters.js';
import type { Box, Run, Sheet } from './types.js';

/** pdf.js's own matrix: a b c d e f. */
type Matrix = readonly [number, number, number, number, number, number];

/** Why a PDF gives no text. */
export class PdfError extends Error {
  override readonly name = 'PdfError';
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const multiply = (m: Matrix, n: Matrix): Matrix => [
  m[0] * n[0] + m[2] * n[1],
  m[1] * n[0] + m[3] * n[1],
  m[0] * n[2] + m[2] * n[3],
  m[1] * n[2] + m[3] * n[3],
  m[0] * n[4] + m[2] * n[5] + m[4],
  m[1] * n[4] + m[3] * n[5] + m[5],
];

type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type PdfPage = Awaited<ReturnType<Awaited<ReturnType<PdfJs['getDocument']>['promise']>['getPage']>>;

/**
 * Reads every sheet.
 * @throws PdfError for a damaged file or one that asks for a password.
 */
export async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  // Loaded only where a PDF is read: it takes half a second.
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = pdfjs.getDocument({
    // pdf.js takes the buffer over.
    data: new Uint8Array(bytes),
    cMapUrl: join(home, 'cmaps') + sep,
    cMapPacked: true,
    standardFontDataUrl: join(home, 'standard_fonts') + sep,
    wasmUrl: join(home, 'wasm') + sep,
    isEvalSupported: false,
    disableFontFace: true,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const sheets: Sheet[] = [];
    for (let number = 1; number <= document.numPages; number++) sheets.push(await readSheet(pdfjs, await document.getPage(number)));
    return sheets;
  } catch (error) {
    throw new PdfError(problemOf(error as Error));
  } finally {
    await task.destroy();
  }
}

function problemOf({ name, message }: Error): string {
  if (name === 'PasswordException') return 'It is a PDF that asks for a password; save it without one.';
  return `It is no PDF that can be read (${message}); save it again from its source.`;
}

async function readSheet(pdfjs: PdfJs, page: PdfPage): Promise<Sheet> {
  const { items } = await page.getTextContent();
  const [left, bottom, right, top] = page.view as [number, number, number, number];
  const runs = items.flatMap((item): Run[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, c, d, x, y] = item.transform as unknown as Matrix;
    const size = Math.hypot(c, d);
    // Text that is turned is decoration: a seal, a page's edge.
    if (size === 0 || Math.abs(b) > Math.abs(a)) return [];
    return [
      {
        text: plainCharacters(item.str),
        size,
        left: x - left,
        right: x - left + item.width,
        // Ascenders reach about four fifths of a size above the baseline.
        top: top - y - size * 0.8,
        bottom: top - y + size * 0.2,
      },
    ];
  });
  return { width: right - left, height: top - bottom, runs, pictures: await picturesOf(pdfjs, page, left, top) };
}

/** Where pictures are painted: the unit square under the matrix that counts then. */
async function picturesOf(pdfjs: PdfJs, page: PdfPage, left: number, top: number): Promise<Box[]> {
  const { OPS } = pdfjs;
  const { fnArray, argsArray } = await page.getOperatorList();
  const stack: Matrix[] = [];
  let matrix = IDENTITY;
  const pictures: Box[] = [];
  fnArray.forEach((op, i) => {
    if (op === OPS.save) stack.push(matrix);
    else if (op === OPS.restore) matrix = stack.pop() ?? IDENTITY;
    else if (op === OPS.transform) matrix = multiply(matrix, argsArray[i] as unknown as Matrix);
    else if (op === OPS.paintImageXObject || op === OPS.paintInlineImageXObject) {
      const [a, b, c, d, e, f] = matrix;
      const [xs, ys] = [
        [e, e + a, e + c, e + a + c],
        [f, f + b, f + d, f + b + d],
      ];
      pictures.push({
        left: Math.min(...xs) - left,
        right: Math.max(...xs) - left,
        top: top - Math.max(...ys),
        bottom: top - Math.min(...ys),
      });
    }
  });
  return pictures;
}
