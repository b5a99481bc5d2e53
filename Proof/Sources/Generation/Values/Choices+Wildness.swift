extension Choices {
  /// Decides how wild the texts of the next model are: formats can represent most of the models, but not all.
  public mutating func drawWildness() {
    wildness = pick([0, 0, 1, 3, 15])
  }

  /// Whether the next value may be one that the format does not hold.
  mutating func isWild() -> Bool {
    wildness > 0 && chance(wildness, in: 100)
  }
}
