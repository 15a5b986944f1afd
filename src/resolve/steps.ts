/** Work that can be put down for a moment, so that the page it runs on can answer a key. */

/** Work that yields where it can be put down, and returns its result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of the work now. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Does the work with a turn for everything else after each step. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    await turn();
  }
}

/** `scheduler.yield` comes back before what else is waiting; not every browser has it, nor has Node. */
function turn(): Promise<void> {
  return (
    globalThis.scheduler?.yield?.() ?? new Promise<void>((resolve) => void setTimeout(resolve))
  );
}
