import { writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import type { Language } from '../../graph-schema/words.js';
import { brief } from '../dossier/brief.js';
import { DOSSIER_FORMATS } from '../dossier/file.js';
import { dossierOf } from '../dossier/model.js';
import { readEntity } from '../graph/view.js';
import { lookedUp } from '../query/named.js';
import { dossierFile } from '../serve/download.js';
import type { EntityView } from '../serve/types.js';
import type { Store } from '../store/index.js';
import { statement } from '../store/statements.js';
import { withStore } from './connect.js';
import { FailedError, UsageError } from './errors.js';
import { unknownName } from './near.js';
import { addStoreOptions, command, jsonOption, type StoreOptions } from './options.js';
import { note, print } from './terminal.js';

interface Options extends StoreOptions {
  readonly output?: string;
  readonly lang: Language;
  readonly json?: boolean;
}

/** Entities of one name that are told of. */
const MOST = 10;

export function dossierCommand(): Command {
  const own = command(
    'dossier',
    'Write what the graph knows of an entity, every sentence with its page: posts over time, facts, figures; for print or for Word.',
    'gantu dossier 刘洋 -o liuyang.docx',
    'gantu dossier 九江市 -o jiujiang.html --lang en',
  )
    .argument('<name>', 'a name, another form of it, or the id of an entity')
    .option('-o, --output <file>', 'a file that ends in .html or .docx, instead of HTML on standard output')
    .addOption(jsonOption())
    .addOption(new Option('--lang <language>', 'of the headings; sentences stay as printed').choices(['zh', 'en']).default('zh'));
  return addStoreOptions(own).action(run);
}

async function run(name: string, { json, lang, output, ...options }: Options): Promise<void> {
  const format = output === undefined ? 'html' : DOSSIER_FORMATS.find((one) => output.toLowerCase().endsWith(`.${one}`));
  if (format === undefined) throw new UsageError(`${output}: the name of the file must end in .html or .docx`);
  const entity = await withStore(options, { mode: 'read', command: 'gantu dossier' }, (store) => called(store, name, lang));
  if (json) return print(`${JSON.stringify(dossierOf(entity, lang), null, 2)}\n`);
  const { body } = await dossierFile(entity, format, lang);
  if (output === undefined) return print(String(body));
  writeFileSync(output, body);
  note(`${output} written: ${entity.name}, ${entity.facts.length} facts`);
}

/** @throws FailedError if nothing is called so, or several are */
async function called(store: Store, name: string, lang: Language): Promise<EntityView> {
  const { cypher, parameters } = await lookedUp(store, statement('read/entities-by-name'), { name });
  const rows = await store.read((tx) => tx.run(cypher, parameters));
  // An id is one entity, whatever else has it for a name; so is a name before aliases.
  const found = [rows.filter(({ id }) => id === name), rows.filter((row) => row.name === name), rows].find((some) => some.length > 0) ?? [];
  if (found.length === 0) throw new FailedError(await unknownName(store, name));
  const entities = await Promise.all(found.slice(0, MOST).map(({ id }) => readEntity(store, id as string)));
  const [entity, ...others] = entities.filter((one) => one !== null);
  if (others.length === 0) return entity!;
  const told = [entity!, ...others].map((one) => `  ${one.id}  ${one.name} ${brief(one, lang)}`.trimEnd());
  throw new FailedError(`${found.length} are called ${name}; give the id of one of them:\n${told.join('\n')}`);
}
