/** What the page is told of an error: the words for people, and nothing of what an unexpected one says. */
import { ParameterError } from '../query/pack.js';
import { LockedError, QueryError, ReadOnlyError, StoreUnavailableError } from '../store/errors.js';
import { ApiError } from './errors.js';

export function readFailure(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof ParameterError) return new ApiError('parameter', error.message);
  if (error instanceof ReadOnlyError) return new ApiError('writes', error.message);
  if (error instanceof QueryError) return new ApiError('query', error.message);
  if (error instanceof LockedError) return new ApiError('failed', 'the store is being written to; try again in a moment');
  if (error instanceof StoreUnavailableError) return new ApiError('failed', 'the store does not answer');
  return new ApiError('failed', 'the graph could not be read');
}
