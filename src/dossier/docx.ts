/** A dossier as a Word document: headings, tables, and sentences that lead to the numbered sources at the end. */
import {
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { plainText } from '../export/xml.js';
import type { Dossier, DossierFact, DossierFigures, DossierPosts, DossierSentence, DossierSource } from './model.js';
import { span } from './span.js';
import { wordIn } from './words.js';

type Say = ReturnType<typeof wordIn>;
type Block = Paragraph | Table;

const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: 'SimSun' };
const QUIET = '5F5B52';
const ACCENT = 'A8332A';
const NOTE = '8A6100';
/** Of A4, in twentieths of a point (ISO 216: 210 × 297 mm), and its margins. */
const A4 = { width: 11_906, height: 16_838 };
const MARGIN = 1_134;
const TEXT_WIDTH = A4.width - 2 * MARGIN;
/** Zip's earliest date, in local time as fflate reads it: every run writes the same bytes. */
const ZIP_EPOCH = new Date(1980, 0, 1);

export async function dossierDocx(dossier: Dossier): Promise<Uint8Array> {
  const { figures, language, last, name, posts, relations, sources } = dossier;
  const say = wordIn(language);
  const children: Block[] = [
    ...head(dossier, say),
    ...(posts ? [heading(say(posts.held), 1), postTable(posts, say)] : []),
    ...relations.flatMap((relation) => [heading(relation.heading, 1), ...relation.facts.flatMap((fact) => factPart(fact, say))]),
    ...(figures.length > 0 ? [heading(say('figures'), 1), ...figures.flatMap((one) => figurePart(one, say))] : []),
    heading(say('sources'), 1),
    ...sources.map((source) => sourcePart(source, say)),
    new Paragraph({
      spacing: { before: 240 },
      children: [quiet(say('made', { n: new Set(sources.map(({ page }) => page)).size, m: dossier.sentences }))],
    }),
  ];
  const document = new Document({
    title: plainText(`${name} · ${say('dossier')}`),
    creator: 'gantu',
    lastModifiedBy: 'gantu',
    styles: { default: styles(language === 'zh' ? 'zh-CN' : 'en-GB') },
    sections: [
      {
        properties: { page: { size: A4, margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN } } },
        footers: { default: pageNumber(name) },
        children,
      },
    ],
  });
  return dated(await Packer.pack(document, 'uint8array'), last ?? '1980-01-01');
}

/** The time of writing is no part of a dossier: it bears the date of the last report. */
function dated(file: Uint8Array, date: string): Uint8Array {
  const parts = unzipSync(file);
  const core = strFromU8(parts['docProps/core.xml']!).replace(/(<dcterms:\w+ [^>]*>)[^<]*/g, `$1${date.slice(0, 10)}T00:00:00Z`);
  return zipSync({ ...parts, 'docProps/core.xml': strToU8(core) }, { mtime: ZIP_EPOCH });
}

function styles(language: string) {
  const title = (size: number, before: number) => ({
    run: { font: FONT, size, bold: true, color: '1D1D1B' },
    paragraph: { spacing: { before, after: 80 }, keepNext: true },
  });
  return {
    document: { run: { font: FONT, size: 21, language: { value: language, eastAsia: 'zh-CN' } }, paragraph: { spacing: { line: 320 } } },
    title: title(44, 0),
    heading1: title(27, 360),
    heading2: title(21, 200),
  };
}

function pageNumber(name: string): Footer {
  const text = { size: 18, color: QUIET };
  const children = [plainText(name), ' · ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES];
  return new Footer({ children: [new Paragraph({ alignment: 'center', children: [new TextRun({ ...text, children })] })] });
}

const run = (text: string): TextRun => new TextRun(plainText(text));
const bold = (text: string): TextRun => new TextRun({ text: plainText(text), bold: true });
const quiet = (text: string): TextRun => new TextRun({ text: plainText(text), size: 18, color: QUIET });
const note = (text: string): TextRun => new TextRun({ text: plainText(`［${text}］`), size: 18, color: NOTE, bold: false });

function heading(text: string, level: 1 | 2, ...more: ParagraphChild[]): Paragraph {
  return new Paragraph({ heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2, children: [run(text), ...more] });
}

const cite = (number: number): ParagraphChild =>
  new InternalHyperlink({ anchor: `s${number}`, children: [new TextRun({ text: `[${number}]`, size: 18, color: ACCENT })] });

function head({ aliases, brief, codes, first, kind, last, name, pages }: Dossier, say: Say): Paragraph[] {
  const lines: ParagraphChild[][] = [
    ...(brief === '' ? [] : [[run(brief)]]),
    [quiet([say('named', { n: pages }), span(first, last)].filter((part) => part !== '').join(' · '))],
    ...(aliases.length > 0 ? [[quiet(`${say('aliases')}  `), run(aliases.join('、'))]] : []),
    ...(codes.length > 0 ? [[quiet(`${say('codes')}  `), run(codes.join('、'))]] : []),
  ];
  return [
    new Paragraph({ children: [quiet(`${say('dossier')} · ${kind}`)] }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [run(name)] }),
    ...lines.map((children) => new Paragraph({ children })),
  ];
}

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C9C3B6' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** @param widths shares of the text's width. */
function table(heads: readonly string[], widths: readonly number[], rows: readonly (readonly Paragraph[])[][]): Table {
  const columnWidths = widths.map((share) => Math.round(TEXT_WIDTH * share));
  const cell = (children: readonly Paragraph[], i: number): TableCell =>
    new TableCell({
      width: { size: columnWidths[i]!, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 0, right: 120 },
      children: [...children],
    });
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths,
    borders: { top: LINE, bottom: LINE, insideHorizontal: LINE, left: NO_LINE, right: NO_LINE, insideVertical: NO_LINE },
    rows: [
      new TableRow({ tableHeader: true, children: heads.map((text, i) => cell([new Paragraph({ children: [quiet(text)] })], i)) }),
      ...rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map(cell) })),
    ],
  });
}

function postTable({ held, rows }: DossierPosts, say: Say): Table {
  const heads = [say(held === 'posts' ? 'body' : 'person'), say('office'), say('standing'), say('first'), say('last'), say('sources')];
  const line = (...children: ParagraphChild[]): Paragraph[] => [new Paragraph({ children })];
  return table(
    heads,
    [0.26, 0.2, 0.12, 0.14, 0.14, 0.14],
    rows.map(({ first, last, office, other, sources, standing }) => [
      line(bold(other)),
      line(run(office)),
      line(run(say(standing))),
      line(run(first ?? '')),
      line(run(last ?? '')),
      line(...sources.map(cite)),
    ]),
  );
}

function factPart({ first, key, last, notes, other, pages, sentences }: DossierFact, say: Say): Paragraph[] {
  const when = `  ${[span(first, last) || say('undated'), say('pages', { n: pages })].join(' · ')}`;
  const own = key === '' ? [] : [new TextRun({ text: plainText(` ${key}`), bold: false })];
  const time = new TextRun({ text: when, bold: false, size: 18, color: QUIET });
  return [heading(other, 2, ...own, ...notes.map(note), time), ...sentences.map((one) => sentencePart(one, say, true))];
}

function sentencePart({ date, notes, source, text }: DossierSentence, say: Say, indented: boolean): Paragraph {
  return new Paragraph({
    ...(indented ? { indent: { left: 284 }, border: { left: { ...LINE, space: 8 } } } : {}),
    spacing: { after: 80 },
    children: [run(text), ...notes.map(note), quiet(`  ${date ?? say('undated')} `), cite(source)],
  });
}

function figurePart({ indicator, values }: DossierFigures, say: Say): Block[] {
  const rows = values.map(({ notes, period, sentences, value }) => [
    [new Paragraph({ children: [bold(value), ...notes.map(note)] })],
    [new Paragraph({ children: [run(period)] })],
    sentences.map((one) => sentencePart(one, say, false)),
  ]);
  return [heading(indicator, 2), table([say('value'), say('period'), say('sentence')], [0.2, 0.18, 0.62], rows)];
}

function sourcePart({ article, date, number, page }: DossierSource, say: Say): Paragraph {
  const text = [date, say('page', { page }), article].filter((part) => part !== null && part !== '').join('，');
  return new Paragraph({
    indent: { left: 567, hanging: 567 },
    children: [new Bookmark({ id: `s${number}`, children: [run(`[${number}]`)] }), run(`\t${text}`)],
  });
}
