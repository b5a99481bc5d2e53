/// The text of a message in one language, with places for its arguments.
///
/// - `{name}` is an argument. Of a list, its texts are separated by commas.
/// - `{name@table}` is the text that the message `table/value` has: a word of the language for what the argument names.
///   Where there is none, it is the argument.
/// - `{name:entry|entries}` is the form for one or for several: the number that the argument is, or that it has texts.
/// - `{name:을/를}` is the particle that Korean has after the argument: see ``KoreanParticle``.
///
/// A brace that no letter follows is a brace.
struct MessageWording: Sendable {
  private enum Piece: Sendable {
    case text(String)
    case argument(String, table: String?)
    case number(String, one: String, other: String)
    case particle(KoreanParticle, after: String, table: String?)

    func isComplete(with arguments: [String: LocalizedMessage.Argument]) -> Bool {
      switch self {
      case .text: true
      case .argument(let name, _), .number(let name, _, _), .particle(_, let name, _): arguments[name] != nil
      }
    }
  }

  private let subject: [Piece]
  private let found: [Piece]
  private let advice: [Piece]
  private let supplement: [Piece]

  init(_ text: MessageCatalogue.Text) {
    subject = Self.pieces(of: text.subject)
    found = Self.pieces(of: text.found)
    advice = Self.pieces(of: text.advice)
    supplement = Self.pieces(of: text.supplement)
  }

  /// The names of the arguments that the text places.
  var argumentNames: Set<String> {
    Set(
      (subject + found + advice + supplement).compactMap { piece in
        switch piece {
        case .text: nil
        case .argument(let name, _), .number(let name, _, _), .particle(_, let name, _): name
        }
      })
  }

  /// The tables that the text takes words from, each with the argument that names the word.
  var tables: [(table: String, argument: String)] {
    (subject + found + advice + supplement).compactMap { piece in
      if case .argument(let name, let table?) = piece { (table, name) } else { nil }
    }
  }

  // MARK: Parsing

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(text).utf8
    while let open = rest.firstPlace {
      guard let close = rest[open...].firstIndex(of: .ascii("}")) else { break }
      if open > rest.startIndex { pieces.append(.text(String(Substring(rest[..<open])))) }
      pieces.append(piece(Substring(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(Substring(rest)))) }
    return pieces
  }

  private static func piece(_ place: Substring) -> Piece {
    let parts = place.utf8.split(separator: .ascii(":"), maxSplits: 1).map { Substring($0) }
    let source = (parts.first ?? "").utf8.split(separator: .ascii("@"), maxSplits: 1).map { String(Substring($0)) }
    let (name, table) = (source.first ?? "", source.count > 1 ? source[1] : nil)
    guard parts.count > 1 else { return .argument(name, table: table) }
    let forms = parts[1].utf8.split(separator: .ascii("|"), omittingEmptySubsequences: false).map { Substring($0) }
    if forms.count > 1 { return .number(name, one: String(forms[0]), other: String(forms[1])) }
    return .particle(KoreanParticle(parts[1]), after: name, table: table)
  }

  // MARK: Filling

  /// The text with its arguments.
  func parts(_ arguments: [String: LocalizedMessage.Argument], words: MessageCatalogue) -> MessageParts {
    let text = { (pieces: [Piece]) in pieces.map { Self.filled($0, arguments, words: words) }.joined() }
    let whole = { (pieces: [Piece]) in
      pieces.isEmpty || !pieces.allSatisfy { $0.isComplete(with: arguments) } ? nil : text(pieces)
    }
    let advice = [advice.isEmpty ? nil : text(advice), whole(supplement)].compactMap(\.self)
    return MessageParts(
      subject: whole(subject), found: text(found), advice: advice.isEmpty ? nil : advice.joined(separator: " "))
  }

  private static func filled(
    _ piece: Piece, _ arguments: [String: LocalizedMessage.Argument], words: MessageCatalogue
  ) -> String {
    switch piece {
    case .text(let text): text
    case .argument(let name, let table): shown(arguments[name], table: table, words: words)
    case .number(let name, let one, let other): arguments[name]?.isOne ?? false ? one : other
    case .particle(let particle, let name, let table):
      particle.form(after: shown(arguments[name], table: table, words: words))
    }
  }

  private static func shown(
    _ argument: LocalizedMessage.Argument?, table: String?, words: MessageCatalogue
  ) -> String {
    let word = { (name: String) in table.flatMap { words.word(name, of: $0) } ?? name }
    return switch argument {
    case .text(let text)?: word(text)
    case .number(let number)?: String(number)
    case .list(let texts)?: texts.map(word).joined(separator: ", ")
    case nil: ""
    }
  }
}

extension LocalizedMessage.Argument {
  /// Whether it is one thing.
  fileprivate var isOne: Bool {
    switch self {
    case .text: true
    case .number(let number): number == 1
    case .list(let texts): texts.count == 1
    }
  }
}

extension Substring.UTF8View {
  /// The first brace that a letter follows.
  fileprivate var firstPlace: Index? {
    var start = startIndex
    while let brace = self[start...].firstIndex(of: .ascii("{")) {
      let next = index(after: brace)
      if next < endIndex, self[next].isASCIILetter { return brace }
      start = next
    }
    return nil
  }
}
