/** Settles as the promise does, or rejects if that takes longer than so many milliseconds. */
export function withTimeout<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('Too late.')), milliseconds);
  return Promise.race([promise, late.promise]).finally(() => clearTimeout(timer));
}
