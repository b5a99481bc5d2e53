extension Choices {
  /// Decides how wild the texts of the next model are: most models are to be held by their format, and some of them not.
  public mutating func drawWildness() {
    wildness = pick([0, 0, 1, 3, 15])
  }

  /// Whether the next value may be one that the format does not hold.
  mutating func isWild() -> Bool {
    wildness > 0 && chance(wildness, in: 100)
  }
}
