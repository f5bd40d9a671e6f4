/** The command line was wrong: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The work could not be done, and why is said already: exit code 1. */
export class FailedError extends Error {
  override readonly name = 'FailedError';
}
