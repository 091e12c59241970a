const light = `color-scheme: light; --bg: #f6f8f8; --surface: #ffffff; --raised: #eff3f3; --line: #dfe6e6;
  --line-control: #7f9294; --ink: #0f1b1d; --muted: #435358; --accent: #0b716c; --on-accent: #ffffff; --focus: #0b8a83;
  --critical: #ab1140;`
const dark = `color-scheme: dark; --bg: #0b1011; --surface: #11181a; --raised: #182123; --line: #212c2e;
  --line-control: #64787c; --ink: #e8efef; --muted: #b0bec0; --accent: #43c6ba; --on-accent: #03211f; --focus: #43c6ba;
  --critical: #ff86a0;`

/** The look of `app/globals.css`, as far as one small page needs it: nothing of the build is for strangers. */
export const signInStyle = `
:root { ${light} }
@media (prefers-color-scheme: dark) { :root { ${dark} } }
:root[data-theme="light"] { ${light} }
:root[data-theme="dark"] { ${dark} }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100dvh; display: grid; place-items: center; padding: 16px; background: var(--bg);
  color: var(--ink); font: 14px/1.5 ui-sans-serif, system-ui, sans-serif; }
main { width: 100%; max-width: 400px; }
h1 { margin: 0 0 12px; font-size: 16px; font-weight: 600; letter-spacing: -0.01em; }
form { padding: 24px; background: var(--surface); border: 1px solid var(--line); border-radius: 12px; }
h2 { margin: 0 0 8px; font-size: 20px; line-height: 1.3; }
p { margin: 0; color: var(--muted); }
pre { margin: 8px 0 20px; padding: 8px 10px; overflow-x: auto; background: var(--raised); border-radius: 6px;
  font: 12px/1.5 ui-monospace, monospace; }
label { display: block; margin-bottom: 4px; font-weight: 500; }
input, button { width: 100%; height: 36px; border-radius: 6px; font: inherit; }
input { padding: 0 10px; border: 1px solid var(--line-control); background: var(--surface); color: var(--ink); }
button { margin: 12px 0 0; border: 0; background: var(--accent); color: var(--on-accent); font-weight: 500; cursor: pointer; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
#said:not(:empty) { margin-top: 12px; }
input[aria-invalid] { border-color: var(--critical); }
input[aria-invalid] ~ #said { color: var(--critical); }
`
