import Foundation
import NewsDigestKit

extension PathOptions {
  /// Puts an edited text in the place of a file.
  ///
  /// The file is read again: it was read ahead, and is edited already when two paths lead to it.
  ///
  /// - Returns: Whether the file changed.
  func rewriteFile(
    at path: String, as format: DigestKind? = nil, _ edited: (InputDocument) throws -> SourceText
  ) throws -> Bool {
    let document = try InputDocument(path: path, format: format, vocabulary: words.vocabulary)
    let text = try edited(document)
    guard text != document.source else { return false }
    try document.replaceFile(with: text)
    return true
  }

  /// Reads the files on all cores, and goes on past those that fail.
  ///
  /// - Parameters:
  ///   - format: The format to parse them as; `nil` to recognise it.
  ///   - console: Where failures and progress are reported.
  ///   - language: The language of failures.
  ///   - work: Makes something of a document, some time before its turn comes. What it throws is a failure of the file.
  ///   - onFailure: Is called for each failure too.
  ///   - body: Is given what was made of each file in turn, and says whether it passed. What it throws is a failure of
  ///     the file.
  /// - Returns: How many files passed and failed.
  func forEachDocument<Output: Sendable>(
    as format: DigestKind? = nil,
    on console: Console,
    in language: Language = .preferred,
    work: @escaping @Sendable (InputDocument) throws -> Output,
    onFailure: (InputFailure) -> Void = { _ in },
    _ body: (Output) throws -> Bool
  ) async throws -> Tally {
    var tally = Tally()
    let vocabulary = words.vocabulary
    for archive in archives() {
      let outputs = archive.results { source, url in
        Result {
          try work(
            InputDocument(path: url.relativePath, source: source, format: format, vocabulary: vocabulary))
        }
      }
      for try await item in outputs {
        console.showProgress(tally.total, of: stdin ? nil : item.count)
        do {
          tally.count(isPassed: try body(try item.result.get().get()))
        } catch {
          let failure = InputFailure(path: item.url.relativePath, error: error, language: language)
          console.report("\(failure)")
          onFailure(failure)
          tally.count(isPassed: false)
        }
      }
    }
    console.clearProgress()
    return tally
  }
}
