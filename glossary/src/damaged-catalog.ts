/** Thrown for a catalogue that was cut short, or is none: what stands after the damage would be lost. */
export class DamagedCatalog extends Error {
  /** Line of the damage, from 1. */
  readonly line: number
  /** What is wrong there. */
  readonly damage: string

  constructor(line: number, damage: string) {
    super(`Line ${line}: ${damage}`)
    this.line = line
    this.damage = damage
  }
}
