import Foundation

@testable import NewsDigestKit

/// What Ruby's Psych makes of YAML: `yaml_answers.rb`, run once for all questions.
enum YAMLAnswers {
  struct Question: Encodable {
    var scalar: String?
    var path: String?
    var text: String?
  }

  /// A value as Ruby typed it.
  indirect enum Value: Decodable, Equatable, CustomStringConvertible {
    case scalar(type: String, text: String)
    case time(seconds: Int, nanosecond: Int, offset: Int)
    /// A plain scalar, and what was written.
    case plain(source: String, value: Value)
    case sequence([Value])
    case mapping([Entry])

    struct Entry: Decodable, Equatable {
      let key: String
      let value: Value

      init(key: String, value: Value) {
        self.key = key
        self.value = value
      }

      init(from decoder: any Decoder) throws {
        var pair = try decoder.unkeyedContainer()
        key = try pair.decode(String.self)
        value = try pair.decode(Value.self)
      }

      static func == (first: Entry, second: Entry) -> Bool {
        first.key.hasSameBytes(as: second.key) && first.value == second.value
      }
    }

    init(from decoder: any Decoder) throws {
      var parts = try decoder.unkeyedContainer()
      switch try parts.decode(String.self) {
      case "null": self = .scalar(type: "null", text: "")
      case "sequence": self = .sequence(try parts.decode([Value].self))
      case "mapping": self = .mapping(try parts.decode([Entry].self))
      case "plain": self = .plain(source: try parts.decode(String.self), value: try parts.decode(Value.self))
      case "float": self = .scalar(type: "float", text: Self.float(try parts.decode(String.self)))
      case "time":
        self = .time(
          seconds: try parts.decode(Int.self), nanosecond: try parts.decode(Int.self),
          offset: try parts.decode(Int.self))
      case let type: self = .scalar(type: type, text: try parts.decode(String.self))
      }
    }

    /// Our value, said as Ruby says it.
    ///
    /// A time without an offset is one in UTC.
    init(_ value: YAMLValue) {
      self =
        switch value {
        case .null: .scalar(type: "null", text: "")
        case .bool(let value): .scalar(type: "bool", text: "\(value)")
        case .integer(let value): .scalar(type: "integer", text: "\(value)")
        case .float(let value): .scalar(type: "float", text: Self.text(of: value))
        case .string(let text): .scalar(type: "string", text: text)
        case .date(let date): .scalar(type: "date", text: "\(date)")
        case .dateTime(let time):
          .time(seconds: time.secondsSince1970(), nanosecond: time.nanosecond, offset: time.offset ?? 0)
        case .sequence(let values): .sequence(values.map(Self.init))
        case .mapping(let entries): .mapping(Self.hash(entries))
        }
    }

    /// A Ruby hash has a key once: where it first was, with its last value.
    static func hash(_ entries: [YAMLValue.Entry]) -> [Entry] {
      var hash: [Entry] = []
      for entry in entries.map({ Entry(key: $0.key, value: Self($0.value)) }) {
        if let index = hash.firstIndex(where: { $0.key.hasSameBytes(as: entry.key) }) {
          hash[index] = entry
        } else {
          hash.append(entry)
        }
      }
      return hash
    }

    /// A float that Ruby wrote, as Swift writes it.
    private static func float(_ text: String) -> String { Double(text).map(Self.text) ?? text }

    private static func text(of value: Double) -> String {
      value.isNaN ? ".nan" : value.isInfinite ? (value < 0 ? "-.inf" : ".inf") : "\(value)"
    }

    static func == (first: Value, second: Value) -> Bool {
      switch (first, second) {
      case (.scalar(let type, let text), .scalar(let otherType, let otherText)):
        type == otherType && text.hasSameBytes(as: otherText)
      case (.time(let a, let b, let c), .time(let d, let e, let f)): (a, b, c) == (d, e, f)
      case (.plain(_, let value), let other), (let other, .plain(_, let value)): value == other
      case (.sequence(let first), .sequence(let second)): first == second
      case (.mapping(let first), .mapping(let second)): first == second
      default: false
      }
    }

    var description: String {
      switch self {
      case .scalar("null", _): "null"
      case .scalar(let type, let text): "\(type) \(text)"
      case .time(let seconds, let nanosecond, let offset): "time \(seconds) \(nanosecond) \(offset)"
      case .plain(let source, let value): "\(value) written `\(source)`"
      case .sequence(let values): "sequence \(values)"
      case .mapping(let entries): "mapping \(entries.map { "\($0.key): \($0.value)" })"
      }
    }
  }

  struct Answer: Decodable {
    var value: Value?
    var fields: [Value.Entry]?
    var error: String?
    var none: Bool?
    /// What follows the front matter.
    var content: String?
  }

  static func answers(to questions: [Question]) throws -> [Answer] {
    let lines = try questions.map { try JSONEncoder().encode($0) + Data("\n".utf8) }
    return try Oracle.answer(of: "ruby", "yaml_answers.rb", input: Data(lines.joined())).split(separator: .lineFeed)
      .map { try JSONDecoder().decode(Answer.self, from: $0) }
  }
}

/// The front matters of the corpus.
enum FrontMatterCorpus {
  /// The front matters in YAML, as texts.
  static func blocks() throws -> [(path: String, text: String)] {
    try ["jekyll-posts", "just-the-docs", "news-posts"].flatMap(Corpus.files).compactMap { file in
      let block = file.source.withBytes { bytes in
        FrontMatterFence.find(in: bytes, at: ByteOrderMark.length(in: bytes))
          .flatMap { $0.notation == .yaml ? bytes.string($0.inner) : nil }
      }
      return block.map { (Corpus.root.appending(path: file.path).path, $0) }
    }
  }
}
