/** What may go wrong with a store, a class for each thing a caller may want to tell apart. Messages are for people. */

export class StoreError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** There is no store at the address, or no such database on the server. */
export class StoreMissingError extends StoreError {}

/** The file is not a store, or is damaged. */
export class StoreDamagedError extends StoreError {}

/** Another process holds the store, or its writer's lease. */
export class LockedError extends StoreError {
  constructor(
    readonly address: string,
    /** Who holds it, as far as is known: `gantu build (pid 12 on host, since …)`. */
    readonly holders: readonly string[],
  ) {
    const who = holders.length > 0 ? `held by ${holders.join('; ')}` : 'held by another process';
    super(`${address} is ${who}. Wait until it has finished, or end it, then try again.`);
  }
}

/** The lease was taken over, so nothing may be written any more; running again puts it right. */
export class LeaseLostError extends StoreError {}

/** The server does not answer. */
export class StoreUnavailableError extends StoreError {}

/** The server refuses the user name or the password, or takes no more tries for a while. */
export class CredentialsError extends StoreError {}

/** The server does not speak TLS, or its certificate is not trusted. */
export class TlsError extends StoreError {}

/** What listens at the address is no Neo4j, or one that is too old. */
export class ServerError extends StoreError {}

/** The user may not do it, or nobody may: the database is read-only. */
export class RightsError extends StoreError {}

/** The database holds what is not of this program. */
export class ForeignGraphError extends StoreError {}

/** A statement that the store does not understand or cannot run. */
export class QueryError extends StoreError {
  constructor(
    message: string,
    /** The store's own code, if it has one. */
    readonly code?: string,
  ) {
    super(message);
  }
}

/** A write where only reading is allowed. */
export class ReadOnlyError extends QueryError {}

/** No such statement, or a label or type that is not of the schema. */
export class StatementError extends StoreError {}
