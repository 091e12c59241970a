import { type Interval, union, without } from '../graph/reach/reach.ts'
import type { Json } from '../model/facts.ts'

type Fields = { [path: string]: Json }

/** Sources that stand for everybody on the Internet; a prefix of its own is somebody who is known. */
const everybody = new Set(['*', 'internet', '0.0.0.0/0', '::/0', 'any'])
const allPorts: Interval = [0, 65_536]

/**
 * Ports, ends not included, on which the rules of a network security group let anybody on the Internet in over TCP or UDP;
 * what no rule names, Azure's own last rule denies. `undefined` where the rules were not read.
 * https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview
 */
export function inboundPorts(rules: Json | undefined): Interval[] | undefined {
  if (!Array.isArray(rules)) return undefined
  const inbound = (rules as Fields[])
    .filter((rule) => textIn(rule, 'direction') === 'inbound')
    .sort((a, b) => Number(a['properties.priority']) - Number(b['properties.priority']))
  return union(['tcp', 'udp'].flatMap((protocol) => portsOver(inbound, protocol)))
}

function portsOver(rules: Fields[], protocol: string): Interval[] {
  const open: Interval[] = []
  let undecided = [allPorts]
  for (const rule of rules) {
    if (!['*', protocol].includes(textIn(rule, 'protocol'))) continue
    if (!textsIn(rule, 'sourceAddressPrefix').some((source) => everybody.has(source))) continue
    const isAllowed = textIn(rule, 'access') === 'allow'
    // A deny for a part of what lies behind leaves the rest as it is.
    if (!isAllowed && !['', '*'].includes(textIn(rule, 'destinationAddressPrefix'))) continue
    const ports = union(textsIn(rule, 'destinationPortRange').map(rangeOf))
    const rest = without(undecided, ports)
    if (isAllowed) open.push(...without(undecided, rest))
    undecided = rest
  }
  return open
}

/** `22`, `8000-8100` or `*`. */
function rangeOf(text: string): Interval {
  if (text === '*') return allPorts
  const [first = '', last = first] = text.split('-')
  return [Number(first), Number(last) + 1]
}

const textIn = (rule: Fields, name: string) => String(rule[`properties.${name}`] ?? '').toLowerCase()

/** Azure writes one value under the name, and several under its plural. */
function textsIn(rule: Fields, name: string): string[] {
  const plural = rule[`properties.${name}${name.endsWith('x') ? 'es' : 's'}`]
  return [textIn(rule, name), ...(Array.isArray(plural) ? plural.map((one) => String(one).toLowerCase()) : [])].filter(
    (text) => text !== '',
  )
}

/** `22, 8000-8100`, or `every port`. */
export const portWords = (ports: Interval[]) =>
  ports.some(([from, to]) => from <= 1 && to >= allPorts[1])
    ? 'every port'
    : `port ${ports.map(([from, to]) => (to - from === 1 ? from : `${from}-${to - 1}`)).join(', ')}`
