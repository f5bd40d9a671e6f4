/** The steps that queries of the pack may name. */
import { career } from './career.js';
import { central } from './central.js';
import { contradictions } from './contradictions.js';
import { levels } from './levels.js';
import { missing } from './missing.js';
import { namesakes } from './namesakes.js';
import { changes, holders } from './post-steps.js';
import { quote, quoteAll, together } from './quotes.js';
import { reporters } from './reporters.js';
import { series } from './series.js';
import type { Step } from './step.js';
import { supply } from './supply.js';
import { support } from './support.js';

export type { Bound, Step } from './step.js';

export const STEPS: ReadonlyMap<string, Step> = new Map([
  ['career', career],
  ['central', central],
  ['changes', changes],
  ['contradictions', contradictions],
  ['holders', holders],
  ['levels', levels],
  ['missing', missing],
  ['namesakes', namesakes],
  ['quote', quote],
  ['quote-all', quoteAll],
  ['reporters', reporters],
  ['series', series],
  ['supply', supply],
  ['support', support],
  ['together', together],
]);
