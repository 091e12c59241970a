/** Numbers one after the other in a typed array that grows: a tenth of the memory of a plain array of them. */
export class NumberList {
  length = 0
  private all: Int32Array

  /** @param expected about how many there will be. */
  constructor(expected = 1024) {
    this.all = new Int32Array(Math.max(expected, 16))
  }

  push(number: number): number {
    if (this.length === this.all.length) {
      const larger = new Int32Array(this.all.length * 2)
      larger.set(this.all)
      this.all = larger
    }
    this.all[this.length] = number
    return this.length++
  }

  pushAll(numbers: Int32Array) {
    const needed = this.length + numbers.length
    if (needed > this.all.length) {
      const larger = new Int32Array(Math.max(needed, this.all.length * 2))
      larger.set(this.all)
      this.all = larger
    }
    this.all.set(numbers, this.length)
    this.length = needed
  }

  /** The last one, taken off. It must not be empty. */
  pop(): number {
    return this.all[--this.length]!
  }

  /** What was pushed, in an array of just that size. */
  packed(): Int32Array {
    return this.all.slice(0, this.length)
  }
}
