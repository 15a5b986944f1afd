/** Hands results on one after the other in the order in which they were begun, whichever is there first. */
export interface InOrder<T> {
  /** Begins a result; what it returns takes it, or null where there is none. */
  readonly begin: () => (result: T | null) => void;
  /** Ends when all that was begun is handed on; rejected where that failed. */
  readonly ended: () => Promise<void>;
}

/** @param take takes a result; the next waits for it */
export function inOrder<T>(take: (result: T) => Promise<void>): InOrder<T> {
  let last = Promise.resolve();
  return {
    begin() {
      const { promise, resolve } = Promise.withResolvers<T | null>();
      last = last.then(async () => {
        const result = await promise;
        if (result !== null) await take(result);
      });
      // Whoever waits for the end is told.
      last.catch(() => {});
      return resolve;
    },
    ended: () => last,
  };
}
