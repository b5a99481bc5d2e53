import Foundation
import NewsDigestKit

/// Documents of one kind, as texts and as bytes.
struct DocumentSet {
  var texts: [String]
  let bytes: [[UInt8]]
  var byteCount: Int { bytes.reduce(0) { $0 + $1.count } }

  init(_ texts: [String]) {
    self.texts = texts.map {
      var text = $0
      text.makeContiguousUTF8()
      return text
    }
    bytes = texts.map { Array($0.utf8) }
  }

  /// The front matters alone, each with its fences.
  var frontMatters: DocumentSet {
    DocumentSet(
      texts.compactMap { text in
        guard text.hasPrefix("---\n"),
          let end = text.range(of: "\n---", range: text.index(text.startIndex, offsetBy: 3)..<text.endIndex)
        else { return nil }
        return String(text[..<end.upperBound]) + "\n"
      })
  }
}

/// Where documents come from: a folder of real ones, or samples that are repeated with numbers.
struct DocumentLibrary {
  private let corpus: URL?
  /// How many bytes a set of documents has at most because of copies.
  let byteCount: Int

  init(corpus: URL?, byteCount: Int) {
    let isThere = corpus.map { FileManager.default.fileExists(atPath: $0.path) } ?? false
    self.corpus = isThere ? corpus : nil
    self.byteCount = byteCount
  }

  /// All documents of a kind; at least so many bytes that a turn can be measured.
  func documents(of shape: DocumentShape) throws -> DocumentSet {
    var texts = try files(of: shape)
    if texts.isEmpty { texts = [try shape.document(ofByteCount: 1 << 12)] }
    let size = texts.reduce(0) { $0 + $1.utf8.count }
    let copies = max(1, min(byteCount, 1 << 18) / max(size, 1))
    return DocumentSet(Array(repeating: texts, count: copies).flatMap { $0 })
  }

  private func files(of shape: DocumentShape) throws -> [String] {
    guard let corpus else { return [] }
    let folder = corpus.appending(path: shape.folder)
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter(shape.isFile)
      .compactMap { String(data: try Data(contentsOf: folder.appending(path: $0)), encoding: .utf8) }
  }
}

/// A kind of documents: where real ones are, and how larger ones are made of a sample.
struct DocumentShape {
  let folder: String
  let isFile: @Sendable (String) -> Bool
  let sample: String
  /// What starts a part that may be repeated.
  let partMark: String

  static var newsPost: Self {
    .init(folder: "news-posts", isFile: { $0.hasSuffix(".md") }, sample: "news-post.md", partMark: "\n## ")
  }
  static var dailyDigest: Self {
    .init(
      folder: "daily-digests", isFile: { $0.hasSuffix(".md") && !$0.hasSuffix("README.md") }, sample: "daily-digest.md",
      partMark: "\n### ")
  }
  static var monthlyIndex: Self {
    .init(
      folder: "daily-digests", isFile: { $0.hasSuffix("README.md") }, sample: "monthly-index.md", partMark: "\n### ")
  }
  static var podcastEpisode: Self {
    .init(folder: "chapter-lists", isFile: { _ in true }, sample: "podcast-episode-en.txt", partMark: "\n\n**")
  }
  static var videoDigest: Self {
    .init(folder: "seeds", isFile: { $0.hasPrefix("004_") }, sample: "video-digest.md", partMark: "\n### ")
  }
  static var jekyllPost: Self {
    .init(folder: "jekyll-posts", isFile: { _ in true }, sample: "jekyll-post.md", partMark: "\n## ")
  }

  /// The sample with its parts repeated, each with its own number, up to a number of bytes.
  func document(ofByteCount byteCount: Int) throws -> String {
    let text = try String(contentsOf: repository.appending(path: "Examples/Samples/\(sample)"), encoding: .utf8)
    let pieces = text.components(separatedBy: partMark)
    let parts = pieces.count > 1 ? Array(pieces.dropFirst()) : [text]
    var output = pieces[0]
    var number = 0
    while output.utf8.count < byteCount {
      output += "\(partMark)\(number) \(parts[number % parts.count])"
      number += 1
    }
    return output.hasSuffix("\n") ? output : output + "\n"
  }
}
