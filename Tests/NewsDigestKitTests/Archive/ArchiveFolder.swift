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

  /// Makes a file whose name may not be UTF-8.
  func add(_ bytes: some Sequence<UInt8>, as name: [UInt8]) throws {
    let descriptor = withPath(to: name) { open($0, O_WRONLY | O_CREAT | O_EXCL, 0o600) }
    guard descriptor >= 0 else { throw POSIXError.current }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try file.write(contentsOf: Data(bytes))
  }

  /// Makes a folder whose name may not be UTF-8.
  func addFolder(_ name: [UInt8]) throws {
    guard withPath(to: name, { mkdir($0, 0o700) }) == 0 else { throw POSIXError.current }
  }

  private func withPath<Result>(to name: [UInt8], _ body: (UnsafePointer<CChar>) -> Result) -> Result {
    // An array becomes a pointer for a call.
    body((Array(url.path.utf8) + [.slash] + name + [0]).map(CChar.init(bitPattern:)))
  }

  /// Whether names on the file system may be any bytes: not on Apple's.
  static let takesAnyName: Bool = {
    guard let folder = try? ArchiveFolder() else { return false }
    defer { folder.remove() }
    return (try? folder.add([], as: [0xFF])) != nil
  }()

  /// Makes folders in each other, and a file in the last one, which no path may be long enough for.
  ///
  /// - Returns: Whether all of it was made.
  func addNested(_ name: String, count: Int, fileName: String) -> Bool {
    var parent = open(url.path, O_RDONLY | O_DIRECTORY)
    for _ in 0..<count {
      guard parent >= 0, mkdirat(parent, name, 0o700) == 0 else { return false }
      let next = openat(parent, name, O_RDONLY | O_DIRECTORY)
      close(parent)
      parent = next
    }
    let file = openat(parent, fileName, O_WRONLY | O_CREAT, 0o600)
    defer { for descriptor in [parent, file] { close(descriptor) } }
    return file >= 0
  }

  /// Removes a folder with paths that are too long.
  func removeDeep() {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/rm")
    process.arguments = ["-rf", url.path]
    try? process.run()
    process.waitUntilExit()
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
