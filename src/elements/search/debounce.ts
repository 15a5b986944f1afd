/** Milliseconds without a call after which typing has paused. */
const PAUSE = 150;

/** Delays a task until its calls have paused, and runs it for the last of them. */
export function debounce<A extends unknown[]>(task: (...args: A) => void): (...args: A) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => task(...args), PAUSE);
  };
}
