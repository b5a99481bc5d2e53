#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Finds the files of an archive.
struct ArchiveListing {
  /// The files found so far.
  private(set) var files: [ArchiveFile] = []
  private let fileExtensions: Set<String>

  /// - Parameter fileExtensions: How the names of files in folders end, without the dot and whatever the case.
  init(fileExtensions: Set<String>) {
    self.fileExtensions = Set(fileExtensions.map { $0.lowercased() })
  }

  /// Adds a file, or the files of a folder.
  mutating func add(_ place: URL) {
    let status = place.isFileURL ? FileStatus(path: place.path) : nil
    guard status?.kind == .folder else {
      files.append(ArchiveFile(at: place, byteCount: status?.byteCount ?? 0))
      return
    }
    do throws(FileError) { try add(folder: place) } catch { files.append(ArchiveFile(at: place, listingError: error)) }
  }

  /// Adds the files of a folder, in the order of the bytes of their paths.
  ///
  /// - Throws: ``FileError/unreadable(path:reason:)``: the folder itself cannot be listed.
  mutating func add(folder: URL) throws(FileError) {
    let root = folder.path.hasSuffix("/") ? folder.path : folder.path + "/"
    // What is to be looked at, the next one last.
    var entries = try self.entries(of: "", in: root)
    while let entry = entries.popLast() {
      if let byteCount = entry.byteCount {
        files.append(ArchiveFile(at: folder, path: entry.path, byteCount: byteCount))
        continue
      }
      do throws(FileError) {
        entries += try self.entries(of: entry.path, in: root)
      } catch {
        files.append(ArchiveFile(at: folder, path: entry.path, listingError: error))
      }
    }
  }

  /// A file or a folder.
  private struct Entry {
    /// The path below the archive's folder. That of a folder ends in a slash, by which it is sorted as its files are.
    let path: String
    /// The size of a file.
    let byteCount: Int?
  }

  /// The files and folders in a folder, the last one first.
  private func entries(of folder: String, in root: String) throws(FileError) -> [Entry] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: root + folder)
    } catch {
      throw .unreadable(path: root + folder, reason: error)
    }
    return names.compactMap { entry(named: $0, in: folder, of: root) }
      .sorted { $1.path.utf8.lexicographicallyPrecedes($0.path.utf8) }
  }

  private func entry(named name: String, in folder: String, of root: String) -> Entry? {
    guard !name.utf8.starts(with: ".".utf8) else { return nil }
    let path = folder + name
    // What cannot be inspected, such as a broken link, gives the reason when it is read.
    let status = FileStatus(path: root + path)
    switch status?.kind {
    case .folder:
      // A link to a folder may lead back to a folder that contains it.
      guard FileStatus(path: root + path, followingLink: false)?.kind == .folder else { return nil }
      return Entry(path: path + "/", byteCount: nil)
    case .file, nil: return hasExtension(name) ? Entry(path: path, byteCount: status?.byteCount ?? 0) : nil
    // A pipe may never end.
    case .link, .other: return nil
    }
  }

  private func hasExtension(_ name: String) -> Bool {
    guard let dot = name.utf8.lastIndex(of: 0x2E) else { return false }
    return fileExtensions.contains(name[name.utf8.index(after: dot)...].lowercased())
  }
}
