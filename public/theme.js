// Runs before the first paint, so that neither the theme nor the rail's width flashes.
;(() => {
  const root = document.documentElement
  let theme = 'system'
  let rail = 'wide'
  try {
    theme = localStorage.getItem('theme') || theme
    rail = localStorage.getItem('rail') || rail
  } catch {}
  const dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  root.dataset.theme = dark ? 'dark' : 'light'
  root.dataset.rail = rail === 'narrow' ? 'narrow' : 'wide'
})()
