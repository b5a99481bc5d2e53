#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// What is at a path, and its size.
///
/// Foundation's file attributes include the owner's name, and take longer to look up than the file takes to read.
struct FileStatus {
  /// What a path can lead to.
  enum Kind {
    case file, folder, link
    /// A pipe, a device or a socket.
    case other
  }

  let kind: Kind
  let byteCount: Int
  /// When its bytes were last written.
  let writingTime: FileTime
  /// When its bytes, its name or its permissions last changed; programs cannot set it.
  let changeTime: FileTime
  /// How many names it has.
  let nameCount: Int
  let owner: uid_t
  let group: gid_t
  /// Who may do what, as the system has it: twelve bits.
  let permissions: mode_t
  /// What no other file has as long as this one exists.
  let id: ID

  struct ID: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// Looks at what a path leads to; `nil` when that is nothing, or cannot be looked at.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - isFollowed: Whether a link at its end is followed, so that the kind is never ``Kind/link``.
  init?(path: String, followingLink isFollowed: Bool = true) {
    var status = stat()
    guard (isFollowed ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    self.init(status)
  }

  /// Looks at an open file; `nil` when that is not possible.
  init?(of descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    byteCount = Int(status.st_size)
    #if canImport(Darwin)
      (writingTime, changeTime) = (FileTime(status.st_mtimespec), FileTime(status.st_ctimespec))
    #else
      (writingTime, changeTime) = (FileTime(status.st_mtim), FileTime(status.st_ctim))
    #endif
    nameCount = Int(status.st_nlink)
    (owner, group, permissions) = (status.st_uid, status.st_gid, status.st_mode & 0o7777)
    id = ID(device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(status.st_ino))
    kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
  }
}
