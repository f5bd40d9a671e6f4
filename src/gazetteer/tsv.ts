/** Knowledge files: `# comment`, a line of column names, then tab separated rows. */
import { existsSync, readFileSync } from 'node:fs';

/** A knowledge file that cannot be used; the message names file, line and what to do. */
export class KnowledgeFileError extends Error {
  override readonly name = 'KnowledgeFileError';
  constructor(
    readonly file: string,
    readonly line: number,
    problem: string,
  ) {
    super(`${file}:${line}: ${problem}`);
  }
}

/** One row by column name; `line` counts from 1. */
export interface Row<Column extends string> {
  readonly line: number;
  readonly cells: Readonly<Record<Column, string>>;
}

export interface Table<Column extends string> {
  readonly file: string;
  readonly text: string;
  readonly rows: readonly Row<Column>[];
}

/**
 * Reads one file.
 * @param columns columns that must be there, in any order; others are ignored.
 * @param optional whether a missing file is an empty table.
 * @throws KnowledgeFileError for a missing file or column, or a row with too many cells.
 */
export function readTable<Column extends string>(file: string, columns: readonly Column[], optional = false): Table<Column> {
  if (!existsSync(file)) {
    if (optional) return { file, text: '', rows: [] };
    throw new KnowledgeFileError(file, 1, 'no such file');
  }
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  // By a letter a text is split in a third of the time.
  const lines = text.split(text.includes('\r') ? /\r?\n/ : '\n');
  let head = 0;
  while (head < lines.length && (lines[head]!.startsWith('#') || lines[head] === '')) head++;
  const names = (lines[head] ?? '').split('\t');
  const at = columns.map((column) => {
    const index = names.indexOf(column);
    if (index < 0)
      throw new KnowledgeFileError(file, head + 1, `no column "${column}"; the line must name ${columns.join(', ')} between tabs`);
    return index;
  });
  const rows: Row<Column>[] = [];
  for (let i = head + 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line === '' || line.startsWith('#')) continue;
    const parts = line.split('\t');
    if (parts.length > names.length) {
      throw new KnowledgeFileError(file, i + 1, `${parts.length} cells for ${names.length} columns; remove the tabs too many`);
    }
    const cells = {} as Record<Column, string>;
    for (let c = 0; c < columns.length; c++) cells[columns[c]!] = parts[at[c]!]?.trim() ?? '';
    rows.push({ line: i + 1, cells });
  }
  return { file, text, rows };
}

/** The parts of a cell that holds several, `a|b`. */
export function several(cell: string): string[] {
  return cell === ''
    ? []
    : cell
        .split('|')
        .map((part) => part.trim())
        .filter(Boolean);
}
