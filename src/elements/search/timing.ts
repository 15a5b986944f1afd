/** When tasks run, and for how long one waits for them. */

/** Milliseconds for which the answer to another text may stand while the next one is under way. */
export const STALE = 50;

/** Runs a task some time after the last call. */
export function debounce<A extends unknown[]>(
  task: (...args: A) => void,
  milliseconds: number,
): (...args: A) => void {
  let timer = 0;
  return (...args) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => task(...args), milliseconds);
  };
}

/** A promise that is rejected where the other one takes longer than so many milliseconds. */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('Too late.')), milliseconds);
  });
  return Promise.race([promise, late]);
}
