/** A map with some entries replaced, taken away or added; what is below is neither copied nor changed. */
export class LayeredMap<K, V> extends Map<K, V> {
  private readonly below: ReadonlyMap<K, V>
  private readonly above: ReadonlyMap<K, V | undefined>

  /** @param above what is laid over it; `undefined` takes away. */
  constructor(below: ReadonlyMap<K, V>, above: ReadonlyMap<K, V | undefined>) {
    super()
    this.below = below
    this.above = above
  }

  override get(key: K): V | undefined {
    return this.above.has(key) ? this.above.get(key) : this.below.get(key)
  }

  override has(key: K): boolean {
    return this.above.has(key) ? this.above.get(key) !== undefined : this.below.has(key)
  }

  override get size(): number {
    let size = this.below.size
    for (const [key, value] of this.above) size += Number(value !== undefined) - Number(this.below.has(key))
    return size
  }

  /** In the order of what is below; what was added comes last. */
  override *entries(): MapIterator<[K, V]> {
    for (const [key, value] of this.below) {
      const one = this.above.has(key) ? this.above.get(key) : value
      if (one !== undefined) yield [key, one]
    }
    for (const [key, value] of this.above) if (value !== undefined && !this.below.has(key)) yield [key, value]
  }

  override *keys(): MapIterator<K> {
    for (const [key] of this.entries()) yield key
  }

  override *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value
  }

  override [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries()
  }

  override forEach(each: (value: V, key: K, map: Map<K, V>) => void) {
    for (const [key, value] of this.entries()) each(value, key, this)
  }

  override set(): this {
    throw new Error('what is laid over a map is given once')
  }

  override delete(): boolean {
    throw new Error('what is laid over a map is given once')
  }

  override clear() {
    throw new Error('what is laid over a map is given once')
  }
}
