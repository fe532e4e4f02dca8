// A classic script in <head>: it runs before the first paint, so that nothing flashes.
(() => {
  const root = document.documentElement;
  const query = new URLSearchParams(location.search);
  let theme: string | null = null;
  try {
    theme = localStorage.getItem('theme');
    // The cover keeps a line free for the way back to the last place.
    if (localStorage.getItem('place')) root.dataset.place = '';
  } catch {
    // Storage is forbidden: the system's choice stands.
  }
  const asked = document.querySelector('meta[name=page-kind][content=embed]') && query.get('theme');
  if (asked === 'light' || asked === 'dark') theme = asked;
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  const hide = query.get('hide');
  if (hide && /^[a-z,]{1,60}$/.test(hide)) root.dataset.hide = hide.replaceAll(',', ' ');
  if (location.search.length > 1) root.dataset.query = '';
  root.dataset.script = '';
})();
