import Testing

@testable import NewsDigestKit

@Suite struct YAMLFieldWriterTests {
  private func canonical(_ key: String, _ value: YAMLValue, comment: String? = nil) -> String {
    var output: [UInt8] = []
    YAMLFieldWriter().append(key: key, value, comment: comment, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// The first field of `example`, written with another value.
  private func rewritten(_ example: String, _ value: YAMLValue, key: String? = nil, comment: String? = nil) throws
    -> String
  {
    let field = try #require(ParsedBlock(example).fields.first)
    return Self.rewritten(field, of: example, key: key ?? field.key, value, comment: comment)
  }

  /// A field of a text with another key, value and comment; in canonical form if it is written in a rare way.
  private static func rewritten(
    _ field: YAMLField, of text: String, key: String, _ value: YAMLValue, comment: String?
  ) -> String {
    text.withBytes { bytes in
      let edits = YAMLFieldEditor.edits(of: field, in: bytes, key: key, value: value, comment: comment)
      var output = edits?.applied(to: field.range, of: bytes) ?? []
      if edits == nil {
        YAMLFieldWriter(column: bytes.column(of: field.range.lowerBound))
          .append(key: key, value, comment: comment, to: &output)
      }
      return String(decoding: output, as: UTF8.self)
    }
  }

  private static let date = YAMLValue.date(CalendarDate(2025, 12, 3))
  private static let time = (try? DateTime(parsing: "2025-12-03T00:30:59+09:00")).map(YAMLValue.dateTime) ?? .null

  @Test(arguments: [
    ("News of the day", "k: News of the day"), ("2025-12-03 뉴스", "k: 2025-12-03 뉴스"), ("a: b", "k: \"a: b\""),
    ("a:b", "k: a:b"), ("a #b", "k: \"a #b\""), ("a#b", "k: a#b"), ("", "k: \"\""), (" a", "k: \" a\""),
    ("a ", "k: \"a \""), ("- a", "k: \"- a\""), ("it's", "k: it's"), ("say \"hi\"", "k: say \"hi\""),
    ("\"hi\"", "k: \"\\\"hi\\\"\""), ("[a]", "k: \"[a]\""), ("yes", "k: \"yes\""), ("Y", "k: \"Y\""), ("~", "k: \"~\""),
    ("1,000", "k: \"1,000\""), ("22:31", "k: \"22:31\""), ("2025-12-03", "k: \"2025-12-03\""),
    ("2025-1-3", "k: \"2025-1-3\""), ("0o17", "k: \"0o17\""), ("1e3", "k: \"1e3\""), ("C:\\x", "k: C:\\x"),
    ("a\tb", "k: \"a\\tb\""), ("a\u{A0}b\u{1F389}", "k: a\u{A0}b\u{1F389}"), ("\u{0}\u{85}", "k: \"\\x00\\x85\""),
    ("a\nb", "k: |-\n  a\n  b"), ("a\n\n  b\n", "k: |\n  a\n\n    b"), ("\na", "k: \"\\na\""),
    ("a\n\n", "k: \"a\\n\\n\""),
    ("=", "k: \"=\""), ("@a", "k: \"@a\""), ("a:", "k: \"a:\""), ("3 ways", "k: 3 ways"),
  ])
  func writesStringsWithAsFewQuotesAsIsSafe(text: String, expected: String) {
    #expect(canonical("k", .string(text)) == expected)
  }

  @Test func writesOtherValues() {
    #expect(canonical("k", nil) == "k:")
    #expect(canonical("k", nil, comment: "why") == "k: # why")
    #expect(canonical("k", true) == "k: true")
    #expect(canonical("k", -3) == "k: -3")
    #expect(canonical("k", 1351.0) == "k: 1351.0")
    #expect(canonical("k", 1e20, comment: "big") == "k: 1.0e+20 # big")
    #expect(canonical("k", Self.date) == "k: 2025-12-03")
    #expect(canonical("k", Self.time) == "k: 2025-12-03 00:30:59 +0900")
    #expect(canonical("tags", ["a", "b c", "d,e", 1]) == "tags: [a, b c, \"d,e\", 1]")
    #expect(canonical("tags", []) == "tags: []")
    #expect(canonical("map", [:]) == "map: {}")
    #expect(
      canonical("map", ["a": 1, "b: c": [["d": "e"], [["f": nil]]]])
        == "map:\n  a: 1\n  \"b: c\":\n    - d: e\n    - - f: null")
  }

  @Test func writesLikeItsExample() throws {
    #expect(try rewritten("title:   'a'  # c\n", "it's", comment: "d") == "title:   'it''s'  # d")
    #expect(try rewritten("title: \"a\"\n", "b") == "title: \"b\"")
    #expect(try rewritten("'title' : a\n", "b") == "'title' : b")
    #expect(try rewritten("title: a\n", "b: c") == "title: \"b: c\"")
    #expect(try rewritten("title: 'a'\n", 3) == "title: 3")
    #expect(try rewritten("title: 'a'\n", "b", key: "name") == "name: 'b'")
    #expect(try rewritten("date: 2025-01-02T03:04:05+01:00\n", Self.time) == "date: 2025-12-03T00:30:59+09:00")
    #expect(try rewritten("date: 2025-01-02 3:04:05\n", Self.time) == "date: 2025-12-03 0:30:59 +0900")
    #expect(try rewritten("tags: [a]\n", ["b", "c"]) == "tags: [b, c]")
    #expect(try rewritten("tags:\n- a\n", ["b", "c"]) == "tags:\n- b\n- c")
    #expect(try rewritten("tags:\n    - a\n", ["b"]) == "tags:\n    - b")
    #expect(try rewritten("text: |\n  a\n", "b\n") == "text: |\n  b")
    #expect(try rewritten("text: >-\n  a\n", "b\n\nc") == "text: >-\n  b\n\n\n  c")
    #expect(try rewritten("map: {a: 1}\n", ["b": ["c"]]) == "map: {b: [c]}")
    #expect(try rewritten("tags: [\"a\"]\n", ["b"]) == "tags: [\"b\"]")
  }

  static let values: [YAMLValue] =
    ScalarAnswer.all.map { .string($0.text) } + ScalarAnswer.all.map { YAMLResolver.value(of: $0.text) } + [
      "", " ", "\n", "\n\n", "a\n", "a\n\n", "\na", " a\nb", "a\n b", "a\n\n\nb\n", "a\r\nb", "\t", "a\tb", "\u{0}",
      "\u{7F}",
      "\u{85}", "\u{A0}", "\u{2028}", "\u{2029}", "a\u{FEFF}", "\u{FFFE}", "\u{FFFF}", "e\u{301}", "\u{301}", "\u{E9}",
      "\u{1F389}", "- ", "-", "--", "---", "...", "? a", "?", ": a", ":", "a: b", "a:", "# a", "a # b", "a #", "a,b",
      "[", "]",
      "{", "}", "*a", "&a", "!a", "|", ">", "'", "''", "it's", "\"", "%a", "@a", "`a", "\\", "\\n", "<<", "a\n# b\n",
      "# a\nb",
      "a \nb", "a\n\tb", "\u{0}\n", "가나다: 라", "trailing  ", "- a\n- b", "a\n---\nb", "...\n",
      .string(String(repeating: "long ", count: 500)), .float(.nan), .float(.infinity), -0.0, 1e-7,
      .float(.leastNonzeroMagnitude),
      .float(.greatestFiniteMagnitude), .float(0.1), .integer(.max), .integer(.min), [], [:], [[]], [[:]], ["": ""],
      ["<<": 1],
      [["a": [["b": ["c", ["d": "e\nf\n"]]]]]], ["a": ["b": ["c": [:], "d": []], "e": nil]],
      [nil, true, ["x\ny"], "z"],
      ["a: b": 1, "- c": 2, "1": 3, "x\ny": 4, "e\u{301}": 5, "\u{E9}": 6], ["a": 1, "a": 2, "b": ["c": 1, "c": 2]],
      [[1, 2], [3, [4, "a, b"]]], ["a", "b: c", "d # e", "[f]", "null"],
    ]

  static let examples = [
    "", "k: a\n", "k:   'a'   # c\n", "k: \"a\"\n", "k: |\n    a\n", "k: >-\n  a\n", "k: [a]\n", "k: {a: b}\n",
    "k:\n- a\n",
    "k:\n    - a\n", "k:\n a: b\n", "k : 2025-12-03T00:30:59Z\n", "'k': 2025-12-03 00:30:59.50 +09\n", "k:\n",
    "k: &a !t x\n",
    "k: 2025-12-03   1:30:59\n", "k:\n  a\n  b\n", "k: \"a\n  b\"\n",
  ]

  /// The law of the writer: what is written is parsed back as the same.
  @Test(arguments: examples, [nil, "", "why: # \"so\"", "  e\u{301}"] as [String?])
  func parsesBackWhatItWrote(example: String, comment: String?) throws {
    for value in TestSelection.some(of: Self.values) {
      let text =
        example.isEmpty ? canonical("k", value, comment: comment) : try rewritten(example, value, comment: comment)
      for ending in [{ $0 }, crlf] {
        let whole = ending("a: [x]\n# note\n\(text)\n\nz: 1\n")
        let front = FrontMatter(yaml: whole)
        #expect(front.fields.count == 3, "\(whole)")
        #expect(front["k"] == value, "\(whole)")
        #expect(front.fields.dropFirst().first?.leadingComment == "note")
        #expect(front.fields.dropFirst().first?.trailingComment == comment, "\(whole)")
        #expect(front["z"] == 1)
      }
    }
  }

  /// In a front matter whose keys are all indented.
  @Test(arguments: ["k: a", "k: [a]", "k:\n   - a", "k:\n   - a: b", "k: |\n     a", ""])
  func parsesBackWhatItWroteInAnIndentedBlock(example: String) throws {
    let text = "  a: [x]\n  \(example)\n"
    for value in Self.values {
      var output = Array("  a: [x]\n  ".utf8)
      if let field = ParsedBlock(text).fields.last, field.key == "k" {
        output += Self.rewritten(field, of: text, key: "k", value, comment: nil).utf8
      } else {
        YAMLFieldWriter(column: 2).append(key: "k", value, to: &output)
      }
      let whole = String(decoding: output, as: UTF8.self) + "\n  z: 1\n"
      #expect(ParsedBlock(whole).fields.count == 3 && ParsedBlock(whole)["k"] == value, "\(whole)")
    }
  }

  @Test(arguments: values.compactMap(\.string)) func parsesBackKeys(key: String) {
    let text = canonical(key, 1)
    #expect(key.utf8.count > 500 || ParsedBlock(text + "\n").fields.first?.key.hasSameBytes(as: key) == true, "\(text)")
  }

  @Test(.enabled(if: Corpus.isPresent, Corpus.isAbsentComment)) func parsesBackTheCorpus() throws {
    for (path, text) in try FrontMatterCorpus.blocks() {
      for field in ParsedBlock(text).fields {
        let written = Self.rewritten(field, of: text, key: field.key, field.value, comment: nil)
        for whole in [canonical(field.key, field.value), written] {
          let parsed = ParsedBlock(crlf(whole) + "\r\nz: 1\r\n").fields
          #expect(parsed.count == 2 && parsed.first?.value == field.value, "\(path) \(whole)")
        }
      }
    }
  }
}
