/** Ids of the samples in a guide. */

/**
 * The id of a sample's tab: its group and its label. Signs become their code points, since `C++`
 * and `C#` differ in nothing else.
 */
export function sampleId(group: string, label: string): string {
  const name = label
    .toLowerCase()
    .replace(/[^a-z0-9]/gu, (sign) => `_${sign.codePointAt(0)!.toString(16)}`);
  return `${group}-${name}`;
}
