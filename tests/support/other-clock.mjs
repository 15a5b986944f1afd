/** Preloaded into a build: another day, so that nothing of the clock can hide in what is built. */
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
