/**
 * `<offline-switch>`: keeps the whole site in this browser, on a click, and removes it again. Hidden
 * where the browser cannot, or the site was built without its pack.
 */
import type { PackSize } from '../formats/pack.ts';
import { offlineName } from './offline/names.ts';

const SAY = {
  off: 'Off. Nothing is kept in this browser.',
  saving: 'Saving the site …',
  on: 'Available offline. It is renewed when you visit with a network.',
  removed: 'Removed. Nothing is kept in this browser.',
  failed: 'It could not be saved: the network or the space gave out. Nothing is kept.',
  refused: 'The browser did not remove it. It can be tried again.',
};
const LABEL = { keep: 'Keep the site for offline use', remove: 'Remove it from this browser' };

class OfflineSwitch extends HTMLElement {
  #button!: HTMLButtonElement;
  #busy = false;

  async connectedCallback(): Promise<void> {
    if (!('serviceWorker' in navigator) || !('DecompressionStream' in globalThis)) return;
    const registration = await this.#registration();
    // Once the site is kept, its size is not needed, and offline it could not be fetched.
    if (!registration && !(await this.#showSize())) return;
    this.#button = this.querySelector('button')!;
    this.#button.addEventListener('click', () => void this.#alone(() => this.#toggle()));
    this.hidden = false;
    if (registration?.active) this.#show('on');
    else if (registration) await this.#alone(() => this.#keep(registration));
    else this.#show('off');
  }

  /** Runs one task at a time: `aria-disabled` alone does not prevent clicks. */
  async #alone(task: () => Promise<void>): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      await task();
    } finally {
      this.#busy = false;
    }
  }

  async #toggle(): Promise<void> {
    const registration = await this.#registration();
    if (!registration) return this.#keep();
    try {
      await this.#remove(registration);
    } catch {
      return this.#show('refused');
    }
    this.#show('removed');
    // What keeping it again would cost.
    await this.#showSize();
  }

  /** Saves the site, or follows a save that an earlier page began. */
  async #keep(begun?: ServiceWorkerRegistration): Promise<void> {
    this.#show('saving');
    try {
      await this.#follow(begun ?? (await this.#register()));
    } catch {
      this.#show('failed');
    }
  }

  #register(): Promise<ServiceWorkerRegistration> {
    const options = { scope: this.#root, updateViaCache: 'none' } as const;
    return navigator.serviceWorker.register(`${this.#root}sw.js`, options);
  }

  /** Waits until a registration's worker has saved the site, and shows how far it is. */
  async #follow(registration: ServiceWorkerRegistration): Promise<void> {
    const bar = this.querySelector('progress')!;
    const channel = new BroadcastChannel(offlineName(this.#scope));
    channel.onmessage = (event: MessageEvent<number>) => (bar.value = event.data);
    const saved = await settled(registration);
    channel.close();
    if (!saved) await this.#remove(registration);
    this.#show(saved ? 'on' : 'failed');
  }

  /**
   * Unregisters the worker last: if the browser refuses the rest, the button still offers to remove
   * it.
   */
  async #remove(registration: ServiceWorkerRegistration): Promise<void> {
    const own = offlineName(this.#scope);
    const names = (await caches.keys()).filter((name) => name.startsWith(own));
    await Promise.all(names.map((name) => caches.delete(name)));
    await registration.unregister();
  }

  #show(state: keyof typeof SAY): void {
    this.dataset['state'] = state;
    this.querySelector('[role=status]')!.textContent = SAY[state];
    const isKept = state === 'on' || state === 'refused';
    this.#button.textContent = isKept ? LABEL.remove : LABEL.keep;
    this.#button.ariaDisabled = String(state === 'saving');
    this.querySelector('progress')!.hidden = state !== 'saving';
  }

  /** Says what keeping the site costs; false where the site has no pack, as in development. */
  async #showSize(): Promise<boolean> {
    const response = await fetch(`${this.#root}offline/size.json`).catch(() => null);
    if (!response?.ok) return false;
    const { pages, download, stored } = (await response.json()) as PackSize;
    this.querySelector('[data-size]')!.textContent =
      `${pages} pages: ${megabytes(download)} to download, ${megabytes(stored)} on this device.`;
    return true;
  }

  async #registration(): Promise<ServiceWorkerRegistration | undefined> {
    const found = await navigator.serviceWorker.getRegistration(this.#root);
    return found?.scope === this.#scope ? found : undefined;
  }

  get #root(): string {
    return this.dataset['root']!;
  }

  get #scope(): string {
    return new URL(this.#root, location.href).href;
  }
}

/**
 * Resolves to true once the worker of a registration is active, to false if its installation fails.
 */
function settled({ installing, waiting, active }: ServiceWorkerRegistration): Promise<boolean> {
  return new Promise((resolve) => {
    // A worker that has saved everything waits for a moment, and a page may load just then.
    const worker = installing ?? waiting;
    if (!worker) return resolve(Boolean(active));
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve(true);
      if (worker.state === 'redundant') resolve(false);
    });
  });
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

customElements.define('offline-switch', OfflineSwitch);
