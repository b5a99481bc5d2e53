/// Takes the text of a segment, told apart into syntax, which is style, and content, which is meaning.
struct SegmentWriter {
  /// What the text is wanted for.
  enum Purpose {
    /// To stand in a document.
    case document(lineEnding: LineEnding)
    /// To compare meanings: each content is fenced by a byte that UTF-8 never holds, so that two segments of one kind
    /// have the same key exactly when all their values have the same bytes.
    case key
    /// To name the values that a segment holds.
    case inventory
  }

  /// A value that a segment holds, with the name of its property in the model.
  struct Value {
    var name: StaticString
    var text: String
  }

  private(set) var bytes: [UInt8] = []
  /// The values written so far, in an inventory.
  private(set) var values: [Value] = []
  private let purpose: Purpose

  init(for purpose: Purpose) {
    self.purpose = purpose
  }

  mutating func syntax(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  mutating func syntax(_ byte: UInt8, count: Int = 1) {
    bytes.append(contentsOf: repeatElement(byte, count: count))
  }

  /// Repeats the spelling of a template.
  mutating func syntax(_ view: ByteView, _ range: Range<Int>) {
    view.append(range, to: &bytes)
  }

  /// Writes a value, its line feeds as the document's line endings, each followed by `indent` spaces.
  mutating func content(_ text: String, as name: StaticString, indent: Int = 0) {
    switch purpose {
    case .key:
      fenced(text)
    case .inventory:
      values.append(Value(name: name, text: text))
    case .document(let lineEnding):
      guard text.utf8.contains(.lineFeed) else { return bytes.append(contentsOf: text.utf8) }
      for byte in text.utf8 {
        guard byte == .lineFeed else {
          bytes.append(byte)
          continue
        }
        bytes.append(contentsOf: lineEnding.bytes)
        syntax(.space, count: indent)
      }
    }
  }

  /// Writes a value whose line endings are its own.
  mutating func verbatim(_ text: String, as name: StaticString) {
    switch purpose {
    case .key: fenced(text)
    case .inventory: values.append(Value(name: name, text: text))
    case .document: bytes.append(contentsOf: text.utf8)
    }
  }

  private mutating func fenced(_ text: String) {
    bytes.append(Self.fence)
    bytes.append(contentsOf: text.utf8)
    bytes.append(Self.fence)
  }

  /// Writes syntax whose line feeds become the document's line endings.
  mutating func lines(_ text: StaticString) {
    guard case .document(let lineEnding) = purpose else { return syntax(text) }
    text.withUTF8Buffer { buffer in
      for byte in buffer {
        if byte == .lineFeed { bytes.append(contentsOf: lineEnding.bytes) } else { bytes.append(byte) }
      }
    }
  }

  /// Tells the values of one property from those of another that would be written in the same place.
  mutating func distinguish(as mark: UInt8) {
    if case .key = purpose { bytes.append(mark) }
  }

  var isInventory: Bool { if case .inventory = purpose { true } else { false } }

  private static let fence: UInt8 = 0xFF
}
