/** gantu as a library: read pages, extract what they say, derive or build the graph. What is not exported here may change. */
export { type BuildOptions, type BuildSummary, build, type Reader, type Refusal, remove } from './graph/build.js';
export { type DerivedGraph, derive, resolveExtracts } from './graph/derive.js';
export { readSnapshot } from './graph/read-snapshot.js';
export type { Snapshot } from './graph/snapshot.js';
export { InputError, isSkipped, PageIdClashError, type ReadOptions, readInputs, type Skipped } from './read/index.js';
export { createReader, type PageReader, type ReaderOptions } from './reader.js';
export type { Article, EvidenceItem, Extract, Page, PageEntity, PageMetric, PageRelation, Span } from './types.js';
