import Testing

@testable import NewsDigestKit

/// All front matters of the corpus, as we parse them and as Ruby does.
@Suite struct YAMLRubyTests {
  /// Where we follow safe_yaml, which upstream Jekyll uses, and Psych says something else: a file and a key, and why.
  ///
  /// No front matter of the corpus has a scalar that the two type differently.
  static let differences: [String: String] = [:]

  @Test(
    .enabled(if: Oracle.isInstalled("ruby"), Oracle.absence(of: "Ruby")),
    .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
  func parsesTheCorpusAsRubyDoes() throws {
    let blocks = try FrontMatterCorpus.blocks()
    let answers = try YAMLAnswers.answers(to: blocks.map { .init(path: $0.path) })
    #expect(answers.count == blocks.count)
    var fields = 0
    var problems = 0
    for (block, answer) in zip(blocks, answers) {
      let parsed = ParsedBlock(block.text)
      guard let expected = answer.fields else {
        problems += 1
        #expect(parsed.block.problem != nil, "\(block.path): Ruby says \(answer)")
        continue
      }
      #expect(parsed.block.problem == nil, "\(block.path)")
      let ours = YAMLAnswers.Value.hash(parsed.fields.map { .init(key: $0.key, value: $0.value) })
      #expect(ours.count == expected.count, "\(block.path)")
      for (our, entry) in zip(ours, expected) {
        fields += 1
        let name = "\(block.path.split(separator: "/").last ?? "") \(our.key)"
        #expect(our == entry || Self.differences[name] != nil, "\(name): \(our.value), but Ruby: \(entry.value)")
      }
    }
    #expect(fields > 1000)
    print("Compared \(fields) fields of \(blocks.count) front matters with Ruby's; \(problems) are refused by both.")
  }
}
