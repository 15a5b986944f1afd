/** How much there is to read, and how plain it is. */

/** Words of a text: what stands between blanks and has a letter or a digit in it. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Sentences of a block of text, each with the mark that ends it; what no mark ends is none. */
export function sentencesOf(text: string): string[] {
  return text.match(/[^\s](?:[^.?!]|[.?!](?![\s"'”’)]|$))*[.?!]["'”’)]*(?=\s|$)/g) ?? [];
}

/** Words per sentence, on average. */
export function sentenceLength(sentences: readonly string[]): number {
  return wordsOf(sentences.join(' ')).length / sentences.length;
}

/**
 * Flesch's reading ease: 206.835 − 1.015 × words per sentence − 84.6 × syllables per word. Above 60 is
 * plain English. Codes, field names and numbers are read as one syllable: nobody spells them out.
 */
export function readingEase(sentences: readonly string[]): number {
  const words = wordsOf(sentences.join(' '));
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 206.835 - 1.015 * sentenceLength(sentences) - 84.6 * (syllables / words.length);
}

/** Groups of vowels in an English word, without a silent "e" at its end. */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  if (!/^[a-z'’-]+$/.test(letters)) return 1;
  const spoken = letters.replace(/(?:[^laeiouycghsxz]es|[^aeiouytd]ed|[^laeiouy]e)$/, 'x');
  return Math.max(1, spoken.match(/[aeiouy]+/g)?.length ?? 0);
}
