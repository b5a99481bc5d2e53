/// Finds a sequence in others, in linear time (Knuth, Morris, Pratt).
struct SubsequenceMatcher<Element: Hashable & Sendable>: Hashable, Sendable {
  let pattern: [Element]
  /// For each length of a beginning of the pattern, the length of the longest shorter one that it ends with.
  private let borders: [Int]

  /// - Parameter pattern: What is looked for; not empty.
  init(_ pattern: [Element]) {
    self.pattern = pattern
    var borders = Array(repeating: 0, count: pattern.count + 1)
    var length = 0
    for index in pattern.indices.dropFirst() {
      while length > 0, pattern[index] != pattern[length] { length = borders[length] }
      if pattern[index] == pattern[length] { length += 1 }
      borders[index + 1] = length
    }
    self.borders = borders
  }

  /// The first place from an index on where the pattern is, and where a condition holds.
  func firstRange(in elements: [Element], from start: Int = 0, where isMatch: (Range<Int>) -> Bool = { _ in true })
    -> Range<Int>?
  {
    var (index, length) = (start, 0)
    while index < elements.count {
      while length > 0, elements[index] != pattern[length] { length = borders[length] }
      if elements[index] == pattern[length] { length += 1 }
      index += 1
      guard length == pattern.count else { continue }
      if isMatch(index - length..<index) { return index - length..<index }
      length = borders[length]
    }
    return nil
  }
}
