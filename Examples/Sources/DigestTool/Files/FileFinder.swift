import Foundation
import NewsDigestKit

/// Finds the documents that paths stand for.
enum FileFinder {
  /// A path to read, or to a folder that cannot be listed.
  struct File {
    let path: String
    var listingError: FileError?
  }

  private static let extensions: Set = ["md", "markdown", "txt"]

  /// The files at some paths, those of a folder in the order of their names.
  ///
  /// A path that leads nowhere is among them, so that reading it says so.
  static func files(at paths: [String]) -> [File] {
    paths.flatMap { isFolder($0) ? files(in: $0) : [File(path: $0)] }
  }

  private static func files(in folder: String) -> [File] {
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") }
      let parent = folder.hasSuffix("/") ? folder : folder + "/"
      return names.sorted().flatMap { documents(at: parent + $0) }
    } catch {
      return [File(path: folder, listingError: .unreadable(path: folder, reason: error))]
    }
  }

  private static func documents(at path: String) -> [File] {
    // A link to a folder may lead back to where it stands.
    if isFolder(path) { return isLink(path) ? [] : files(in: path) }
    return extensions.contains(URL(filePath: path).pathExtension.lowercased()) ? [File(path: path)] : []
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private static func isLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }
}
