/** Sets the chosen theme before the first paint, so that a page does not flash. */
try {
  const theme: unknown = localStorage['theme'];
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset['theme'] = theme;
} catch {
  // Storage is denied: the system's setting holds.
}
