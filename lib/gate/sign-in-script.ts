/**
 * Runs in the page for sign-in: changes the key of the address for a session, and takes it out of the address and of the
 * history before anything else.
 */
export const signInScript = `
const form = document.getElementById('sign-in')
const field = document.getElementById('link')
const said = document.getElementById('said')
const here = new URL(location.href)
const key = here.searchParams.get('key')
try {
  const theme = localStorage.getItem('theme')
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme
} catch {}
async function signIn(key) {
  said.textContent = 'Signing in…'
  field.removeAttribute('aria-invalid')
  try {
    const answer = await fetch('/sign-in', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ key }),
    })
    if (answer.ok) return location.replace(form.dataset.to)
    const { error } = await answer.json()
    said.textContent = error.charAt(0).toUpperCase() + error.slice(1) + '.'
  } catch {
    said.textContent = 'The Lanyard server does not answer: see whether it still runs.'
  }
  field.value = ''
  field.setAttribute('aria-invalid', 'true')
  field.focus()
}
form.addEventListener('submit', (event) => {
  event.preventDefault()
  const text = field.value.trim()
  signIn(/[?&]key=([\\w-]+)/.exec(text)?.[1] ?? text)
})
if (key !== null) {
  here.searchParams.delete('key')
  history.replaceState(null, '', here.pathname + here.search)
  signIn(key)
} else field.focus()
`
