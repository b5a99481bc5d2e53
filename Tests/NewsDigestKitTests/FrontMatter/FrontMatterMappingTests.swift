import Testing

@testable import NewsDigestKit

@Suite("A front matter as a mapping")
struct FrontMatterMappingTests {
  private func mapping(_ text: String) -> YAMLMapping { FrontMatter(yaml: text).mapping }

  @Test("Keys are in the order of the text, comments are not there")
  func order() {
    let mapping = mapping("# one\nb: 1 # two\na: [2]\n")
    #expect(Array(mapping) == [.init(key: "b", value: 1), .init(key: "a", value: [2])])
    #expect(mapping["a"] == [2] && mapping["c"] == nil)
    #expect(mapping.index(forKey: "a") == 1 && mapping.index(forKey: "c") == nil)
  }

  /// As `YAML.load("a: 1\nb: 2\na: 3\n")` in Ruby: `{"a"=>3, "b"=>2}`.
  @Test("A key that is there twice has its first place and its last value, like a Ruby hash")
  func duplicates() {
    let front = FrontMatter(yaml: "a: 1\nb: 2\n\"a\": [3]\n")
    #expect(Array(front.mapping) == [.init(key: "a", value: [3]), .init(key: "b", value: 2)])
    #expect(front.fields.map(\.key) == ["a", "b", "a"])
    #expect(front.mapping["a"] == front["a"])
  }

  @Test("Keys are compared by their bytes")
  func normalisation() {
    let mapping = mapping("\u{E9}: 1\ne\u{301}: 2\n")
    #expect(mapping.count == 2)
    #expect(mapping["\u{E9}"] == 1 && mapping["e\u{301}"] == 2)
    #expect(mapping != self.mapping("\u{E9}: 1\n\u{E9}\u{E9}: 2\n"))
  }

  @Test("Where there are no fields, it is empty")
  func empty() {
    #expect(FrontMatter().mapping.isEmpty)
    #expect(mapping("- a\n").isEmpty)
  }

  @Test("Mappings inside a value are seen the same way")
  func nested() {
    guard case .mapping(let entries)? = FrontMatter(yaml: "a: {x: 1, y: 2, x: 3}\n")["a"] else {
      Issue.record("not a mapping")
      return
    }
    #expect(Array(YAMLMapping(entries)) == [.init(key: "x", value: 3), .init(key: "y", value: 2)])
  }
}
