import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { rendered } from './testing/rendered.ts'

const templates = new Map(globSync('deploy/helm/templates/*.yaml').map((path) => [path, readFileSync(path, 'utf8')]))
const values = parse(readFileSync('deploy/helm/values.yaml', 'utf8'))
const charts = (change: object) =>
  [...templates.values()].map((text) => parse(rendered(text, { ...values, ...change }, 'release'))).filter(Boolean)
const one = (change: object, kind: string) => charts(change).find((chart) => chart.kind === kind)

test('every value that a template takes is there, and every value is taken', () => {
  const taken = new Set(
    [...templates.values()].flatMap((text) => [...text.matchAll(/\.Values\.([\w.]+)/g)].map(([, path]) => path!)),
  )
  const paths = (node: object, above = ''): string[] =>
    Object.entries(node).flatMap(([key, value]) =>
      value && typeof value === 'object' ? paths(value, `${above}${key}.`) : [`${above}${key}`],
    )
  expect([...taken].sort()).toEqual(paths(values).sort())
})

describe.each([
  ['PostgreSQL', { databaseSecret: 'database' }, 'RollingUpdate'],
  ['the embedded database', {}, 'Recreate'],
])('with %s', (_, change, strategy) => {
  test('it runs as nobody and writes to its volumes only', () => {
    const { spec } = one(change, 'Deployment').spec.template
    expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 65532 })
    expect(spec.containers[0].securityContext).toEqual({
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    })
    expect(spec.containers[0].volumeMounts.map((mount: { mountPath: string }) => mount.mountPath)).toEqual([
      '/data',
      '/tmp',
    ])
  })

  test('replicas are exchanged as that database allows', () => {
    expect(one(change, 'Deployment').spec.strategy.type).toBe(strategy)
    expect(one(change, 'PersistentVolumeClaim') === undefined).toBe(strategy === 'RollingUpdate')
  })

  test('the pod wears a managed identity through its service account', () => {
    const { metadata, spec } = one(change, 'Deployment').spec.template
    expect(metadata.labels['azure.workload.identity/use']).toBe('true')
    expect(spec.serviceAccountName).toBe(one(change, 'ServiceAccount').metadata.name)
  })
})

test('an ingress is made where a host is named', () => {
  expect(one({}, 'Ingress')).toBeUndefined()
  expect(
    one({ ingress: { host: 'lanyard.example.com', className: 'nginx', tlsSecret: 'tls' } }, 'Ingress'),
  ).toMatchObject({
    spec: { tls: [{ hosts: ['lanyard.example.com'] }] },
  })
})

test('a template that does not close a condition is refused', () => {
  expect(() => rendered('{{- if .Values.a }}\nx: 1\n', { a: 1 }, 'release')).toThrow('not closed')
})
