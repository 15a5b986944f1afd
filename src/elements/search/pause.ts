/** Milliseconds without a key after which typing has paused. */
const PAUSE = 150;

/** Runs a task once its calls have paused, for the last of them. */
export function afterPause<A extends unknown[]>(task: (...args: A) => void): (...args: A) => void {
  let timer = 0;
  return (...args) => {
    clearTimeout(timer);
    timer = window.setTimeout(() => task(...args), PAUSE);
  };
}
