#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// Many files, read on all cores and returned in a stable order.
///
///     let archive = try DigestArchive(folder: url)
///     for try await item in archive.documents() {
///       print("\(item.position) of \(item.count)")
///       switch item.result {
///       case .success(let document): …  // its source, content, diagnostics, edits; it can be saved
///       case .failure(let error): …  // the reading goes on
///       }
///     }
///
/// The list of files is made once, when the archive is made. Each loop reads the files anew.
public struct DigestArchive: Sendable {
  /// How the names of documents end: `md`, `markdown` and `txt`.
  public static let documentExtensions: Set<String> = ["md", "markdown", "txt"]

  let files: [ArchiveFile]
  /// The formats that the files may have.
  public let formats: DigestFormats
  /// How far ahead files are read.
  var limits = ReadAheadLimits()

  /// Finds the documents in a folder, at any depth.
  ///
  /// They are in the order of the bytes of their paths, which is the same on every system. Hidden files and folders,
  /// links to folders, and anything that is not a file, such as a pipe, are left out. A folder inside that cannot be
  /// listed takes the place of its files, and reading it fails. So does what may be a document or a folder but cannot
  /// be inspected, or has a name that is not UTF-8.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - fileExtensions: How the names of the files end, without the dot and whatever the case.
  ///   - formats: The formats that the files may have.
  /// - Throws: ``FileError/unreadable(path:reason:)``: the folder cannot be listed.
  /// - Complexity: O(*n* log *n*) in the number of files, with a few system calls for each. Large folders are best
  ///   listed away from the main actor.
  public init(
    folder: URL, fileExtensions: Set<String> = DigestArchive.documentExtensions, formats: DigestFormats = .builtIn
  ) throws(FileError) {
    var listing = ArchiveListing(fileExtensions: fileExtensions)
    try listing.add(folder: folder)
    (files, self.formats) = (listing.files, formats)
  }

  /// Takes files, and finds the documents in folders, in the order given.
  ///
  /// A file may have any name. A missing file, or a folder that cannot be listed, is among the files, and reading it
  /// fails. In folders, documents are found as by ``init(folder:fileExtensions:formats:)``.
  ///
  /// - Parameters:
  ///   - places: The places of files and folders.
  ///   - fileExtensions: How the names of the files in folders end, without the dot and whatever the case.
  ///   - formats: The formats that the files may have.
  public init(
    at places: [URL], fileExtensions: Set<String> = DigestArchive.documentExtensions, formats: DigestFormats = .builtIn
  ) {
    var listing = ArchiveListing(fileExtensions: fileExtensions)
    for place in places { listing.add(place) }
    (files, self.formats) = (listing.files, formats)
  }

  /// How many files there are.
  public var count: Int { files.count }

  /// The places of the files, in order.
  public var urls: [URL] { files.map(\.url) }

  /// Reads the files as documents of a format, whatever they look like.
  ///
  /// - Parameters:
  ///   - format: The format.
  ///   - vocabulary: The words of labels and headings.
  ///   - byteLimit: How many bytes a file may have.
  public func documents<Content: DigestFormat>(
    of format: Content.Type, vocabulary: Vocabulary = .builtIn, byteLimit: Int = SourceText.defaultByteLimit
  ) -> Results<DigestDocument<Content>> {
    results(byteLimit: byteLimit) { source, _ in DigestDocument(parsing: source, vocabulary: vocabulary) }
  }

  /// Recognises the format of the files and reads them as documents, which can be checked, edited and saved.
  ///
  ///     for try await item in archive.documents() {
  ///       var document = try item.result.get()
  ///       document.content[as: NewsPost.self]?.stories[0].headline = "…"
  ///       try document.save(to: item.url)  // one line changed
  ///     }
  ///
  /// - Parameters:
  ///   - vocabulary: The words of labels and headings.
  ///   - byteLimit: How many bytes a file may have.
  public func documents(
    vocabulary: Vocabulary = .builtIn, byteLimit: Int = SourceText.defaultByteLimit
  ) -> Results<DigestDocument<Digest>> {
    results(byteLimit: byteLimit) { [formats] source, _ in
      DigestDocument(parsing: source, formats: formats, vocabulary: vocabulary)
    }
  }

  /// Recognises the format of the files and parses them, without keeping their sources.
  ///
  /// - Parameters:
  ///   - vocabulary: The words of labels and headings.
  ///   - byteLimit: How many bytes a file may have.
  public func digests(
    vocabulary: Vocabulary = .builtIn, byteLimit: Int = SourceText.defaultByteLimit
  ) -> Results<Digest> {
    results(byteLimit: byteLimit) { [formats] source, _ in
      Digest(parsing: source, formats: formats, vocabulary: vocabulary)
    }
  }

  /// Makes a value of each file's text, on all cores.
  ///
  ///     let archive = try DigestArchive(folder: url)
  ///     for try await item in archive.results(of: { source, _ in
  ///       DigestDocument<NewsPost>(parsing: source).diagnostics
  ///     }) { … }
  ///
  /// - Parameters:
  ///   - byteLimit: How many bytes a file may have.
  ///   - work: Makes a value of a text and the place of its file. Several calls run at once, away from the actor of
  ///     the loop, and some are for files that the loop may never ask for. A long one may look at `Task.isCancelled`.
  public func results<Value: Sendable>(
    byteLimit: Int = SourceText.defaultByteLimit, of work: @escaping @Sendable (SourceText, URL) -> Value
  ) -> Results<Value> {
    Results(files: files, limits: limits) { [files] index in
      let url = files[index].url
      let result = Result { () throws(FileError) in work(try files[index].source(at: url, byteLimit: byteLimit), url) }
      return Item(url: url, position: index + 1, count: files.count, result: result)
    }
  }
}
