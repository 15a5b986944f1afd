/** Preloaded into a build: sets the clock to another day, to show if the output depends on it. */
const Real = Date;
const AHEAD = 400 * 24 * 3600 * 1000;
globalThis.Date = class extends Real {
  constructor(...args) {
    super(...(args.length ? args : [Real.now() + AHEAD]));
  }
  static now() {
    return Real.now() + AHEAD;
  }
};
