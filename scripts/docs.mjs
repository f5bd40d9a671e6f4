/** `npm run docs`: writes the pages under docs/ that are generated. Needs `npm run build` first (npm run docs does it). */
import { writeFileSync } from 'node:fs';
import { schemaReference } from '../dist/graph-schema/reference.js';

writeFileSync(new URL('../docs/SCHEMA.md', import.meta.url), schemaReference());
