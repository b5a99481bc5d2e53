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
      switch entry.kind {
      case .file(let byteCount): files.append(ArchiveFile(at: folder, path: entry.path, byteCount: byteCount))
      case .unknown(let error): files.append(ArchiveFile(at: folder, path: entry.path, listingError: error))
      case .folder:
        do throws(FileError) {
          entries += try self.entries(of: entry.path, in: root)
        } catch {
          files.append(ArchiveFile(at: folder, path: entry.path, listingError: error))
        }
      }
    }
  }

  /// A file or a folder, or what may be one.
  private struct Entry {
    enum Kind {
      case file(byteCount: Int)
      case folder
      /// It cannot be inspected.
      case unknown(FileError)
    }

    /// The bytes of the name. That of a folder ends in a slash, by which it is sorted as its files are.
    let name: [UInt8]
    /// The path below the archive's folder.
    let path: String
    let kind: Kind
  }

  /// The files and folders in a folder, the last one first.
  private func entries(of folder: String, in root: String) throws(FileError) -> [Entry] {
    do {
      return try FolderEntry.all(in: root + folder).compactMap { entry($0, in: folder, of: root) }
        .sorted { $1.name.lexicographicallyPrecedes($0.name) }
    } catch {
      throw .unreadable(path: root + folder, reason: error)
    }
  }

  private func entry(_ entry: FolderEntry, in folder: String, of root: String) -> Entry? {
    guard entry.name.first != .dot else { return nil }
    guard let name = String(validating: entry.name, as: UTF8.self) else {
      return unnamable(entry, in: folder, of: root)
    }
    let path = folder + name
    guard let (kind, byteCount) = kind(of: entry, at: root + path) else {
      let error = FileError.unreadable(path: root + path, reason: POSIXError.current)
      return Entry(name: entry.name, path: path, kind: .unknown(error))
    }
    switch kind {
    case .folder: return Entry(name: entry.name + [.slash], path: path + "/", kind: .folder)
    case .file:
      return hasExtension(entry.name) ? Entry(name: entry.name, path: path, kind: .file(byteCount: byteCount)) : nil
    // A link to a folder may lead back to a folder that contains it. A pipe may never end.
    case .link, .other: return nil
    }
  }

  /// What an entry is, and its size; a broken link is a file, which gives the reason when it is read.
  ///
  /// `nil` if nothing says what it is.
  private func kind(of entry: FolderEntry, at path: String) -> (FileStatus.Kind, byteCount: Int)? {
    if entry.kind == .folder || entry.kind == .other { return entry.kind.map { ($0, 0) } }
    let status = FileStatus(path: path)
    guard let kind = entry.kind ?? FileStatus(path: path, followingLink: false)?.kind else { return nil }
    return switch status?.kind {
    case .folder where kind == .link: (.link, 0)
    case let found?: (found, status?.byteCount ?? 0)
    case nil: (kind == .folder ? .folder : .file, 0)
    }
  }

  /// An entry whose name is not UTF-8, to which no path leads; `nil` if it is not a document.
  private func unnamable(_ entry: FolderEntry, in folder: String, of root: String) -> Entry? {
    switch entry.kind {
    case .folder, nil: break
    case .file, .link: guard hasExtension(entry.name) else { return nil }
    case .other: return nil
    }
    let path = folder + String(decoding: entry.name, as: UTF8.self)
    let error = FileError.unreadable(path: root + path, reason: POSIXError.nameIsNotUTF8)
    return Entry(name: entry.name, path: path, kind: .unknown(error))
  }

  private func hasExtension(_ name: [UInt8]) -> Bool {
    guard let dot = name.lastIndex(of: .dot) else { return false }
    return fileExtensions.contains(String(decoding: name[(dot + 1)...], as: UTF8.self).lowercased())
  }
}
