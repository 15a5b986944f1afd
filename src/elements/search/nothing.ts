/** What the search page shows when it has no results, with ways on. */
import { quoteQuery } from '../quote-query.ts';

/** The question. */
interface Asked {
  readonly text: string;
  readonly filtered: boolean;
  /** Whether the rows that pass the filters could be listed. */
  readonly listed: boolean;
}

/** Shows the panel for a question without results, with what may be done about it. */
export function showNothing(panel: HTMLElement, { text, filtered, listed }: Asked): void {
  const asked = text.trim();
  panel.querySelector('h2')!.textContent = asked
    ? `No results for ${quoteQuery(asked)}${filtered ? ' with these filters' : ''}`
    : !filtered
      ? 'Or look through the lists'
      : listed
        ? 'No documented reply fits these filters'
        : 'Say what to look for';
  panel.querySelector<HTMLElement>('[data-advice]')!.hidden = !asked || filtered;
  panel.querySelector<HTMLElement>('[data-unfilter]')!.hidden = !filtered;
  panel.hidden = false;
}
