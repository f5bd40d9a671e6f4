/** What the API says when it has no answer. */
import type { ErrorReason } from './types.js';

const STATUS = {
  parameter: 400,
  'not-found': 404,
  'not-here': 404,
  forbidden: 403,
  method: 405,
  query: 400,
  writes: 403,
  'too-long': 413,
  failed: 500,
} as const satisfies Record<ErrorReason, number>;

/** Its message goes to the page: it is for people, and holds nothing that the page may not know. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  constructor(
    readonly reason: ErrorReason,
    message: string,
  ) {
    super(message);
  }

  get status(): (typeof STATUS)[ErrorReason] {
    return STATUS[this.reason];
  }
}

export function wrong(message: string): ApiError {
  return new ApiError('parameter', message);
}
