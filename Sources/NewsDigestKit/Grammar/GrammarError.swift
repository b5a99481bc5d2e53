/// Why a grammar is refused: it is ambiguous, has no place for some text, or cannot be written.
public struct GrammarError: Hashable, Sendable {
  /// What is wrong.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Two slots have no text between them.
    case adjacentSlots
    /// A line of one element is parsed as another element.
    case ambiguous
    /// A footer is not the last element of the document.
    case footerNotLast
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
  /// The path of the part that it is in; `nil` for the document.
  let part: String?
  /// The number of the part's element, from 1 on.
  let element: Int
  /// A text that shows it; empty where none is needed.
  public let example: String

  /// Where: the path of the part and the number of its element, as `items, element 2`.
  public var place: String { "\(part ?? "document"), element \(element)" }
}

extension GrammarError: DigestError {
  /// Where it is, what was found and what to do.
  public var localizedMessage: LocalizedMessage {
    // No part is called a period.
    let message = LocalizedMessage(
      "grammar-error", reason: reason.messageName, arguments: ["part": .text(part ?? "."), "element": .number(element)])
    return example.isEmpty ? message : message.adding("example", .text("\n\n\(example)"))
  }
}

extension GrammarError.Reason {
  /// What messages call it.
  fileprivate var messageName: String {
    switch self {
    case .adjacentSlots: "adjacent-slots"
    case .ambiguous: "ambiguous"
    case .footerNotLast: "footer-not-last"
    case .frontMatterNotFirst: "front-matter-not-first"
    case .lineWithoutSlots: "line-without-slots"
    case .lineWithoutText: "line-without-text"
    case .noPlaceForChildren: "no-place-for-children"
    case .noPlaceForText: "no-place-for-text"
    case .partWithoutLine: "part-without-line"
    case .requiredValue: "required-value"
    case .tooLarge: "too-large"
    }
  }
}
