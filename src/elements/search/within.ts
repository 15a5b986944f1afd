/** A promise that is rejected where the other one takes longer than so many milliseconds. */
export function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('Too late.')), milliseconds);
  });
  return Promise.race([promise, late]);
}
