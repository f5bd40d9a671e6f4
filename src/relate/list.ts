/** Lists of names in masked text: 甲、乙以及当涂县的丙. Sources of regular expressions for patterns and frames. */
import { KIND_NAMES, type Kind } from '../../graph-schema/schema.js';
import { KnowledgeFileError } from '../gazetteer/tsv.js';
import { ANY_SLOT, kindChar } from './mask.js';

/** Marks that end a part of a sentence. */
export const MARKS = '，。；：！？';
const ACTOR: readonly Kind[] = ['Place', 'Park', 'Organization', 'Enterprise'];

/** Kinds of a cell: `Place|Park`, Actor, Any. */
export function kindsOf(cell: string, file: string, line: number): Kind[] {
  const kinds: Kind[] = [];
  for (const name of cell.split('|')) {
    if (name === 'Actor') kinds.push(...ACTOR);
    else if (name === 'Any') kinds.push(...KIND_NAMES);
    else if ((KIND_NAMES as readonly string[]).includes(name)) kinds.push(name as Kind);
    else throw new KnowledgeFileError(file, line, `no kind "${name}"; write kinds of graph-schema, Actor or Any`);
  }
  return kinds;
}

/** 当涂开发区的, 位于当涂开发区内的, 位于园区内的: says where the next name stands. */
const OF_PLACE = `(?:(?:位于|坐落于|地处|来自)?[${kindChar('Place')}${kindChar('Park')}](?:境内|内|里)?的|位于[^${MARKS}${ANY_SLOT}]{1,6}的)`;
/** Between the names of a list; a few items that are no known names may stand between two that are. */
const JOINT = `(?:等?(?:[、和与及兼]|以及)(?:[^${MARKS}、“”（）${ANY_SLOT}]{1,8}[、和与及]){0,3}${OF_PLACE}?)`;
/** Persons under their titles may also be joined by a comma: 副主任A、B，秘书长C，市领导D以及东乡区领导E出席. */
/** 市领导[甲]、旷怡、[乙]出席: one whose name is not known between two. */
const UNKNOWN_PERSON = `(?:、[^${MARKS}、和与及的“”（）${ANY_SLOT}]{2,3}(?=、))?`;
const PERSON_JOINT = `${UNKNOWN_PERSON}(?:、|，|和|与|及|以及|；)(?:(?:[${ANY_SLOT}]|[省市州县区])?领导)?`;

/** “国家卫生县城”“全国绿化模范县”，以及“省食品安全示范县”: titles in quotes need nothing between them. */
const HONOUR_JOINT = `(?:${JOINT}|，(?:以及)?|)`;

/** One name of these kinds. */
export function oneOf(kinds: readonly Kind[]): string {
  return `[${kinds.map(kindChar).join('')}]`;
}

/** A list of names of these kinds; `commas`: items may also be joined by commas. */
export function listOf(kinds: readonly Kind[], commas = false): string {
  const one = oneOf(kinds);
  const joint = kinds.length !== 1 ? JOINT : kinds[0] === 'Person' ? PERSON_JOINT : kinds[0] === 'Honour' ? HONOUR_JOINT : JOINT;
  const link = commas ? `(?:${joint}|[，；]${OF_PLACE}?)` : joint;
  const lead = kinds.includes('Place') ? `(?:${OF_PLACE}(?=${one}))?` : '';
  return `${lead}${one}(?:（[^（）]{1,8}）)?(?:${link}${one})*`;
}
