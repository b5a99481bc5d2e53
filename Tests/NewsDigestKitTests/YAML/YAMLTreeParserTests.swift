import Testing

@testable import NewsDigestKit

/// What is parsed into nodes, LibYAML parses the same way.
@Suite struct YAMLTreeParserTests {
  static let scalars = [
    "a", "a b", "a\n  b", "a\n\n  b\n\n\n  c", "a # c\n", "a#b", "-1", "-a", "?a", ":a", "a:b",
    "http://x.example/?a=b#c",
    "'a'", "'it''s'", "'a\n  b'", "' a \n\n  b '", "\"a\"", "\"a\\n\\u00e9\\x41\\\"\"", "\"a\\\n  b\"",
    "\"a\\\n\n  b\"",
    "\"a\n\n\n b\"", "\"\\N\\_\\L\\P\\0\\e\\/\"", "\"a\\  \n  b\"", "|\n  a\n  b\n", "|-\n  a\n   b\n\n", "|+\n  a\n\n",
    ">\n  a\n  b\n\n  c\n", ">\n  a\n   b\n  c\n", ">-\n\n  a\n\n\n  b\n", "|2\n   a\n  b\n", "|  # c\n  a\n",
    "|\n\n  a\n", "|",
    "", "~", "yes", "2025-12-03", "22:31", "1_000", "a\t# c", "\ta", "a  ", "가나\n  다", ">+\n\n\n", "a\n  - b",
    "a\n  #b",
  ]

  static let collections = [
    "[]", "[a, b]", "[ a , \"b\",'c' ]", "[a,\n b, # c\n c\n]", "[a: 1, b]", "[[a], {b: c}]", "{}", "{a: 1, b: , c}",
    "{\"a\":1, 'b' : x}", "{a: {b: [c]}}", "[a, b,]", "[a b\n c, d]", "[-1, -a]", "[a:b]", "[http://x.example/a]",
    "\n  - a\n  - b", "\n- a\n- b", "\n  - a # x\n\n  # y\n  - b", "\n  - - a\n    - b\n  - - c",
    "\n  - a: 1\n    b: 2\n  - c: 3",
    "\n  -\n    a: 1\n  -\n  - b", "\n  a: 1\n  b:\n    c: d\n  e:", "\n  a:\n  - b\n  - c\n  d: e",
    "\n  'a b' : 1\n  \"c\":  2",
    "\n  - |\n    a\n\n  - >-\n    b\n    c\n", "\n  - a\n    b\n  - 'c\n    d'", "\n  a: [x,\n    y]\n  b: {c: d} # e",
    " # c\n  - a", "\n    text", "\n  a: 1\n b: 2", "\n  - ? a", "\n  - a\n  b: 1",
    "\n- a\nb", "[a", "[a]: b", "{a, b", "'a", "'a' b", "a: b", "- a", "[a] b", "\n  a: b: c", "&x a", "*x", "!t a",
    "\n  1: a\n  yes: b\n  2025-12-03: c", "\n  a: 1\n  a: 2", "{a: 1, a: 2}", "[,]", "[a,,b]", "{? a : b}", "[a\n: b]",
    "\n  -   a: 1\n      b: 2", "\n  -\ta", "\n  a:\tb", "\n\t- a", "\"a\"#b", "[a]#b", "[a, #b\n c]", "\n  - a: - b",
    "@a", "`a", "%a", "\n  - a\n - b",
  ]

  private func expectAgreement(on text: String) {
    text.withBytes { bytes in
      let parts = YAMLTreeParser.field(in: bytes, bytes.indices, column: 0)
      guard let parts else { return }
      guard let items = try? YAMLBlockParser(bytes, bytes.indices).items(), case .field(let field)? = items.first else {
        Issue.record("LibYAML refuses it: \(text.debugDescription)")
        return
      }
      #expect(field.value == parts.value.value, "\(text.debugDescription)")
      #expect(parts.key?.value == .string(field.key), "\(text.debugDescription)")
    }
  }

  @Test(arguments: scalars + collections) func agreesWithLibYAML(value: String) {
    for text in ["k: \(value)\n", "k:\(value)\n", "k: \(value)"] {
      expectAgreement(on: text)
      expectAgreement(on: crlf(text))
    }
    for text in ["k:\n  - \(value)\n", "k:\n  a: \(value)\n", "k: [\(value)]\n", "k: {a: \(value), b: c}\n"] {
      expectAgreement(on: text.replacing("\n", with: "\n  "))
    }
  }

  @Test func parsesWhatIsNotRare() {
    let refused = (Self.scalars + Self.collections.prefix(20)).filter { value in
      "k: \(value)\n".withBytes { YAMLTreeParser.field(in: $0, $0.indices, column: 0) } == nil
    }
    #expect(refused.isEmpty)
  }

  @Test(.enabled(if: Corpus.isPresent, Corpus.isAbsentComment)) func agreesWithLibYAMLOnTheCorpus() throws {
    var (fields, parsed) = (0, 0)
    for (path, text) in try FrontMatterCorpus.blocks() {
      text.withBytes { bytes in
        for field in YAMLBlock(parsing: bytes, in: bytes.indices).fields {
          fields += 1
          let end = LineScanner.line(at: field.range.upperBound, in: bytes, end: bytes.count).end
          guard let node = YAMLTreeParser.field(in: bytes, field.range.lowerBound..<end, column: 0) else { continue }
          parsed += 1
          #expect(node.value.value == field.value, "\(path): \(field.key)")
        }
      }
    }
    #expect(parsed * 100 > fields * 99, "\(parsed) of \(fields)")
  }
}
