/// What a diagnostic, a note, a fix-it or an error says, in each language that the library has messages in: the id of a
/// message, and what it is about.
///
/// The wording is data: one text for each id and language, which places the arguments. Ids and arguments are stable, so
/// that an app can have texts of its own.
public struct LocalizedMessage: Hashable, Codable, Sendable {
  /// What is said, stable across versions: `rule-under-text`, `close-code-block`, `file-error`.
  public var id: String
  /// What it is about, by name. Where one id has several texts, `reason` says which one is meant.
  public var arguments: [String: Argument]

  /// Makes a message.
  ///
  /// - Parameters:
  ///   - id: What is said.
  ///   - reason: Which text of the id is meant, where it has several; it becomes the argument `reason`.
  ///   - arguments: What it is about, by name.
  public init(_ id: String, reason: String? = nil, arguments: [String: Argument] = [:]) {
    (self.id, self.arguments) = (id, arguments)
    if let reason { self.arguments["reason"] = .text(reason) }
  }

  /// A value that a message mentions.
  ///
  /// Days and times are texts, written as in a document: `2025-12-03`.
  public enum Argument: Hashable, Sendable {
    /// A text, quoted from a document or to be written into one; or the name of something that each language has a word
    /// for.
    case text(String)
    /// A number of things.
    case number(Int)
    /// Several texts.
    case list([String])
  }
}

extension LocalizedMessage {
  /// The message in a language; in English where there are none in that language.
  public func text(in language: Language) -> String {
    let parts = parts(in: language)
    return [parts.statement, parts.advice].compactMap(\.self).joined(separator: " ")
  }

  /// What is about which file or property, what was found, and what to do.
  func parts(in language: Language) -> MessageParts {
    let words = MessageCatalogue.of(language)
    guard let wording = words.wording(of: self) else { return MessageParts(subject: nil, found: id, advice: nil) }
    return wording.parts(arguments, words: words)
  }
}

extension LocalizedMessage {
  /// The message of a file at a path.
  func about(_ path: String) -> LocalizedMessage { adding("path", .text(path)) }

  /// The message with another argument.
  func adding(_ name: String, _ argument: Argument) -> LocalizedMessage {
    var message = self
    message.arguments[name] = argument
    return message
  }
}

/// A message in a language.
struct MessageParts {
  /// What an error is about: a file, a line.
  let subject: String?
  /// What was found.
  let found: String
  /// What to do, where an error says so in a sentence of its own.
  let advice: String?

  /// What was found, and in what.
  var statement: String { subject.map { "\($0): \(found)" } ?? found }

  /// What was found and what to do.
  var reason: String { advice.map { "\(found) \($0)" } ?? found }
}

extension LocalizedMessage.Argument: Codable {
  /// Decodes a text, a number or an array of texts.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else {
      self = .list(try container.decode([String].self))
    }
  }

  /// Encodes a text, a number or an array of texts.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .list(let texts): try container.encode(texts)
    }
  }
}
