/** Values for variables that whoever deploys gives. */
const given: Record<string, string> = {
  PUBLIC_URL: 'https://lanyard.example.com',
  LANYARD_SIGN_IN_TENANT: '8a0f4a6e-3a43-4a5c-9f43-6d2c5a3f0c11',
  LANYARD_SIGN_IN_CLIENT: 'b7c5b6f0-94a1-4f0e-9c42-0f4b4b9d8c22',
  POSTGRES_PASSWORD: 'letters',
}

/** An environment of Compose, with what is asked for filled in. */
export function environmentOf(environment: Record<string, string>): Record<string, string> {
  const filled = (text: string) =>
    text.replace(/\$\{(\w+):\?[^}]*\}/g, (_, name: string) => {
      if (given[name] === undefined) throw new Error(`no value for \`${name}\``)
      return given[name]
    })
  return Object.fromEntries(Object.entries(environment).map(([name, text]) => [name, filled(text)]))
}
