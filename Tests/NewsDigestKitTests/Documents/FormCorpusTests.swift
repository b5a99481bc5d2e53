import Testing

@testable import NewsDigestKit

/// A part of the real documents in decomposed form; `prove forms` compares all of them, in all forms.
@Suite("Real documents in decomposed form", .enabled(if: Corpus.isPresent, Corpus.isAbsentComment))
struct FormCorpusTests {
  /// The folders, and how many of the files of each are compared.
  private static let sets = [
    "seeds": 5, "news-posts": 40, "daily-digests": 10, "chapter-lists": 20, "not-chapter-lists": 5, "just-the-docs": 10,
    "jekyll-posts": 20, "toc-documents": 5, "foreign": 15,
  ]

  @Test("Every field of a decomposed document is that of the document", arguments: sets.keys.sorted())
  func decomposed(set: String) throws {
    let files = try Corpus.files(of: set)
    let step = max(1, files.count / (Self.sets[set] ?? 1))
    var (documents, fields) = (0, 0)
    for file in files.enumerated().filter({ $0.offset.isMultiple(of: step) }).map(\.element) {
      let text = file.source.text
      guard let copy = TextVariant.decomposed.applied(to: text), FormDifference(of: .decomposed, from: text) == nil
      else { continue }
      let format = DigestRecognition(of: file.source).kind.contentType
      let expected = try ParsedFields(of: format, in: file.source, comparedWith: .decomposed)
      let found = try ParsedFields(of: format, in: SourceText(trusted: copy), comparedWith: .decomposed)
      #expect(found.kind == expected.kind, "\(file.path)")
      #expect(found.diagnostics == expected.diagnostics, "\(file.path)")
      let differences = zip(found.leaves, expected.leaves).filter { $0 != $1 }
      #expect(found.leaves.count == expected.leaves.count, "\(file.path)")
      if let first = differences.first {
        Issue.record("\(file.path): \(differences.count) fields differ, as \(first.0) instead of \(first.1)")
      }
      documents += 1
      fields += expected.leaves.count
    }
    print("\(set): \(fields) fields of \(documents) decomposed documents compared.")
  }
}
