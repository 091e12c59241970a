/** One message on the way to a token and on to the service. */
export interface TokenStep {
  /** Numbers of who sends and who receives it, from the left. */
  from: number
  to: number
  /** On the arrow. */
  label: string
  text: string
}

export interface TokenWay {
  /** Who takes part, from the left. */
  actors: readonly string[]
  steps: readonly TokenStep[]
}

/** How code gets a token and what becomes of it, step by step. */
export const tokenWays = {
  machine: {
    actors: ['Your code', 'Metadata service', 'Microsoft Entra', 'Key Vault'],
    steps: [
      {
        from: 0,
        to: 1,
        label: 'a token, please',
        text: 'The code asks 169.254.169.254 for a token. It names the service, and one identity where the machine wears several.',
      },
      {
        from: 1,
        to: 2,
        label: 'client id and proof',
        text: 'Azure asks Microsoft Entra, with the certificate that it keeps for the identity.',
      },
      {
        from: 2,
        to: 1,
        label: 'signed token',
        text: 'Microsoft Entra signs a [[token]] for that service alone.',
      },
      {
        from: 1,
        to: 0,
        label: 'token',
        text: 'The code gets it. Azure keeps a copy, and gives the same one until it is about to expire.',
      },
      { from: 0, to: 3, label: 'request and token', text: 'The code sends it along with its request.' },
      {
        from: 3,
        to: 0,
        label: 'the secret, or 403',
        text: 'The vault checks who signed it, whom it names, and what that [[principal]] may do.',
      },
    ],
  },
  app: {
    actors: ['Your code', 'Identity endpoint', 'Microsoft Entra', 'Storage'],
    steps: [
      {
        from: 1,
        to: 0,
        label: 'two settings',
        text: 'The host puts `IDENTITY_ENDPOINT` and `IDENTITY_HEADER` into the environment of the app.',
      },
      {
        from: 0,
        to: 1,
        label: 'header, service',
        text: 'The code calls that endpoint, and sends the header as proof that it runs in the app.',
      },
      { from: 1, to: 2, label: 'client id and proof', text: 'Azure asks Microsoft Entra in the name of the identity.' },
      { from: 2, to: 0, label: 'token', text: 'The token comes back to the code, for one service.' },
      { from: 0, to: 3, label: 'request and token', text: 'The code reads the blob with it.' },
      {
        from: 3,
        to: 0,
        label: 'the blob, or 403',
        text: 'Storage looks for a [[role assignment]] that permits it, here or above.',
      },
    ],
  },
  pod: {
    actors: ['Code in the pod', 'The cluster', 'Microsoft Entra', 'Storage'],
    steps: [
      {
        from: 1,
        to: 0,
        label: 'its own token',
        text: 'The cluster signs a token for the service account of the pod, and puts it into a file there.',
      },
      {
        from: 0,
        to: 2,
        label: 'that token, client id',
        text: 'The code sends it to Microsoft Entra, with the client id of the identity that it wants to act as.',
      },
      {
        from: 2,
        to: 1,
        label: 'public keys?',
        text: 'Microsoft Entra fetches the public keys of the [[issuer]] and checks the signature.',
      },
      {
        from: 2,
        to: 0,
        label: 'token of the identity',
        text: 'Issuer, subject and audience must be those of a [[federated credential]]. Then it gives a token of the identity.',
      },
      { from: 0, to: 3, label: 'request and token', text: 'From here on all is as on a machine.' },
      { from: 3, to: 0, label: 'the blob, or 403', text: 'Storage sees the identity, and never the pod.' },
    ],
  },
} satisfies Record<string, TokenWay>

export type TokenWayId = keyof typeof tokenWays
