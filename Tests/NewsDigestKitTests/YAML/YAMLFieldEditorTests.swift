import Testing

@testable import NewsDigestKit

/// Edits inside the values of fields change nothing else.
@Suite struct YAMLFieldEditorTests {
  /// An edit of the field `k`, and the front matter before and after it.
  struct Example: Sendable, CustomTestStringConvertible {
    let before: String
    let after: String
    let edit: @Sendable (inout YAMLValue) -> Void

    init(_ before: String, _ after: String, _ edit: @escaping @Sendable (inout YAMLValue) -> Void) {
      (self.before, self.after, self.edit) = (before, after, edit)
    }

    var testDescription: String { before }
  }

  static let blockLists = [
    Example("k:\n  - a\n  - \"b\"   # two\n  - 'c'\n", "k:\n  - a\n  - \"b\"   # two\n  - 'c'\n  - 'd'\n") {
      $0.items.append("d")
    },
    Example("k:\n- a\t# one\n\n# between\n-   b\n", "k:\n- a\t# one\n\n# between\n-   b\n-   c\n") {
      $0.items.append("c")
    },
    Example("k: # mine\n  # first\n  - a\n", "k: # mine\n  # first\n  - z\n  - a\n") { $0.items.insert("z", at: 0) },
    Example("k:\n  - a # one\n  - 'b' # two\n", "k:\n  - a # one\n  - 'x' # two\n") { $0.items[1] = "x" },
    Example("k:\n  - a # one\n  - 'b' # two\n  - c\n", "k:\n  - a # one\n  - c\n") { $0.items.remove(at: 1) },
    Example("k:\n  - a\n\n  - b # two\n", "k:\n  - a\n\n") { $0.items.removeLast() },
    Example("k:\n- a\n# last\n- b\n", "k:\n- a\n") { $0.items.removeLast() },
    Example("k:\n  - a # one\n  - \"b\"\n  - c\n", "k:\n  - \"b\"\n  - c\n  - a # one\n") {
      $0.items.append($0.items.removeFirst())
    },
    Example("k: # all\n  - a\n", "k: [] # all\n") { $0.items.removeLast() },
    Example("k: []   # none\n", "k: [a]   # none\n") { $0.items.append("a") },
    Example("k:\n", "k: [a]\n") { $0 = ["a"] },
    Example("k:\n  - one\n    more # c\n  - \"two\n    more\"\n", "k:\n  - one\n    more # c\n  - \"x\"\n") {
      $0.items[1] = "x"
    },
    Example("k:\n  - |\n    a\n    b\n  - c\n", "k:\n  - |\n    x\n    b\n  - c\n") { $0.items[0] = "x\nb\n" },
    Example("k:\n  - - a\n    - 'b' # x\n  - - c\n", "k:\n  - - a\n    - 'b' # x\n    - 'd'\n  - - c\n") {
      $0.items[0].items.append("d")
    },
    Example("k:\n  - - a # x\n    - b\n  - c\n", "k:\n  - - b\n  - c\n") { $0.items[0].items.removeFirst() },
    Example("k:\n  - - a\n  - c\n", "k:\n  - - z\n    - a\n  - c\n") { $0.items[0].items.insert("z", at: 0) },
    Example("k:\n  - 1 # x\n  - 2\n", "k:\n  - 3 # x\n  - 2\n  - 4\n") {
      $0.items[0] = 3
      $0.items.append(4)
    },
    Example("k:\n  -\n    a: 1 # x\n    b: 2\n", "k:\n  -\n    a: 1 # x\n    b: 3\n") {
      $0.items[0].entries[1].value = 3
    },
  ]

  static let flowLists = [
    Example("k: [\"x\", y, 'z']   # three\n", "k: [\"x\", w, 'z']   # three\n") { $0.items[1] = "w" },
    Example("k: [ \"x\",y ] # two\n", "k: [ \"x\",y,z ] # two\n") { $0.items.append("z") },
    Example("k: [ \"x\", y ]\n", "k: [ \"w\", \"x\", y ]\n") { $0.items.insert("w", at: 0) },
    Example("k: [a, \"b\", c]\n", "k: [a, c]\n") { $0.items.remove(at: 1) },
    Example("k: [a, \"b\", c]\n", "k: [\"b\", c]\n") { $0.items.removeFirst() },
    Example("k: [a, \"b\", c]\n", "k: [a, \"b\"]\n") { $0.items.removeLast() },
    Example("k: [a, \"b\", c]\n", "k: [c, a, \"b\"]\n") { $0.items.insert($0.items.removeLast(), at: 0) },
    Example("k: [a] # c\n", "k: [] # c\n") { $0.items.removeLast() },
    Example("k: [\n  \"a\", # one\n  b,\n  'c' # three\n]\n", "k: [\n  \"a\", # one\n  b,\n  'c', # three\n  'd'\n]\n")
    {
      $0.items.append("d")
    },
    Example("k: [\n  a, # one\n  'b',\n]\n", "k: [\n  a, # one\n  'b',\n  'c',\n]\n") { $0.items.append("c") },
    Example("k: [\n  a, # one\n  'b'\n]\n", "k: [\n  a # one\n]\n") { $0.items.removeLast() },
    Example("k: [\n  a, # one\n  b,\n  c\n]\n", "k: [\n  a, # one\n  c\n]\n") { $0.items.remove(at: 1) },
    Example("k: [\n  a, # one\n  b\n]\n", "k: [\n  z,\n  a, # one\n  b\n]\n") { $0.items.insert("z", at: 0) },
    Example("k: [a, [\"b\", c], {d: 'e'}]\n", "k: [a, [\"b\", x], {d: 'y'}]\n") {
      $0.items[1].items[1] = "x"
      $0.items[2].entries[0].value = "y"
    },
    Example("k: [a: 1, b]\n", "k: [a: 2, b]\n") { $0.items[0].entries[0].value = 2 },
    Example("k: {a: 1, \"b\": 'x'}\n", "k: {a: 1, \"b\": 'x', \"c\": 'y'}\n") {
      $0.entries.append(.init(key: "c", value: "y"))
    },
    Example("k: {a: 1, \"b\" : 'x'}\n", "k: {a: 1, \"c\" : 'x'}\n") { $0.entries[1].key = "c" },
    Example("k:\n  - [a, 'b'] # x\n  - c\n", "k:\n  - [a, 'b', 'd'] # x\n  - c\n") { $0.items[0].items.append("d") },
  ]

  static let mappings = [
    Example("k:\n  url: \"a.png\"   # image\n  alt: old\n", "k:\n  url: \"a.png\"   # image\n  alt: new\n") {
      $0.entries[1].value = "new"
    },
    Example("k:\n  y:\n  z: ''\n", "k:\n  y:\n  z: ''\n  w: x\n") { $0.entries.append(.init(key: "w", value: "x")) },
    Example("k:\n  a: 'b' # c\n  d: e\n", "k:\n  x: 'b' # c\n  d: e\n") { $0.entries[0].key = "x" },
    Example("k:\n  \"a b\" :  1 # c\n", "k:\n  \"a c\" :  1 # c\n") { $0.entries[0].key = "a c" },
    Example("k:\n  a: 1\n  # note\n  b: 2\n  c: 3\n", "k:\n  a: 1\n  # note\n  c: 3\n") { $0.entries.remove(at: 1) },
    Example("k:\n  a:\n    - 1 # x\n    - 2\n  b: 2\n", "k:\n  b: 2\n  a:\n    - 1 # x\n    - 3\n") {
      $0.entries.append($0.entries.removeFirst())
      $0.entries[1].value.items[1] = 3
    },
    Example("k:\n  a: b # c\n", "k:\n  a: # c\n    x: 1\n    w: z\n") { $0.entries[0].value = ["x": 1, "w": "z"] },
    Example("k:\n  a: # c\n    x: 1\n", "k:\n  a: z # c\n") { $0.entries[0].value = "z" },
    Example("k:\n  a: >- # c\n    x\n    y\n  b: 1\n", "k:\n  a: >- # c\n    z\n  b: 1\n") {
      $0.entries[0].value = "z"
    },
    Example("k:\n  a: 'it''s\n    so' # c\n  b: 1\n", "k:\n  a: 'it''s' # c\n  b: 1\n") {
      $0.entries[0].value = "it's"
    },
    Example("k:\n  a:\n    b:\n      c: [x, 'y'] # z\n", "k:\n  a:\n    b:\n      c: [x, 'w'] # z\n") {
      $0.entries[0].value.entries[0].value.entries[0].value.items[1] = "w"
    },
    Example("k:\n  a:\n  - b\n  c: d\n", "k:\n  a:\n  - b\n  - e\n  c: d\n") { $0.entries[0].value.items.append("e") },
  ]

  static let stories =
    "k:\n- source: A\n  text: long\n    text\n  title: 'X: y'\n\n- source: 'B' # b\n  text: two\n  title: C\n"

  static let listsOfMappings = [
    Example(stories, stories.replacing("two", with: "second")) { $0.items[1].entries[1].value = "second" },
    Example(stories, stories.replacing("- source: A\n  text: long\n    text\n", with: "- text: long\n    text\n")) {
      $0.items[0].entries.removeFirst()
    },
    Example(stories, stories.replacing("- source: A\n", with: "- id: 1\n  source: A\n")) {
      $0.items[0].entries.insert(.init(key: "id", value: 1), at: 0)
    },
    Example(stories, stories + "- source: 'D'\n  text: three\n  title: E\n") {
      $0.items.append(["source": "D", "text": "three", "title": "E"])
    },
    Example(stories, "k:\n\n- source: 'B' # b\n  text: two\n  title: C\n") { $0.items.removeFirst() },
    Example(
      stories, stories.replacing("text: long\n    text", with: "text: short").replacing("title: C", with: "title: D")
    ) {
      $0.items[0].entries[1].value = "short"
      $0.items[1].entries[2].value = "D"
    },
    Example(
      stories,
      "k:\n- source: 'B' # b\n  text: two\n  title: C\n- source: A\n  text: long\n    text\n  title: 'X: y'\n\n"
    ) { $0.items.append($0.items.removeFirst()) },
  ]

  @Test(arguments: blockLists + flowLists + mappings + listsOfMappings, [false, true])
  func changesNothingElse(example: Example, usesCRLF: Bool) throws {
    let ending = usesCRLF ? crlf : { $0 }
    let before = "---\na: 1 # one\n\(example.before)# end\nz: [x]\n---\ntext\n"
    let after = "---\na: 1 # one\n\(example.after)# end\nz: [x]\n---\ntext\n"
    let text = try edited(ending(before)) { (post: inout JekyllPost) in
      let index = try #require(post.frontMatter?.index(of: "k"))
      post.frontMatter?.fields[index].value.edit(example.edit)
    }
    expectSameBytes(text, ending(after))
  }

  @Test(
    "A field keeps its value when its key or comment changes",
    arguments: [
      ("k:\n  - \"a\"   # one\n  - b\n", "j:\n  - \"a\"   # one\n  - b\n", nil, "j"),
      ("k: # c\n  - a # one\n", "k: # d\n  - a # one\n", "d", "k"),
      ("k:\n  - a # one\n", "k: # d\n  - a # one\n", "d", "k"),
      ("k:   # c\n  - a # one\n", "k:\n  - a # one\n", nil, "k"),
      ("k: 'a'   # c\n", "k: 'a'\n", nil, "k"), ("k: [\n  a # one\n]\n", "k: [\n  a # one\n] # d\n", "d", "k"),
      ("k: |\n  a\n", "k: | # d\n  a\n", "d", "k"), ("k: {a: 'b'}\n", "\"1\": {a: 'b'} # d\n", "d", "1"),
    ] as [(String, String, String?, String)])
  func keyAndComment(before: String, after: String, comment: String?, key: String) throws {
    let text = try edited("---\n\(before)z: 1\n---\n") { (post: inout JekyllPost) in
      post.frontMatter?.fields[0].key = key
      post.frontMatter?.fields[0].trailingComment = comment
    }
    expectSameBytes(text, "---\n\(after)z: 1\n---\n")
  }

  @Test("A field beside another one is written like it, but without its comments")
  func insertsFields() throws {
    let text = try edited("---\nk:\n- 'a' # one\n- 'b'\n---\n") { (post: inout JekyllPost) in
      post.frontMatter?["l"] = ["c", "d"]
    }
    expectSameBytes(text, "---\nk:\n- 'a' # one\n- 'b'\nl:\n- 'c'\n- 'd'\n---\n")
  }

  /// Each scalar in each field of the corpus and of random front matters gets another value.
  @Test func changesOnlyTheLinesOfAScalar() throws {
    var generator = FrontMatterGenerator(seed: 23)
    let blocks = Corpus.isPresent ? try FrontMatterCorpus.blocks().map(\.text) : []
    let texts = blocks.map { "---\n\($0)---\n" } + (0..<500).map { _ in generator.file() }
    var count = 0
    for text in texts {
      text.withBytes { bytes in
        guard let range = FrontMatterFence.find(in: bytes, at: ByteOrderMark.length(in: bytes))?.inner else { return }
        for field in YAMLBlock(parsing: bytes, in: range).fields {
          let old = field.part
          for (lines, value) in old.value.changes(after: old, of: field.value) {
            count += 1
            let edits = YAMLFieldEditor.edits(
              of: field, in: bytes, key: field.key, value: value,
              comment: field.trailingComment.map { YAMLComment.text($0, in: bytes) })
            let isLocal = edits?.allSatisfy {
              lines.lowerBound <= $0.range.lowerBound
                && $0.range.upperBound <= bytes.firstIndex(of: .lineFeed, in: lines.upperBound..<bytes.count)
            }
            #expect(isLocal == true, "\(bytes.string(field.range).debugDescription) \(value)")
          }
        }
      }
    }
    #expect(count > (Corpus.isPresent ? 1000 : 500))
  }

  @Test(.endsInTime, .exhaustive, arguments: ["[%]", "\n%"]) func editsLongLists(notation: String) throws {
    let isFlow = notation.first == "["
    let items = (0..<5_000).map { isFlow ? "\"item \($0)\"" : "  - item \($0) # \($0)" }
    let before = "---\nk: \(notation.replacing("%", with: items.joined(separator: isFlow ? ", " : "\n")))\n---\n"
    let document = try DigestDocument<JekyllPost>(parsing: before)
    var changed = document
    for index in stride(from: 0, to: 5_000, by: 2) {
      changed.content.frontMatter?.fields[0].value.edit { $0.items[index] = .string("new \(index)") }
    }
    let after = stride(from: 0, to: 5_000, by: 2).reduce(into: items) {
      $0[$1] = $0[$1].replacing("item", with: "new")
    }
    let expected = "---\nk: \(notation.replacing("%", with: after.joined(separator: isFlow ? ", " : "\n")))\n---\n"
    #expect(try changed.text() == expected)
  }
}

extension YAMLNode {
  /// The value of the field with another text for one scalar, for each of them, and where that scalar is written.
  fileprivate func changes(after part: Part, of whole: YAMLValue) -> [(Range<Int>, YAMLValue)] {
    // What is merged is written elsewhere.
    guard !parts.contains(where: { $0.key?.isMergeKey == true }) else { return [] }
    guard value.parts != nil else { return [(part.indicatorEnd..<part.end, "new text")] }
    return parts.enumerated().flatMap { index, part in
      part.value.changes(after: part, of: whole).map { range, new in (range, value.replacing(index, by: new)) }
    }
  }
}

extension YAMLValue {
  fileprivate func replacing(_ index: Int, by new: YAMLValue) -> YAMLValue {
    var value = self
    if case .sequence = self { value.items[index] = new } else { value.entries[index].value = new }
    return value
  }

  fileprivate mutating func edit(_ edit: (inout YAMLValue) -> Void) { edit(&self) }

  /// The items of a list.
  fileprivate var items: [YAMLValue] {
    get { if case .sequence(let values) = self { values } else { [] } }
    set { self = .sequence(newValue) }
  }

  /// The entries of a mapping.
  fileprivate var entries: [Entry] {
    get { if case .mapping(let entries) = self { entries } else { [] } }
    set { self = .mapping(newValue) }
  }
}
