import Foundation
import Testing

@testable import NewsDigestKit

/// The values of fields in TOML and JSON beside those that Python's `tomllib` and `json` give.
@Suite("Notations beside Python", .enabled(if: Oracle.isInstalled("python3"), Oracle.absence(of: "python3")))
struct NotationOracleTests {
  struct Question: Encodable {
    let notation: String
    let text: String
  }

  private static func answers(to questions: [Question]) throws -> [YAMLAnswers.Answer] {
    let lines = try questions.map { try JSONEncoder().encode($0) + Data("\n".utf8) }
    return try Oracle.answer(of: "python3", "typed_fields.py", input: Data(lines.joined()))
      .split(separator: .lineFeed).map { try JSONDecoder().decode(YAMLAnswers.Answer.self, from: $0) }
  }

  /// Expects the fields that Python gives, or a problem where it has one.
  private func expectPythons(_ texts: [String], _ notation: FrontMatterNotation) throws {
    let name = notation == .toml ? "toml" : "json"
    let answers = try Self.answers(to: texts.map { Question(notation: name, text: $0) })
    try #require(answers.count == texts.count)
    for (text, answer) in zip(texts, answers) {
      let block = text.withBytes { YAMLBlock(recovering: $0, in: $0.indices, as: notation.fields) }
      // The lines of a table that are apart are TOML, but no field.
      if block.problem?.kind == .layout { continue }
      if let expected = answer.fields {
        #expect(block.problem == nil, "\(text): \(block.problem?.name ?? "")")
        let fields = block.fields.map { YAMLValue.Entry(key: $0.key, value: $0.value) }
        #expect(YAMLAnswers.Value.hash(fields) == expected, "\(text)")
      } else {
        #expect(block.problem != nil, "\(text): Python says \(answer.error ?? "")")
      }
    }
  }

  @Test func tomlByHand() throws { try expectPythons(NotationSamples.toml + NotationSamples.brokenTOML, .toml) }

  @Test func jsonByHand() throws { try expectPythons(NotationSamples.json + NotationSamples.brokenJSON, .bareJSON) }

  @Test func generatedTOML() throws {
    var generator = NotationGenerator(seed: 7)
    try expectPythons((0..<20_000).map { _ in generator.toml() }, .toml)
  }

  @Test func generatedJSON() throws {
    var generator = NotationGenerator(seed: 8)
    try expectPythons((0..<20_000).map { _ in generator.json() }, .bareJSON)
  }
}

/// What is written in all notations.
@Suite("Written notations")
struct WrittenNotationTests {
  /// Whether TOML has every value: it has no null.
  private static func isTOML(_ value: YAMLValue) -> Bool {
    switch value {
    case .null: false
    case .sequence(let values): values.allSatisfy(isTOML)
    case .mapping(let entries):
      entries.allSatisfy { isTOML($0.value) } && Set(entries.map { ExactText($0.key) }).count == entries.count
    default: true
    }
  }

  /// Whether JSON has every value: it has no dates, and neither infinity nor NaN.
  private static func isJSON(_ value: YAMLValue) -> Bool {
    switch value {
    case .date, .dateTime: false
    case .float(let value): value.isFinite
    case .sequence(let values): values.allSatisfy(isJSON)
    case .mapping(let entries): entries.allSatisfy { isJSON($0.value) }
    default: true
    }
  }

  @Test(
    "Any model that a notation has is written and parses back", arguments: [FrontMatterNotation.toml, .json, .bareJSON])
  func models(notation: FrontMatterNotation) throws {
    var generator = FrontMatterGenerator(seed: 11)
    var sources = NotationGenerator(seed: 12)
    var count = 0
    for _ in 0..<(TestSelection.isExhaustive ? 3_000 : 300) {
      var frontMatter = generator.frontMatter()
      frontMatter.notation = notation
      let keys = Set(frontMatter.fields.map { ExactText($0.key) })
      let source = notation == .toml ? "+++\n\(sources.toml())\n+++\n글\n" : ";;;\n\(sources.json())\n;;;\n글\n"
      var document = try DigestDocument<JekyllPost>(parsing: source)
      document.content.frontMatter = frontMatter
      let values = frontMatter.fields.map(\.value)
      let canBe =
        notation == .toml
        ? values.allSatisfy(Self.isTOML) && keys.count == values.count : values.allSatisfy(Self.isJSON)
      do {
        let texts = [try JekyllPost(frontMatter: frontMatter, body: "글\n").formatted(), try document.text()]
        #expect(canBe)
        for text in texts { #expect(try JekyllPost(parsing: text).frontMatter == frontMatter, "\(text)") }
        count += 1
      } catch let error as WritingError {
        let hasComments =
          frontMatter.closingComment != nil
          || frontMatter.fields.contains { $0.leadingComment != nil || $0.trailingComment != nil }
        #expect(!canBe || hasComments || "\(error)".unicodeScalars.contains("\u{FEFF}"), "\(error): \(frontMatter)")
        #expect(error.property.hasPrefix("frontMatter"), "\(error)")
      }
    }
    #expect(count > 10)
  }

  @Test("The laws hold for random texts")
  func laws() {
    var generator = NotationGenerator(seed: 5)
    for _ in 0..<(TestSelection.isExhaustive ? 400 : 40) {
      for text in [
        "+++\n\(generator.toml())\n+++\n\n글\n", "{\n\(generator.json())\n}\n글\n", ";;;\n\(generator.json())\n;;;\n글\n",
      ] {
        expectLaws(of: JekyllPost.self, in: text, text.debugDescription, copies: .oneInTurn)
      }
    }
  }
}

/// Fields by hand.
enum NotationSamples {
  static let toml = [
    "", "# note\n", "a = 1", "a=1 # note\n\n\nb = 2\n", "\"a b\" = 1\n'c.d' = 2\n\"\" = 3\n1 = 4\n-_- = 5",
    "a = \"x \\\" \\\\ \\t \\u00e9 \\U0001F600\"", "a = 'C:\\x'", "a = ''\nb = \"\"",
    "a = \"\"\"\none\ntwo\\\n   three\"\"\"", "a = '''\n'one'\n''two'''''", "a = \"\"\"\"x\"\"\"\"\"",
    "a = [1, 2,\n  # note\n  3, # last\n]", "a = [ [1], [\"x\", 'y'], [] , {b = 1} ]", "a = []",
    "a = { b = 1, c.d = \"x\", 'e f' = [ {} ] }", "a = {}",
    "a = +1\nb = -0\nc = 1_000\nd = 0xDEAD_beef\ne = 0o17\nf = 0b101",
    "a = 1.5\nb = -0.0\nc = 1e5\nd = 6.02E+23\ne = 1_0.0_1\nf = 1e400",
    "a = inf\nb = -inf\nc = nan\nd = +nan", "a = true\nb = false",
    "a = 1979-05-27\nb = 1979-05-27T07:32:00\nc = 1979-05-27 07:32:00.5\nd = 07:32:00",
    "a = 1979-05-27T07:32:00Z\nb = 1979-05-27t07:32:00z\nc = 1979-05-27 07:32:00+09:00 # here\nd = 1979-05-27T00:32:00.999999-07:30",
    "a.b = 1\na.c.d = 2\ne = 3", "a . \"b\" = 1", "[a]\n[b]\nc = 1\n[b.d]\ne = 2\n", "[a.b.c]\nd = 1\n[a]\ne = 2\n",
    "[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3\n[[a.e]]\n[[a.e]]\nf = 1\n", "[ a . 'b' ] # note\nc = 1",
    "a = \"\\b\\f\\r\\n\"", "x.y = 1\nx.z.w = 2\n[t]\nu.v = 1\nu.w = 2\n[t.u2]\n",
  ]

  static let brokenTOML = [
    "a", "a =", "= 1", "a = 1 b = 2", "a = x", "a = 01", "a = 1__0", "a = _1", "a = 1_", "a = .5", "a = 5.", "a = 1e",
    "a = 0X1", "a = +0x1", "a = 0b2", "a = \"x", "a = 'x", "a = \"x\ny\"", "a = \"\\x\"", "a = \"\\ud800\"",
    "a = \"\\u12\"", "a = \"\"\"x", "a = \"\u{1}\"", "# \u{1}", "a = [1", "a = [1 2]", "a = [,]", "a = [1,,2]",
    "a = {b = 1", "a = {b = 1,}", "a = {b = 1\n}", "a = {b 1}", "a = 1\na = 2", "a.b = 1\na.b = 2", "a = 1\na.b = 2",
    "[a]\n[a]", "[a]\nb = 1\n[a.b]", "[[a]]\n[a]", "[a]\n[[a]]", "a = []\n[[a]]", "a = {}\n[a.b]", "a = {}\na.b = 1",
    "a.b = 1\n[a]", "[a.b]\n[a]\nb.c = 1", "[a", "[a]]", "[[a]", "[]", "[a.]", "[a] b", "a. = 1", "a = 1979-13-27",
    "a = 1979-05-27T25:00:00", "a = 1979-5-27", "a = 1979-05-27T07:32", "a = 07:32", "a = 1979-05-27T07:32:00+9",
    "a = True", "a b = 1", "\"\"\"a\"\"\" = 1", "a = {b = 1, b = 2}", "a = {b.c = 1, b = 2}", "a = [1]\na = [2]",
  ]

  static let json = [
    "", " \n", "\"a\": 1", "\"a\": 1,\n  \"b\" : \"x\"\n",
    "\"a\": \"\\\" \\\\ \\/ \\b\\f\\n\\r\\t \\u00E9 \\ud83d\\ude00\"",
    "\"\": null", "\"a\": true, \"b\": false", "\"a\": -0, \"b\": 10, \"c\": -5",
    "\"a\": 1.5, \"b\": 1e5, \"c\": 1E-2, \"d\": -0.0, \"e\": 1e400",
    "\"a\": [], \"b\": {}, \"c\": [1, [2], {\"d\": []}]",
    "\"a\": {\"b\": {\"c\": \"}\"}}", "\"a\": 1, \"a\": 2, \"b\": 3", "\"가\": \"나 😀\"", "\"a\": \"\u{7F}\"",
  ]

  static let brokenJSON = [
    "a: 1", "'a': 1", "\"a\" 1", "\"a\":", "\"a\": x", "\"a\": 01", "\"a\": +1", "\"a\": .5", "\"a\": 5.", "\"a\": 1e",
    "\"a\": 0x1", "\"a\": NaN", "\"a\": \"x", "\"a\": \"x\ny\"", "\"a\": \"\\x\"", "\"a\": \"\\u12\"", "\"a\": \"\t\"",
    "\"a\": \"\\ud800\"", "\"a\": \"\\udc00x\"", "\"a\": \"\\ud800\\u0041\"", "\"a\": [1", "\"a\": [1,]", "\"a\": [,1]",
    "\"a\": [1 2]", "\"a\": {\"b\": 1,}", "\"a\": {b: 1}", "\"a\": 1,", ", \"a\": 1", "\"a\": 1 \"b\": 2",
    "\"a\": 1 // note", "\"a\": True", "\"a\": 1; \"b\": 2",
  ]
}

/// Texts of fields: mostly valid, some of them with a byte too many or too few.
struct NotationGenerator {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  private mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &random) ?? "" }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }

  mutating func toml() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      if chance(12) {
        let key = tomlKey()
        text += chance(30) ? "[[\(key)]]" : "[\(key)]"
      } else {
        text += tomlKey() + pick(["=", " = ", "  =\t"]) + tomlValue(2)
      }
      text += pick(["\n", "\n", " # note\n", "\r\n", "\n\n  "])
    }
    return damaged(text)
  }

  mutating func json() -> String {
    var members: [String] = []
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      members.append(jsonText() + pick([":", " : "]) + jsonValue(2))
    }
    return damaged(members.joined(separator: pick([",", ",\n  ", " , "])))
  }

  private mutating func damaged(_ text: String) -> String {
    guard chance(25), !text.isEmpty else { return text }
    var scalars = Array(text.unicodeScalars)
    let place = Int.random(in: 0..<scalars.count, using: &random)
    if chance(50) {
      scalars.remove(at: place)
    } else {
      scalars.insert(Array("\"'[]{}=,.:#\\\n0_ -+eT".unicodeScalars).randomElement(using: &random) ?? " ", at: place)
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private mutating func tomlKey() -> String {
    var key = pick(["a", "b", "c-d", "e_f", "1", "\"g h\"", "'i'", "a", "b"])
    while chance(25) { key += pick([".", " . "]) + pick(["a", "b", "x", "\"y\""]) }
    return key
  }

  private mutating func tomlValue(_ depth: Int) -> String {
    if depth > 0, chance(20) {
      let values = (0..<Int.random(in: 0...3, using: &random)).map { _ in tomlValue(depth - 1) }
      return "[" + values.joined(separator: pick([",", ", ", ",\n # note\n "])) + pick(["", " ", "\n"]) + "]"
    }
    if depth > 0, chance(10) {
      let parts = (0..<Int.random(in: 0...3, using: &random)).map { _ in "\(tomlKey()) = \(tomlValue(depth - 1))" }
      return "{ " + parts.joined(separator: ", ") + " }"
    }
    return pick([
      "0", "-17", "+3", "1_000", "0x1F", "0o7", "0b11", "3.14", "-2e10", "1.5E-3", "inf", "-nan", "true", "false",
      "\"\"", "\"가 \\\"나\\\" \\u00e9\"", "'x\\y'", "\"\"\"\none\n  two\"\"\"", "'''a'b'''", "2025-12-03",
      "2025-12-03T00:30:59+09:00", "2025-12-03 00:30:59", "2025-12-03T00:30:59.25Z", "00:30:59", "\"#1\"",
    ])
  }

  private mutating func jsonText() -> String {
    pick(["\"a\"", "\"b\"", "\"가\"", "\"\\u00e9\\n\"", "\"\\ud83d\\ude00\"", "\"\"", "\"c d: {\\\"\""])
  }

  private mutating func jsonValue(_ depth: Int) -> String {
    if depth > 0, chance(20) {
      let values = (0..<Int.random(in: 0...3, using: &random)).map { _ in jsonValue(depth - 1) }
      return "[" + values.joined(separator: pick([",", ", ", ",\n  "])) + pick(["", " "]) + "]"
    }
    if depth > 0, chance(15) {
      let parts = (0..<Int.random(in: 0...3, using: &random)).map { _ in "\(jsonText()): \(jsonValue(depth - 1))" }
      return "{" + parts.joined(separator: ", ") + "}"
    }
    return chance(30)
      ? jsonText()
      : pick(["0", "-1", "12", "1.5", "-2e3", "1E+2", "true", "false", "null"]) + pick(["", " "])
  }
}
