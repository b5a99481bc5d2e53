import Foundation
import NewsDigestKit

/// A file that was read, and the format to parse it as.
struct InputDocument {
  let path: String
  let source: SourceText
  let format: DigestKind
  /// The words of labels and headings.
  let vocabulary: Vocabulary

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file's place.
  ///   - format: The format to parse it as; `nil` to recognise it.
  ///   - vocabulary: The words of labels and headings.
  /// - Throws: ``FileError``.
  init(path: String, format: DigestKind?, vocabulary: Vocabulary) throws(FileError) {
    let source = try SourceText(contentsOf: URL(filePath: path))
    self.init(path: path, source: source, format: format, vocabulary: vocabulary)
  }

  /// Takes a file that was read.
  init(path: String, source: SourceText, format: DigestKind?, vocabulary: Vocabulary) {
    (self.path, self.source, self.vocabulary) = (path, source, vocabulary)
    self.format = format ?? DigestRecognition(of: source, vocabulary: vocabulary).kind
  }

  /// The document, parsed as its format.
  var parsed: DigestDocument<Digest> { DigestDocument(parsing: source, as: format, vocabulary: vocabulary) }

  /// Puts a text in the file's place, as a whole or not at all.
  ///
  /// - Throws: ``FileError``: it was changed since it was read, or cannot be written.
  func replaceFile(with replacement: SourceText) throws(FileError) {
    try replacement.save(to: URL(filePath: path), replacing: source)
  }
}
