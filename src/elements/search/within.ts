/** A promise that is rejected where the other one takes longer than so many milliseconds. */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error('Too late.')), milliseconds);
  return Promise.race([promise, late.promise]).finally(() => clearTimeout(timer));
}
