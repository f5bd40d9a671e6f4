/** Serving and saving the viewer. */
export { fileSource, GraphFileError } from './file.js';
export { isLoopback } from './guard.js';
export { DEFAULT_LIMITS, DEFAULT_NODE_LIMIT } from './limits.js';
export { HostError, PortInUseError, type RunningServer, type ServeOptions, serve } from './server.js';
export { type ViewerFiles, viewerFiles, viewerHtml } from './single-file.js';
export type { GraphSource, RawEdge, RawGraph, RawNode } from './source.js';
export type * from './types.js';
export { buildViewGraph } from './view-graph.js';
export { wholeGraph } from './whole/index.js';
