/** Something in a file that has to change, in words for the person who can change it. */
export interface Problem {
  /** Path as that person knows it: from the content folder or its parent, or as a page was named. */
  readonly file: string;
  /** 1-based line. */
  readonly line: number;
  readonly found: string;
  readonly expected: string;
  /** What to do, as an instruction without a full stop. */
  readonly todo: string;
}
