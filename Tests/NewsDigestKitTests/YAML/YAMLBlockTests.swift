import Testing

@testable import NewsDigestKit

@Suite struct YAMLBlockTests {
  /// A block, and its items with what is said about each field: its value's text and its comment.
  struct Example: Sendable {
    let text: String
    let items: [String]
    var values: [String]
    var comments: [String?]
  }

  static let examples = [
    Example(
      text: "layout: post\ntitle: \"A: b\"  # why\ndate: 2025-12-03 00:30:59 +0900\n",
      items: ["layout: post", "title: \"A: b\"  # why", "date: 2025-12-03 00:30:59 +0900"],
      values: ["post", "\"A: b\"", "2025-12-03 00:30:59 +0900"], comments: [nil, "# why", nil]),
    Example(
      text: "# top\n\na: 1\n  # between\n\nb:\n# end", items: ["# top", "a: 1", "# between", "b:", "# end"],
      values: ["1", ""], comments: [nil, nil]),
    Example(
      text: "tags: # mine\n  - a\n\n  # inside\n  - b  \n\n# after\nc: x\n",
      items: ["tags: # mine\n  - a\n\n  # inside\n  - b  ", "# after", "c: x"],
      values: ["- a\n\n  # inside\n  - b  ", "x"], comments: ["# mine", nil]),
    Example(
      text: "tags:\n- a\n- b\nc: x\n", items: ["tags:\n- a\n- b", "c: x"], values: ["- a\n- b", "x"],
      comments: [nil, nil]),
    Example(
      text: "a: |\n  one\n  # two\n\n\nb: >+ # keep\n  x\n\nc: 1\n",
      items: ["a: |\n  one\n  # two", "b: >+ # keep\n  x\n", "c: 1"],
      values: ["|\n  one\n  # two", ">+ # keep\n  x\n", "1"], comments: [nil, "# keep", nil]),
    Example(
      text: "a: [x, \"]#\", 'it''s', y's] # list\nb: {k: [1]}\n",
      items: ["a: [x, \"]#\", 'it''s', y's] # list", "b: {k: [1]}"],
      values: ["[x, \"]#\", 'it''s', y's]", "{k: [1]}"], comments: ["# list", nil]),
    Example(
      text: "a: one\n  two # no\n  \n'k:' : \"x\n  y\" # yes\n",
      items: ["a: one\n  two # no", "'k:' : \"x\n  y\" # yes"],
      values: ["one\n  two", "\"x\n  y\""], comments: ["# no", "# yes"]),
    Example(
      text: "a: &x !t y # c\nb: *x\nc:\n  d\n", items: ["a: &x !t y # c", "b: *x", "c:\n  d"],
      values: ["&x !t y", "*x", "d"], comments: ["# c", nil, nil]),
    Example(
      text: "a:\n  # only a comment\nb: 'x' # y\n", items: ["a:", "# only a comment", "b: 'x' # y"],
      values: ["", "'x'"], comments: [nil, "# y"]),
    Example(text: "\n\n", items: [], values: [], comments: []),
    Example(
      text: "제목: 값\ne\u{301}: 1\n\u{E9}: 2", items: ["제목: 값", "e\u{301}: 1", "\u{E9}: 2"], values: ["값", "1", "2"],
      comments: [nil, nil, nil]),
  ]

  @Test(arguments: examples.indices, [false, true])
  func findsFieldsAndComments(index: Int, usesCRLF: Bool) {
    let ending = usesCRLF ? crlf : { $0 }
    let example = Self.examples[index]
    let parsed = ParsedBlock(ending(example.text))
    #expect(parsed.block.problem == nil)
    #expect(parsed.itemTexts == example.items.map(ending))
    #expect(parsed.fields.map { parsed.string($0.valueRange) } == example.values.map(ending))
    #expect(parsed.fields.map { $0.trailingComment.map(parsed.string) } == example.comments)
    #expect(parsed.fields.allSatisfy { parsed.string($0.keyRange).utf8.elementsEqual($0.key.utf8) || $0.key == "k:" })
  }

  @Test func parsesValuesInAnyNotation() {
    let parsed = ParsedBlock(
      """
      text: "a\\nb\\u00e9"
      single: 'it''s'
      literal: |
        one
          two
      folded: >-
        one
        two
      flow: [1, 2.5, yes, ~, 2025-12-03, "2025-12-03"]
      nested:
        - name: a
          url: http://example.com/x
        - [b, {c: d}]
      tagged: !!str 12
      """)
    #expect(parsed["text"] == "a\nb\u{E9}")
    #expect(parsed["single"] == "it's")
    #expect(parsed["literal"] == "one\n  two\n")
    #expect(parsed["folded"] == "one two")
    let date = CalendarDate(year: 2025, month: 12, day: 3).map(YAMLValue.date) ?? nil
    #expect(parsed["flow"] == [1, 2.5, true, nil, date, "2025-12-03"])
    #expect(parsed["nested"] == [["name": "a", "url": "http://example.com/x"], ["b", ["c": "d"]]])
    #expect(parsed["tagged"] == "12")
  }

  @Test func parsesAnAliasBesideAnAddressWithAQuery() {
    let parsed = ParsedBlock("a: &x [1]\nb: *x\nc: http://example.com/a?b=c\nd: why?\n")
    #expect(parsed["b"] == [1] && parsed["c"] == "http://example.com/a?b=c" && parsed["d"] == "why?")
    #expect(ParsedBlock("a: &x [1]\nb: {? *x : 1}\n").block.problem?.kind == .tooComplex)
  }

  @Test func keepsDuplicates() {
    let parsed = ParsedBlock("a: 1\nb: {x: 1, y: 2, x: 3}\na: [2]\nc: 3\na: 4\n")
    #expect(parsed.itemTexts == ["a: 1", "b: {x: 1, y: 2, x: 3}", "a: [2]", "c: 3", "a: 4"])
    #expect(parsed.fields.map(\.value) == [1, ["x": 1, "y": 2, "x": 3], [2], 3, 4])
    #expect(parsed.block.duplicateFields.map(\.field.value) == [[2], 4])
    #expect(parsed.block.duplicateFields.map(\.first.value) == [1, 1])
    #expect(parsed["b"]?["x"] == 3)
    #expect(parsed["a"] == 4)
  }

  @Test func keepsDuplicatesInANestedMapping() {
    let parsed = ParsedBlock("a:\n  \"k\": 1\n  k: 2\n  l: 3\nb: 1\n")
    #expect(parsed["a"] == ["k": 1, "k": 2, "l": 3])
    #expect(parsed.itemTexts == ["a:\n  \"k\": 1\n  k: 2\n  l: 3", "b: 1"])
  }

  /// What looks like a key in a text is not one, and stays as it is.
  @Test func keepsTextsBesideDuplicates() {
    let parsed = ParsedBlock(
      """
      a: |
        k: 1
        k: {l: 2, l: 3}
      b: "k: 4,
       k: 5 {k: 6, k: 7}"
      c: 'it''s, k: 8, k: 9'
      d: {k: 10, k: 11}
      # k: 12
      # k: 13
      a: &k k, k
      e: *k

      """)
    let texts = ["k: 1\nk: {l: 2, l: 3}\n", "k: 4, k: 5 {k: 6, k: 7}", "it's, k: 8, k: 9"]
    #expect(parsed.fields.map(\.key) == ["a", "b", "c", "d", "a", "e"])
    #expect(parsed.fields.prefix(3).map(\.value) == texts.map(YAMLValue.string))
    #expect(parsed["d"] == ["k": 10, "k": 11] && parsed["a"] == "k, k" && parsed["e"] == "k, k")
  }

  @Test func keepsMergeKeysBesideDuplicates() {
    let parsed = ParsedBlock("x: &x {a: 1}\ny: &y {b: 2}\nz:\n  <<: *x\n  a: 3\n  <<: *y\n  a: 4\n")
    #expect(parsed["z"] == ["a": 4, "b": 2])
  }

  @Test func keepsKeysThatDifferInNormalisationOnly() {
    let parsed = ParsedBlock("x: [1]\n\u{E9}: 1\ne\u{301}: 2\n")
    #expect(parsed.block.duplicateFields.isEmpty)
    #expect(parsed["\u{E9}"] == 1)
    #expect(parsed["e\u{301}"] == 2)
  }

  /// The values are Ruby's.
  @Test func followsAliasesAndMerges() {
    let parsed = ParsedBlock(
      """
      base: &b {x: 1, y: 2}
      merged:
        y: 0
        <<: *b
        x: 3
      several: {<<: [*b, {x: 9, z: 9}]}
      list: [*b, *b]
      """)
    #expect(parsed["merged"] == ["y": 2, "x": 3])
    #expect(parsed["several"] == ["x": 1, "z": 9, "y": 2])
    #expect(parsed["list"] == [["x": 1, "y": 2], ["x": 1, "y": 2]])
  }

  @Test(arguments: [
    ("- a\n- b\n", YAMLProblem.Kind.notAMapping), ("just text\n", .notAMapping),
    ("a: 1\n--- \nb: 2\n", .severalDocuments),
    ("a: [1\nb: 2\n", .syntax), ("a: b: c\n", .syntax), ("a: *nowhere\n", .syntax), ("\ta: 1\n", .syntax),
    ("a: 1\u{0}\n", .character), ("a: [\u{7}]\n", .character), ("a: 1\u{FEFF}\n", .character),
    ("? a\n: 1\n", .layout), ("{a: 1}\n", .layout), ("[a]: 1\n", .complexKey), ("a: {[b]: 1}\n", .complexKey),
    ("a: 1\u{2028}b: 2\n", .layout), ("&x\na: 1\n", .layout), ("a:\r b\n", .layout), ("a:\u{2028} b: c\n", .layout),
    ("a: \"x\n", .syntax),
  ])
  func reportsWhatItCannotParse(text: String, kind: YAMLProblem.Kind) {
    let parsed = ParsedBlock(text)
    #expect(parsed.block.problem?.kind == kind)
    #expect(parsed.block.items.isEmpty)
    #expect(parsed.block.problem.map { $0.range.upperBound <= text.utf8.count } == true)
  }

  @Test func placesProblemsInBytes() {
    #expect(ParsedBlock("제목: 값\n가: \u{1}\n").block.problem?.range == 17..<18)
    // LibYAML complains about the second colon.
    #expect(ParsedBlock("제목: 값\n가: 나: 다\n").block.problem?.range.lowerBound == 20)
    #expect(ParsedBlock("a: [1]\na: 2\n가: 나: 다\n").block.problem?.range.lowerBound == 20)
  }
}
