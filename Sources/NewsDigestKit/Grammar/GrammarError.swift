/// Why a grammar is refused: it is ambiguous, has no place for some text, or cannot be written.
public struct GrammarError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Two slots have no text between them.
    case adjacentSlots
    /// A line of one element is parsed as another element.
    case ambiguous
    /// A front matter is not the first element of the document.
    case frontMatterNotFirst
    /// A line without slots is not the first one of its part, so that the document would not know of it.
    case lineWithoutSlots
    /// A line has nothing but slots, so that every line would be one.
    case lineWithoutText
    /// A part that starts with an item has no place for nested items.
    case noPlaceForChildren
    /// Some text has no place in the document.
    case noPlaceForText
    /// A part does not start with a line.
    case partWithoutLine
    /// A line that may be missing holds a value that cannot be absent.
    case requiredValue
    /// A grammar states too many lines, slots or optional pieces.
    case tooLarge
  }

  /// What is wrong.
  public let reason: Reason
  /// Where: the path of the part and the number of its element, as `items, element 2`.
  public let place: String
  /// A text that shows it; empty where none is needed.
  public let example: String
}

extension GrammarError: CustomStringConvertible {
  /// What was found and what to do, in plain words.
  public var description: String {
    let shown = example.isEmpty ? "" : " Example:\n\n\(example)"
    return "\(place): \(explanation)\(shown)"
  }

  private var explanation: String {
    switch reason {
    case .adjacentSlots: "Two slots have no text between them. Put some text between them."
    case .ambiguous: "A line of this element is parsed as another element, which comes first. Make their texts differ."
    case .frontMatterNotFirst: "A front matter is the first element of a document. Put it there."
    case .lineWithoutSlots:
      "The document would not know whether it has this line. Give it a slot, or make it the first line of a `Single`."
    case .lineWithoutText: "Every line would match. Give the line some text of its own."
    case .noPlaceForChildren: "Nested items have no place. Add `Children` after the lines of the item."
    case .noPlaceForText: "Text that no element is has no place here. Add `Blocks`."
    case .partWithoutLine: "A part is recognised by its first line. Start it with a line that is not optional."
    case .requiredValue: "The line may be missing, but its value cannot. Make the property optional."
    case .tooLarge: "A grammar has at most 48 lines, 200 slots and, in a line, four optional pieces."
    }
  }
}
