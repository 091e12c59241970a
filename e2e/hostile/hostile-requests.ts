/** A request that nobody with good intentions sends, and the answers that are right. */
export interface HostileRequest {
  /** As in the list of `docs/security.md`. */
  id: string
  what: string
  bytes: string | Buffer
  right: (number | 'closed')[]
}

interface Sent {
  method?: string
  path?: string
  version?: string
  headers?: string[]
  body?: string
}

/**
 * @param port where the server that is asked listens
 * @param cookie of a session: that somebody is signed in makes none of these right
 */
export function hostileRequests(port: number, cookie: string): HostileRequest[] {
  const own = `127.0.0.1:${port}`
  const signedIn = `Cookie: ${cookie}`
  const http = ({
    method = 'GET',
    path = '/',
    version = 'HTTP/1.1',
    headers = [`Host: ${own}`, signedIn],
    body = '',
  }: Sent) => `${method} ${path} ${version}\r\n${headers.join('\r\n')}\r\n\r\n${body}`
  const get = (path: string, ...more: string[]) =>
    http({ path, headers: [`Host: ${own}`, 'Connection: close', signedIn, ...more] })
  const under = (...hosts: string[]) =>
    http({ headers: [...hosts.map((host) => `Host: ${host}`), 'Connection: close', signedIn] })
  const post = (path: string, body: string, ...headers: string[]) =>
    http({
      method: 'POST',
      path,
      headers: [
        `Host: ${own}`,
        'Connection: close',
        `Content-Length: ${Buffer.byteLength(body)}`,
        signedIn,
        ...headers,
      ],
      body,
    })
  const foreign = (...headers: string[]) => post('/api/views', '{}', 'Content-Type: application/json', ...headers)
  const requests: [id: string, what: string, bytes: string | Buffer, ...right: (number | 'closed')[]][] = [
    ['H15', 'a name that somebody points at this machine', under('evil.example'), 421],
    ['H16', 'our name as the beginning of another', under(`${own}.evil.example`), 421],
    ['H17', 'a name with a user before it', under(`user@${own}`), 421, 400],
    ['H18', 'every address of the machine', under(`0.0.0.0:${port}`), 421],
    ['H19', 'two names', under(own, 'evil.example'), 421, 400],
    ['H20', 'no name', http({ headers: ['Connection: close'] }), 400, 421],
    ['H21', 'HTTP/1.0 without a name', http({ version: 'HTTP/1.0', headers: ['Connection: close'] }), 421, 400],
    ['H22', 'a whole address of something else', get('http://169.254.169.254/latest/meta-data'), 400, 421],
    ['H23', 'CONNECT', http({ method: 'CONNECT', path: 'evil.example:443' }), 405, 400, 'closed'],
    ['H24', 'TRACE', http({ method: 'TRACE' }), 405],
    ['H25', 'PATCH', http({ method: 'PATCH', path: '/api/views' }), 405],
    ['H26', 'OPTIONS', http({ method: 'OPTIONS', path: '/api/views' }), 405],
    ['H27', 'another method by a header', post('/api/status', '', 'X-HTTP-Method-Override: DELETE'), 405, 403, 400],
    [
      'H28',
      'a length and pieces',
      `POST /api/what-if HTTP/1.1\r\nHost: ${own}\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
      'closed',
    ],
    [
      'H29',
      'two lengths',
      `POST /api/what-if HTTP/1.1\r\nHost: ${own}\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello`,
      400,
      'closed',
    ],
    [
      'H30',
      'a header that goes on in the next line',
      `GET / HTTP/1.1\r\nHost: ${own}\r\nX-A: b\r\n c\r\n\r\n`,
      400,
      'closed',
    ],
    ['H31', 'headers of more than 16 KiB', get('/', `X-Long: ${'a'.repeat(17_000)}`), 431, 400, 'closed'],
    ['H32', 'an address of more than 8 KiB', get(`/${'a'.repeat(8192)}`), 400, 431, 414],
    ['H33', 'a path that goes up', get('/_next/static/../../package.json'), 400],
    ['H34', 'the same in escapes', get('/_next/static/%2e%2e/%2e%2e/package.json'), 400],
    ['H35', 'a backslash', get('/\\evil.example'), 400],
    ['H36', 'an escape of an escape', get('/%252e%252e/package.json'), 400],
    ['H37', 'a zero byte', get('/%00'), 400],
    ['H38', 'a path that is another host', get('//evil.example'), 400],
    [
      'H39',
      'WebSocket',
      get('/', 'Upgrade: websocket', 'Connection: Upgrade', 'Sec-WebSocket-Key: x', 'Sec-WebSocket-Version: 13'),
      400,
      'closed',
    ],
    [
      'H40',
      'WebSocket to elsewhere',
      get('http://169.254.169.254/', 'Upgrade: websocket', 'Connection: Upgrade'),
      400,
      'closed',
    ],
    ['H41', 'a server action', post('/', '[]', 'Next-Action: 7f', 'Content-Type: text/plain'), 403],
    [
      'H42',
      'a form for a server component',
      post(
        '/',
        '--x\r\nContent-Disposition: form-data; name="0"\r\n\r\n{"then":"$1:__proto__:then"}\r\n--x--\r\n',
        'Next-Action: x',
        'Content-Type: multipart/form-data; boundary=x',
      ),
      403,
    ],
    ['H43', 'the body of a server component', post('/graph', '0:{}', 'Content-Type: text/x-component'), 403],
    ['H45', 'a page without an origin', foreign('Origin: null'), 403],
    ['H46', 'a page of another site', foreign('Origin: https://evil.example'), 403],
    ['H47', 'another site, as the browser tells it', foreign('Sec-Fetch-Site: cross-site'), 403],
    ['H48', 'another server on this machine', foreign(`Origin: http://127.0.0.1:${port === 1 ? 2 : port - 1}`), 403],
    ['H50', 'a form', post('/api/views', 'a=b', 'Content-Type: application/x-www-form-urlencoded'), 403],
    ['H52', 'data for a page of another site', get('/api/status', 'Sec-Fetch-Site: cross-site'), 403],
    ['H59', 'headers that never end', `GET / HTTP/1.1\r\nHost: ${own}\r\nX-Slow: `, 408, 'closed'],
    ['H60', 'TLS', Buffer.from('16030100c5010000c10303', 'hex'), 400, 'closed'],
    ['H61', 'HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400, 405, 421, 505, 'closed'],
    [
      'H83',
      'a compressed request',
      post('/api/what-if', 'x', 'Content-Encoding: gzip', 'Content-Type: application/json'),
      415,
    ],
  ]
  return requests.map(([id, what, bytes, ...right]) => ({ id, what, bytes, right }))
}
