// Runs before the first paint, so that a chosen theme does not flash. Kept out of the bundle for that reason.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Without storage the device's own setting holds.
}
