/// A path from a model to one of its properties, as `WritingError` writes it: `stories[0].headline`.
public struct PropertyPath: Hashable, Sendable {
  /// A step of a path.
  public enum Step: Hashable, Sendable {
    /// To a property.
    case name(String)
    /// To an element.
    case index(Int)
  }

  /// The steps; empty for `self`.
  public var steps: [Step] = []

  /// Parses a path; `nil` for a text that is not one.
  public init?(_ text: String) {
    if text == "self" { return }
    for (number, part) in text.split(separator: ".", omittingEmptySubsequences: false).enumerated() {
      let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
      guard let name = pieces.first, !name.isEmpty || number > 0 && pieces.count > 1 else { return nil }
      if !name.isEmpty { steps.append(.name(String(name))) }
      for piece in pieces.dropFirst() {
        guard piece.last == "]", let index = Int(piece.dropLast()) else { return nil }
        steps.append(.index(index))
      }
    }
  }
}
