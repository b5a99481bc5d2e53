public import Foundation
public import NewsDigestKit

/// The documents that checks start from: the samples of the repository, and real ones where there are any.
public struct Documents: Sendable {
  private var texts: [(path: String, source: SourceText)] = []

  /// Reads the documents.
  ///
  /// - Parameters:
  ///   - root: The repository.
  ///   - corpus: A folder of real documents, which need not be there.
  public init(root: URL, corpus: URL?) {
    var paths = Self.files(in: root.appending(path: "Examples/Samples"))
    if let corpus { paths += Self.files(in: corpus) }
    texts = paths.compactMap { url in
      // What is no UTF-8 is no document.
      guard let data = try? Data(contentsOf: url), let source = try? SourceText(bytes: data) else { return nil }
      return (url.path, source)
    }
  }

  /// How many documents there are.
  public var count: Int { texts.count }

  /// The documents of a format up to so many bytes, small ones first.
  ///
  /// Folders and names decide the format, not the library: what the library recognises must not decide what it is
  /// tested with.
  public func sources(of format: Format, upTo byteCount: Int) -> [SourceText] {
    texts.filter { text in
      text.source.byteCount <= byteCount && format.contentType.pathMarks.contains { text.path.contains($0) }
    }
    .map(\.source)
    .sorted { ($0.byteCount, $0.text) < ($1.byteCount, $1.text) }
  }

  private static func files(in folder: URL) -> [URL] {
    let files = FileManager.default.enumerator(at: folder.resolvingSymlinksInPath(), includingPropertiesForKeys: nil)
    let urls = (files?.compactMap { $0 as? URL } ?? []).filter { !$0.hasDirectoryPath }
    return urls.sorted { $0.path < $1.path }
  }
}
