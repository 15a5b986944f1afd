/** Calendar dates as content writes them, `2025-06-30`. */

/** The day of a moment, by UTC. */
export function isoDate(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

/** Whether a text has the form of a date. */
export function isIsoDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
