/** Options of measurements that take numbers. */
const isCount = (text: string): boolean => /^[1-9]\d*$/.test(text);

export const ONE_COUNT = ['a whole number from 1 on', isCount] as const;

export const COUNTS = [
  'whole numbers from 1 on, with commas between',
  (text: string): boolean => text.split(',').every(isCount),
] as const;

/** The numbers of a text that `COUNTS` accepts. */
export function countsIn(text: string): number[] {
  return text.split(',').map(Number);
}
