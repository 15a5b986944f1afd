/**
 * `<theme-toggle>`: switches between light and dark and remembers it. Styles hide it without
 * JavaScript, where the system's setting decides. The choice is all that the site stores unasked.
 */
class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) return;
    const root = document.documentElement;
    const system = matchMedia('(prefers-color-scheme: dark)');
    const isDark = (): boolean =>
      (root.dataset['theme'] ?? (system.matches ? 'dark' : 'light')) === 'dark';
    const show = (): void => button.setAttribute('aria-pressed', String(isDark()));
    button.addEventListener('click', () => {
      const theme = isDark() ? 'light' : 'dark';
      root.dataset['theme'] = theme;
      try {
        localStorage['theme'] = theme;
      } catch {
        // Storage is denied: the choice holds for this page.
      }
      show();
    });
    system.addEventListener('change', show);
    show();
  }
}

customElements.define('theme-toggle', ThemeToggle);
