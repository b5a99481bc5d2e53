/// What a character means next to the time of a chapter: the one table for both sides of a title.
enum ChapterSign: Equatable {
  /// White space, or what takes no place: Unicode's White_Space, Default_Ignorable and Bidi_Control.
  case space
  case mark(Mark)
  /// An opening bracket, by its index in the table.
  case opening(Int)
  case closing(Int)
  /// One of `*`, `_` and a backtick, which enclose in runs.
  case enclosing
  /// One of `#`, `@` and `+`, which may precede a time or a number.
  case itemPrefix
  /// A number in one character: `①`.
  case number
  /// Neither a letter nor a digit: an emoji.
  case symbol
  /// A letter, a digit, or punctuation that belongs to a text.
  case text

  /// A mark that separates.
  enum Mark: Equatable {
    case dash, arrow, dot
    /// A colon, a bar, a comma, a slash, a middle dot.
    case other
  }

  /// The sign at an offset before `end`, and its length with a backslash before it.
  static func at(_ offset: Int, in bytes: ByteView, end: Int) -> (sign: ChapterSign, length: Int) {
    let byte = bytes[offset]
    guard byte < 0x80 else {
      let scalar = bytes.scalarValue(at: offset, end: end)
      return (sign(of: scalar.value), scalar.length)
    }
    if byte == .ascii("&"), let reference = reference(at: offset, in: bytes, end: end) { return reference }
    guard byte == .ascii("\\"), offset + 1 < end else { return (ascii[Int(byte)], 1) }
    switch bytes[offset + 1] < 0x80 ? ascii[Int(bytes[offset + 1])] : .text {
    case .opening(let index): return (.opening(index + brackets.count), 2)
    case .closing(let index): return (.closing(index + brackets.count), 2)
    case .mark(let mark): return (.mark(mark), 2)
    case .itemPrefix, .enclosing: return (.mark(.other), 2)
    default: return (.text, 1)
    }
  }

  /// A character reference to a space or a mark: `&nbsp;`, `&#8211;`. Others are text as they are written.
  private static func reference(at offset: Int, in bytes: ByteView, end: Int) -> (sign: ChapterSign, length: Int)? {
    guard let entity = HeadingEntity(at: offset, in: bytes, end: end) else { return nil }
    let sign = sign(of: entity.scalar.value)
    switch sign {
    case .space, .mark: return (sign, entity.end - offset)
    default: return nil
    }
  }

  /// The sign that ends at an offset, and its length; of a backslash before it nothing is known.
  static func before(_ end: Int, in bytes: ByteView, from start: Int) -> (sign: ChapterSign, length: Int) {
    var offset = end - 1
    if bytes[offset] == .ascii(";") {
      let ampersand = (max(start, end - referenceLimit)..<offset).last { bytes[$0] == .ascii("&") }
      if let ampersand, let found = reference(at: ampersand, in: bytes, end: end), found.length == end - ampersand {
        return found
      }
    }
    while offset > start, bytes[offset].isContinuation { offset -= 1 }
    return (at(offset, in: bytes, end: end).sign, end - offset)
  }

  private static let referenceLimit = 12

  /// Opening and closing brackets. Escaped ones follow them in the count of indices.
  static let brackets: [(opening: Unicode.Scalar, closing: Unicode.Scalar)] = [
    ("[", "]"), ("(", ")"), ("{", "}"), ("<", ">"), ("（", "）"), ("［", "］"), ("｛", "｝"), ("【", "】"), ("「", "」"),
    ("『", "』"), ("〔", "〕"), ("〖", "〗"), ("《", "》"), ("〈", "〉"), ("⟨", "⟩"), ("«", "»"), ("‹", "›"),
    ("〘", "〙"), ("〚", "〛"), ("⟦", "⟧"), ("⟪", "⟫"), ("｢", "｣"), ("⦅", "⦆"), ("｟", "｠"),
    ("﹙", "﹚"), ("﹛", "﹜"), ("﹝", "﹞"), ("❨", "❩"), ("⁽", "⁾"),
  ]
  /// The index of `[` and `]`, the only brackets that may enclose a time and its title together.
  static let squareBracket = 0

  private static let marks: [(Mark, String)] = [
    (.dash, "-−~〜～∼⁓"), (.arrow, "=>＝＞►▶▸▹▻»›"), (.dot, ".…‥．。｡"),
    (.other, ":：∶|｜¦‖,，、､;；/／⁄·•‣⁃・･‧∙⋅"),
  ]

  private static let table: [UInt32: ChapterSign] = {
    var table: [UInt32: ChapterSign] = [:]
    for (mark, characters) in marks {
      for scalar in characters.unicodeScalars { table[scalar.value] = .mark(mark) }
    }
    for (index, bracket) in brackets.enumerated() {
      table[bracket.opening.value] = .opening(index)
      // `>` and `»` are arrows too, and are brackets only after what they close.
      table[bracket.closing.value] = table[bracket.closing.value] ?? .closing(index)
    }
    for scalar in "*_`".unicodeScalars { table[scalar.value] = .enclosing }
    for scalar in "#@+".unicodeScalars { table[scalar.value] = .itemPrefix }
    for scalar in " \t".unicodeScalars { table[scalar.value] = .space }
    return table
  }()

  private static let ascii: [ChapterSign] = (0..<0x80).map { table[$0] ?? .text }

  private static func sign(of value: UInt32) -> ChapterSign {
    switch value {
    // Kana without its middle dot, ideographs, syllables of Hangul; letters of Latin and Cyrillic.
    case 0x3041...0x30FA, 0x4E00...0x9FFF, 0xAC00...0xD7A3: return .text
    case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x400...0x481: return .text
    // Pictures; and the selector of their presentation.
    case 0x1F300...0x1F64F, 0x1F680...0x1F6C5, 0x1F90C...0x1F9FF: return .symbol
    case 0xFE0F: return .space
    default: break
    }
    if let sign = table[value] { return sign }
    switch value {
    case 0x2190...0x21FF, 0x2794...0x27BE, 0x27F0...0x27FF, 0x2900...0x297F: return .mark(.arrow)
    // Lines of boxes, blocks and geometric shapes.
    case 0x2500...0x25FF: return .mark(.other)
    default: break
    }
    return Unicode.Scalar(value).map { sign(of: $0.properties) } ?? .text
  }

  /// The sign of a character that is in no table. Each property takes a search.
  private static func sign(of properties: Unicode.Scalar.Properties) -> ChapterSign {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .decimalNumber: return .text
    case .otherLetter, .nonspacingMark, .spacingMark, .enclosingMark:
      return properties.isDefaultIgnorableCodePoint ? .space : .text
    case .initialPunctuation, .finalPunctuation: return .text
    case .otherNumber, .letterNumber: return .number
    case .dashPunctuation: return .mark(.dash)
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .space
    default: break
    }
    if properties.isWhitespace || properties.isDefaultIgnorableCodePoint || properties.isBidiControl { return .space }
    return properties.isAlphabetic ? .text : .symbol
  }
}

extension ByteView {
  /// The value of the scalar at an offset, and how many bytes it takes.
  fileprivate func scalarValue(at offset: Int, end: Int) -> (value: UInt32, length: Int) {
    let first = self[offset]
    let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard first >= 0xC0, offset + length <= end else { return (UInt32(first), 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for next in offset + 1..<offset + length { value = value << 6 | UInt32(self[next] & 0x3F) }
    return (value, length)
  }
}
