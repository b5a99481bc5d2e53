@testable import NewsDigestKit

/// Random files that start with a front matter, or with something like one: every shape of YAML, and damaged ones.
struct FrontMatterGenerator {
  private var random: SeededGenerator
  private var anchors = 0

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A file: mark, fences, fields, body.
  mutating func file() -> String {
    anchors = 0
    let opening = pick(["---\n"], rarely: ["--- \n", "---\t\n", "---\n\n", "---\r\n", "----\n", " ---\n", "--- #\n"])
    let closing = pick(
      ["---\n"],
      rarely: ["---", "...\n", "--- \t\n", "...", "--- x\n---\n", " ---\n---\n", "---\n\n\n", "---\n \n", ""])
    let body = pick(["글\n", ""], rarely: ["\n글\n", "\n    code\n", "  글\n", "\t글", "\r\n글\r\n", "---\n", "\u{C}\n 글"])
    var block = chance(100) ? pick(["~\n", "null\n", "false\n", "- a\n", "글\n", "{a: 1}\n"]) : fields()
    if chance(4) { block = damaged(block) }
    var text = opening + block + closing + body
    if chance(12) { text = crlf(text) }
    if chance(30) { text = "\u{FEFF}" + text }
    return text
  }

  // MARK: Fields

  private mutating func fields() -> String {
    let indent = pick([""], rarely: [" ", "  "])
    return (0..<Int.random(in: 0...6, using: &random)).map { _ in line(indent: indent) }.joined()
  }

  private mutating func line(indent: String) -> String {
    let extra = pick([""], rarely: ["\n", "# 설명\n", "  # note: x\n", "   \n", "\t\n"])
    return extra + indent + key() + pick([":"], rarely: [" :", ": ", "\t:"]) + value(indent: indent, depth: 0) + "\n"
  }

  private mutating func key() -> String {
    pick(
      ["title", "date", "tags", "categories", "layout", "permalink", "a", "b", "c-d", "e.f", "g_h", "제목", "published"],
      rarely: [
        "'a b'", "\"키\"", "a b", "yes", "1", "2025-12-03", "~", "<<", "? x\n", "a:b", "!t k", "&k1 k", "&k1 7", "*k1",
        "0x1F",
        "\"\"", "키#값", "null", "1.5", "[a]", "-x", "k?", "\"a\\tb\"",
      ])
  }

  /// What follows a colon.
  private mutating func value(indent: String, depth: Int) -> String {
    switch Int.random(in: 0..<(depth > 2 ? 12 : 18), using: &random) {
    case 0...8: return blank() + properties() + scalar() + comment()
    case 9: return pick(["", " "], rarely: [" # 비고", " &n1", " !!null", "\n"])
    case 10: return " " + properties() + flow(depth: depth) + comment()
    case 11: return " " + blockScalar(indent: indent)
    case 12, 13: return comment() + sequence(indent: indent, depth: depth + 1)
    case 14, 15: return comment() + mapping(indent: indent, depth: depth + 1)
    case 16: return blank() + scalar() + "\n" + indent + "  " + scalar()
    default:
      return anchors == 0 ? " " + (chance(4) ? "*k1" : scalar()) : " *a\(Int.random(in: 1...anchors, using: &random))"
    }
  }

  private mutating func blank() -> String { pick([" "], rarely: ["  ", "\t", " \t ", "\n    ", ""]) }

  private mutating func comment() -> String { pick([""], rarely: [" # 비고", "  #", " #x: y", "#no", "\t# tab"]) }

  private mutating func properties() -> String {
    guard chance(12) else { return "" }
    anchors += 1
    return pick(
      ["&a\(anchors) "], rarely: ["!!str ", "!t ", "! ", "!!str &a\(anchors) ", "&a\(anchors) !!int ", "&가 "])
  }

  private mutating func sequence(indent: String, depth: Int) -> String {
    let inner = indent + pick(["", "  "], rarely: ["    ", " "])
    return (0..<Int.random(in: 1...3, using: &random)).map { _ in
      "\n" + inner + "-" + value(indent: inner + "  ", depth: depth)
    }.joined()
  }

  private mutating func mapping(indent: String, depth: Int) -> String {
    let inner = indent + pick(["  "], rarely: [" ", "    "])
    return (0..<Int.random(in: 1...3, using: &random)).map { _ in
      "\n" + inner + key() + ":" + value(indent: inner, depth: depth)
    }.joined()
  }

  private mutating func flow(depth: Int) -> String {
    let separator = pick([", "], rarely: [",", " , ", ",\n    ", ", # x\n   "])
    let isList = Bool.random(using: &random)
    let items = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      let item = depth < 3 && chance(6) ? flow(depth: depth + 1) : scalar()
      return isList ? item : key() + pick([": "], rarely: [":", " : ", ""]) + item
    }.joined(separator: separator)
    let inside = items + pick([""], rarely: [separator, " ", ",? "])
    return isList ? "[\(inside)]" : "{\(inside)}"
  }

  private mutating func blockScalar(indent: String) -> String {
    let header = pick(["|", ">"]) + pick(["", "-", "+"], rarely: ["2", "1-", "+2", "9", "0", "--"]) + comment()
    let inner = indent + pick(["  "], rarely: [" ", "    "])
    let lines = (0..<Int.random(in: 0...4, using: &random)).map { _ in
      pick(
        [inner + "글 한 줄", inner + "second: line", ""],
        rarely: [inner + "  더 들여 씀", " ", inner + "# no comment", inner + "- a", inner + "\ttab", inner + "끝  "])
    }
    return ([header] + lines).joined(separator: "\n")
  }

  // MARK: Scalars

  private mutating func scalar() -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0...2: plainText()
    case 3, 4: (ScalarAnswer.all.randomElement(using: &random)?.text ?? "")
    case 5: likeNumber()
    case 6: "'" + quotable() + pick(["'"], rarely: ["''b'", "", "' x"])
    case 7:
      "\"" + quotable() + pick([""], rarely: ["\\n", "\\u00e9", "\\x41", "\\q", "\\\"", "\\\\", "\\N", "\n   b"])
        + pick(["\""], rarely: ["", "\" x"])
    case 8: likeTime()
    default: plainText()
    }
  }

  private mutating func plainText() -> String {
    pick(
      [
        "글", "AI 뉴스 요약", "news", "한 줄, 두 줄", "it's", "say \"x\"", "http://example.com/a?b=c#d", "a:b", "C#", "50%",
        "2025-12-01 기술-AI", "news perplexity", "e\u{301}",
      ],
      rarely: [
        "a: b", "a #b", "a# b", "- a", "-a", "?a", "? a", ":a", "[a", "a]", "{a}", "a, b", "@a", "`a`", "%a", "&a",
        "*a",
        "!a", "|a", ">a", "a\u{A0}b", "a\tb", "a  b ", "a\u{2028}b", "a\u{85}b", "a\u{FEFF}", "\u{7F}", "a\u{0}",
        "가\u{200B}",
        "\u{1F389}", "\u{FFFF}", "---", "...", "--- a", "=", "<<", "a:", ":",
      ])
  }

  private mutating func quotable() -> String {
    pick(
      ["", "글", "a: b", "a # b", "it", " a ", "yes", "22:31", "[a, b]", "2025-12-03"],
      rarely: ["a\tb", "a\n    b", "a\n\n  b", "a\u{2028}b", "\u{0}", "가\u{301}", "\u{FEFF}"])
  }

  private mutating func likeNumber() -> String {
    let pieces = [
      "0", "1", "7", "8", "9", "12", "000", "_", ",", ".", "-", "+", ":", "e", "E+", "x", "b", "F", ":30", ".5",
    ]
    return (0..<Int.random(in: 1...5, using: &random)).map { _ in pick(pieces) }.joined()
  }

  private mutating func likeTime() -> String {
    let day = pick(
      ["2025-12-03"], rarely: ["2025-1-3", "2024-02-29", "2025-02-29", "0001-01-01", "2025-13-01", "999-01-01"])
    let time = pick(
      ["00:30:59", "23:59:59"], rarely: ["0:30:59", "00:30", "24:00:00", "23:59:60", "12:00:00.25", "1:2:3"])
    let zone = pick(
      [" +0900", ""],
      rarely: ["Z", " Z", " -05:30", "+09:00", " +9", " KST", " UTC", " -0000", " +0530", " +2400", " +1"])
    return day + pick([" "], rarely: ["T", "t", "  ", "\t", ""]) + time + zone
  }

  // MARK: Values

  /// A random front matter, as an app could make one.
  mutating func frontMatter() -> FrontMatter {
    FrontMatter(fields: (0..<Int.random(in: 0...5, using: &random)).map { _ in .init(key: text(), value: anyValue()) })
  }

  private mutating func anyValue(depth: Int = 0) -> YAMLValue {
    switch Int.random(in: 0..<(depth > 3 ? 12 : 16), using: &random) {
    case 0...5: return .string(text())
    case 6: return YAMLResolver.value(of: ScalarAnswer.all.randomElement(using: &random)?.text ?? "")
    case 7: return .integer(pick([0, 1, -1, 8, 77, 1_000, .max, .min]))
    case 8: return .float(pick([0, -0.0, 1.5, -1e-7, 1e20, 1.0 / 3, .infinity, -.infinity, .greatestFiniteMagnitude]))
    case 9: return .bool(Bool.random(using: &random))
    case 10: return .null
    case 11:
      return (try? DateTime(parsing: "2025-12-03T00:30:59" + pick(["+09:00", "Z", "-05:30", ".25+09:00"]))).map(
        YAMLValue.dateTime)
        ?? .null
    case 12, 13: return .sequence((0..<Int.random(in: 0...4, using: &random)).map { _ in anyValue(depth: depth + 1) })
    default:
      return .mapping(
        (0..<Int.random(in: 0...4, using: &random)).map { _ in .init(key: text(), value: anyValue(depth: depth + 1)) })
    }
  }

  private mutating func text() -> String {
    let parts = (0..<pick([1, 1, 1, 1, 2, 3])).map { _ in
      switch Int.random(in: 0..<5, using: &random) {
      case 0: quotable()
      case 1: ScalarAnswer.all.randomElement(using: &random)?.text ?? ""
      case 2: likeNumber()
      case 3: likeTime()
      default: plainText()
      }
    }
    return parts.joined(separator: pick(["\n", "\n\n", " ", "\n  ", "\r\n"])) + pick([""], rarely: ["\n", " ", "\n\n"])
  }

  // MARK: Damage

  /// The block with one or two things put into it, doubled or taken out.
  private mutating func damaged(_ block: String) -> String {
    var scalars = Array(block.unicodeScalars)
    for _ in 0..<Int.random(in: 1...2, using: &random) {
      let place = Int.random(in: 0...scalars.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0 where place < scalars.count: scalars.remove(at: place)
      case 1 where place < scalars.count: scalars.insert(scalars[place], at: place)
      default:
        let piece = pick([
          "\t", " ", "\n", ":", ": ", "#", " #", "- ", "'", "\"", "[", "]", "{", "}", ",", "&x ", "*x", "!", "|", ">",
          "%",
          "@", "\u{FEFF}", "\u{0}", "\u{85}", "\u{2028}", "\r", "---\n", "--- a\n", "...\n", "... \n", "? ",
          "<<: *a1\n",
          "%YAML 1.1\n", "글", "\n\n", "\n ",
        ])
        scalars.insert(contentsOf: piece.unicodeScalars, at: place)
      }
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  // MARK: Chance

  private mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &random) == 0 }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }

  private mutating func pick(_ usual: [String], rarely: [String]) -> String {
    (chance(9) ? rarely : usual).randomElement(using: &random) ?? ""
  }
}
