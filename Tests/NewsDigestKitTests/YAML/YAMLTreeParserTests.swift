import Testing

@testable import NewsDigestKit

/// What is parsed into nodes, Ruby parses the same way.
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
    "\n  -   a: 1\n      b: 2", "\n  -\ta", "\n  a:\tb", "\n\t- a", "\"a\"#b", "[a]#b", ">#b\n  c", "|\n \nb: c",
    "|\n   \n  c", "[a, #b\n c]", "\n  - a: - b",
    "@a", "`a", "%a", "\n  - a\n - b",
  ]

  static let lines = [
    "a: b", "a: b # c", "a: b#c", "a: 'b'", "a: \"b\"   # c", "a: # c", "a:", "a: -1", "a: 1:2", "a: x y  ", "a: b'c",
    "a: \"\"", "a: ''", "a: \u{A0}b", "a-b.c_d: 1", "가: 나", "a: .5", "a: =", "a: b\\c", "a: b\"", "a: ' b '",
    "a: &x b\nb: *x\n*x : c", "a: !!str 12\nb: !t x\nc: ! y\nd: !!str", "&k a: 1\nb: *k", "a: &x\n  b: 1\nc: *x",
    "a: &x\n- b\nc: {<<: {d: *x}, e: f}", "a:\n  - &x b\n  - *x\n  - &y c: d\n    e: f\n  - *y",
    "a: [&x b, *x, !!str 1]",
    "a: {? b : c}", "a: \"b\u{2028}c\"", "a: 'b\u{85}c'", "a: 'b\rc'", "a: 'b\u{2028}\u{2029} c'", "a: b\u{2028}c",
    "a: |\n  b\u{2028}c", "a:\n  ? b\n  : c\n  ? d", "a: [? b : c, ? d, e]", "a: {? b, ? : c}",
    "a:\n  ? |\n    b\n  : - c",
    "a: !<tag:yaml.org,2002:str> 1", "a: !!s%74r 1", "a: !x!str 1", "a: [!!str , b]", "a: &x*y b", "a: [&x, *x]",
    "a:\n  ? &x\n  : b\n  c: *x", "a: |1\n  b", "a: |+9\n b", "a: \"\\x4g\"", "a: 'b\n---\n'", "a: b\n--- c",
    "a:\n  - b\n -c", "a: [b\n---\n]", "a: - b", "a: ? b", "a: b\n\t c", "a:\n  b: c\n\t", "a: [b,\n\tc]",
  ]

  /// The values are those of Ruby, or the front matter is refused by both.
  @Test(.enabled(if: Oracle.isInstalled("ruby"), Oracle.absence(of: "Ruby"))) func agreesWithRuby() throws {
    let nested = (Self.scalars + Self.collections).flatMap { value in
      let inner = value.replacing("\n", with: "\n  ")
      return [
        "k: \(value)\n", "k:\(value)\n", "k:\n  - \(inner)\n", "k:\n  a: \(inner)\n", "k: [\(inner)]\n",
        "k: {a: \(inner), b: c}\n", "k: &x \(value)\n", "k:\n  - &x \(inner)\n  - *x\n",
      ]
    }
    let blocks = nested + Self.lines.map { $0 + "\n" }
    let texts = (blocks + blocks.map(crlf)).map { "---\n\($0)---\n" }
    var comparison = FrontMatterComparison()
    for (text, answer) in zip(texts, try YAMLAnswers.answers(to: texts.map { .init(text: $0) })) {
      comparison.compare(text, with: answer)
    }
    #expect(comparison.problems.isEmpty, "\(comparison.problems.joined(separator: "\n"))")
    #expect(comparison.fields > 1_000)
  }

  @Test func parsesWhatIsNotRare() {
    let refused = (Self.scalars + Self.collections.prefix(20)).filter { ParsedBlock("k: \($0)\n").fields.count != 1 }
    #expect(refused.isEmpty)
  }
}
