/**
 * Characters that turn the direction of the text behind them, embeddings, overrides and isolates, for
 * a class of a regular expression: with them, what somebody pasted changes how the words beside it are
 * read. The marks U+200E and U+200F are not among them: they are needed in names, and turn nothing.
 */
export const TURNING = '\\u202a-\\u202e\\u2066-\\u2069';
