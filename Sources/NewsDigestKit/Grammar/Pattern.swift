/// The text of a line, with slots for the values of a part: `"\(\.title) – \(\.source)"`.
///
/// A pattern parses and writes. A slot takes the text up to what follows it, without spaces at its ends. Spaces match
/// any spaces, and `[\(\.text)](\(\.url))` is a link by the rules of Markdown. Two slots need some text between them.
public struct Pattern<Part>: ExpressibleByStringInterpolation, Sendable {
  /// What a pattern consists of.
  indirect enum Piece: Sendable {
    case literal(String)
    case slot(PatternSlot<Part>)
    case label(Term)
    case optional([Piece])
  }

  let pieces: [Piece]

  /// Makes a pattern of a text without slots.
  public init(stringLiteral text: String) {
    pieces = text.isEmpty ? [] : [.literal(text)]
  }

  /// Makes a pattern of a text with slots.
  public init(stringInterpolation: StringInterpolation) {
    pieces = stringInterpolation.pieces
  }

  /// Takes the texts and slots of a pattern.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    /// Makes room for a pattern.
    public init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(2 * interpolationCount + 1)
    }

    /// Adds a text that is part of the line.
    public mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.literal(literal)) }
    }

    /// Adds a slot for a value.
    ///
    /// - Parameter property: The property of the value.
    public mutating func appendInterpolation<Value: GrammarValue>(
      _ property: GrammarProperty<Part, Value>
    ) {
      pieces.append(.slot(PatternSlot(property)))
    }

    /// Adds a slot for a text that has to fit.
    ///
    /// - Parameters:
    ///   - property: The property of the text.
    ///   - example: A text that fits, for messages and proofs.
    ///   - fits: Whether a text does, with the words that the document may have.
    public mutating func appendInterpolation(
      _ property: GrammarProperty<Part, String>, example: String,
      where fits: @escaping @Sendable (_ text: String, _ words: Vocabulary) -> Bool
    ) {
      appendInterpolation(property, example: example) { fits($0.string($1), $2) ? LanguageSet() : nil }
    }

    /// Adds a slot for a text that has to fit.
    ///
    /// - Parameter languages: The languages of its words; `nil` where it does not fit.
    mutating func appendInterpolation(
      _ property: GrammarProperty<Part, String>, example: String,
      languages: @escaping @Sendable (ByteView, Range<Int>, Vocabulary) -> LanguageSet?
    ) {
      var slot = PatternSlot(property)
      slot.condition = SlotCondition(example: example, languages: languages)
      pieces.append(.slot(slot))
    }

    /// Adds a slot for a list of values.
    ///
    /// - Parameters:
    ///   - property: The property of the list; an empty list is absent.
    ///   - separator: What separates two values. Spaces around it are style.
    public mutating func appendInterpolation<Value: GrammarValue>(
      _ property: GrammarProperty<Part, [Value]>, separator: String
    ) {
      pieces.append(.slot(PatternSlot(property, separator: separator)))
    }

    /// Adds a piece that is there if its values are.
    ///
    /// - Parameter piece: The piece, which has a slot.
    public mutating func appendInterpolation(optional piece: Pattern<Part>) {
      pieces.append(.optional(piece.pieces))
    }

    /// Adds a label of the vocabulary, in any language, with the colon after it. It is written in the language of the
    /// document.
    ///
    /// - Parameter label: What the label says, as `.publishedOn`.
    public mutating func appendInterpolation(label: Term) {
      pieces.append(.label(label))
    }
  }
}

/// A slot of a pattern: the property that it is, and how its values are parsed and written.
struct PatternSlot<Part>: Sendable {
  /// The path of the property.
  let name: String
  /// What separates the values of a list; `nil` for a single value.
  let separator: String?
  /// Whether any text is a value, so that its bytes are.
  let isText: Bool
  /// Whether an empty text is a value.
  let isRequired: Bool
  /// What a text has to fit; `nil` where all do.
  var condition: SlotCondition?
  /// The canonical text of a value; `nil` if a text is not one.
  let canonical: @Sendable (String) -> String?
  /// A value, given as its canonical text, in the spelling of an example.
  let spelling: @Sendable (_ value: String, _ example: String) -> String?
  let read: @Sendable (Part) -> [String]
  let write: @Sendable (inout Part, [String]) -> Void

  init<Value: GrammarValue>(_ property: GrammarProperty<Part, Value>) {
    (name, separator) = (property.propertyPath, nil)
    isText = Value.self == String.self || Value.self == String?.self
    isRequired = Value.self == String.self
    canonical = { Value.parsed(slotText: $0)?.slotText }
    spelling = { Value.parsed(slotText: $0)?.slotText(like: $1) }
    read = { $0[keyPath: property].slotText.map { [$0] } ?? [] }
    write = { part, texts in
      if let value = texts.first.flatMap(Value.parsed(slotText:)) { part[keyPath: property] = value }
    }
  }

  init<Value: GrammarValue>(_ property: GrammarProperty<Part, [Value]>, separator: String) {
    (name, self.separator) = (property.propertyPath, separator)
    isText = Value.self == String.self
    isRequired = false
    canonical = { Value.parsed(slotText: $0)?.slotText }
    spelling = { Value.parsed(slotText: $0)?.slotText(like: $1) }
    read = { $0[keyPath: property].map { $0.slotText ?? "" } }
    write = { part, texts in part[keyPath: property] = texts.compactMap(Value.parsed(slotText:)) }
  }
}

/// What the text of a slot has to fit.
struct SlotCondition: Sendable {
  /// A text that fits.
  let example: String
  /// The languages of a text's words; `nil` where it does not fit.
  let languages: @Sendable (ByteView, Range<Int>, Vocabulary) -> LanguageSet?
}

extension AnyKeyPath {
  /// The path of the property after that of its root: `title`, `head.number`.
  var propertyPath: String {
    let description = debugDescription
    guard let period = description.utf8.firstIndex(of: .ascii(".")) else { return description }
    return String(description[description.utf8.index(after: period)...])
  }
}
