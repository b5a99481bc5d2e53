import Testing

@testable import NewsDigestKit

/// Blocks that are made to hang or to overflow a parser.
///
/// Each is about a megabyte.
@Suite struct YAMLHostileTests {
  private static func many(_ text: String) -> String {
    String(repeating: text, count: 1_000_000 / text.utf8.count)
  }

  @Test(
    .endsInTime, .exhaustive,
    arguments: [
      "[", "{", "- ", "? ", ": ", "a: ", "&a ", "*a ", "!a ", "- - ", "[a, ", "{a: ", "[[],", "'", "\"", "\"\\", "|\n",
      "#",
      "a: [\n", "a: {\n", "- a:\n", "? a\n", "&a a\n", "*a : b\n", "? [*a]\n", "---\n", "%YAML 1.1\n", "\t", "\r",
      "\u{2028}", "\u{85}", "a: b\r", "<<: ", "a: 'b'\n", "가: [나]\n", "a: &a x\n",
    ])
  func endsSoon(text: String) {
    for prefix in ["", "x: [1]\nk: "] {
      _ = ParsedBlock(prefix + Self.many(text)).block
      _ = ParsedBlock(prefix + Self.many(text) + "\n").block
    }
  }

  @Test(.endsInTime, .exhaustive) func parsesManyComments() {
    #expect(ParsedBlock("a: [1]\n" + Self.many("# note\n")).block.items.count > 100_000)
  }

  @Test(.endsInTime, .exhaustive) func parsesManyKeys() {
    let text = (0..<50_000).map { "key\($0): [a: \"value\"]\n" }.joined()
    let lists = (0..<50_000).map { "key\($0): [\"value\"]\n" }.joined()
    let simple = (0..<50_000).map { "key\($0): value\n" }.joined()
    #expect(ParsedBlock(simple).fields.count == 50_000)
    #expect(ParsedBlock("a: |\n  x\n" + simple).fields.count == 50_001)
    #expect(ParsedBlock(lists).fields.count == 50_000)
    #expect(ParsedBlock(text).fields.count == 50_000)
  }

  @Test(.endsInTime, .exhaustive) func parsesManyDistinctAnchors() {
    let text = (0..<100_000).map { "k\($0): &a\($0) x\n" }.joined()
    #expect(ParsedBlock(text).fields.count == 100_000)
  }

  @Test(.endsInTime, .exhaustive) func parsesLongScalars() {
    for quote in ["'", "\"", ""] {
      let text = "a: [1]\nb: \(quote)\(Self.many("가나 "))x\(quote) # c\n"
      #expect(ParsedBlock(text).fields.last?.trailingComment != nil)
    }
  }

  @Test(.endsInTime, .exhaustive) func stopsAtAnAliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let alias = "*a\(level - 1)"
      text += "a\(level): &a\(level) [\(Array(repeating: alias, count: 8).joined(separator: ", "))]\n"
    }
    #expect(ParsedBlock(text).block.problem?.kind == .tooComplex)
    #expect(ParsedBlock(text + "? *a9\n: x\n").block.problem?.kind == .tooComplex)
    #expect(ParsedBlock(text + "b: {[*a9]: x}\n").block.problem?.kind == .tooComplex)
  }

  @Test(.endsInTime, .exhaustive) func stopsAtAChainOfAliases() {
    let text = "a0: &a0 x\n" + (1..<20_000).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }.joined()
    #expect(ParsedBlock(text).block.problem?.kind == .tooComplex)
  }

  @Test(.endsInTime, .exhaustive, arguments: ["key", "\"key", "'key", "e\u{301}"])
  func readsManyDuplicates(key: String) {
    let quote = key.unicodeScalars.first.map { $0 == "\"" || $0 == "'" ? String($0) : "" } ?? ""
    let text = "x: |\n  a\n" + (0..<20_000).map { "\(key)\($0 % 10_000)\(quote): value\n" }.joined()
    let block = ParsedBlock(text).block
    #expect(block.problem == nil && block.fields.count == 20_001 && block.duplicateFields.count == 10_000)
  }

  /// Such a list would take minutes to print: only the answer is expected.
  private func isRead(_ item: String, _ count: Int, as value: YAMLValue) -> Bool {
    ParsedBlock("x:\n" + String(repeating: item, count: count))["x"] == .sequence(Array(repeating: value, count: count))
  }

  @Test(.endsInTime, .exhaustive) func readsManyDuplicatesInLists() {
    let areRead = [
      isRead("  - {a: 1, \"b\": 2, a: 3}\n", 100, as: ["a": 1, "b": 2, "a": 3]),
      isRead(
        "  - c: 4\n    d:\n      e: 5\n      e: 6\n    c: 7\n", 10_000, as: ["c": 4, "d": ["e": 5, "e": 6], "c": 7]),
    ]
    #expect(areRead == [true, true])
  }

  @Test(.endsInTime, .exhaustive) func readsManyHiddenDuplicates() {
    let text = "x:\n" + (0..<20_000).map { "  ? key\($0 % 10_000)\n  : value\n" }.joined()
    let fields = ParsedBlock(text).fields
    #expect(fields.count == 1 && fields.first?.value.parts?.count == 20_000)
    // At the top level, a key with `?` does not start its line.
    let isRefused = ParsedBlock("? key\n: value\n? key\n: value\n").block.problem?.kind == .layout
    #expect(isRefused)
  }

  @Test(arguments: [1, 32]) func parsesDeepLists(depth: Int) {
    let open = String(repeating: "[", count: depth)
    let close = String(repeating: "]", count: depth)
    #expect(ParsedBlock("a: \(open)1\(close)\n").block.problem == nil)
    #expect(ParsedBlock("a:\n  " + String(repeating: "- ", count: depth) + "1\n").block.problem == nil)
  }

  @Test(arguments: [33, 65, 250, 10_000]) func refusesDeeperLists(depth: Int) {
    let open = String(repeating: "[", count: depth)
    let close = String(repeating: "]", count: depth)
    #expect(ParsedBlock("a: \(open)1\(close)\n").block.problem?.kind == .tooComplex)
    #expect(ParsedBlock("a:\n  " + String(repeating: "- ", count: depth) + "1\n").block.problem?.kind == .tooComplex)
  }

  @Test(arguments: ["[a: ", "{a: [", "[", "{? a: "]) func refusesMuchNesting(open: String) {
    let brackets = open.utf8.filter { "[{".utf8.contains($0) }
    let close = brackets.reversed().map { $0 == .ascii("[") ? "]" : "}" }.joined()
    let count = 256 / brackets.count
    let text = String(repeating: open, count: count) + "x" + String(repeating: close, count: count)
    #expect(ParsedBlock("a: \(text)\n").block.problem?.kind == .tooComplex)
  }

  @Test(.endsInTime, .exhaustive) func survivesTheDeepestChainOfAliases() {
    let text = "a0: &a0 [x]\n" + (1..<250).map { "a\($0): &a\($0) [*a\($0 - 1)]\n" }.joined()
    #expect(ParsedBlock(text).block.problem?.name == "too-deep")
  }

  @Test(.endsInTime, .exhaustive) func mergesManyEntriesOnce() {
    let entries = (0..<20_000).map { "  k\($0): v\n" }.joined()
    let text = "a: &a\n\(entries)b:\n  <<: [*a, *a, *a]\n\(entries)"
    let problem = ParsedBlock(text).block.problem
    #expect(problem == nil && ParsedBlock(text).fields.count == 2)
  }
}
