// Ends with 0 where the server in this container is ready: the image has no shell and no curl.
const { status } = await fetch(`http://127.0.0.1:${process.env.PORT ?? 3000}/readyz`, {
  signal: AbortSignal.timeout(4000),
}).catch(() => ({ status: 0 }))
process.exitCode = status === 200 ? 0 : 1
