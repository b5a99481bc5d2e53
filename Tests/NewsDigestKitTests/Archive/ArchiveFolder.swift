import Foundation

@testable import NewsDigestKit

/// A new folder for an archive. Remove it at the end.
struct ArchiveFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "archive-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// Makes a folder of files with these texts, named `00000.md`, `00001.md` and so on.
  init(texts: some Collection<String>) throws {
    try self.init()
    for (number, text) in texts.enumerated() { try add(text.utf8, as: String(format: "%05d.md", number)) }
  }

  /// Removes the folder.
  func remove() {
    try? FileManager.default.removeItem(at: url)
  }

  /// The place of a file in the folder.
  func place(_ name: String) -> URL { url.appending(path: name) }

  /// Makes a file, and the folders that contain it.
  func add(_ bytes: some Sequence<UInt8>, as name: String) throws {
    if name.contains("/") {
      let folder = place(name).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    try Data(bytes).write(to: place(name))
  }

  /// Makes a link.
  func addLink(_ name: String, to destination: String) throws {
    try FileManager.default.createSymbolicLink(atPath: place(name).path, withDestinationPath: destination)
  }

  /// The path of a place below the folder.
  func path(of place: URL) -> String {
    place.path.hasPrefix(url.path + "/") ? String(place.path.dropFirst(url.path.utf8.count + 1)) : place.path
  }
}

extension DigestArchive {
  /// The archive with a batch for each file, and so many of them ahead.
  func readingAhead(_ count: Int) -> DigestArchive {
    var archive = self
    archive.limits = ReadAheadLimits(batchCost: 1, minimumCost: 1, batchCount: count, cost: .max)
    return archive
  }
}

extension DigestArchive.Results {
  /// All items.
  func all() async throws -> [Element] {
    try await reduce(into: []) { $0.append($1) }
  }
}

extension DigestArchive.Item {
  /// What the file holds.
  var value: Value? { try? result.get() }

  /// Why the file could not be read.
  var error: FileError? {
    if case .failure(let error) = result { error } else { nil }
  }
}
