/// All messages in one language.
///
/// They are stated as a text. A line that is not indented names a message: its id or, where the id has several texts,
/// the id, a slash and the reason. The indented lines below are its text; in an error's, a line that starts with `@` is
/// what the error is about, one that starts with `>` is what to do, and one that starts with `+` is added to that.
struct MessageCatalogue: Sendable {
  private let wordings: [String: MessageWording]
  /// The names of all messages, in the order in which they are stated.
  let names: [String]

  init(_ text: String) {
    var (names, texts): ([String], [String: Text]) = ([], [:])
    for line in text.utf8.split(separator: .lineFeed) {
      let content = line.drop { $0 == .space }
      if content.startIndex == line.startIndex {
        names.append(String(Substring(line)))
      } else if let name = names.last {
        texts[name, default: Text()].append(content)
      }
    }
    self.names = names
    wordings = texts.mapValues { MessageWording($0) }
  }

  /// The messages in a language; those in English where there are none.
  static func of(_ language: Language) -> MessageCatalogue {
    language.primaryTag == Language.korean.rawValue ? korean : english
  }

  /// The text of a message.
  func wording(of message: LocalizedMessage) -> MessageWording? {
    guard case .text(let reason)? = message.arguments["reason"] else { return wordings[message.id] }
    return wordings["\(message.id)/\(reason)"] ?? wordings[message.id]
  }

  /// The text of a message without arguments.
  func word(_ name: String, of table: String) -> String? {
    wordings["\(table)/\(name)"]?.parts([:], words: self).found
  }

  /// The text of a message by its name.
  subscript(name: String) -> MessageWording? { wordings[name] }
}

extension MessageCatalogue {
  /// The lines of a message.
  struct Text {
    /// What an error is about; left out where its argument is missing.
    private(set) var subject = ""
    /// What was found.
    private(set) var found = ""
    /// What to do, where it is apart.
    private(set) var advice = ""
    /// What is added to the advice; left out where its argument is missing.
    private(set) var supplement = ""

    fileprivate mutating func append(_ line: Substring.UTF8View) {
      switch line.first {
      case .ascii("@"): subject = String(Substring(line.dropFirst(2)))
      case .ascii(">"): advice = String(Substring(line.dropFirst(2)))
      case .ascii("+"): supplement = String(Substring(line.dropFirst(2)))
      default: found += (found.isEmpty ? "" : " ") + String(Substring(line))
      }
    }
  }
}

extension Language {
  /// The first part of the tag, in lower case: `ko` of `ko-KR`.
  var primaryTag: String {
    String(decoding: rawValue.utf8.prefix { $0 != .ascii("-") && $0 != .ascii("_") }, as: UTF8.self).lowercased()
  }
}
