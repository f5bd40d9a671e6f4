/** @param outdir is emptied first. */
export function buildViewer(outdir: string): Promise<void>;
